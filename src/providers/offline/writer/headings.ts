/** The few words above each scene. They promise no more than the scene's sentences hold. */
import type { Paper } from '../../../core/paper.ts';
import { type BodyRole, roleWeight } from './cues.ts';
import { shortJournal } from './hook.ts';

/** Characters of a heading: one line above the visual. */
const MAX_HEADING = 34;

const OVERVIEW = /review|editorial|discussion|essay|commentary|news|letter/i;
const PROTOCOL = /protocol/i;

const FINDINGS = ['What they found', 'They also found', 'And one thing more'];
const KNOWN = ['What is known', 'The evidence', 'And one thing more'];
const PLANNED = ['The plan', 'The details', 'And one thing more'];

/** @returns the journal, where it fits on one line. */
export function headingOfHook({ journal }: Paper): string {
  const name = shortJournal(journal);
  return name !== null && name.length <= MAX_HEADING ? name : 'From the paper';
}

/**
 * @param text the scene's sentences.
 * @param nth how many scenes of this role stand before it.
 */
export function headingOf(paper: Paper, role: BodyRole, text: string, nth: number): string {
  const weight = roleWeight(role, text);
  if (role === 'question') return weight >= 1.5 ? 'The question' : 'The background';
  if (role === 'method' && /case/i.test(paper.articleType ?? '')) return 'The case';
  if (role === 'method') return weight >= 1.4 ? 'What they did' : 'A closer look';
  if (role === 'impact') return weight >= 1 ? 'Why it matters' : 'The upshot';
  const kind = PROTOCOL.test(paper.title)
    ? PLANNED
    : OVERVIEW.test(paper.articleType ?? '')
      ? KNOWN
      : FINDINGS;
  return kind[nth] ?? 'And one thing more';
}

/** The few words above each scene. They promise no more than the scene's sentences hold. */
import type { Paper } from '#src/core/paper.ts';
import type { SceneRole } from '#src/core/script.ts';
import { type BodyRole, cueWeight, roleWeight } from './cues.ts';
import type { Line } from './line.ts';
import { placeWeight } from './place-weight.ts';

/** Characters of a heading: one line above the visual. */
const MAX_HEADING = 34;

const OVERVIEW = /review|editorial|discussion|essay|commentary|news|letter/i;
const PROTOCOL = /protocol/i;

const FINDINGS = ['What they found', 'They also found', 'In addition', 'Further findings', 'Another finding'];
const KNOWN = ['What is known', 'The evidence', 'In addition', 'Further evidence', 'Another point'];
const PLANNED = ['The plan', 'The details', 'In addition', 'Further details', 'Another point'];

/** What the second scene is called that would bear the same heading. */
const SECOND: Readonly<Record<string, string>> = {
  'The question': 'What was open',
  'The background': 'Further background',
  'What they did': 'How they did it',
  'A closer look': 'In detail',
  'The case': 'The case in detail',
  'Why it matters': 'What follows',
  'The upshot': 'And finally',
  'In context': 'Further context',
};

/** What the third and later ones are called. */
const FURTHER = [
  'In addition',
  'Further details',
  'Other findings',
  'Another result',
  'Next',
  'What else is told',
  'Another point',
  'Worth knowing',
];

/** @returns the journal, where it fits on one line. */
export function headingOfHook({ journal }: Paper): string {
  const name = shortJournal(journal);
  return name !== null && name.length <= MAX_HEADING ? name : 'From the paper';
}

/** From which weights of its place, its words, or both together a sentence tells a finding. */
const FINDING = { place: 1, words: 1, together: 1.5 } as const;

/** For a scene in a finding's place whose sentences tell no finding. */
const CONTEXT = 'In context';

type Told = Pick<Line, 'text' | 'source'>;

/**
 * @param lines the scene's sentences
 * @param before the scenes that stand before it
 */
export function headingOf(
  paper: Paper,
  role: BodyRole,
  lines: readonly Told[],
  before: readonly { role: SceneRole; heading: string }[],
): string {
  const ofRole = before.filter((scene) => scene.role === role).map(({ heading }) => heading);
  const heading = firstHeadingOf(paper, role, lines, ofRole);
  const others = [heading, SECOND[heading] ?? heading, ...FURTHER];
  return others.find((one) => before.every((scene) => scene.heading !== one)) ?? heading;
}

function firstHeadingOf(
  paper: Paper,
  role: BodyRole,
  lines: readonly Told[],
  before: readonly string[],
): string {
  const weight = roleWeight(role, lines.map(({ text }) => text).join(' '));
  if (role === 'question') return weight >= 1.5 ? 'The question' : 'The background';
  if (role === 'method' && /case/i.test(paper.articleType ?? '')) return 'The case';
  if (role === 'method') return weight >= 1.4 ? 'What they did' : 'A closer look';
  if (role === 'impact') return weight >= 1 && !lines.every(tellsResult) ? 'Why it matters' : 'The upshot';
  const kind = PROTOCOL.test(paper.title)
    ? PLANNED
    : OVERVIEW.test(paper.articleType ?? '')
      ? KNOWN
      : FINDINGS;
  if (kind === FINDINGS && !lines.some(tellsFinding)) return CONTEXT;
  return kind[before.filter((heading) => kind.includes(heading)).length] ?? 'Another finding';
}

/** "The study indicates that the lines reduced feeding": what came out, and not what follows from it. */
const CAME_OUT =
  /\b(?:was|were|had|showed|reduced|increased|decreased|improved|caused|led|lowered|raised|enhanced|inhibited|prevented|induced)\b/iu;
const FOLLOWS =
  /\b(?:may|might|could|can|should|will|would|needs?|helps?|potential|future|important|suggest\p{L}*|provid\p{L}*|offer\p{L}*|allow\p{L}*|enabl\p{L}*|support\p{L}*|underst\p{L}*|highlight\p{L}*|impl(?:y|ies|ication\p{L}*)|promising|first)\b/iu;
const tellsResult = ({ text }: Told): boolean => CAME_OUT.test(text) && !FOLLOWS.test(text);

/** By standing where a paper tells what it found, or by its words where the place says little. */
function tellsFinding({ text, source }: Told): boolean {
  const place = placeWeight('finding', source);
  const words = cueWeight('finding', text);
  return place >= FINDING.place || words >= FINDING.words || place + words >= FINDING.together;
}

/** The journal without its second name: `Heart Views : The Official Journal of …` is `Heart Views`. */
function shortJournal(journal: string | null): string | null {
  const name = journal?.split(/\s*[:=(]/)[0]?.trim();
  return name === undefined || name === '' ? null : name;
}

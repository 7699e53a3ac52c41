/** A figure of the paper whose caption speaks of what is said. */
import type { Figure } from '#src/core/paper.ts';
import { cleanSentence } from '#src/core/text/clean.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import { contentWords, overlap } from '#src/core/text/words.ts';
import { labelWithin, type Option, type ShownScene } from './option.ts';

/** Shared share of meaning words from which a caption is about a finding. */
const ABOUT = 0.25;
const MIN_SHARED = 3;
/** Share of a caption's meaning words that the scene may say, too. */
const REPEATED = 0.4;

/** @returns at most one */
export function figureOption(figure: Figure, { sentences, role }: ShownScene): Option[] {
  if (figure.image === null) return [];
  const spoken = new Set(contentWords(sentences.join(' ')));
  const caption = new Set(contentWords(figure.caption));
  const shared = [...spoken].filter((word) => caption.has(word)).length;
  const alike = overlap(spoken, caption);
  if (shared < MIN_SHARED || alike < ABOUT) return [];
  const line = captionLine(figure.caption) ?? '';
  const inLine = contentWords(line);
  // What is heard at the same time need not be read.
  const text = inLine.filter((word) => spoken.has(word)).length > REPEATED * inLine.length ? '' : line;
  const worth = 2 + 3 * alike - (role === 'method' ? 1 : 0);
  return [{ visual: { kind: 'figure', figureId: figure.id, caption: text }, worth, claims: [] }];
}

/** Where a caption goes on to its panels: ". a–f Trends …", ". (A) Growth …". */
const PANEL = /[.;]\s+(?=\(?[a-zA-Z](?:\s?[,–-]\s?[a-zA-Z])*\)?[\s,:])/;

function captionLine(caption: string): string | null {
  const beforePanels = caption.replace(/\s+/g, ' ').trim().split(PANEL)[0] ?? '';
  const first = splitSentences(beforePanels)[0] ?? '';
  const clean = cleanSentence(first, { raisedCitations: false }) ?? first;
  const line = labelWithin(clean.replace(/\.$/, ''));
  if (line === null || /^(?:adapted|modified|reprinted|reproduced|fig(?:ure)?\b)|\bet al\b/i.test(line))
    return null;
  return line.length >= 8 ? line : null;
}

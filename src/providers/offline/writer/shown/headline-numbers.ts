/** Which numbers are the paper's own headline: a number that fills the screen says "remember this". */
import type { Paper } from '#src/core/paper.ts';
import type { Visual } from '#src/core/script.ts';
import { findNumbers } from '#src/core/text/numbers.ts';
import { gatherSources } from '../material.ts';

/** Where there is no abstract, a number that is told so often is no detail. */
const TOLD_OFTEN = 2;
/** An abstract begins with what was known before, up to this share of it. */
const KNOWN_BEFORE = 0.25;

/** @returns whether a visual may be shown: no number graphic is, unless title, abstract or conclusion have its number. */
export function headlineNumbers(paper: Paper): (visual: Visual) => boolean {
  const cut = gatherSources(paper).filter(
    ({ inAbstract, zone, position }) =>
      zone === 'conclusion' ||
      (inAbstract && zone !== 'background' && (zone !== 'body' || position >= KNOWN_BEFORE)),
  );
  const told = valuesOf([paper.title, ...cut.map(({ quote }) => quote)]);
  const all =
    paper.abstract.length > 0 ? null : valuesOf(paper.sections.flatMap(({ paragraphs }) => paragraphs));
  return (visual) => {
    if (visual.kind !== 'number') return true;
    const value = plain(visual.value);
    return told.has(value) || (all?.get(value) ?? 0) >= TOLD_OFTEN;
  };
}

function valuesOf(texts: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { text } of texts.flatMap((one) => findNumbers(one)))
    times.set(plain(text), (times.get(plain(text)) ?? 0) + 1);
  return times;
}

const plain = (value: string): string =>
  value
    .replace(/^[~≈<>≤≥\s]+/, '')
    .replace(/\s+/g, '')
    .toLowerCase();

/** Where a script tells what a word means: once, before the first sentence that needs it. */
import { literal } from '#src/core/text/literal.ts';
import { contentWords, countWords, overlap, spokenWords } from '#src/core/text/words.ts';
import { explainAcronyms } from '../acronyms.ts';
import type { Line } from '../line.ts';
import type { Source } from '../material.ts';
import type { Plan } from '../plans.ts';
import { SCENE, type ScenePlan, wordsOf } from '../scene-plan.ts';
import { type Explanation, explanationsIn } from './explanations.ts';

interface Told {
  sources: readonly Source[];
  acronyms: ReadonlyMap<string, string>;
  raisedCitations: boolean;
  opening: { text: string; source: Pick<Source, 'quote'> | null };
  plan: Plan;
}

/** Share of a meaning's words that a sentence with the term may hold before it explains the term itself. */
const SAYS_IT = 0.75;

/** @returns the scenes with what their words mean, as far as the paper says it and the scenes have room. */
export function withExplanations(scenes: readonly ScenePlan[], told: Told): ScenePlan[] {
  const texts = [told.opening.text, ...scenes.flatMap(({ lines }) => lines.map(({ text }) => text))];
  const quotes = new Set(
    scenes.flatMap(({ lines }) => lines.flatMap(({ said }) => said.map(({ source }) => source.quote))),
  );
  const speaks = speakerOf(told.acronyms);
  const found = explanationsIn(told.sources, (term) => texts.some(speaks(term)), told.raisedCitations).filter(
    ({ term, text, source }) =>
      !quotes.has(source.quote) &&
      source.quote !== told.opening.source?.quote &&
      ![told.acronyms.get(term) ?? '', ...texts.filter(speaks(term))].some((one) => saysIt(one, term, text)),
  );
  let explained = [...scenes];
  let left = told.plan.explanations;
  for (const explanation of oneEach(found, (term) => texts.filter(speaks(term)).length)) {
    const placed =
      left > 0
        ? placedIn(explained, lineOf(explanation, told.acronyms), speaks(explanation.term), told)
        : null;
    if (placed === null) continue;
    explained = placed;
    left -= 1;
  }
  return explained;
}

/** "They gave the antibiotic tobramycin" needs no "tobramycin is an antibiotic". */
function saysIt(said: string, term: string, text: string): boolean {
  const own = new Set(contentWords(term));
  const meant = new Set(contentWords(text).filter((word) => !own.has(word)));
  return overlap(meant, new Set(contentWords(said))) >= SAYS_IT && meant.size > 0;
}

/** Whether a text speaks of a term: of one or many, by its letters, or with its first name cut short. */
function speakerOf(acronyms: ReadonlyMap<string, string>): (term: string) => (text: string) => boolean {
  const patterns = new Map<string, RegExp>();
  return (term) => {
    const plain = term.toLowerCase();
    const others = [...acronyms].flatMap(([short, long]) =>
      long.toLowerCase() === plain ? [short] : short === term ? [long] : [],
    );
    const cut = /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(term) ? [term.replace(/(?<=^\p{L})\p{L}+/u, '.')] : [];
    const names = [term.replace(/s$/, ''), ...others, ...cut].map(literal).join('|');
    const pattern = patterns.get(term) ?? new RegExp(`(?<![\\p{L}\\d-])(?:${names})s?(?![\\p{L}\\d-])`, 'iu');
    patterns.set(term, pattern);
    return (text) => pattern.test(text);
  };
}

/** Of each term what tells most; what is spoken of most often first. */
function oneEach(found: readonly Explanation[], times: (term: string) => number): Explanation[] {
  const best = new Map<string, Explanation>();
  for (const one of found) {
    const key = one.term.toLowerCase().replace(/s$/, '');
    const known = best.get(key);
    if (!known || countWords(one.text) > countWords(known.text)) best.set(key, one);
  }
  return [...best.values()].sort((left, right) => times(right.term) - times(left.term));
}

function lineOf({ text, source }: Explanation, acronyms: ReadonlyMap<string, string>): Line {
  const words = spokenWords(explainAcronyms([text], acronyms).join(' '));
  return {
    source,
    said: [{ text, source }],
    text,
    words,
    price: 0,
    centrality: 0,
    topics: new Set(),
    concepts: new Map(),
    mark: 0,
  };
}

/** The scenes with the line before the first that needs it; null: there is no room. */
function placedIn(
  scenes: readonly ScenePlan[],
  line: Line,
  speaks: (text: string) => boolean,
  { opening, plan }: Told,
): ScenePlan[] | null {
  const at = speaks(opening.text)
    ? 0
    : scenes.findIndex(({ lines }) => lines.some(({ text }) => speaks(text)));
  const scene = scenes[at];
  if (!scene) return null;
  const before = Math.max(
    0,
    scene.lines.findIndex(({ text }) => speaks(text)),
  );
  const lines = [...scene.lines.slice(0, before), line, ...scene.lines.slice(before)];
  const parts = scenes.length < plan.scenes ? [[lines], ...partsOf(lines, line)] : [[lines]];
  const fitting = parts.find((part) => part.every(fits));
  return fitting
    ? [
        ...scenes.slice(0, at),
        ...fitting.map((one) => ({ role: scene.role, lines: one })),
        ...scenes.slice(at + 1),
      ]
    : null;
}

const fits = (lines: readonly Line[]): boolean =>
  wordsOf(lines) <= SCENE.max && (lines.length === 1 || wordsOf(lines) >= SCENE.min);

/** In two scenes; what explains stays with what it explains. */
const partsOf = (lines: readonly Line[], line: Line): Line[][][] =>
  lines.flatMap((_, index) =>
    index > 0 && lines[index - 1] !== line ? [[lines.slice(0, index), lines.slice(index)]] : [],
  );

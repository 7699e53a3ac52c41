/** What one scene could say: a line, or two that follow each other in the paper, weighed for a role. */
import { findNumbers } from '#src/core/text/numbers.ts';
import { type BodyRole, placeWeight, roleWeight } from './cues.ts';
import { type Line, SCENE_WORDS } from './lines.ts';

export interface Take {
  lines: readonly Line[];
  words: number;
  score: number;
  topics: ReadonlySet<string>;
}

const WEIGHTS = {
  price: 0.8,
  centrality: 5,
  /** The abstract is the authors' own cut of the paper. */
  abstract: 3.4,
  strikingNumber: 0.9,
  /** Fits on a graphic whole. */
  crisp: 0.5,
  crispCharacters: 120,
  /** A second sentence carries the first further, and costs attention. */
  second: 0.25,
  /** Words beyond this are long for one scene. */
  longFrom: 24,
  longPerWord: 0.07,
} as const;

/** @returns every possible take, weighed for the role, best first (ties in the paper's order). */
export function takesFor(role: BodyRole, lines: readonly Line[]): Take[] {
  const single = lines
    .filter(({ words, leans }) => words >= SCENE_WORDS.min && !leans)
    .map((line) => takeOf([line], lineScore(role, line)));
  const pairs = followingPairs(lines).map(([first, second]) => {
    const one = lineScore(role, first);
    const two = lineScore(role, second);
    return takeOf([first, second], Math.max(one, two) + WEIGHTS.second * Math.min(one, two));
  });
  return [...single, ...pairs].sort(
    (left, right) => right.score - left.score || placeOf(left) - placeOf(right),
  );
}

/** Place in the paper of a take's first sentence. */
export function placeOf(take: Take): number {
  return take.lines[0]?.source.place ?? 0;
}

function takeOf(lines: readonly Line[], score: number): Take {
  const words = lines.reduce((sum, line) => sum + line.words, 0);
  const long = Math.max(0, words - WEIGHTS.longFrom) * WEIGHTS.longPerWord;
  return { lines, words, score: score - long, topics: new Set(lines.flatMap(({ topics }) => [...topics])) };
}

function lineScore(role: BodyRole, line: Line): number {
  const striking =
    role === 'finding' &&
    findNumbers(line.text).some(
      ({ kind, text }) =>
        kind === 'percent' || kind === 'fold' || /\d,\d{3}|illion/.test(text) || kind === 'measure',
    );
  return (
    roleWeight(role, line.text) +
    placeWeight(role, line.source) +
    WEIGHTS.centrality * line.centrality +
    (line.source.inAbstract ? WEIGHTS.abstract : 0) +
    (line.text.length <= WEIGHTS.crispCharacters ? WEIGHTS.crisp : 0) +
    (striking ? WEIGHTS.strikingNumber : 0) -
    WEIGHTS.price * line.price
  );
}

function followingPairs(lines: readonly Line[]): [Line, Line][] {
  const byPlace = new Map<number, Line[]>();
  for (const line of lines) byPlace.set(line.source.place, [...(byPlace.get(line.source.place) ?? []), line]);
  return lines
    .filter(({ leans }) => !leans)
    .flatMap((first) =>
      (byPlace.get(first.source.place + 1) ?? [])
        .filter((second) => second.source.paragraph === first.source.paragraph)
        .map((second): [Line, Line] => [first, { ...second, text: second.following }])
        .filter(
          ([one, two]) =>
            one.words + two.words <= SCENE_WORDS.max && one.words + two.words >= SCENE_WORDS.min,
        ),
    );
}

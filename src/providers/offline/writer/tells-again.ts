/** Whether two lines tell the same. */
import { contentWords, overlap, sharedCount } from '#src/core/text/words.ts';
import { type Gist, gistOf } from './gist.ts';
import type { Line } from './line.ts';

/** Words that two clauses of one sentence may share. */
const OTHER_CLAUSE = 0.34;
/** Shared share of meaning words from which a line says what another does, where the longer has not twice as many. */
const ALIKE = 0.75;
const ALIKE_LENGTH = 0.5;
/** The same of what is meant, in other words; either may have one word that the other lacks. */
const MEANT = 0.75;
const LEAST_SHARED = 3;
const OWN = 1;
/** Where both have the same number. */
const MEANT_BY_NUMBER = 0.5;
const SHARED_BY_NUMBER = 2;

/**
 * Whether a line says what another does: in nearly the same words, or in others of the same meaning, as abstract and
 * discussion do, or of the same sentence; another clause of a long sentence is something else.
 */
export function tellsAgain(line: Line, told: Line): boolean {
  if (!sharesSentence(line, told)) return isAlike(line, told);
  if (line.said.some(({ text }) => told.said.some((said) => said.text === text))) return true;
  const known = new Set(contentWords(told.text));
  const words = new Set(contentWords(line.text));
  return overlap(words, known) > OTHER_CLAUSE;
}

/** A short line that a long one holds is told by it; a long one that holds a short one adds what the short one lacks. */
function isAlike(line: Line, told: Line): boolean {
  const [one, other] = [aboutOf(line), aboutOf(told)];
  // A number that was not told is news.
  if ([...one.gist.numbers].some((number) => !other.gist.numbers.has(number))) return false;
  if (isWithin(one.gist, other.gist)) return true;
  if (differ(one.gist, other.gist)) return false;
  if (isNearly(one.gist, other.gist)) return true;
  if (hasOneOfItsNumbers(one.gist, other.gist) || hasItsPreciseNumber(one.gist, other.gist)) return true;
  if (isOfAnother(one.gist, other.gist)) return false;
  const [words, known] = [one.words, other.words];
  if (overlap(words, known) >= ALIKE && known.size >= ALIKE_LENGTH * words.size) return true;
  return meansAlike(one.gist, other.gist) || hasItsNumber(one.gist, other.gist);
}

/** Words of a long sentence all of which another has; where that denies something else as well, the same number tells. */
const WITHIN = 6;
const isWithin = (one: Gist, told: Gist): boolean =>
  one.stems.size >= WITHIN &&
  sharedCount(one.stems, told.stems) === one.stems.size &&
  (one.denies === told.denies || one.precise.size > 0);

/** "When oxygen was low, the mutant made less alcohol", "Under hypoxia, the mutant made less alcohol", in more words. */
const NEARLY = { shared: 8, overlap: 0.8 } as const;
const isNearly = (one: Gist, told: Gist): boolean =>
  sharedCount(one.stems, told.stems) >= NEARLY.shared && overlap(one.stems, told.stems) >= NEARLY.overlap;

/** "A key role for it in cell division", "a crucial role of it in dividing cells". */
function meansAlike(one: Gist, told: Gist): boolean {
  const shared = sharedCount(one.stems, told.stems);
  return (
    shared >= LEAST_SHARED &&
    overlap(one.stems, told.stems) >= MEANT &&
    told.stems.size >= ALIKE_LENGTH * one.stems.size &&
    Math.min(one.stems.size, told.stems.size) - shared <= OWN
  );
}

/** "A rate of 55.7%", "the rate of carriers was 55.7%"; of a count ("14 hazards") all else must be the same. */
function hasItsNumber(one: Gist, told: Gist): boolean {
  if (one.numbers.size === 0 || [...told.numbers].some((number) => !one.numbers.has(number))) return false;
  const shared = sharedCount(one.stems, told.stems);
  return one.isMeasured
    ? shared >= SHARED_BY_NUMBER && overlap(one.stems, told.stems) >= MEANT_BY_NUMBER
    : overlap(one.stems, told.stems) === 1 && one.stems.size - shared <= OWN;
}

/**
 * "The film took 494 seconds through a browser and 747 seconds through a Python library", "the Python recipe took 747
 * seconds": its measures are among several, and but one of its words is new.
 */
function hasOneOfItsNumbers(one: Gist, told: Gist): boolean {
  const shared = sharedCount(one.stems, told.stems);
  return (
    one.isMeasured &&
    one.numbers.size < told.numbers.size &&
    sharedCount(one.subject, told.stems) > 0 &&
    shared >= MEANT * one.stems.size &&
    one.stems.size - shared <= OWN
  );
}

/** "An odds ratio of 1.26", "the odds ratio under a model was 1.26": all its numbers are told, and one has three digits. */
function hasItsPreciseNumber(one: Gist, told: Gist): boolean {
  return (
    [...one.precise].some((number) => told.precise.has(number)) &&
    [...one.numbers].every((number) => told.numbers.has(number)) &&
    sharedCount(one.stems, told.stems) >= SHARED_BY_NUMBER
  );
}

/** Stems of a subject that both have, where one of the two only says it more narrowly. */
const NARROWER = 0.5;
/** "Sucralose had the highest level", "Brantford had the highest level": it is said of another. */
function isOfAnother(one: Gist, told: Gist): boolean {
  const [smaller, larger] = one.stems.size <= told.stems.size ? [one, told] : [told, one];
  const missing = [...smaller.subject].filter((stem) => !larger.stems.has(stem));
  if (missing.length === 0) return false;
  const others = [...larger.subject].filter((stem) => !smaller.stems.has(stem));
  // "The budding yeast cell cycle", "the yeast cell cycle": the same, named more narrowly.
  return others.length > 0 || missing.length > (1 - NARROWER) * smaller.subject.size;
}

/** Another way, another number or another side: two results, however alike they are told. */
function differ(one: Gist, other: Gist): boolean {
  const isOther = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
    left.size > 0 && right.size > 0 && [...left].every((word) => !right.has(word));
  return (
    one.denies !== other.denies ||
    isOther(one.ways, other.ways) ||
    isOther(one.sides, other.sides) ||
    isOther(one.numbers, other.numbers)
  );
}

const abouts = new WeakMap<Line, { words: ReadonlySet<string>; gist: Gist }>();
function aboutOf(line: Line): { words: ReadonlySet<string>; gist: Gist } {
  const about = abouts.get(line) ?? { words: new Set(contentWords(line.text)), gist: gistOf(line.text) };
  abouts.set(line, about);
  return about;
}

function sharesSentence(one: Line, other: Line): boolean {
  return one.said.some(({ source }) => other.said.some((said) => said.source.place === source.place));
}

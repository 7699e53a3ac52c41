/** A long sentence as the short ones that it is made of. */
import { countWords } from '#src/core/text/words.ts';
import { withoutThat } from './condense.ts';
import { atJoints, insertOf, subordinateFirst } from './part-joints.ts';
import { type Parted, partSeries } from './part-lists.ts';
import { partLong } from './part-long.ts';
import { MAX_FORMS, shrunk, trimmed } from './shorten.ts';
import { isSayable, LOOSE, MAX_SENTENCE_WORDS, MIN_CLAUSE_WORDS } from './stands-alone.ts';
import { ENDS_IN_VERB, isTorn } from './torn.ts';
import { shorterForms } from './trim.ts';
import { FINITE, hasFiniteVerb } from './verbs.ts';

/** Depth to which parts are parted again. */
const MAX_DEPTH = 5;
/** Partings of one sentence that are tried. */
const MOST_PARTINGS = 40;

const POINTS_BACK =
  /^(?:they|it|he|she|their|its|his|her|both|this|these|those|such|the (?:latter|former|same|other)|the aim was)\b/i;
/** A clause with one of these narrows what another says; one that denies something of its own does not. */
const RESTRICTS = /\b(?:except|unless|if|only|provided|however)\b|^(?:but|although|though)\b/i;
/** Sentences that stand one after the other in the place of one. */
export type Form = readonly string[];

interface Clause {
  text: string;
  /** It turns or continues what stands before it, so that neither is said alone. */
  bound: boolean;
  /** What stands before it may be said alone. */
  extra?: boolean | undefined;
}

/**
 * The ways to say a sentence in sentences of at most `most` words, each claiming no more than it: all
 * of it, or the part of it that stands alone. A negation, a hedge, a condition or a contrast is never cut away.
 */
export function plainForms(sentence: string, most: number = MAX_SENTENCE_WORDS): Form[] {
  if (!isSayable(sentence)) return [];
  const forms = new Map<string, Form>();
  const add = (parts: Form): void => {
    const form = parts.map(closed);
    if (
      form.length > 0 &&
      form.every(
        (one) =>
          countWords(one) <= most &&
          !LOOSE.test(one) &&
          !breaksList(one, sentence) &&
          !lacksMain(one) &&
          !isTorn(one, sentence) &&
          (one === sentence ? hasFiniteVerb(one) : FINITE.test(one)),
      )
    )
      forms.set(form.join(' '), form);
  };
  const heads = new Set(trimmed(sentence).flatMap(shorterForms));
  for (const head of [...heads].slice(0, MAX_FORMS)) {
    const clauses = clausesOf({ text: head, bound: false }, 0, { most, left: MOST_PARTINGS }).map(
      (clause) => ({ ...clause, text: fitted(clause.text, most) }),
    );
    add(clauses.map(({ text }) => text));
    add([fitted(head, most)]);
    if (clauses.length < 2) continue;
    for (let end = clauses.length - 1; end > 0 && isExtra(clauses[end]); end -= 1)
      add(clauses.slice(0, end).map(({ text }) => text));
    for (const run of runsOf(clauses)) {
      const rest = clauses.filter((clause) => !run.includes(clause));
      if (rest.length === 0 || rest.some(({ text, bound }) => bound || RESTRICTS.test(text))) continue;
      add(run.map(({ text }) => text));
      if (run[0] && run.every(({ bound }) => !bound)) add(trimmed(run[0].text).slice(-1));
    }
  }
  return [...forms.values()];
}

/** It only goes on about what stands before it. */
const isExtra = (clause: Clause | undefined): boolean =>
  clause?.extra === true && !RESTRICTS.test(clause.text);

/** A clause that is too long without what it can do without. */
function fitted(clause: string, most: number): string {
  const short = shrunk(clause, most);
  return countWords(short) > most ? withoutThat(short) : short;
}

/** "They indicate that while some require A, associated files.": behind the clause that is conceded no other comes. */
const CONCEDED = /\bthat (?:while|although|though|if|when|because|since|whereas) [^,;]+, ([^;]+)$/i;
function lacksMain(text: string): boolean {
  const behind = CONCEDED.exec(text)?.[1] ?? /; ([^;]+)$/.exec(text)?.[1];
  return behind !== undefined && !FINITE.test(behind);
}

/** "Two lines emerged": which, comes behind a colon. */
const COUNTED = /\b(?:two|three|four|five|six|seven|several|following|\d) (?:[\p{L}-]+ ){0,3}[\p{L}-]+s\b/iu;
/** Characters by which the end of a part is found in its sentence. */
const ANNOUNCED = 12;

/** "Light, X-ray diffraction, infrared spectroscopy": behind two items comes a third. */
const LAST_ITEM = /, ((?:[\p{L}\d-]+ ){0,4}[\p{L}\d-]+)$/u;
const isSecondItem = (text: string): boolean => {
  const item = LAST_ITEM.exec(text)?.[1];
  return (
    item !== undefined && !NO_ITEM.test(`, ${item}`) && !FINITE.test(`${item} `) && !ENDS_IN_VERB.test(item)
  );
};
/** What follows a comma, and is no item of a list. */
const NO_ITEM = /^, (?:and|or|but|so|yet|which|who|where|while|whereas|with|as|\p{Ll}+ing|\p{Ll}+ed)\b/u;

/** "Two ways were compared: one by hand": what a colon announces, and "a, b and c", comes whole or not at all. */
function breaksList(part: string, sentence: string): boolean {
  if (part.includes(':') && !sentence.endsWith(part.slice(part.indexOf(':')))) return true;
  const body = part.replace(/[.!?]$/, '');
  if (COUNTED.test(body) && sentence.includes(`${body.slice(-ANNOUNCED)}: `)) return true;
  const comma = body.lastIndexOf(', ');
  const at = sentence.indexOf(body.slice(comma));
  if (comma < 0 || at < 0 || !/^,? (?:and|or) /.test(sentence.slice(at + body.length - comma))) return false;
  return (
    FINITE.test(`${body.slice(0, comma)} `) &&
    (!NO_ITEM.test(body.slice(comma)) || isSecondItem(body.slice(0, comma)))
  );
}
/** What a part that was cut off leaves before its full stop goes: "42.1 y..", too. */
const closed = (text: string): string => text.replace(/[\s,;:]+(?=[.!?]$)|\.(?=\.$)/g, '');

/** Clauses that have to stay together. */
function runsOf(clauses: readonly Clause[]): Clause[][] {
  const groups: Clause[][] = [];
  for (const clause of clauses) {
    const last = groups.at(-1);
    if (last && (clause.bound || POINTS_BACK.test(clause.text))) last.push(clause);
    else groups.push([clause]);
  }
  return groups;
}

interface Search {
  /** Words of the longest part. */
  most: number;
  /** Partings that may still be tried. */
  left: number;
}

/** The clauses of a sentence: by the first way to part it that leaves none too long, else by the first of all. */
function clausesOf(clause: Clause, depth: number, search: Search): Clause[] {
  if (depth > MAX_DEPTH || countWords(clause.text) <= MIN_CLAUSE_WORDS * 2) return [clause];
  let first: Clause[] | null = null;
  for (const parted of partings(clause.text)) {
    const clauses = [
      ...clausesOf({ ...clause, text: parted.first }, depth + 1, search),
      ...clausesOf({ text: parted.second, bound: parted.bound, extra: parted.extra }, depth + 1, search),
    ];
    search.left -= 1;
    if (clauses.every(({ text }) => countWords(fitted(text, search.most)) <= search.most)) return clauses;
    first ??= clauses;
    if (search.left < 0) break;
  }
  return first ?? [clause];
}

/** The ways to part a clause in two that stand alone, the safest first. */
function* partings(text: string): Generator<Parted> {
  const long = countWords(text) > MAX_SENTENCE_WORDS;
  const subordinate = subordinateFirst(text);
  if (subordinate) yield subordinate;
  const series = long ? partSeries(text) : null;
  if (series) yield series;
  const inserted = insertOf(text);
  if (inserted) yield inserted;
  yield* atJoints(text, long);
  if (long) yield* partLong(text);
}

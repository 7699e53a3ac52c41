/** The paper as the rules ask it: its sentences with their numbers, its words, its names. */
import type { Paper } from '#src/core/paper.ts';
import { passagesOf, quoteFinder, rowFinder, rowText } from '#src/core/text/quotes.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import { HOLE } from '#src/core/text/signs.ts';
import { keyOf } from './name-key.ts';
import { type Quantity, readQuantities } from './quantities/read.ts';
import { readTables, type TableReading } from './tables/read.ts';
import { plain, type Surroundings, stemOf, surroundings, type Token, tokensOf } from './text.ts';

/** A text read once: its plain form, its words, its numbers. */
export interface Reading {
  text: string;
  tokens: readonly Token[];
  quantities: readonly Quantity[];
  /** The words around a place in it. */
  around(place: { start: number; end: number }): Surroundings;
}

export interface Evidence {
  paper: Paper;
  /** The paper's sentences, captions and headings; `verbatim` as printed, for suggestions. */
  sentences: readonly { verbatim: string; section: string; reading: Reading }[];
  /** Those with cells. */
  tables: readonly TableReading[];
  /** Keys of every word and of every part of a compound (see `keyOf`). */
  words: ReadonlySet<string>;
  stems: ReadonlySet<string>;
  /** The whole text, plain, with every section's heading and the metadata. */
  text: string;
  findQuote(quote: string): string[];
  findRows: ReturnType<typeof rowFinder>;
  read(text: string): Reading;
}

/** What "n = 16" counts stands before it; what follows belongs to the next number. */
const isNamedBefore = (text: string, start: number): boolean =>
  /\bn\s?=\s?$/i.test(text.slice(Math.max(0, start - 5), start));

/** A reader that reads each text once. */
function reader(): (text: string) => Reading {
  const known = new Map<string, Reading>();
  return (raw) => {
    const old = known.get(raw);
    if (old) return old;
    const text = plain(raw);
    const tokens = tokensOf(text);
    const reading: Reading = {
      text,
      tokens,
      quantities: readQuantities(text),
      around: ({ start, end }) =>
        surroundings(
          isNamedBefore(text, start) ? tokens.filter((token) => token.end <= end) : tokens,
          start,
          end,
        ),
    };
    known.set(raw, reading);
    return reading;
  };
}

/** Asks once for each quote: a claim is looked at by several rules. */
function once<T>(find: (quote: string) => T): (quote: string) => T {
  const found = new Map<string, T>();
  return (quote) => {
    const answer = found.get(quote) ?? find(quote);
    found.set(quote, answer);
    return answer;
  };
}

/** Papers read before: a script is checked again after every change. */
const known = new WeakMap<Paper, Evidence>();

/** Reads the paper for the rules. Pure; a long paper takes a few tenths of a second the first time. */
export function readEvidence(paper: Paper): Evidence {
  const evidence = known.get(paper) ?? readPaper(paper);
  known.set(paper, evidence);
  return evidence;
}

function readPaper(paper: Paper): Evidence {
  const read = reader();
  const passages = passagesOf(paper);
  const sentences = passages.flatMap(({ section, text }) =>
    splitSentences(text).map((verbatim) => ({ verbatim, section, reading: read(verbatim) })),
  );
  const text = plain(
    [
      ...passages.map((passage) => passage.text),
      ...paper.sections.map(({ heading }) => heading),
      ...[...paper.figures, ...paper.tables].map(({ label }) => label),
      ...paper.tables.flatMap(({ header, rows }) => [...header, ...rows].map(rowText)),
      ...paper.authors,
      paper.journal ?? '',
      paper.ids.doi ?? '',
    ].join(' \n '),
  );
  const words = new Set<string>();
  const stems = new Set<string>();
  for (const { word } of tokensOf(text)) {
    for (const part of [word, ...word.split(/['./-]/)]) {
      words.add(keyOf(part));
      stems.add(stemOf(part));
    }
  }
  const [findQuote, findRows] = [once(quoteFinder(paper)), once(rowFinder(paper))];
  return { paper, sentences, tables: readTables(paper), words, stems, text, findQuote, findRows, read };
}

/** The sentence of the paper that shares the most meaning with a text; null where none shares a third of its words. */
export function nearestSentence(
  evidence: Evidence,
  text: string,
): { verbatim: string; section: string } | null {
  const wanted = stemsOf(evidence.read(text));
  if (wanted.size < 2) return null;
  let best: { sentence: Evidence['sentences'][number]; score: number } | null = null;
  for (const sentence of evidence.sentences) {
    if (sentence.verbatim.includes(HOLE)) continue;
    const score = share(wanted, stemsOf(sentence.reading));
    if (score > (best?.score ?? 1 / 3)) best = { sentence, score };
  }
  return best && { verbatim: best.sentence.verbatim, section: best.sentence.section };
}

/** The meaning words of a reading. */
export function stemsOf({ tokens }: Reading): Set<string> {
  return new Set(tokens.flatMap(({ stem }) => (stem === '' ? [] : [stem])));
}

/** The words of a reading that fully match, in order. */
export const wordsLike = ({ tokens }: Reading, pattern: RegExp): Token[] =>
  tokens.filter(({ word }) => pattern.test(word));

/** Share of the wanted words that are there, less a little for every other word. */
function share(wanted: ReadonlySet<string>, given: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of wanted) if (given.has(stem)) shared += 1;
  const superfluous = Math.max(0, given.size - wanted.size);
  return shared / (wanted.size + 0.2 * superfluous);
}

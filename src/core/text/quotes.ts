/** Telling whether words really stand in a paper, whatever the typography of the two sides. */
import type { Paper, Table } from '../paper.ts';
import { splitSentences } from './sentences.ts';
import { HOLE, readSigns } from './signs.ts';
import { countWords } from './words.ts';

const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02b9\u02bc`´]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb]/g;

/**
 * A text in the form in which two texts are compared: NFKC (ligatures and superscripts resolved), lower case,
 * one kind of dash and quotation mark, no soft hyphens or zero-width marks, single spaces.
 */
export function normaliseQuote(text: string): string {
  return readSigns(text)
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .normalize('NFKC')
    .replace(DASHES, '-')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** A word that a line end broke; joined, it is compared with the whole word. */
const BROKEN_WORD = /(?<=\p{L})-\s(?=\p{L})/gu;
/** Hyphens inside words, which one print has and another has not; a minus before a number stays. */
const INNER_HYPHEN = /(?<=\p{L})-(?=\p{L})/gu;

/** `5 %` and `5%`, `5 – 7` and `5–7` are printed either way. */
const LOOSE_SIGN = /(?<=\d) (?=[%‰°])/g;
const LOOSE_RANGE = /(?<=\d) ?- ?(?=\d)/g;

/** What is longer is no quote but a copy of the paper: nobody looks for it. */
const MAX_QUOTE = 4_000;

/** A stretch of the paper that a quote may come from: one paragraph, title, caption or foot note. */
export interface Passage {
  /** `Title`, `Abstract`, the section's heading, or the figure's or table's label. */
  section: string;
  text: string;
}

/** Everything of a paper that can be quoted but the rows of its tables ({@link rowFinder}), in reading order. */
export function passagesOf(paper: Paper): Passage[] {
  return [
    { section: 'Title', text: paper.title },
    ...paper.abstract.map((text) => ({ section: 'Abstract', text })),
    ...paper.sections.flatMap(({ heading, paragraphs }) =>
      paragraphs.map((text) => ({ section: heading, text })),
    ),
    ...paper.figures.map(({ label, caption }) => ({ section: label, text: caption })),
    ...paper.tables.flatMap((table) =>
      [table.caption, ...table.notes].map((text) => ({ section: tableSection(table), text })),
    ),
  ];
}

/** What a quote of a table names as its section. */
export function tableSection({ label }: Pick<Table, 'label'>): string {
  return label === '' ? 'Table' : label;
}

/** Between the cells of a row, as the row is shown and quoted. */
const BAR = ' | ';

/** A row of a table in one line, from its first cell to its last; one cell over all columns stands once. */
export function rowText(cells: readonly string[]): string {
  const [first = ''] = cells;
  return cells.every((cell) => cell === first) ? first : cells.join(BAR);
}

/** Rows of one table that a quote copies: indices into its body. */
export interface QuotedRows {
  table: Table;
  rows: readonly number[];
}

/** Words from which part of a row is a quote without the row's first cell: a sentence set in a table. */
const WORDY_PART = 6;

/**
 * A finder for quotes of a paper's tables. A quote of a table is one row or more, each on a line of its own and from
 * its first cell on, further than that cell; bars or other space between the cells. It may begin with rows of
 * headings. Of a row of many words, and of one whose cells are not known, a part will do.
 * @returns the tables that hold all lines of the quote, with the rows of the body that they are.
 */
export function rowFinder(paper: Paper): (quote: string) => QuotedRows[] {
  const tables = paper.tables.map((table) => ({
    table,
    header: table.header.map(comparableRow),
    body: table.rows.map(comparableRow),
  }));
  return (quote) => {
    if (quote.length > MAX_QUOTE) return [];
    const lines = quote
      .split('\n')
      .map((line) => comparable(withoutBars(line)))
      .filter((line) => line !== '');
    if (lines.length === 0) return [];
    return tables.flatMap(({ table, header, body }) => {
      const found = lines.map((line) => ({
        heads: header.some((row) => copies(line, row)),
        rows: body.flatMap((row, at) => (copies(line, row) ? [at] : [])),
      }));
      if (!found.every(({ heads, rows }) => heads || rows.length > 0)) return [];
      return [{ table, rows: [...new Set(found.flatMap(({ rows }) => rows))] }];
    });
  };
}

interface ComparableRow {
  text: string;
  /** The first of several cells; null where the row is one text. */
  first: string | null;
}

const withoutBars = (text: string): string => text.replace(/[|\t]/g, ' ');

function comparableRow(cells: readonly string[]): ComparableRow {
  const first = cells.length > 1 ? comparable(withoutBars(cells[0] ?? '')) : null;
  return { text: comparable(withoutBars(rowText(cells))), first };
}

function copies(line: string, { text, first }: ComparableRow): boolean {
  if (text.includes(HOLE)) return false;
  if (first === null || countWords(line) >= WORDY_PART) return holds(text, line);
  const further = line.length > first.length || line === text;
  return further && text.startsWith(line) && !continues(text, line.length, line.at(-1) ?? '');
}

/**
 * A finder for many quotes of one paper (the paper is normalised once).
 * @returns a function from a quote to the headings of the passages that hold it word for word ({@link Passage}),
 * in reading order, each once, and the labels of the tables whose rows it copies ({@link rowFinder}); none where
 * nothing does. A sentence or row with a hole is found nowhere: it says something else than the print. A quote never
 * spans two paragraphs, begins and ends at word boundaries (`5 mM` is not in `15 mM`), and an empty quote, or one longer
 * than a quote can be, is found nowhere.
 */
export function quoteFinder(paper: Paper): (quote: string) => string[] {
  const rows = rowFinder(paper);
  const passages = passagesOf(paper).map(({ section, text }) => ({
    section,
    text: comparable(readable(text)),
  }));
  return (quote) => {
    const wanted = quote.length > MAX_QUOTE ? '' : comparable(quote);
    if (wanted === '' || wanted.includes(HOLE)) return [];
    const inText = passages.filter(({ text }) => holds(text, wanted)).map(({ section }) => section);
    return [...new Set([...inText, ...rows(quote).map(({ table }) => tableSection(table))])];
  };
}

/** The text with each sentence that has a hole as nothing but that hole, which no quote can span. */
function readable(text: string): string {
  if (!text.includes(HOLE)) return text;
  return splitSentences(text)
    .map((sentence) => (sentence.includes(HOLE) ? HOLE : sentence))
    .join(' ');
}

/** Whether the quote stands word for word in the paper; see {@link quoteFinder} for many quotes. */
export function containsQuote(paper: Paper, quote: string): boolean {
  return quoteFinder(paper)(quote).length > 0;
}

function comparable(text: string): string {
  return normaliseQuote(text)
    .replace(BROKEN_WORD, '')
    .replace(INNER_HYPHEN, '')
    .replace(LOOSE_SIGN, '')
    .replace(LOOSE_RANGE, '-');
}

function holds(text: string, wanted: string): boolean {
  let at = text.indexOf(wanted);
  while (at >= 0) {
    if (!glued(text, at, wanted.charAt(0)) && !continues(text, at + wanted.length, wanted.at(-1) ?? '')) {
      return true;
    }
    at = text.indexOf(wanted, nextWord(text, at));
  }
  return false;
}

/** Where the next word, number or sign begins: in between no match can begin that counts. */
function nextWord(text: string, at: number): number {
  const isInside = /\p{L}/u.test(text.charAt(at)) ? /\p{L}/u : /\d/;
  let next = at + 1;
  while (next < text.length && isInside.test(text.charAt(next))) next += 1;
  return next;
}

/** Whether the match begins inside a word or a number: `5` of `15`, `0.5`, `-5`. */
function glued(text: string, at: number, first: string): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  if (/\p{L}/u.test(first)) return /\p{L}$/u.test(before);
  return /\d/.test(first) && /(?:\d|\d[.,]|(?:^|[\s(])[-<>])$/.test(before);
}

/** Whether the last word or number goes on after the match; a raised citation number after a word does not count. */
function continues(text: string, end: number, last: string): boolean {
  const after = text.slice(end, end + 2);
  if (/\p{L}/u.test(last)) return /^\p{L}/u.test(after);
  return /\d/.test(last) && /^(?:\d|[.,]\d)/.test(after);
}

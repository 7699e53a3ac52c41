/** The front of the paper: its abstract, and where the paper proper starts. */

import { namesIn } from '../../people/names.ts';
import { isAddress } from '../../people/words.ts';
import { asHeading } from '../body/headings.ts';
import {
  bareName,
  isAbstractName,
  isAbstractPart,
  isFrontNote,
  isKeywordsName,
  isMainName,
} from '../body/section-names.ts';
import { isRunning, type Paragraph, textOfLines } from '../layout/paragraphs.ts';
import { type BodyStyle, shareFont } from '../layout/style.ts';
import { joinLines } from '../layout/text.ts';
import { endsSentence, isOpening, namedAbstract } from './abstract.ts';

export interface Front {
  abstract: string[];
  /** Index of the first paragraph of the paper proper. */
  bodyStart: number;
}

/** Abstracts stand on the first pages. */
const LAST_PAGE = 3;
/** An abstract without a heading is at least this long; an address or a history of dates is shorter. */
const MIN_UNNAMED_WORDS = 60;
const MIN_UNNAMED_SIZE = 0.85;
const NOT_ABSTRACT =
  /^(?:citation|copyright|©|received|editor|reviewed by|correspond|\*|\d\s|how to cite|address|this is an open|e-?mail|data availability|funding)/i;
/** A paragraph of so many names is a byline. */
const MIN_NAMES = 4;
/** So many of the most used words tell a language. */
const COMMON_WORDS = 60;

/** `from` is the first paragraph after the title. */
export function readFront(
  paragraphs: Paragraph[],
  from: number,
  body: BodyStyle,
  known: ReadonlySet<string>,
): Front {
  const firstMain = paragraphs.findIndex((paragraph, index) => index >= from && isMainHeading(paragraph));
  const byName = findNamed(paragraphs, from);
  const named = byName === -1 ? partHeading(paragraphs, from) : byName;
  const page = paragraphs[named]?.page;
  if (named === -1 || (firstMain !== -1 && named > firstMain && page !== paragraphs[firstMain]?.page)) {
    return unnamedAbstract(paragraphs, from, firstMain, body, known);
  }
  const found: string[][] = [];
  let end = named;
  for (let start = named; start !== -1; start = findNamed(paragraphs, end)) {
    // A second abstract, in another language, stands before the paper proper.
    if (found.length > 0 && skipLeftovers(paragraphs, end, body, true) < start) break;
    const next = namedAbstract(paragraphs, start, body, known);
    found.push(next.abstract);
    end = next.end;
  }
  return {
    abstract: inLanguageOf(paragraphs, found),
    bodyStart: skipLeftovers(paragraphs, end, body, false),
  };
}

/** Whether the first pages name an abstract. */
export const hasAbstract = (paragraphs: Paragraph[]): boolean => findNamed(paragraphs, 0) !== -1;

function findNamed(paragraphs: Paragraph[], from: number): number {
  const start = paragraphs[0]?.page ?? 1;
  return paragraphs.findIndex(
    (paragraph, index) => index >= from && paragraph.page - start < LAST_PAGE && isOpening(paragraph),
  );
}

/** The first of several headings of an abstract's parts, which have keywords under them; -1: there are none. */
function partHeading(paragraphs: Paragraph[], from: number): number {
  const page = paragraphs[from]?.page;
  const isHead = ({ lines }: Paragraph) => lines.length === 1 && isAbstractPart(textOfLines(lines));
  const end = paragraphs.findIndex(({ lines }, index) => index >= from && isKeywordsName(textOfLines(lines)));
  const heads = paragraphs.flatMap((paragraph, index) =>
    index >= from && index < end && paragraph.page === page && isHead(paragraph) ? [index] : [],
  );
  return heads.length > 1 ? (heads[0] ?? -1) : -1;
}

/** Of abstracts in several languages, the one whose words the paper uses most. */
function inLanguageOf(paragraphs: Paragraph[], abstracts: string[][]): string[] {
  const counts = new Map<string, number>();
  for (const word of textOfLines(paragraphs.flatMap(({ lines }) => lines))
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const common = new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, COMMON_WORDS)
      .map(([word]) => word),
  );
  const share = (abstract: string[]): number => {
    const words =
      abstract
        .join(' ')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [];
    return words.filter((word) => common.has(word)).length / Math.max(1, words.length);
  };
  // The first counts a little more: most journals print the paper's own language first.
  const [best] = abstracts
    .filter((abstract) => abstract.length > 0)
    .map((abstract, index) => ({ abstract, score: share(abstract) * (index === 0 ? 1.1 : 1) }))
    .sort((a, b) => b.score - a.score);
  return best?.abstract ?? [];
}

function isMainHeading(paragraph: Paragraph): boolean {
  return paragraph.lines.length === 1 && isMainName(textOfLines(paragraph.lines));
}

/**
 * Without a heading, the abstract is the long paragraph under the byline that looks unlike the running text, or before
 * the introduction.
 */
function unnamedAbstract(
  paragraphs: Paragraph[],
  from: number,
  firstMain: number,
  body: BodyStyle,
  known: ReadonlySet<string>,
): Front {
  const page = paragraphs[from]?.page ?? 1;
  const first = paragraphs.findIndex(
    (paragraph, index) =>
      index >= from && FIRST.test(textOfLines(paragraph.lines)) && asHeading(paragraphs, index, body),
  );
  const end = Math.min(...[firstMain, first].map((index) => (index === -1 ? paragraphs.length : index)));
  const parts = paragraphs.flatMap((paragraph, index) =>
    index >= from && index < end && paragraph.page === page && isNamedPart(paragraph) ? [index] : [],
  );
  const isParted = parts.length > 1;
  const long = paragraphs.findIndex((paragraph, index) => {
    const text = textOfLines(paragraph.lines);
    const placed = index >= from && index < end && paragraph.page === page;
    const large = paragraph.size >= MIN_UNNAMED_SIZE * body.size;
    const long = text.split(' ').length >= MIN_UNNAMED_WORDS;
    const other = NOT_ABSTRACT.test(text) || isAddressList(text) || namesIn(text).length >= MIN_NAMES;
    return placed && large && long && !other;
  });
  const found = (isParted ? parts[0] : undefined) ?? long;
  const paragraph = paragraphs[found];
  const after = paragraphs
    .slice(found + 1, found + 3)
    .some((next) => isKeywordsName(textOfLines(next.lines)) || isFrontNote(textOfLines(next.lines)));
  const opening = textOfLines(paragraphs[end]?.lines ?? []);
  const introduced = bareName(opening) === 'introduction' || FIRST.test(opening);
  if (!paragraph || !(isParted || looksOther(paragraph, body) || after || introduced)) {
    return { abstract: [], bodyStart: skipLeftovers(paragraphs, from, body, false) };
  }
  let last = (isParted ? parts.at(-1) : undefined) ?? found;
  while (last + 1 < end && goesOn(paragraph, paragraphs[last], paragraphs[last + 1])) last += 1;
  const pieces = paragraphs.slice(found, last + 1).filter((part) => looksLike(part, paragraph));
  const abstract: string[] = [];
  for (const { lines } of pieces) {
    const before = abstract.at(-1) ?? '';
    const text = lines.map((line) => line.text);
    if (before === '' || endsSentence(before)) abstract.push(joinLines(text, known));
    else abstract[abstract.length - 1] = joinLines([before, ...text], known);
  }
  return { abstract, bodyStart: skipLeftovers(paragraphs, last + 1, body, false) };
}

/** The heading of the first section, whatever it is called. */
const FIRST = /^(?:1\.?|I\.)\s+\p{Lu}/u;

/** `Methods: We counted`. */
const isNamedPart = ({ lines }: Paragraph): boolean =>
  isAbstractPart(/^([^:.]{4,40}):\s/.exec(lines[0]?.text ?? '')?.[1] ?? '');

/** `¹Department of …, Spain ²Univ. Grenoble Alpes, …`: marks at more than one place, and commas rather than sentences. */
function isAddressList(text: string): boolean {
  const marked = text.match(/(?:^|[\s;,])(?:[⁰¹²³⁴-⁹]+|\d{1,2}\)?|[a-z]\))\s?(?=\p{Lu})/gu) ?? [];
  return marked.length > 1 && isAddress(text) && !/\p{Ll}{5}\. \p{Lu}/u.test(text);
}

function looksOther(paragraph: Paragraph, body: BodyStyle): boolean {
  if (paragraph.bold !== body.bold || !shareFont(paragraph.fonts, body.fonts)) return true;
  return Math.abs(paragraph.size - body.size) > 0.6;
}

const looksLike = (a: Paragraph, b: Paragraph): boolean =>
  Math.abs(a.size - b.size) <= 0.6 && shareFont(a.fonts, b.fonts);

/** The next paragraph is of the abstract too, which a side column may have broken within a sentence. */
function goesOn(first: Paragraph, last: Paragraph | undefined, next: Paragraph | undefined): boolean {
  if (!last || !next || next.bold !== first.bold || !looksLike(first, next)) return false;
  const [a, b] = [last.lines.at(-1), next.lines[0]];
  const breaks = a && b && a.page === b.page && Math.abs(a.x0 - b.x0) < 2 && b.y - a.y < 2 * a.size;
  const inColumn = next.column === first.column && next.gap <= 2;
  if (!inColumn && !(breaks && !endsSentence(a.text))) return false;
  return !isKeywordsName(textOfLines(next.lines)) && !isFrontNote(textOfLines(next.lines));
}

/**
 * Keywords, dates and addresses stand between the abstract and the paper: it starts with a heading or running
 * text. `strict` asks for a heading.
 */
function skipLeftovers(paragraphs: Paragraph[], from: number, body: BodyStyle, strict: boolean): number {
  for (let index = from; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    const next = paragraphs[index + 1];
    if (!paragraph) break;
    const text = textOfLines(paragraph.lines);
    if (isKeywordsName(text) || isAbstractName(text) || isFrontNote(text)) continue;
    if (isMainHeading(paragraph)) return index;
    if (next && asHeading(paragraphs, index, body) && isRunning(next, body)) return index;
    if (!strict && isRunning(paragraph, body) && paragraph.lines.length >= 2) return index;
  }
  return strict ? paragraphs.length : from;
}

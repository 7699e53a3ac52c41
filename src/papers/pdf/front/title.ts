/** Finds the title on the first pages. */

import type { Paragraph } from '../layout/paragraphs.ts';
import { type BodyStyle, shareFont } from '../layout/style.ts';
import { joinLines, letters } from '../layout/text.ts';
import type { Line, PdfMetadata } from '../model.ts';

export interface Title {
  text: string;
  /** Indexes of its paragraphs. */
  from: number;
  to: number;
}

const MIN_LETTERS = 12;
const TITLE_PAGES = 2;
/** In this size, pt, no text but a title goes on from one column to another. */
const MIN_TITLE_SIZE = 13;
/** Lines that are as large as titles and are none: kinds of article, banners of journals. */
const NO_TITLE =
  /^(?:(?:original |short |brief |full |invited |mini-? ?|systematic |clinical |technical )*(?:research|review|article|report|paper|communication|letter|editorial|case report|data paper|note|study|method|perspective|commentary)s?(?: (?:article|report|paper|note|communication))?|open access|contents lists.*|.*science ?direct.*|(?:the )?journal (?:of|homepage)\b.*|.*\bissn\b.*|vol(?:ume|\.)?\s*\d.*|.*https?:.*|.*www\..*|downloaded from.*|this is an open.*|this article has been.*|how to cite.*|accepted manuscript|(?:author|accepted) manuscript|article in press|in press|(?:journal )?pre-?proofs?|(?:un)?corrected proof|just accepted|early view|provisional|preprint)$/i;

/** The title as printed; null where no page has a line that could be one. `printed` is all text of the first pages. */
export function findTitle(
  paragraphs: Paragraph[],
  metadata: PdfMetadata,
  printed: string,
  covers: string[],
  body: BodyStyle,
): Title | null {
  const page = letters(printed);
  const candidates = paragraphs
    .flatMap((_, index) => candidate(paragraphs, index, body))
    .filter(({ text }) => !isBanner(text, page));
  const meant = metadata.title && letters(metadata.title).length >= MIN_LETTERS ? metadata.title : null;
  if (meant) {
    const found = candidates.find(({ text }) => alike(letters(text), letters(meant)));
    if (found)
      return letters(found.text) === letters(meant) ? found : { ...found, text: clean(meant, found.text) };
  }
  const [best] = candidates.sort((a, b) => b.score - a.score);
  return best ? { ...best, text: asOnCover(best.text, covers) } : null;
}

/** A title in capitals as the sheet before the paper has it, where it does. */
function asOnCover(text: string, covers: string[]): string {
  if (/\p{Ll}/u.test(text)) return text;
  return covers.find((line) => letters(line) === letters(text) && /\p{Ll}/u.test(line)) ?? text;
}

/** The name of a journal stands somewhere with the year or the volume after it: `PLoS ONE 2018`. */
function isBanner(text: string, page: string): boolean {
  const name = letters(text);
  let at = page.indexOf(name);
  while (at !== -1) {
    if (/^(?:(?:19|20)\d\d|vol(?:ume)?\d)/.test(page.slice(at + name.length, at + name.length + 10)))
      return true;
    at = page.indexOf(name, at + 1);
  }
  return false;
}

type Candidate = Title & { score: number };

function candidate(paragraphs: Paragraph[], from: number, body: BodyStyle): Candidate[] {
  const first = paragraphs[from];
  const start = paragraphs[0]?.page ?? 1;
  if (
    !first ||
    first.page - start >= TITLE_PAGES ||
    paragraphs
      .slice(Math.max(0, from - 1 - MOST_BESIDE), from)
      .some((_, back, all) => goesOnIn(paragraphs, from - all.length + back, from))
  )
    return [];
  let to = from;
  for (let next = nextOf(paragraphs, to); continues(paragraphs[to], paragraphs[next]); ) {
    to = next;
    next = nextOf(paragraphs, to);
  }
  const all = paragraphs
    .slice(from, to + 1)
    .filter((paragraph) => !isBeside(paragraph, first))
    .flatMap((paragraph) => paragraph.lines);
  // The kind of article may stand over the title in its look.
  const lines = all.length > 1 && NO_TITLE.test(all[0]?.text ?? '') ? all.slice(1) : all;
  const text = joinLines(lines.map(ownText), new Set())
    .replace(/^OPEN (?=\p{Lu})/u, '')
    .replace(/\s*[*†‡§¶]+$/, '')
    .replace(/\s*\[(?:v\d|version \d).*$/, '');
  const words = text.split(/\s+/).length;
  if (
    letters(text).length < MIN_LETTERS ||
    words < 2 ||
    words > 60 ||
    NO_TITLE.test(text) ||
    text.endsWith(':')
  )
    return [];
  const share = first.page === start ? 1 : 0.8;
  const short = words < 4 ? 0.75 : 1;
  const bold = first.bold && !body.bold ? 1.12 : 1;
  // In the body's size only a bold line, or the very first of the page, is a title.
  const size = first.size > body.size + 0.5 || first.bold ? first.size : first.size * 0.8;
  // The higher on the page, the likelier, where sizes are alike.
  return [{ text, from, to, score: size * share * short * bold - 0.004 * (lines[0]?.y ?? 0) }];
}

/** Some journals print small lines of their own beside the title. */
const BESIDE_RATIO = 0.6;
const MOST_BESIDE = 3;

const isBeside = ({ size, page }: Paragraph, title: Paragraph): boolean =>
  page === title.page && size < BESIDE_RATIO * title.size;

/** The paragraph that a title may go on in: the next one, or the one after what stands beside it. */
function nextOf(paragraphs: Paragraph[], at: number): number {
  const title = paragraphs[at];
  const next = paragraphs.findIndex(
    (paragraph, index) => index > at && title !== undefined && !isBeside(paragraph, title),
  );
  return next > at + MOST_BESIDE ? at + 1 : next;
}

/** Whether the text of a paragraph goes on in a later one, past what stands beside it. */
const goesOnIn = (paragraphs: Paragraph[], at: number, later: number): boolean =>
  nextOf(paragraphs, at) === later && continues(paragraphs[at], paragraphs[later]);

/** A title's line without what is set small behind a gap. */
function ownText({ cells, runs, size, text }: Line): string {
  const small =
    cells > 1 ? runs.findIndex((run) => !run.raised && !run.lowered && run.size < BESIDE_RATIO * size) : -1;
  if (small < 1) return text;
  return runs
    .slice(0, small)
    .map((run) => run.text)
    .join('')
    .trim();
}

/** Manuscripts set their lines far apart: a full line of a title goes on in the next one all the same. */
const MOST_LEADING = 2.6;
const isFullLine = ({ x1, right, size }: Line): boolean => x1 > right - 2 * size;

function continues(a: Paragraph | undefined, b: Paragraph | undefined): boolean {
  const last = a?.lines.at(-1);
  const next = b?.lines[0];
  if (!a || !b || !last || !next || a.page !== b.page) return false;
  // The last line of a title may stand over one column alone.
  const isUnder = last.size >= MIN_TITLE_SIZE && Math.min(last.x1, next.x1) > Math.max(last.x0, next.x0);
  if (a.column !== b.column && !isUnder) return false;
  if (
    Math.abs(a.size - b.size) > 0.6 ||
    next.y - last.y > (isFullLine(last) ? MOST_LEADING : 1.8) * a.size ||
    next.y <= last.y
  )
    return false;
  return shareFont(a.fonts, b.fonts) || (a.bold && b.bold) || !/\s/.test(last.text.trim());
}

/** One holds the other, and little more: the metadata may lack a subtitle, the page may have a badge before it. */
function alike(printed: string, meant: string): boolean {
  const [short, long] = printed.length < meant.length ? [printed, meant] : [meant, printed];
  return short.length >= MIN_LETTERS && long.includes(short) && short.length >= 0.6 * long.length;
}

/** The metadata's title is taken where the page has something else around it, the page's where that has more. */
function clean(meant: string, printed: string): string {
  return letters(meant).length < letters(printed).length ? meant.replace(/\s+/g, ' ') : printed;
}

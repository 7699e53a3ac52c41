/** Finds the title on the first pages. */

import { isNoTitle, isRunningOn } from '../../manuscript/no-title.ts';
import { isRunning, type Paragraph } from '../layout/paragraphs.ts';
import { type BodyStyle, shareFont } from '../layout/style.ts';
import { joinLines, letters } from '../layout/text.ts';
import type { Line, PdfMetadata } from '../model.ts';

export interface Title {
  text: string;
  /** Indexes of its paragraphs. */
  from: number;
  to: number;
  /** Nothing but a title looks so, or the file calls itself by it; another one needs names or an abstract under it. */
  sure: boolean;
}

const MIN_LETTERS = 12;
const TITLE_PAGES = 2;
/** Only a title that is larger than the running text by this, pt, may start in a small letter. */
const MIN_STEP = 1.5;
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
  const all = paragraphs
    .flatMap((_, index) => candidate(paragraphs, index, body))
    .filter(({ text }) => !isBanner(text, page));
  const meant = metadata.title && letters(metadata.title).length >= MIN_LETTERS ? metadata.title : null;
  const found = meant ? all.find(({ text }) => alike(letters(text), letters(meant))) : undefined;
  if (meant && found) return { ...found, text: asMeant(found, meant, paragraphs), sure: true };
  const [best] = all.filter(({ goesOn }) => !goesOn).sort((a, b) => b.score - a.score);
  return best ? { ...best, text: asOnCover(best.text, covers) } : null;
}

/** In the size of the running text, times: no line that is smaller is a title beyond doubt. */
const SURE_SIZE = 1.25;

/** Large, without running text above it, and in a look that no heading has. */
function isSure(paragraphs: Paragraph[], from: number, to: number, body: BodyStyle): boolean {
  const title = paragraphs[from];
  if (!title || title.size < SURE_SIZE * body.size) return false;
  const looksAlike = ({ size, fonts }: Paragraph) =>
    Math.abs(size - title.size) < 0.6 && shareFont(fonts, title.fonts);
  return (
    !paragraphs.slice(0, from).some((paragraph) => isRunning(paragraph, body)) &&
    !paragraphs.slice(to + 1).some(looksAlike)
  );
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

/** `goesOn`: what stands above it may be its beginning. */
type Candidate = Title & { score: number; goesOn: boolean };

function candidate(paragraphs: Paragraph[], from: number, body: BodyStyle): Candidate[] {
  const first = paragraphs[from];
  const start = paragraphs[0]?.page ?? 1;
  if (!first || first.page - start >= TITLE_PAGES) return [];
  const goesOn = paragraphs
    .slice(Math.max(0, from - 1 - MOST_BESIDE), from)
    .some((_, back, all) => goesOnIn(paragraphs, from - all.length + back, from));
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
    text.endsWith(':') ||
    isNoTitle(text) ||
    (first.size < body.size + MIN_STEP && isRunningOn(text))
  )
    return [];
  const share = first.page === start ? 1 : 0.8;
  const short = words < 4 ? 0.75 : 1;
  const bold = first.bold && !body.bold ? 1.12 : 1;
  // In the body's size only a bold line, or the very first of the page, is a title.
  const size = first.size > body.size + 0.5 || first.bold ? first.size : first.size * 0.8;
  // The higher on the page, the likelier, where sizes are alike.
  const score = size * share * short * bold - 0.004 * (lines[0]?.y ?? 0);
  return [{ text, from, to, sure: isSure(paragraphs, from, to, body), score, goesOn }];
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
  return shareFont(families(a), families(b)) || (a.bold && b.bold) || !/\s/.test(last.text.trim());
}

/** `Arial` for `Arial-ItalicMT`: names of species and foreign words in a title are italic. */
const families = ({ fonts }: Paragraph): Set<string> =>
  new Set([...fonts].map((font) => font.replace(/[-,]?(?:Bold|Italic|Oblique|Regular|Roman|MT|PS)/gi, '')));

/** One holds the other, and little more: the metadata may lack a subtitle, the page may have a badge before it. */
function alike(printed: string, meant: string): boolean {
  const [short, long] = printed.length < meant.length ? [printed, meant] : [meant, printed];
  return short.length >= MIN_LETTERS && long.includes(short) && short.length >= 0.6 * long.length;
}

/**
 * The metadata's title where the page has something else around it, or the end of it on the row of a small line; the
 * page's where that has more.
 */
function asMeant({ text, to }: Candidate, meant: string, paragraphs: Paragraph[]): string {
  const [printed, whole] = [letters(text), letters(meant)];
  if (printed === whole) return text;
  const title = paragraphs[to];
  const beside = paragraphs.slice(to + 1, to + 1 + MOST_BESIDE).flatMap(({ lines }) => lines);
  const rest = beside
    .map(({ runs }) => runs.filter(({ size }) => Math.abs(size - (title?.size ?? 0)) < 0.6))
    .map((runs) => letters(runs.map((run) => run.text).join('')));
  const isMeant = whole.length < printed.length || rest.includes(whole.slice(printed.length));
  return isMeant ? meant.replace(/\s+/g, ' ') : text;
}

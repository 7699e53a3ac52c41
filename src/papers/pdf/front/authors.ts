/** Author names from the lines under the title. */
import { namesIn, tidy } from '../../people/names.ts';
import { isAddress, PARTICLE } from '../../people/words.ts';
import { isAbstractName, isMainName } from '../body/section-names.ts';
import { type BodyStyle, fontsOf, shareFont } from '../layout/style.ts';
import { composeAccents, letters } from '../layout/text.ts';
import type { Line, PdfMetadata } from '../model.ts';
import { startsAbstract } from './abstract.ts';

/** Stands in the text where a raised mark was. */
const MARK = '*';
/** More lines than this between the title and the text are collaborations' lists, not bylines. */
const MAX_LINES = 80;
/** White above the next line of a byline, in its own size: addresses stand apart from names by less. */
const MAX_GAP = 4;
/** An address or a note may look like running text; names that stand under more lines of it are no byline. */
const MOST_TEXT_LINES = 6;

/** Names in order, from the lines of the title's page, in any order. */
export function findAuthors(
  page: Line[],
  title: Line,
  metadata: PdfMetadata,
  printed: string,
  body: BodyStyle,
): string[] {
  const below = byRow(page.filter((line) => line.y > title.y + 2));
  const under = below.findIndex((line) => overlaps(line, title) && namesOf([line]).length > 0);
  const start = startOfRow(below, under);
  const text = below.filter((line) => isRunning(line, body)).at(MOST_TEXT_LINES);
  const end = below.findIndex((line) => line === text || endsFront(line));
  const over = start === -1 || (end !== -1 && end <= start) ? namesOver(page, title) : [];
  const found = over.length > 0 || start === -1 ? over : namesOf(byline(below.slice(start)));
  return better(found, metadata.authors.map(tidy), printed, below);
}

/** A single name over a title is a person's only with a mark or a person's title: journals and series have names, too. */
const SURE_NAME = /[*†‡\d]\s*$|^(?:prof|dr)\b/i;
/** White between a byline and the title under it, in the title's size. */
const MAX_GAP_OVER = 3;

/** The names over the title, which some publishers print there; none where it is not certain that they are. */
function namesOver(page: Line[], title: Line): string[] {
  const isTitle = (line: Line) => Math.abs(line.size - title.size) < 0.6;
  const over = byRow(page.filter((line) => line.y < title.y && overlaps(line, title))).reverse();
  const top = over.findIndex((line) => !isTitle(line));
  const [first] = over.slice(top);
  const under = over[top - 1] ?? title;
  if (top === -1 || !first || under.y - first.y > MAX_GAP_OVER * title.size) return [];
  const names = namesOf([first]);
  const raised = first.runs.at(-1)?.raised === true;
  return names.length > 1 || raised || SURE_NAME.test(first.text) ? names : [];
}

function byRow(lines: Line[]): Line[] {
  return [...lines].sort((a, b) => (Math.abs(a.y - b.y) < 2 ? a.x0 - b.x0 : a.y - b.y));
}

function overlaps(line: Line, title: Line): boolean {
  const middle = (line.x0 + line.x1) / 2;
  return middle > title.left && middle < title.right;
}

/** A row of names may begin beside the title. */
function startOfRow(lines: Line[], at: number): number {
  const before = lines[at - 1];
  const beside = before !== undefined && Math.abs(before.y - (lines[at]?.y ?? 0)) < 2;
  return beside && namesOf([before]).length > 0 ? startOfRow(lines, at - 1) : at;
}

/** A full line in the look of the running text. */
const isRunning = (line: Line, body: BodyStyle): boolean =>
  line.cells === 1 &&
  Math.abs(line.size - body.size) < 0.6 &&
  line.x1 - line.x0 > 0.8 * (line.right - line.left) &&
  shareFont(fontsOf(line), body.fonts);

/** The look of a line's first words: what stands beside a name, as an e-mail does, may look otherwise. */
const lookOf = (line: Line): Pick<Line, 'size' | 'bold' | 'italic'> =>
  line.runs.find((run) => !run.raised && /\p{L}{2}/u.test(run.text)) ?? line;

function sameLook(a: Line, b: Line): boolean {
  const [one, other] = [lookOf(a), lookOf(b)];
  return Math.abs(one.size - other.size) < 0.6 && one.bold === other.bold;
}

/**
 * Lines that go on in the look of the first one. Behind an address only those count that cannot be one more line of it:
 * where addresses look unlike names, or where an e-mail or white ends them.
 */
function byline(lines: Line[]): Line[] {
  const [first] = lines;
  const kept: Line[] = [];
  let address: Line | null = null;
  let previous = first;
  for (const line of lines.slice(0, MAX_LINES)) {
    if (!first || !previous || endsFront(line) || line.y - previous.y > MAX_GAP * first.size) break;
    const gap: number = line.y - previous.y;
    previous = line;
    const looksAlike = sameLook(line, first);
    const reads = looksAlike && namesOf([line]).length > 0;
    if (address && AND.test(line.text)) address = null;
    if (isAddress(line.text) && !reads && !BESIDE_NAMES.test(line.text)) {
      address = line;
      continue;
    }
    if (!looksAlike || BESIDE_NAMES.test(line.text)) continue;
    if (address && !(reads && endsAddress(address, line, gap))) continue;
    kept.push(line);
  }
  return kept;
}

/** Between two authors, each with an address, on a line of its own. */
const AND = /^(?:and|und|et|y|e|&)$/i;

function endsAddress(address: Line, line: Line, gap: number): boolean {
  if (/@/.test(address.text) || gap > 1.6 * line.size) return true;
  return !sameLook(address, line) || lookOf(address).italic !== lookOf(line).italic;
}

/** What stands between the names and the text, in whatever look. */
const AFTER_NAMES =
  /^(?:citation|citaci[óo]n|(?:how to|please|to|para|como|c[óo]mo|pour) cit(?:e|er|ar)|cite this|key-? ?words?)\b/i;
/** `Neves, A.M., Morais, S.M.,`: how to cite the paper. */
const REFERENCE = /(?:\p{Lu}\p{Ll}+,\s\p{Lu}\.(?:\s?\p{Lu}\.){0,3}[,;]\s){2}/u;
/** Stands beside names, in their look. */
const BESIDE_NAMES = /^(?:received|accepted|revised|published|copyright|©)/i;

/** The abstract or the paper's text begins, or what leads to it. */
function endsFront({ text }: Line): boolean {
  return (
    isAbstractName(text) ||
    startsAbstract(text) ||
    isMainName(text) ||
    AFTER_NAMES.test(text) ||
    REFERENCE.test(text)
  );
}

/** What is raised behind a name, and no part of it: few letters, or Roman numbers. */
const RAISED_MARK = /^(?:[IVX\s,]+|(?!.*\p{L}{3}).*)$/u;

/** The names in the lines; empty where what stands there does not read as names. */
function namesOf(lines: Line[]): string[] {
  const text = lines
    .map((line, index) => {
      const marked = line.runs
        .map((run) => (run.raised && RAISED_MARK.test(run.text) ? `${MARK} ` : run.text))
        .join('')
        .trimEnd();
      const next = lines[index + 1];
      return next && endsName(line, next) ? `${marked};` : marked;
    })
    .join(' ');
  return namesIn(composeAccents(text));
}

/** `Deborah A. Wallach`: another name behind it is another person's. */
const WHOLE_NAME = /^\p{Lu}\p{Ll}+ (?:\p{Lu}\. ?)+ ?\p{Lu}[\p{L}’'-]+$/u;

/** Names set side by side, or one a line without a comma, are apart; one that is broken over two lines is not. */
function endsName(line: Line, next: Line): boolean {
  if (/(?:[,&;]|\band)\s*$/.test(line.text) || /^\s*(?:[,&|;]|and\b)/.test(next.text)) return false;
  const last =
    line.text
      .split(/[,;]|\sand\s/)
      .at(-1)
      ?.split(/\s+/)
      .filter((word) => /\p{L}/u.test(word)) ?? [];
  if (last.length === 1 || PARTICLE.test(last.at(-1) ?? '')) return false;
  const whole = WHOLE_NAME.test(last.join(' ')) && /^\S+\s\S+/.test(next.text.split(',')[0] ?? '');
  return whole || line.cells > 1 || Math.abs(line.y - next.y) < 2 || hadRoom(line, next);
}

/** The next line's first word would have fitted, on the left and the right of a centred line: it ended on purpose. */
function hadRoom(line: Line, next: Line): boolean {
  const width = line.x1 - line.x0;
  const word = (next.text.split(' ')[0] ?? '').length + 1;
  return width + (word * width) / Math.max(1, line.text.length) < line.right - line.left - line.size;
}

/**
 * The metadata's list where it holds what was read and the pages name all of it; else what was read. Who is no person (a
 * group, a journal) is an author only on a line of its own under the title.
 */
function better(found: string[], listed: string[], printed: string, under: Line[]): string[] {
  const page = letters(printed);
  const isAuthor = (name: string) => namesIn(name).length === 1 || under.some(({ text }) => text === name);
  const full =
    listed.length > 0 &&
    listed.every((name) => name.includes(' ') && isAuthor(name) && page.includes(letters(name)));
  if (!full) return found;
  return listed.length >= found.length ? listed : found;
}

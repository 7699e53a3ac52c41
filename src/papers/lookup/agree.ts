/** Whether a record is that of the file: an id alone may be a cited paper's. Pure. */
import type { Paper } from '#src/core/paper.ts';
import type { Clues } from './clues.ts';
import { lettersOf, type PaperRecord, wordsOf } from './record.ts';

/** Shared words of two titles, of all words: readers lose a letter or a line. */
const SAME_TITLE = 0.85;
/** Shorter titles (`Editorial`) are many papers'. */
const MIN_TITLE_LETTERS = 20;
/** Of the text's groups of words, how many are in the other text: the same paper, read from a page and from markup. */
const SAME_TEXT = 0.5;
const GROUP = 4;
/** What stands before a title that is another's. */
const ABOUT_WORDS =
  '(?:comments?(?:ary)? (?:on|to)|repl(?:y|ies) to|respon(?:se|ds?) to|re|reply|corrections?(?: to)?|errat(?:um|a)(?: to)?|corrigendum(?: to)?|retract\\w+(?: of| note)*(?: to)?|addendum(?: to)?|reviews? of|note on|peer review of|entitled|titled)';
const ABOUT = new RegExp(`\\b${ABOUT_WORDS}\\W*$`, 'i');
const ABOUT_TITLE = new RegExp(`^\\W*${ABOUT_WORDS}\\b(?!\\w)`, 'i');

/** By title, and by who wrote it where the record says so. */
export function isRecordOf(record: PaperRecord, paper: Paper, { front }: Pick<Clues, 'front'>): boolean {
  const title = lettersOf(record.title);
  const page = lettersOf(front);
  const named = record.authors.length === 0 ? title.length >= 2 * MIN_TITLE_LETTERS : hasAuthor(record, page);
  if (!named) return false;
  const isShort = title.length < MIN_TITLE_LETTERS;
  if (isShort) return lettersOf(paper.title) === title && allAuthors(record, page);
  return sameTitle(record.title, paper.title) || isPrintedTitle(record.title, front);
}

/** The last names of the first few authors: a page breaks some, and initials differ. */
const FIRST_AUTHORS = 3;

const lastNames = ({ authors }: PaperRecord): string[] =>
  authors.slice(0, FIRST_AUTHORS).map((name) => lettersOf(name.split(/\s+/).at(-1) ?? ''));

const hasAuthor = (record: PaperRecord, page: string): boolean =>
  lastNames(record).some((name) => name.length > 1 && page.includes(name));

const allAuthors = (record: PaperRecord, page: string): boolean =>
  lastNames(record).every((name) => page.includes(name));

function sameTitle(one: string, other: string): boolean {
  // `Comment on …` shares nearly all of its words with what it comments on.
  if (ABOUT_TITLE.test(one) !== ABOUT_TITLE.test(other)) return false;
  if (lettersOf(one) === lettersOf(other)) return true;
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const have = new Set(b);
  const shared = a.filter((word) => have.has(word)).length;
  return shared / Math.max(1, a.length, b.length) >= SAME_TITLE;
}

/** The whole title stands on the first pages, and nothing before it says that it is another's. */
function isPrintedTitle(title: string, front: string): boolean {
  const wanted = lettersOf(title);
  let letters = '';
  const ends: number[] = [];
  const lines = front.split('\n');
  for (const line of lines) {
    letters += lettersOf(line);
    ends.push(letters.length);
  }
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
    // A title begins a line: in a list of references it stands behind the names.
    const line = ends.findIndex((end) => end > at);
    const begins = at === (ends[line - 1] ?? 0);
    const [before = '', text = ''] = [lines[line - 1], lines[line]];
    if (begins && !ABOUT.test(before) && !ABOUT_TITLE.test(text)) return true;
  }
  return false;
}

/** Whether both hold the same text, read in different ways. */
export function isSameText(one: Paper, other: Paper): boolean {
  const [a, b] = [groupsOf(one), groupsOf(other)];
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  if (fewer.size === 0 || fewer.size < MIN_SHARE * more.size) return false;
  let shared = 0;
  for (const group of fewer) if (more.has(group)) shared += 1;
  return shared / fewer.size >= SAME_TEXT;
}

/** An abstract is not the paper. */
const MIN_SHARE = 0.4;

function groupsOf({ abstract, sections }: Paper): Set<string> {
  const words = wordsOf([...abstract, ...sections.flatMap(({ paragraphs }) => paragraphs)].join(' '));
  const groups = new Set<string>();
  for (let at = 0; at + GROUP <= words.length; at += 1) groups.add(words.slice(at, at + GROUP).join(' '));
  return groups;
}

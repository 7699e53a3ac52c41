/** Title, authors and abstract of a manuscript, which only its first page tells apart. */
import type { Block } from './blocks.ts';

/** A title is longer than a running head's word and shorter than a paragraph. */
const TITLE_WORDS = { min: 3, max: 45 };
/** An unlabelled abstract is at least a few sentences. */
const ABSTRACT_WORDS = 60;
const KNOWN_HEADING =
  /^(?:\d+\.?\s*)?(?:abstract|summary|introduction|background|methods?|materials and methods|results|discussion|conclusions?|references|keywords?|author note)\W*$/i;
const ABSTRACT_HEADING =
  /^(?:\d+\.?\s*)?(?:abstract|summary|resumen|resumo|résumé|zusammenfassung|аннотация|abstrakt)\W*$/i;

export interface Front {
  title: string | null;
  authors: string[];
  abstract: string[];
  /** The blocks after title, authors and abstract. */
  rest: Block[];
}

const wordCount = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** Lines that stand in or under an abstract without being of it. */
const FRONT_LINE =
  /^(?:key\s?words?|word count|running (?:head|title)|correspond(?:ence|ing author)|e-?mail)\b/i;
/** What stands before the first heading and is shorter than this is an affiliation, an address, a date. */
const FRONT_LINE_WORDS = 25;

/** Takes title, authors and abstract off the beginning, and leaves the lines of the title page out. */
export function takeFront(blocks: Block[]): Front {
  const { title, rest: afterTitle } = takeTitle(blocks);
  const { authors, rest: afterAuthors } = takeAuthors(afterTitle, title !== null);
  const { abstract, rest } = takeAbstract(afterAuthors);
  return {
    title,
    authors,
    abstract: abstract.filter((text) => !FRONT_LINE.test(text)),
    rest: withoutFrontLines(rest),
  };
}

function withoutFrontLines(blocks: Block[]): Block[] {
  const first = blocks.findIndex((block) => block.kind === 'heading');
  const isFrontLine = (block: Block, at: number) =>
    at < first &&
    block.kind === 'paragraph' &&
    block.role === 'body' &&
    wordCount(block.text) < FRONT_LINE_WORDS;
  return blocks.filter((block, at) => !isFrontLine(block, at));
}

function takeTitle(blocks: Block[]): { title: string | null; rest: Block[] } {
  const styled = blocks.findIndex((block) => block.kind === 'paragraph' && block.role === 'title');
  const first = blocks.findIndex((block) => block.kind === 'heading' || block.kind === 'paragraph');
  const at = styled >= 0 ? styled : first;
  const block = blocks[at];
  if (!block || !('text' in block) || (styled < 0 && !looksLikeTitle(block)))
    return { title: null, rest: blocks };
  return { title: block.text, rest: blocks.filter((_, index) => index !== at) };
}

/** The first line, unless it is a section's heading, a sentence or a paragraph. */
function looksLikeTitle(block: Block & { text: string }): boolean {
  const count = wordCount(block.text);
  if (KNOWN_HEADING.test(block.text) || count > TITLE_WORDS.max) return false;
  return block.kind === 'heading' || (count >= TITLE_WORDS.min && !/[.;:,]$/.test(block.text));
}

/** Names stand under the title: by style, or as a line of names. */
function takeAuthors(blocks: Block[], titled: boolean): { authors: string[]; rest: Block[] } {
  const isAuthor = (block: Block | undefined) => block?.kind === 'paragraph' && block.role === 'author';
  const styled = blocks.filter(isAuthor);
  if (styled.length > 0) {
    const authors = styled.flatMap((block) => ('text' in block ? splitNames(block.text) : []));
    return { authors, rest: blocks.filter((block) => !isAuthor(block)) };
  }
  const [first, ...rest] = blocks;
  if (!titled || first?.kind !== 'paragraph') return { authors: [], rest: blocks };
  const names = splitNames(first.text);
  return names.length > 0 && names.every(isPersonName)
    ? { authors: names, rest }
    : { authors: [], rest: blocks };
}

/** `Ada Lovelace1, Charles Babbage1,2, & Mary Somerville*` as names. */
function splitNames(line: string): string[] {
  return line
    .normalize('NFKC')
    .replace(/\b(?:Ph\.?\s?D|M\.?D|MSc|MPH|RN)\b\.?/g, '')
    .replace(/\s+/g, ' ')
    .split(/ ?[,;&] ?| and /)
    .map((name) =>
      name
        .replace(/^and\s+/, '')
        .replace(/(?<![\d*†‡§¶#\s])[\d*†‡§¶#\s]+$/u, '')
        .trim(),
    )
    .filter((name) => name !== '');
}

function isPersonName(name: string): boolean {
  const parts = name.split(/\s+/);
  return (
    parts.length >= 2 &&
    parts.length <= 6 &&
    /^\p{Lu}/u.test(name) &&
    !/\d|university|institute|department/i.test(name)
  );
}

function takeAbstract(blocks: Block[]): { abstract: string[]; rest: Block[] } {
  const styled = blocks.filter((block) => block.kind === 'paragraph' && block.role === 'abstract');
  if (styled.length > 0) {
    const inside = new Set(styled);
    const abstract = styled.flatMap((block) => ('text' in block ? [block.text] : []));
    const rest = blocks.filter(
      (block) => !inside.has(block) && !(block.kind === 'heading' && ABSTRACT_HEADING.test(block.text)),
    );
    return { abstract, rest };
  }
  const at = blocks.findIndex((block) => block.kind === 'heading' && ABSTRACT_HEADING.test(block.text));
  return at >= 0 ? takeAbstractSection(blocks, at) : takeUnlabelledAbstract(blocks);
}

/** Everything up to the next heading of the same level; headings inside become labels. */
function takeAbstractSection(blocks: Block[], at: number): { abstract: string[]; rest: Block[] } {
  const heading = blocks[at];
  const level = heading?.kind === 'heading' ? heading.level : 1;
  const after = blocks.slice(at + 1);
  const end = after.findIndex((block) => block.kind === 'heading' && block.level <= level);
  const inside = end < 0 ? after : after.slice(0, end);
  const abstract: string[] = [];
  let label = '';
  for (const block of inside) {
    if (block.kind === 'heading') label = `${block.text.replace(/\s*[:.]$/, '')}: `;
    else if (block.kind === 'paragraph') {
      abstract.push(`${label}${block.text}`);
      label = '';
    }
  }
  return { abstract, rest: [...blocks.slice(0, at), ...(end < 0 ? [] : after.slice(end))] };
}

/** Long paragraphs before the first heading of a manuscript that has headings. */
function takeUnlabelledAbstract(blocks: Block[]): { abstract: string[]; rest: Block[] } {
  const first = blocks.findIndex((block) => block.kind === 'heading');
  if (first <= 0) return { abstract: [], rest: blocks };
  const isLong = (block: Block) => block.kind === 'paragraph' && wordCount(block.text) >= ABSTRACT_WORDS;
  const long = blocks.slice(0, first).filter(isLong);
  if (long.length === 0 || long.length > 2) return { abstract: [], rest: blocks };
  return {
    abstract: long.flatMap((block) => ('text' in block ? [block.text] : [])),
    rest: blocks.filter((block) => !long.includes(block)),
  };
}

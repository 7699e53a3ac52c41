/** Title, authors and abstract of a manuscript, which only its first page tells apart. */

import {
  bareName,
  isAbstractName,
  isAbstractPart,
  isMainName,
  isSectionName,
} from '../pdf/body/section-names.ts';
import { namesIn } from '../people/names.ts';
import { isAddress } from '../people/words.ts';
import type { Block } from './blocks.ts';
import { inMainScript } from './main-script.ts';
import { isNoTitle, isRunningOn } from './no-title.ts';

/** A title is longer than a running head's word and shorter than a paragraph. */
const TITLE_WORDS = { min: 3, max: 45 };
/** An unlabelled abstract is at least a few sentences. */
const ABSTRACT_WORDS = 60;
/** Lines above a title that say what kind of paper this is, or whose. */
const ABOVE_TITLE =
  /^(?:(?:original|regular|full|short|brief|invited|mini)?[\s-]{0,2}(?:research|review|scientific|data)?[\s-]{0,2}(?:articles?|papers?|reports?|communications?|reviews?|letters?|contributions?|notes?|study|investigation)|article type\b.{0,60}|type of (?:paper|article)\b.{0,60}|title page|cover page|manuscript(?: (?:title|number|id))?\b.{0,40}|(?:case|clinical) (?:report|study)|systematic review|meta-analysis|(?:editorial|commentary|perspective|opinion|protocol|methods?)|running (?:head|title)\b.{0,120}|for (?:submission|peer review)\b.{0,80}|preprint\b.{0,60}|(?:classification|category|section|subject area)\s?:.{0,120}|(?:УДК|ББК|UDC)[\s:][\d\s.:()+/–-]{1,60})[^\p{L}\d]*$/iu;
/** Headings of what is said of the authors and the manuscript, not of its subject. */
const ABOUT_AUTHORS =
  /^(?:authors?(?: (?:notes?|names?|information|details))?|(?:author )?affiliations?|correspond(?:ing author|ence)(?: details)?|running (?:head|title)|short title|word counts?|title page)\W*$/i;
/** `Abstract: We sampled`, `ABSTRACT We sampled`. */
const ABSTRACT_RUN_IN =
  /^(?:abstract|summary|resumen|resumo|résumé|zusammenfassung|анотація|аннотация|резюме)\s{0,2}[:.—–-]\s*(?=\S)|^(?:Abstract|ABSTRACT|Summary|SUMMARY)\s+(?=\p{Lu})/iu;

const startsAbstract = (block: Block): boolean =>
  (block.kind === 'heading' && isAbstractName(block.text)) ||
  (block.kind === 'paragraph' && (block.role === 'abstract' || ABSTRACT_RUN_IN.test(block.text)));
/** The first section of a paper's text. */
const OPENING_NAME = /^(?:(?:general )?introduction|background|вступ|введение)$/;

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
  /^(?:key\s?words?|ключові слова|ключевые слова|word count|running (?:head|title)|correspond(?:ence|ing author)|e-?mail)(?![\p{L}])/iu;
/** A line of names may be long; a paragraph is longer still. */
const MOST_BYLINE_WORDS = 300;
/** What stands before the first heading and is shorter than this is an affiliation, an address, a date. */
const FRONT_LINE_WORDS = 25;

/** `¹ Department of …`, however long. */
const MARKED_ADDRESS =
  /^[¹²³⁴-⁹\d*†‡]{1,3}[\s.]{0,2}\p{Lu}[^.]{0,120}(?:universi|institut|department|hospital|laborator)/iu;

/** Takes title, authors and abstract off the beginning, and leaves the lines of the title page out. */
export function takeFront(blocks: Block[]): Front {
  const { title, rest: afterTitle } = takeTitle(withoutKind(inMainScript(blocks)));
  const { authors, rest: afterAuthors } = takeAuthors(afterTitle, title !== null);
  const { abstract, rest } = takeAbstract(afterAuthors, title !== null);
  return {
    title,
    authors,
    abstract: abstract.filter((text) => !FRONT_LINE.test(text)),
    rest: withoutFrontLines(withoutFrontHeadings(rest, title)),
  };
}

/** Without the title where it stands again, and without what is said of the authors under headings of its own. */
function withoutFrontHeadings(blocks: Block[], title: string | null): Block[] {
  let about = false;
  return blocks.filter((block) => {
    if (block.kind === 'heading') about = ABOUT_AUTHORS.test(block.text);
    return !about && !(block.kind === 'heading' && block.text === title);
  });
}

function withoutFrontLines(blocks: Block[]): Block[] {
  const first = blocks.findIndex((block) => block.kind === 'heading');
  const text = blocks.findIndex((block) => 'text' in block && wordCount(block.text) >= ABSTRACT_WORDS);
  // Without headings only an address is known not to be of the text.
  const isFrontLine = (block: Block, at: number) =>
    at < (first < 0 ? text : first) &&
    block.kind === 'paragraph' &&
    block.role === 'body' &&
    (MARKED_ADDRESS.test(block.text) ||
      (wordCount(block.text) < FRONT_LINE_WORDS && (first >= 0 || isAddress(block.text))));
  return blocks.filter((block, at) => !isFrontLine(block, at));
}

/** Without the lines that stand above the title, and without what a template's label adds to it. */
function withoutKind(blocks: Block[]): Block[] {
  const first = blocks.findIndex((block) => 'text' in block && !ABOVE_TITLE.test(block.text));
  return blocks.filter((block, at) => at >= first || !('text' in block));
}

function takeTitle(blocks: Block[]): { title: string | null; rest: Block[] } {
  const styled = blocks.findIndex((block) => block.kind === 'paragraph' && block.role === 'title');
  const first = blocks.findIndex((block) => block.kind === 'heading' || block.kind === 'paragraph');
  const at = styled >= 0 ? styled : first;
  const block = blocks[at];
  if (!block || !('text' in block) || (styled < 0 && !looksLikeTitle(block, blocks.slice(at + 1))))
    return { title: null, rest: blocks };
  // What stands above a styled title is a page's head.
  const title = block.text.replace(/^title\s*:\s*/i, '');
  return { title, rest: blocks.filter((other, index) => index !== at && !(index < at && 'text' in other)) };
}

/** The first line, unless it is a section's heading, a formula, a piece of a text, a sentence over none of names, or a paragraph. */
function looksLikeTitle(block: Block & { text: string }, after: Block[]): boolean {
  const count = wordCount(block.text);
  if (count > TITLE_WORDS.max || ABOUT_AUTHORS.test(block.text) || isNoTitle(block.text)) return false;
  const next = after.find((other) => 'text' in other);
  const named = next !== undefined && 'text' in next && namesIn(next.text).length > 0;
  if (block.kind === 'heading') return named || isOverAll(block, after);
  return count >= TITLE_WORDS.min && !isRunningOn(block.text) && (named || !/[.;:,]$/.test(block.text));
}

/** Whether a heading is the paper's and not the first of an excerpt: no other is as high, or the paper's beginning follows. */
function isOverAll(block: Block & { kind: 'heading' }, after: Block[]): boolean {
  const headings = after.filter((other) => other.kind === 'heading');
  const [next] = headings;
  return (
    !headings.some(({ level }) => level <= block.level) ||
    (next !== undefined && (OPENING_NAME.test(bareName(next.text)) || ABOUT_AUTHORS.test(next.text))) ||
    after.some(startsAbstract)
  );
}

/** Names stand under the title: by style, or as a line of names. */
function takeAuthors(blocks: Block[], titled: boolean): { authors: string[]; rest: Block[] } {
  const isAuthor = (block: Block | undefined) => block?.kind === 'paragraph' && block.role === 'author';
  const styled = blocks.filter(isAuthor);
  if (styled.length > 0) {
    const authors = styled.flatMap((block) => ('text' in block ? namesIn(block.text) : []));
    return { authors, rest: blocks.filter((block) => !isAuthor(block)) };
  }
  if (!titled) return { authors: [], rest: blocks };
  const authors: string[] = [];
  const taken = new Set<Block>();
  for (const block of blocks) {
    // A byline may be set in bold, which looks like a heading.
    if (!('text' in block) || isSectionName(block.text)) break;
    const names = wordCount(block.text) > MOST_BYLINE_WORDS ? [] : namesIn(block.text);
    const goesOn = authors.length === 0 || isAddress(block.text);
    if (names.length === 0 && (!goesOn || wordCount(block.text) > FRONT_LINE_WORDS)) break;
    if (names.length === 0) continue;
    authors.push(...names);
    taken.add(block);
  }
  return { authors, rest: blocks.filter((block) => !taken.has(block)) };
}

function takeAbstract(blocks: Block[], titled: boolean): { abstract: string[]; rest: Block[] } {
  const styled = blocks.filter((block) => block.kind === 'paragraph' && block.role === 'abstract');
  if (styled.length > 0) {
    const inside = new Set(styled);
    const abstract = styled
      .flatMap((block) => ('text' in block ? [block.text.replace(ABSTRACT_RUN_IN, '')] : []))
      .filter((text) => !isAbstractName(text));
    const rest = blocks.filter(
      (block) => !inside.has(block) && !(block.kind === 'heading' && isAbstractName(block.text)),
    );
    return { abstract, rest };
  }
  const at = blocks.findIndex((block) => block.kind === 'heading' && isAbstractName(block.text));
  if (at >= 0) return takeAbstractSection(blocks, at);
  const runIn = blocks.find((block) => block.kind === 'paragraph' && ABSTRACT_RUN_IN.test(block.text));
  // An excerpt's first paragraph is no abstract.
  if (runIn?.kind !== 'paragraph')
    return titled ? takeUnlabelledAbstract(blocks) : { abstract: [], rest: blocks };
  return {
    abstract: [runIn.text.replace(ABSTRACT_RUN_IN, '')],
    rest: blocks.filter((block) => block !== runIn),
  };
}

/** Everything up to the next heading of the same level; headings inside become labels. */
function takeAbstractSection(blocks: Block[], at: number): { abstract: string[]; rest: Block[] } {
  const heading = blocks[at];
  const level = heading?.kind === 'heading' ? heading.level : 1;
  const after = blocks.slice(at + 1);
  const parted = endOfParts(after, level);
  const end =
    parted > 0 ? parted : after.findIndex((block) => block.kind === 'heading' && block.level <= level);
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

/**
 * Where an abstract ends whose parts are headings as high as its own: a name comes again, or another one. 0 where it has
 * no such parts, or nothing would be left of the paper.
 */
function endOfParts(blocks: Block[], level: number): number {
  const [first] = blocks;
  if (first?.kind !== 'heading' || first.level > level) return 0;
  const seen = new Set<string>();
  const end = blocks.findIndex((block) => {
    if (block.kind !== 'heading') return false;
    const name = bareName(block.text);
    if (!isAbstractPart(block.text) || seen.has(name)) return true;
    seen.add(name);
    return false;
  });
  const after = blocks.slice(Math.max(0, end));
  return seen.size > 1 && after.some((block) => block.kind === 'heading' && isMainName(block.text)) ? end : 0;
}

/** `Methods: We counted`. */
const isNamedPart = (block: Block): boolean =>
  block.kind === 'paragraph' && isAbstractPart(/^([^:]{4,40}):/.exec(block.text)?.[1] ?? '');

/** Paragraphs that name the parts of an abstract, or long ones, before the first heading of a manuscript that has headings. */
function takeUnlabelledAbstract(blocks: Block[]): { abstract: string[]; rest: Block[] } {
  const first = blocks.findIndex((block) => block.kind === 'heading');
  if (first <= 0) return { abstract: [], rest: blocks };
  const isLong = (block: Block) => block.kind === 'paragraph' && wordCount(block.text) >= ABSTRACT_WORDS;
  const named = blocks.slice(0, first).filter(isNamedPart);
  const long = named.length > 1 ? named : blocks.slice(0, first).filter(isLong);
  if (long.length === 0 || (named.length < 2 && long.length > 2)) return { abstract: [], rest: blocks };
  return {
    abstract: long.flatMap((block) => ('text' in block ? [block.text] : [])),
    rest: blocks.filter((block) => !long.includes(block)),
  };
}

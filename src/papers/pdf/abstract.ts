/** The abstract: where it starts and where the paper proper does. */

import { isRunning } from './blocks.ts';
import { captionLabel } from './captions.ts';
import { asHeading } from './headings.ts';
import type { Line } from './model.ts';
import {
  bareName,
  isAbstractName,
  isAbstractPart,
  isBackName,
  isKeywordsName,
  isMainName,
  isReferencesName,
} from './names.ts';
import { type Paragraph, textOfLines } from './paragraphs.ts';
import { type BodyStyle, shareFont } from './style.ts';
import { closeLetterspacing, joinLines } from './text.ts';

export interface Front {
  abstract: string[];
  /** Index of the first paragraph of the paper proper. */
  bodyStart: number;
}

/** Abstracts stand on the first pages; even structured ones end before this many words. */
const LAST_PAGE = 3;
const MAX_WORDS = 900;
/** An abstract without a heading is at least this long; an address or a history of dates is shorter. */
const MIN_UNNAMED_WORDS = 60;
const MIN_UNNAMED_SIZE = 0.85;
const COPYRIGHT = /^(?:©|\(c\) |copyright\b|this is an open[- ]access)/i;
const NOT_ABSTRACT =
  /^(?:citation|copyright|©|received|editor|reviewed by|correspond|\*|\d\s|how to cite|address|this is an open|e-?mail|data availability|funding)/i;
const OPENING =
  /^\s*(abstract|summary|resumo|resumen|r[ée]sum[ée]|zusammenfassung|a\s?b\s?s\s?t\s?r\s?a\s?c\s?t)\s*(?:[:.—–-]|\|)+\s*(?=\S)/iu;

/** `from` is the first paragraph after the title. */
export function readFront(
  paragraphs: Paragraph[],
  from: number,
  body: BodyStyle,
  known: ReadonlySet<string>,
): Front {
  const named = paragraphs.findIndex(
    (paragraph, index) => index >= from && paragraph.page <= LAST_PAGE && startsAbstract(paragraph),
  );
  const firstMain = paragraphs.findIndex((paragraph, index) => index >= from && isMainHeading(paragraph));
  if (
    named !== -1 &&
    (firstMain === -1 || named < firstMain || paragraphs[named]?.page === paragraphs[firstMain]?.page)
  ) {
    return namedAbstract(paragraphs, named, body, known);
  }
  return unnamedAbstract(paragraphs, from, firstMain, body, known);
}

function startsAbstract(paragraph: Paragraph): boolean {
  const [first] = paragraph.lines;
  if (!first) return false;
  const [run] = first.runs;
  const bold = run?.bold === true && !paragraph.bold && isAbstractName(run.text);
  return bold || OPENING.test(closeLetterspacing(first.text)) || isAbstractName(first.text);
}

function isMainHeading(paragraph: Paragraph): boolean {
  return paragraph.lines.length === 1 && isMainName(textOfLines(paragraph.lines));
}

function namedAbstract(
  paragraphs: Paragraph[],
  start: number,
  body: BodyStyle,
  known: ReadonlySet<string>,
): Front {
  const abstract: string[] = [];
  const seen = new Set<string>();
  let look: Paragraph | null = null;
  let label = '';
  let labelSize = 0;
  let words = 0;
  let index = start;
  for (; index < paragraphs.length && words < MAX_WORDS; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph) break;
    const lines = index === start ? withoutOpening(paragraph.lines) : paragraph.lines;
    if (lines.length === 0) continue;
    const text = textOfLines(lines);
    const name = bareName(text);
    if (isKeywordsName(text) || captionLabel(text)) break;
    if (index > start && isAbstractName(text)) break;
    const short = lines.length <= 2 && text.length < 80;
    if (COPYRIGHT.test(text)) break;
    const partName = /^([^:.]{4,40})[:.]/.exec(text)?.[1] ?? '';
    if (isAbstractPart(partName)) seen.add(bareName(partName));
    if (short && (isMainName(text) || isAbstractPart(text))) {
      // A name that came before, or an introduction after text, opens the paper itself.
      if (
        seen.has(name) ||
        !isAbstractPart(text) ||
        (look && /^introduc/.test(name)) ||
        (look && paragraph.size > Math.max(labelSize, look.size + 1.2))
      )
        break;
      labelSize = Math.max(labelSize, paragraph.size);
      seen.add(name);
      label = closeLetterspacing(text).replace(/\s*[:.]$/, '');
      continue;
    }
    if (short && (isBackName(text) || isReferencesName(text))) break;
    if (look && asHeading(paragraph, paragraphs[index + 1], body) && !/[.]$/.test(text)) break;
    if (isOtherScript(text, paragraphs)) continue;
    if (look && !alike(look, paragraph)) {
      // A footnote or a side bar may stand between the two halves of an abstract.
      if (endsSentence(abstract.at(-1) ?? '') || paragraph.page > look.page + 1) break;
      continue;
    }
    look ??= paragraph;
    words += text.split(' ').length;
    const joined = joinLines(
      lines.map((line) => line.text),
      known,
    );
    const last = abstract.at(-1);
    if (last !== undefined && label === '' && !endsSentence(last))
      abstract[abstract.length - 1] = joinLines([last, joined], known);
    else abstract.push(label === '' ? joined : `${label}: ${joined}`);
    label = '';
  }
  return { abstract, bodyStart: skipLeftovers(paragraphs, index, body) };
}

function withoutOpening(lines: Line[]): Line[] {
  const [first, ...rest] = lines;
  if (!first) return [];
  if (isAbstractName(first.text)) return rest;
  const text = closeLetterspacing(first.text).replace(OPENING, '');
  if (text !== first.text) return text === '' ? rest : [{ ...first, text }, ...rest];
  const [run, ...runs] = first.runs;
  const bare = run ? first.text.slice(run.text.trim().length).replace(/^[\s.:—–-]+/, '') : first.text;
  return [{ ...first, text: bare, runs }, ...rest];
}

function alike(a: Paragraph, b: Paragraph): boolean {
  return Math.abs(a.size - b.size) <= 0.6 && (shareFont(a.fonts, b.fonts) || a.bold === b.bold);
}

function endsSentence(text: string): boolean {
  return /[.!?][”"’)\]]*$/.test(text.trim());
}

/** Some journals print the abstract in a second script: the one of the whole document is meant. */
function isOtherScript(text: string, paragraphs: Paragraph[]): boolean {
  const isLatin = (sample: string): boolean =>
    (sample.match(/\p{Script=Latin}/gu) ?? []).length >= (sample.match(/\p{L}/gu) ?? []).length / 2;
  return isLatin(textOfLines(paragraphs.flatMap(({ lines }) => lines).slice(0, 400))) !== isLatin(text);
}

/** Without a heading, the abstract is the long paragraph under the byline that looks unlike the running text. */
function unnamedAbstract(
  paragraphs: Paragraph[],
  from: number,
  firstMain: number,
  body: BodyStyle,
  known: ReadonlySet<string>,
): Front {
  const page = paragraphs[from]?.page ?? 1;
  const end = firstMain === -1 ? paragraphs.length : firstMain;
  const long = (paragraph: Paragraph): boolean =>
    textOfLines(paragraph.lines).split(' ').length >= MIN_UNNAMED_WORDS;
  const found = paragraphs.findIndex(
    (paragraph, index) =>
      index >= from &&
      index < end &&
      paragraph.page === page &&
      long(paragraph) &&
      paragraph.size >= MIN_UNNAMED_SIZE * body.size &&
      !NOT_ABSTRACT.test(textOfLines(paragraph.lines)),
  );
  const paragraph = paragraphs[found];
  const next = paragraphs
    .slice(found + 1, found + 3)
    .some((after) => isKeywordsName(textOfLines(after.lines)));
  const other =
    paragraph &&
    (paragraph.bold !== body.bold ||
      !shareFont(paragraph.fonts, body.fonts) ||
      Math.abs(paragraph.size - body.size) > 0.6);
  if (!paragraph || !(other || next))
    return { abstract: [], bodyStart: skipLeftovers(paragraphs, from, body) };
  const abstract = [
    joinLines(
      paragraph.lines.map((line) => line.text),
      known,
    ),
  ];
  let index = found + 1;
  for (; index < end; index += 1) {
    const after = paragraphs[index];
    if (
      !after ||
      !alike(paragraph, after) ||
      after.column !== paragraph.column ||
      isKeywordsName(textOfLines(after.lines))
    )
      break;
    if (after.bold !== paragraph.bold || after.gap > 2) break;
    abstract.push(
      joinLines(
        after.lines.map((line) => line.text),
        known,
      ),
    );
  }
  return { abstract, bodyStart: skipLeftovers(paragraphs, index, body) };
}

/** Keywords, dates and addresses stand between the abstract and the paper: it starts with a heading or running text. */
function skipLeftovers(paragraphs: Paragraph[], from: number, body: BodyStyle): number {
  for (let index = from; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (!paragraph) break;
    const text = textOfLines(paragraph.lines);
    if (isKeywordsName(text) || isAbstractName(text)) continue;
    if (isMainHeading(paragraph)) return index;
    const next = paragraphs[index + 1];
    if (next && asHeading(paragraph, next, body) && isRunning(next, body)) return index;
    if (isRunning(paragraph, body) && paragraph.lines.length >= 2) return index;
  }
  return from;
}

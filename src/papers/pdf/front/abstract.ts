/** An abstract that its heading names: what belongs to it and where it ends. */

import { namesIn } from '../../people/names.ts';
import { captionLabel } from '../body/captions.ts';
import { asHeading } from '../body/headings.ts';
import {
  bareName,
  isAbstractName,
  isAbstractPart,
  isBackName,
  isFrontNote,
  isGraphicName,
  isKeywordsName,
  isMainName,
  isReferencesName,
} from '../body/section-names.ts';
import { type Paragraph, textOfLines } from '../layout/paragraphs.ts';
import { type BodyStyle, shareFont } from '../layout/style.ts';
import { closeLetterspacing, joinLines } from '../layout/text.ts';
import type { Line } from '../model.ts';

/** Even structured abstracts end before this many words. */
const MAX_WORDS = 900;
const PART_NAMES =
  'Background,Introduction,Context,Objective,Objectives,Aim,Aims,Purpose,Importance,Design,Study design,Setting,Participants,Patients and methods,Materials and methods,Methods,Results,Findings,Discussion,Conclusion,Conclusions,Interpretation'.split(
    ',',
  );
const NAMED_PART = `(?:${[...PART_NAMES, ...PART_NAMES.map((name) => name.toUpperCase())].join('|')})(?=\\s+[\\p{Lu}\\d])`;
/** Names of parts that no mark sets off from the text; one alone may be the first word of a sentence. */
const LABEL = new RegExp(`^(${NAMED_PART})\\s+`, 'u');
const PARTS = new RegExp(`(?<=[.!?]\\)?) (?=${NAMED_PART})`, 'u');
const MIN_LABELS = 2;
/** White above a paragraph, in lines, that no abstract has in itself. */
const APART = 4;
const COPYRIGHT = /^(?:©|[#qÓ] ?(?=(?:19|20)\d\d )|\(c\) |copyright\b|this is an open[- ]access)/i;
/** Printed in the abstract's last paragraph, and no part of it; old fonts have a letter for ©. */
const BEHIND =
  /^(?:©|[#qÓ] ?(?=(?:19|20)\d\d )|(?:key ?-?words?|index terms|descriptors|descritores|descriptores|palavras[- ]chave|palabras clave|mots[- ]cl[ée]s)\s?[:.—–]|keywords\s|subject categories\s|(?:received|accepted):?\s\d|https?:\/\/(?:dx\.)?doi\.org)/i;
const OPENING =
  /^\s*(?:(?:abstract|summary|resumo|resumen|r[ée]sum[ée]|zusammenfassung|a\s?b\s?s\s?t\s?r\s?a\s?c\s?t)\s*(?:[:.—–-]|\|)+\s*(?=\S))/iu;
/** `ABSTRACT The lakes grew warm`, without a mark, on a line of a sentence. */
const BARE_OPENING = /^\s*(?:ABSTRACT\s+(?=\p{Lu}.*\p{Ll}{3})|Abstract\s+(?=\p{Lu}\p{L}*\s.{50}))/u;
const withoutName = (text: string): string => text.replace(OPENING, '').replace(BARE_OPENING, '');

/** Whether the text is an abstract's name with its first words behind it. */
export const startsAbstract = (text: string): boolean => {
  const closed = closeLetterspacing(text);
  return OPENING.test(closed) || BARE_OPENING.test(closed);
};

/** Whether an abstract starts with the paragraph. */
export function isOpening(paragraph: Paragraph): boolean {
  const [first] = paragraph.lines;
  if (!first) return false;
  const [run] = first.runs;
  const bold = run?.bold === true && !paragraph.bold && isAbstractName(run.text);
  return bold || startsAbstract(first.text) || isAbstractName(first.text);
}

/** The abstract that starts at the index, and the index after it. */
export function namedAbstract(
  paragraphs: Paragraph[],
  start: number,
  body: BodyStyle,
  known: ReadonlySet<string>,
): { abstract: string[]; end: number } {
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
    const all = index === start && isOpening(paragraph) ? withoutOpening(paragraph.lines) : paragraph.lines;
    const behind = all.findIndex((line, at) => at > 0 && BEHIND.test(line.text));
    const lines = behind < 0 ? all : all.slice(0, behind);
    if (lines.length === 0) continue;
    const text = textOfLines(lines);
    const name = bareName(text);
    if (isKeywordsName(text) || captionLabel(text) || (index > start && isFrontNote(text))) break;
    if (index > start && (isAbstractName(text) || isGraphicName(text))) break;
    if (paragraph.gap > APART && Number.isFinite(paragraph.gap) && endsSentence(abstract.at(-1) ?? '')) break;
    const short = lines.length <= 2 && text.length < 80;
    if (COPYRIGHT.test(text)) {
      if (endsSentence(abstract.at(-1) ?? '')) break;
      continue;
    }
    const partName = /^([^:.]{4,40})[:.]/.exec(text)?.[1] ?? LABEL.exec(text)?.[1] ?? '';
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
    // The names may stand over the next column, into which the abstract runs.
    if (look && !endsSentence(abstract.at(-1) ?? '') && namesIn(text).length > 0) continue;
    if (look && asHeading(paragraphs, index, body) && !/[.]$/.test(text)) break;
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
  return { abstract: labelled(abstract), end: index };
}

/** `Background Small lakes grow` as `Background: Small lakes grow`, each part a paragraph, where several have a name. */
function labelled(abstract: string[]): string[] {
  const parts = abstract.flatMap((text) => text.split(PARTS));
  const marked = parts.map((text) => text.replace(LABEL, '$1: '));
  return marked.filter((text, at) => text !== parts[at]).length >= MIN_LABELS ? marked : abstract;
}

function withoutOpening(lines: Line[]): Line[] {
  const [first, ...rest] = lines;
  if (!first) return [];
  if (isAbstractName(first.text)) return rest;
  const text = withoutName(closeLetterspacing(first.text));
  if (text !== first.text) return text === '' ? rest : [{ ...first, text }, ...rest];
  const [run, ...runs] = first.runs;
  const bare = run ? first.text.slice(run.text.trim().length).replace(/^[\s.:—–-]+/, '') : first.text;
  return [{ ...first, text: bare, runs }, ...rest];
}

function alike(a: Paragraph, b: Paragraph): boolean {
  return Math.abs(a.size - b.size) <= 0.6 && (shareFont(a.fonts, b.fonts) || a.bold === b.bold);
}

export function endsSentence(text: string): boolean {
  return /[.!?][”"’)\]]*$/.test(text.trim());
}

/** Some journals print the abstract in a second script: the one of the whole document is meant. */
function isOtherScript(text: string, paragraphs: Paragraph[]): boolean {
  const isLatin = (sample: string): boolean =>
    (sample.match(/\p{Script=Latin}/gu) ?? []).length >= (sample.match(/\p{L}/gu) ?? []).length / 2;
  return isLatin(textOfLines(paragraphs.flatMap(({ lines }) => lines).slice(0, 400))) !== isLatin(text);
}

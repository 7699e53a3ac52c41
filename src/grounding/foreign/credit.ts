/** Journal, authors and DOI are said as the paper's metadata have them, in any language. Years are numbers. */
import type { Evidence } from '../evidence.ts';
import type { LanguageData } from '../languages/index.ts';
import {
  caught,
  isAuthor,
  isAuthorRun,
  isInstitution,
  isJournal,
  otherAuthor,
  otherJournal,
  PERSON,
  RUN,
  type Wrong,
  wrongOn,
} from '../rules/metadata.ts';
import type { CrossingRule } from './crossing.ts';
import { bare } from './numerals.ts';

/** The rule for credits. */
export const credit: CrossingRule = (statement, { data, evidence }) => {
  const { text } = statement.reading;
  return wrongOn(statement, [...journals(text, data, evidence), ...authors(text, data, evidence)], evidence);
};

/** A pattern in which letters at the beginning of a word may be capitals; what follows is a name and must be. */
const anyCase = (pattern: string): string =>
  pattern.replace(
    /(^|[(|:])([a-zà-ÿ])(?=[a-zà-ÿ])/g,
    (_, before: string, letter: string) => `${before}[${letter}${letter.toUpperCase()}]`,
  );

const said = (text: string, ...patterns: string[]): string[] =>
  caught(
    text,
    patterns.map((pattern) => new RegExp(pattern, 'gu')),
  ).filter(Boolean);

function journals(
  text: string,
  { credit: cues, names }: LanguageData,
  { paper, text: whole }: Evidence,
): Wrong[] {
  return (
    said(text, `(?<!\\p{L})(?:${anyCase(cues.journal)})${RUN}`)
      .filter((name) => !isJournal(name, paper.journal) && !isAuthorRun(name, paper))
      // "Publicado en Dinamarca" names a place.
      .filter(
        (name) => !names.english.includes(`${bare(name)}:`) && !(whole.includes(name) && !/\s/.test(name)),
      )
      .map((name) => otherJournal(name, paper))
  );
}

function authors(text: string, { credit: cues }: LanguageData, evidence: Evidence): Wrong[] {
  const { paper } = evidence;
  return said(
    text,
    `(?<!\\p{L})(?:${anyCase(cues.before)})${PERSON}`,
    `${PERSON}(?:${cues.behind}| et al)(?!\\p{L})`,
  )
    .filter((name) => !isAuthor(name, paper) && !isInstitution(name, evidence))
    .map((name) => otherAuthor(name, paper));
}

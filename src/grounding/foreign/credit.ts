/** Journal, authors and DOI are said as the paper's metadata have them, in any language. Years are numbers. */
import type { Evidence } from '../evidence.ts';
import type { LanguageData } from '../languages/index.ts';
import type { Finding } from '../model.ts';
import {
  dois,
  isAuthor,
  isAuthorRun,
  isInstitution,
  isJournal,
  otherJournal,
  PERSON,
  RUN,
} from '../rules/metadata.ts';
import { findingOn } from '../rules/rule.ts';
import { plain } from '../text.ts';
import type { CrossingRule } from './crossing.ts';
import { bare } from './numerals.ts';

type Wrong = Pick<Finding, 'kind' | 'reason'> & { said: string };

/** The rule for credits. */
export const credit: CrossingRule = (statement, { data, evidence }) => {
  const { text } = statement.reading;
  const wrong = [
    ...journals(text, data, evidence),
    ...authors(text, data, evidence),
    ...dois(plain(statement.text), evidence.paper),
  ];
  const quoted = statement.quotes.map((quote) => quote.text).join(' ');
  return wrong
    .filter(({ said }) => !quoted.includes(said))
    .map(({ kind, reason }) => findingOn(statement, { kind, severity: 'error', reason }));
};

/** A pattern in which letters at the beginning of a word may be capitals; what follows is a name and must be. */
const anyCase = (pattern: string): string =>
  pattern.replace(
    /(^|[(|:])([a-zà-ÿ])(?=[a-zà-ÿ])/g,
    (_, before: string, letter: string) => `${before}[${letter}${letter.toUpperCase()}]`,
  );

function caught(text: string, patterns: readonly string[]): string[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'gu'))].map((match) => (match[1] ?? '').replace(/[.,]+$/, '')),
  );
  return [...new Set(found.filter(Boolean))];
}

function journals(
  text: string,
  { credit: cues, names }: LanguageData,
  { paper, text: whole }: Evidence,
): Wrong[] {
  return (
    caught(text, [`(?<!\\p{L})(?:${anyCase(cues.journal)})${RUN}`])
      .filter((name) => !isJournal(name, paper.journal) && !isAuthorRun(name, paper))
      // "Publicado en Dinamarca" names a place.
      .filter(
        (name) => !names.english.includes(`${bare(name)}:`) && !(whole.includes(name) && !/\s/.test(name)),
      )
      .map((name) => ({
        kind: 'journal',
        said: name,
        reason: otherJournal(name, paper),
      }))
  );
}

function authors(text: string, { credit: cues }: LanguageData, evidence: Evidence): Wrong[] {
  const { paper } = evidence;
  return caught(text, [
    `(?<!\\p{L})(?:${anyCase(cues.before)})${PERSON}`,
    `${PERSON}(?:${cues.behind}| et al)(?!\\p{L})`,
  ])
    .filter((name) => !isAuthor(name, paper) && !isInstitution(name, evidence))
    .map((name) => ({
      kind: 'author',
      said: name,
      reason:
        paper.authors.length === 0
          ? `The paper names no authors, so “${name}” cannot be checked.`
          : `“${name}” is not an author of the paper. Its first author is ${paper.authors[0] ?? ''}.`,
    }));
}

/** Journal, authors, year and DOI are said as the paper's metadata have them. */
import type { Paper } from '#src/core/paper.ts';
import type { Evidence } from '../evidence.ts';
import type { Finding } from '../model.ts';
import { keyOf } from '../name-key.ts';
import type { Statement } from '../statements.ts';
import { plain } from '../text.ts';
import { findingOn, type Rule } from './rule.ts';

export type Wrong = Pick<Finding, 'kind' | 'reason'> & { said: string };

/** A name of capitalised words, in English. */
export const RUN = `(\\p{Lu}[\\p{L}\\d'.+-]*(?:(?:[ ,:&]| of | the | and | in | for | on | & |: )+\\p{Lu}[\\p{L}\\d'.+-]*)*)`;
const STUDY =
  '(?:[Ss]tudy|[Pp]aper|[Rr]eview|[Aa]rticle|[Rr]eport|[Ee]ditorial|[Ll]etter|[Ee]ssay|[Pp]reprint|[Rr]esearch|[Ww]ork|[Tt]rial|[Ff]indings)';
const PUBLISHED =
  '(?:[Pp]ublished|[Aa]ppear(?:s|ed|ing)|[Pp]rinted|[Rr]eport(?:s|ed|ing)?(?: it| this| them)?|[Ww]r(?:ites?|iting|ote|itten)(?: about it| this| it)?|[Rr]eleased|[Oo]ut)';
/** Said so, it can only be the journal. */
const SURE_JOURNAL = new RegExp(
  `(?:${PUBLISHED}(?: \\p{Ll}+ly| online| today)? (?:in|by)|[Tt]he journal|\\bjournal) (?:the )?(?:journal )?(?:called )?${RUN}`,
  'gu',
);
/** A study in Denmark is not in a journal. */
const MAYBE_JOURNAL = new RegExp(`${STUDY} (?:published )?(?:in|from|on) (?:the )?(?:journal )?${RUN}`, 'gu');
const KNOWN_JOURNAL =
  /^(?:(?:the )?(?:nature|science|cell|lancet|jama|bmj|pnas|neuron|immunity|plos|elife|gut|brain|circulation|chest|blood|new england journal|british medical|proceedings|journal|annals|frontiers|bmc|scientific reports|archives|acta|american journal|european journal|international journal|trends|current|advances|nucleic acids)\b)/i;

/** A person's name. */
export const PERSON = `((?:(?:van|von|de|da|del|der|den|la|le|di|du|bin|al|ter)\\s)*\\p{Lu}[\\p{L}'.-]*(?:\\s(?:(?:van|von|de|da|del|der|den|la|le|di|du|bin|al|ter)\\s)*\\p{Lu}[\\p{L}'.-]*)*)`;
const AUTHOR_CUES = [
  new RegExp(
    `(?:[Ll]ed|[Ww]ritten|[Aa]uthored|[Cc]o-?authored|[Hh]eaded|[Dd]irected) by (?:[Dd]r\\.? |[Pp]rof(?:essor|\\.)? |researchers? |scientists? |\\p{Ll}+ )?${PERSON}`,
    'gu',
  ),
  new RegExp(
    `${PERSON} (?:and (?:\\p{Ll}+ )?(?:colleagues|co-?workers|co-?authors|team|others)|et al)`,
    'gu',
  ),
  new RegExp(
    `(?:^|\\s)(?:[Dd]r\\.?|[Pp]rof(?:essor|\\.)|[Rr]esearchers?|[Ss]cientists?|[Aa]uthors?|[Ii]nvestigators?) ${PERSON}`,
    'gu',
  ),
  new RegExp(`${PERSON}(?:'s|s') (?:team|group|lab|laboratory|colleagues|study|paper)`, 'gu'),
];
const YEAR_CUES = [
  /\b[Pp]ublished[^.?!]*?\b(?:in|from) ((?:19|20)\d{2})\b/g,
  /\b((?:19|20)\d{2}) (?:study|paper|review|article|report|trial|preprint)\b/g,
  /\b(?:study|paper|review|article|journal|colleagues|report(?:ed|s)?)\b[^.?!]*\bin ((?:19|20)\d{2})[.?!,]?$/g,
];
const DOI = /\b10\.\d{4,9}\/[^\s"'<>]+/g;

/** The rule for metadata. */
export const metadata: Rule = (statement, evidence) => {
  const { text } = statement.reading;
  const wrong = [...journals(text, evidence), ...authors(text, evidence), ...years(text, evidence.paper)];
  return wrongOn(statement, wrong, evidence);
};

/** What is wrong with the names that a statement gives its paper, and with the DOIs in it. */
export function wrongOn(statement: Statement, wrong: readonly Wrong[], { paper }: Evidence): Finding[] {
  // What the quoted sentence itself says of others ("Kahn and colleagues, 2005") is not about this paper.
  const quoted = statement.quotes.map((quote) => quote.text).join(' ');
  return [...wrong, ...dois(plain(statement.text), paper)]
    .filter(({ said }) => !quoted.includes(said))
    .map(({ kind, reason }) => findingOn(statement, { kind, severity: 'error', reason }));
}

/** What the first groups of the patterns catch, each once. */
export function caught(text: string, patterns: readonly RegExp[]): string[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, name = '']) => name.replace(/[.,]+$/, '')),
  );
  return [...new Set(found)];
}

function journals(text: string, { paper, text: whole }: Evidence): Wrong[] {
  const sure = caught(text, [SURE_JOURNAL]);
  const maybe = caught(text, [MAYBE_JOURNAL]).filter(
    (name) => KNOWN_JOURNAL.test(name) || !whole.includes(name.replace(/[.,]$/, '')),
  );
  return [...new Set([...sure, ...maybe])]
    .filter((name) => !isJournal(name, paper.journal) && !isAuthorRun(name, paper))
    .map((name) => otherJournal(name, paper));
}

/** What is wrong with a name that is not the journal's. */
export const otherJournal = (name: string, { journal }: Paper): Wrong => ({
  kind: 'journal',
  said: name,
  reason:
    journal === null
      ? `The paper does not say that it appeared in “${name}”. Leave the journal out.`
      : `The paper appeared in ${journal}, not in “${name}”.`,
});

export function isAuthorRun(name: string, paper: Paper): boolean {
  return paper.authors.some((author) => keyOf(author).startsWith(keyOf(name)));
}

/** The name as said may stop early at a colon or bracket, and go on with what is not part of it. */
export function isJournal(said: string, journal: string | null): boolean {
  if (journal === null) return false;
  const bare = (name: string): string => keyOf(plain(name).replace(/^the /i, '').replace(/&/g, 'and'));
  const short = journal.split(/\s*[:=(]/)[0] ?? journal;
  const wanted = [bare(journal), bare(short)];
  const given = bare(said);
  // "Mitochondrial DNA" of "Mitochondrial DNA. Part B".
  const stops = /^[.:;,(]/.test(journal.slice(said.replace(/[.,]$/, '').length));
  return wanted.some(
    (name) =>
      given === name || (given.startsWith(name) && /[ ,:&]/.test(said)) || (stops && name.startsWith(given)),
  );
}

function authors(text: string, evidence: Evidence): Wrong[] {
  const { paper } = evidence;
  return caught(text, AUTHOR_CUES)
    .map((name) =>
      name
        .replace(/^(?:The|In|By|Dr\.?|Professor|Prof\.?|Researchers?|Scientists?|Lead|Study)\s/, '')
        .replace(/'s$|[.,]+$/, ''),
    )
    .filter((name) => name !== '' && !isAuthor(name, paper) && !isInstitution(name, evidence))
    .map((name) => otherAuthor(name, paper));
}

/** What is wrong with a name that is no author's. */
export const otherAuthor = (name: string, { authors: [first] }: Paper): Wrong => ({
  kind: 'author',
  said: name,
  reason:
    first === undefined
      ? `The paper names no authors, so “${name}” cannot be checked.`
      : `“${name}” is not an author of the paper. Its first author is ${first}.`,
});

/** Each part of the name belongs to one and the same author; initials may stand for names. */
export function isAuthor(said: string, { authors }: Paper): boolean {
  const parts = said
    .split(/[\s.]+/)
    .map(keyOf)
    .filter((part) => part !== '');
  return authors.some((author) => {
    const names = author.split(/[\s.,]+/).map(keyOf);
    const whole = keyOf(author);
    const last = parts.at(-1) ?? '';
    if (!names.includes(last) && !whole.endsWith(parts.join(''))) return false;
    return parts.every(
      (part) =>
        names.includes(part) ||
        (whole.includes(part) && part.length > 2) ||
        (part.length === 1 && names.some((name) => name.startsWith(part))),
    );
  });
}

/** "Led by Aarhus University": not a person, so the rule for names has judged it. */
export function isInstitution(name: string, { text }: Evidence): boolean {
  return (
    /\b(?:Universit|Institute|College|Hospital|Cent(?:er|re)|School|Academy|Laborator|Department|Ministry|Agency|Organi[sz]ation|Council|NASA|WHO)/.test(
      name,
    ) && text.includes(name)
  );
}

function years(text: string, { year }: Paper): Wrong[] {
  return caught(text, YEAR_CUES)
    .filter((said) => Number(said) !== year)
    .map((said) => ({
      kind: 'year',
      said,
      reason:
        year === null
          ? `The year of publication is not known, so “${said}” cannot be checked. Leave it out.`
          : `The paper was published in ${year}, not in ${said}.`,
    }));
}

function dois(text: string, { ids }: Paper): Wrong[] {
  return (text.match(DOI) ?? [])
    .map((doi) => doi.replace(/[.,;)]+$/, ''))
    .filter((doi) => doi.toLowerCase() !== ids.doi)
    .map((doi) => ({
      kind: 'doi',
      said: doi,
      reason:
        ids.doi === null
          ? `The paper has no known DOI, so leave “${doi}” out.`
          : `The paper’s DOI is ${ids.doi}, not “${doi}”.`,
    }));
}

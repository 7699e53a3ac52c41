/** How a paper is credited in a few words, in the video's language: authors, source, licence. Pure text. */

import { licenceRules } from '#src/core/licence.ts';
import type { Paper } from '#src/core/paper.ts';
import { type ScreenWords, screenWords } from '#src/core/screen-words/index.ts';

const ENGLISH = screenWords('en');

const GROUP =
  /\b(?:consorti(?:um|a)|collaborat(?:ion|ors|ive)|contributors|group|team|network|initiative|investigators|committee|society|project|program(?:me)?|alliance|institute|university|study)\b/i;
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|el|al|bin|ibn|zu|af|st\.?)$/i;
const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii|iv|phd|md)$/i;

/** The family name of an author's full name, with its particles; a group's name whole. */
export function surname(author: string): string {
  const words = author.split(/[\s,]+/).filter(Boolean);
  if (GROUP.test(author) || words.length < 2) return author.trim();
  while (words.length > 1 && SUFFIX.test(words.at(-1) ?? '')) words.pop();
  let start = words.length - 1;
  while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start -= 1;
  return words.slice(start).join(' ');
}

/** `Curie`, `Curie & Joliot`, `Curie et al.`; empty without authors. */
export function shortAuthors(authors: readonly string[]): string {
  const [first, second] = authors;
  if (!first) return '';
  if (!second) return surname(first);
  return authors.length === 2 ? `${surname(first)} & ${surname(second)}` : `${surname(first)} et al.`;
}

/**
 * The authors as a credit names them, from fullest to shortest: all of up to four, then three, two, one "and N
 * others". The caller takes the first that fits.
 */
export function authorCredits(
  authors: readonly string[],
  { authors: join }: ScreenWords = ENGLISH,
): string[] {
  const credits: string[] = [];
  if (authors.length > 0 && authors.length <= 4) {
    credits.push(
      authors.length === 1
        ? String(authors[0])
        : `${authors.slice(0, -1).join(', ')} ${join.and} ${authors.at(-1)}`,
    );
  }
  for (const named of [3, 2, 1]) {
    const others = authors.length - named;
    if (others < 1) continue;
    credits.push(`${authors.slice(0, named).join(', ')} ${join.others(others)}`);
  }
  return credits;
}

/** A journal's name without the subtitle that some sources append (`CMAJ : Canadian Medical …`). */
export function shortJournal(journal: string | null): string {
  return (journal ?? '').split(/\s*[:=]\s+/)[0]?.trim() ?? '';
}

/** `Journal · 2024`, or what there is of it. */
export function journalAndYear(paper: Paper): string {
  return [shortJournal(paper.journal), paper.year === null ? '' : String(paper.year)]
    .filter(Boolean)
    .join(' · ');
}

/**
 * What the end scene says of the paper's figures where its licence does not let them be shown: that they are
 * missing, or that whoever asked for the video answers for them. Empty where the licence allows them.
 */
export function figuresCredit(paper: Paper, { figures }: ScreenWords = ENGLISH): string {
  if (licenceRules(paper.licence.code).figures) return '';
  const shown = paper.figures.some((figure) => figure.image !== null);
  return shown ? figures.insisted : figures.missing;
}

/** `Picture not from the paper: Jane Doe`. @param owners empty names: the requester's */
export const ownCredit = (owners: readonly string[], { own }: ScreenWords): string =>
  `${own.foreign}: ${owners.map((name) => name || own.requester).join(', ')}`;

/** What a licence is called, and what follows from it for whoever passes the video on. */
export interface LicenceCredit {
  name: string;
  meaning: string;
}

/** @param code as in `Paper.licence.code`; wording follows creativecommons.org's summaries */
export function licenceCredit(code: string | null, { licence }: ScreenWords = ENGLISH): LicenceCredit {
  if (code === null) return licence.none;
  if (/^CC0/i.test(code)) return { name: 'CC0 1.0', meaning: licence.publicDomain };
  const parts = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)(?:-(\d\.\d))?/i.exec(code);
  if (!parts) return { name: code.replaceAll('-', ' '), meaning: licence.unknown };
  const [, terms = '', version = ''] = parts;
  const clauses = terms.toUpperCase().split('-');
  const free = clauses.includes('ND') ? licence.unchanged : licence.adapt;
  const commerce = clauses.includes('NC') ? licence.nonCommercial : '';
  const alike = clauses.includes('SA') ? licence.alike : '';
  return { name: `CC ${terms.toUpperCase()} ${version}`.trim(), meaning: `${free}${commerce}${alike}` };
}

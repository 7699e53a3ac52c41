/** What a file says of itself that helps to find its record, and to judge whether it is a paper. Pure. */
import type { ParsedPaper } from '#src/core/paper.ts';
import type { PaperName } from '../identify.ts';
import { ownIds, type Printed } from './own-ids.ts';
import { type PaperSigns, signsIn } from './signs.ts';

export interface Clues {
  /** Ids that may be the file's own, the surest first. */
  ids: PaperName[];
  /** What the first pages print, to hold a record against. */
  front: string;
  signs: PaperSigns;
}

/** A paper as its file was read, before anybody is asked about it. */
export interface ReadFile extends ParsedPaper {
  clues: Clues;
}

/** Enough for a cover sheet, a masthead, title, names and addresses, characters. */
const FRONT_LENGTH = 8_000;

export function cluesIn(printed: Printed): Clues {
  return {
    ids: ownIds(printed),
    front: printed.first.join('\n').slice(0, FRONT_LENGTH),
    signs: signsIn([...printed.margins, ...printed.first, ...printed.rest]),
  };
}

/** `2301.12345v2.pdf`, `PMC123456.pdf`: how archives name what is downloaded. */
const FILE_NAME = /^(?:(PMC\d{5,9})|(\d{4}\.\d{4,5})(?:v\d+)?)(?: \(\d+\))?\.pdf$/i;

/** With what the file's name says where nothing is printed. */
export function withFileName(clues: Clues, name: string): Clues {
  const [, pmcid, arxiv] = FILE_NAME.exec(name) ?? [];
  const named: PaperName[] = [
    ...(pmcid ? [{ kind: 'pmcid' as const, value: pmcid.toUpperCase() }] : []),
    ...(arxiv ? [{ kind: 'arxiv' as const, value: arxiv }] : []),
  ];
  return { ...clues, ids: clues.ids.length > 0 ? clues.ids : named };
}

/** Those of a text without pages: what stands first is its first page. */
export function cluesInText(paragraphs: readonly string[]): Clues {
  let length = 0;
  const end = paragraphs.findIndex((text) => {
    length += text.length;
    return length > FRONT_LENGTH;
  });
  const first = paragraphs.slice(0, end < 0 ? undefined : end + 1);
  const rest = paragraphs.slice(first.length);
  return cluesIn({ first, rest, margins: [], links: [], metadataDoi: null });
}

/** A file of XML says in its markup what it is. */
export const NO_CLUES: Clues = { ids: [], front: '', signs: { references: true, affiliation: true } };

/**
 * Which ids that a file prints may be its own: not those of what it cites, of its data, of its journal, or of another
 * version of it. What is found here is only asked about: its record has to agree with the file (`agree.ts`). Pure.
 */
import { cleanDoi, type PaperName } from '../identify.ts';
import { isReferencesName } from '../pdf/body/section-names.ts';

export interface Printed {
  /** Lines of the first two pages in reading order, references included. */
  first: string[];
  /** Lines of the other pages. */
  rest: string[];
  /** Running heads and feet, and what is printed along the edge. */
  margins: string[];
  /** Addresses that the first and the last pages link to. */
  links: string[];
  /** What the file says of itself as a DOI. */
  metadataDoi: string | null;
}

/** So many are asked about at most. */
const MAX_IDS = 3;
/** Two that are printed without a space between them are two. */
const DOI = /10\.\d{4,9}\/(?:(?!10\.\d{4,9}\/)[^\s"<>|\\^`{}])+/gi;
const ARXIV = /\barxiv:\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?/gi;
const ARXIV_LINK = /\barxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})/gi;
const PMCID = /\bPMC\s?ID:?\s*(PMC\d{4,9})\b|\b(PMC\d{5,9})\b/gi;
/** arXiv registers its own DOIs. */
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;

/** What stands before the id of something else. Words only: a line's own title may hold any. */
const OF_ANOTHER =
  /(?:(?:data(?:sets?)?|code|software|materials?|protocol|supplement\w*|registration|video|repository|zenodo|dryad|figshare|osf|deposited)\b[^.]{0,80}|(?:now |been |be |was |originally |previously |later )?published (?:version|article|paper|in|as)\b[^.]{0,120}|version of record\b[^.]{0,120}|(?:earlier|previous|extended|conference|journal|preprint|other|first) version\b[^.]{0,120}|preprint (?:at|on|available|of)\b[^.]{0,80}|(?:comment(?:ary)?|reply|response|addendum|errat(?:um|a)|corrigendum|correction|retract\w+|refers?|related|companion|linked) (?:on|to|of|article|paper|content)?\b[^.]{0,120}|\bsee (?:also )?[^.]{0,80})$/i;
/** What stands before the id of the file itself, whatever else is there. */
const OF_ITSELF =
  /(?:cit(?:e|ation)\b.{0,400}|how to cite.{0,400}|published in final edited form as.{0,200}|(?:bio|med)rxiv preprint\W*(?:first posted online.{0,60})?\W*(?:doi:?)?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?)$/is;
/** Data, code and registrations are kept there, hardly a paper. */
const DATA_PREFIX = /^10\.(?:5281|5061|6084|17605|17632|7910|24433|5255|1594|25739|3886)\//;
/** `[12]`, `12.`, `Smith J, 2019`: lines of a list of references. */
const LISTED =
  /^\s*(?:\[\d{1,3}\]|\d{1,3}\.\s)|^\p{Lu}[\p{L}'’-]+,? (?:\p{Lu}\.?){1,3}[,.& ].{0,200}\(?\d{4}/u;
/** So many characters before an id say whose it is. */
const CONTEXT = 420;
/** Some ids are broken over two lines. */
const OPEN_END = /10\.\d{4,9}\/\S*[./_-]$|10\.\d{4,9}\/$/;

const WEIGHT = {
  metadata: 6,
  margin: 4,
  itself: 4,
  first: 3,
  link: 2,
  body: 1,
  joined: 0.5,
  data: -9,
} as const;

/** The surest first; none where the file prints nothing that may be its own. */
export function ownIds({ first, rest, margins, links, metadataDoi }: Printed): PaperName[] {
  const found = new Map<string, { name: PaperName; weight: number }>();
  const excluded = new Set<string>();
  const add = (kind: 'doi' | 'arxiv' | 'pmcid', value: string, weight: number) => {
    const name = named(kind, value);
    if (name === null) return;
    const key = `${name.kind}:${name.value}`;
    const start = DATA_PREFIX.test(name.value) ? WEIGHT.data : 0;
    found.set(key, { name, weight: (found.get(key)?.weight ?? start) + weight });
  };
  const read = (text: string, weight: number, judge: boolean) => {
    for (const { kind, value, at } of idsIn(text)) {
      const before = text.slice(Math.max(0, at - CONTEXT), at);
      const itself = OF_ITSELF.test(before);
      const name = named(kind, value);
      if (name && judge && !itself && OF_ANOTHER.test(lastWords(before))) {
        excluded.add(`${name.kind}:${name.value}`);
      } else add(kind, value, itself ? WEIGHT.itself : weight);
    }
  };
  if (metadataDoi) add('doi', metadataDoi, WEIGHT.metadata);
  for (const line of new Set(margins)) read(line, WEIGHT.margin, true);
  const body = beforeReferences(first);
  const head = body.slice(0, HEAD_LINES).join(' ');
  read(head, WEIGHT.first, true);
  const text = body.slice(HEAD_LINES);
  read(text.join(' '), WEIGHT.body, true);
  // An id that ends in a full stop may go on in the next line, or end a sentence.
  read(joined(text), WEIGHT.joined, true);
  read(joined(beforeReferences(rest).slice(-LAST_LINES)), 0, true);
  const printed = new Set(found.keys());
  for (const link of links)
    for (const { kind, value } of idsIn(link)) {
      // Links go to what is cited, too: one counts only for what is printed, or where nothing is.
      const name = named(kind, value);
      if (name && (printed.size === 0 || printed.has(`${name.kind}:${name.value}`)))
        add(kind, value, WEIGHT.link);
    }
  const sure = (key: string) => key === `doi:${metadataDoi}`;
  const left = [...found].flatMap(([key, one]) => (excluded.has(key) && !sure(key) ? [] : [one]));
  return newestVersions(left)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_IDS)
    .map(({ name }) => name);
}

/** Mastheads and titles: an id there is hardly another's. */
const HEAD_LINES = 25;
/** A colophon stands at the end. */
const LAST_LINES = 40;

const lastWords = (before: string): string =>
  before.replace(/(?:https?:\/\/\S*|doi\s*[:.]?|\s|\(|\[)+$/i, '');

interface Found {
  kind: 'doi' | 'arxiv' | 'pmcid';
  value: string;
  at: number;
}

function idsIn(text: string): Found[] {
  const all = (kind: Found['kind'], pattern: RegExp): Found[] =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      value: match[2] ?? match[1] ?? match[0],
      at: match.index,
    }));
  return [...all('doi', DOI), ...all('arxiv', ARXIV), ...all('arxiv', ARXIV_LINK), ...all('pmcid', PMCID)];
}

/** As it would be asked for; null: of a journal, or of nothing. */
function named(kind: Found['kind'], value: string): PaperName | null {
  if (kind !== 'doi') return { kind, value: kind === 'pmcid' ? value.toUpperCase() : value };
  const doi = withoutPart(cleanDoi(value));
  const arxiv = ARXIV_DOI.exec(doi)?.[1]?.replace(/v\d+$/, '');
  if (arxiv) return { kind: 'arxiv', value: arxiv };
  const suffix = doi.slice(doi.indexOf('/') + 1);
  // A journal's has its name or its ISSN in it, and no number of an article.
  if (!/\d/.test(suffix) || /\(issn\)|^issn|^\d{4}-\d{3}[\dx]$/i.test(suffix)) return null;
  return { kind: 'doi', value: doi };
}

/** The paper of a figure or table that has a DOI of its own. */
const withoutPart = (doi: string): string =>
  doi
    .replace(/^(10\.1371\/journal\.\w+\.\d+)\.[gts]\d{3}$/, '$1')
    .replace(/^(10\.7554\/elife\.\d+)\.\d{3}$/, '$1');

/** Ids broken at a line's end are read in one piece, too. */
function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => `${text}${isBroken(text, line) ? '' : ' '}${line}`, '');
}

const isBroken = (text: string, next: string): boolean =>
  OPEN_END.test(text.slice(-200)) && /^[a-z\d]/i.test(next);

/** Without a list of references, and without what looks like one where it has no heading. */
function beforeReferences(lines: readonly string[]): string[] {
  const start = lines.findIndex(isReferencesName);
  const before = start < 0 ? lines : lines.slice(0, start);
  return before.filter((line) => !LISTED.test(line) || OF_ITSELF.test(line));
}

/** `….4767.1` and `….4767.2` are versions of one paper: a file prints earlier ones, never later ones. */
function newestVersions<T extends { name: PaperName; weight: number }>(list: T[]): T[] {
  const parts = ({ name }: T) => /^(.+?)(?:\.|[./-]v)(\d{1,2})$/.exec(name.value);
  return list.filter((one) => {
    const mine = parts(one);
    return !list.some((other) => {
      const theirs = mine && parts(other);
      return theirs && theirs[1] === mine[1] && Number(theirs[2]) > Number(mine[2]);
    });
  });
}

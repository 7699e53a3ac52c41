/** What paper a person means by what they typed or pasted. Pure: nothing is looked up. */
import { AppError } from '#src/core/errors.ts';

export type PaperName =
  /** `PMC10979640` */
  | { kind: 'pmcid'; value: string }
  /** Digits only. */
  | { kind: 'pmid'; value: string }
  /** Lower-cased, without prefix: `10.1371/journal.pone.0000001`; bioRxiv and medRxiv papers too. */
  | { kind: 'doi'; value: string }
  /** Without version: `2301.12345`, `hep-th/9901001`. */
  | { kind: 'arxiv'; value: string }
  /** A preprint's id at Europe PMC: `PPR123456`. */
  | { kind: 'ppr'; value: string };

/** A chat message is at most 4,000 characters; more than this is a pasted text, not a name. */
const MAX_TEXT = 4_000;
const WHAT_WORKS =
  'Send a PubMed Central id (PMC10979640), a PubMed id (PMID 38512345), a DOI (10.1371/journal.pmed.0020124) or a link to one of them, or attach the paper as PDF or Word file.';

type Finder = { kind: PaperName['kind']; pattern: RegExp; value: (match: RegExpMatchArray) => string };

const DOI = /\b10\.\d{4,9}\/[^\s"<>|\\^`{}]+/gi;
const ARXIV_ID = String.raw`(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?`;

/** In order of preference: the first kind that is found is what the person means. */
const FINDERS: Finder[] = [
  {
    kind: 'pmcid',
    pattern: /\bPMC(?:\s?ID|\/articles)?\s*[:#=/-]?\s*(?:PMC)?0*([1-9]\d{0,8})(?:\.\d{1,2})?\b/gi,
    value: (match) => `PMC${match[1]}`,
  },
  {
    kind: 'pmid',
    pattern:
      /(?:\bPMID|\bpubmed(?:\s+id)?|pubmed\.ncbi\.nlm\.nih\.gov|\/pubmed|\/article\/MED|\/abstract\/MED)\s*[:#=/-]?\s*0*([1-9]\d{0,8})\b/gi,
    value: (match) => match[1] ?? '',
  },
  { kind: 'ppr', pattern: /\b(PPR\d{1,9})\b/gi, value: (match) => (match[1] ?? '').toUpperCase() },
  {
    kind: 'arxiv',
    pattern: new RegExp(
      String.raw`(?:arxiv\.org\/(?:abs|pdf|html|format)\/|\barxiv[.:]\s*)${ARXIV_ID}`,
      'gi',
    ),
    value: (match) => match[1] ?? '',
  },
  { kind: 'doi', pattern: DOI, value: (match) => cleanDoi(match[0]) },
  {
    // Old links of the preprint servers: .../content/early/2019/06/27/685172, .../cgi/content/short/685172v1
    kind: 'doi',
    pattern:
      /\b(?:bio|med)rxiv\.org\/(?:content\/(?:\w+\/)?early\/\d{4}\/\d\d\/\d\d|cgi\/(?:content|reprint)(?:\/[a-z]+)?)\/(\d[\d.]*\d)/gi,
    value: (match) => `10.1101/${match[1]}`,
  },
  {
    kind: 'doi',
    pattern: /\bnature\.com\/articles\/([a-z0-9._-]+)/gi,
    value: (match) => cleanDoi(`10.1038/${match[1]}`),
  },
  {
    kind: 'doi',
    pattern: /\belifesciences\.org\/(?:articles|reviewed-preprints)\/(\d{4,6})\b/gi,
    value: (match) => `10.7554/elife.${match[1]}`,
  },
];

/**
 * The paper that a text names: an id or a link among other words, in angle brackets, with tracking parameters.
 *
 * Throws AppError `paper.unrecognised`, whose user sentence says what was understood and what would work: when
 * nothing is found, when a bare number could be two things, and when the text names more than one paper.
 */
export function identifyPaper(text: string): PaperName {
  const clean = decoded(text.slice(0, MAX_TEXT));
  for (const { kind, pattern, value } of FINDERS) {
    const found = [...new Set([...clean.matchAll(pattern)].map(value))].filter((name) => name !== '');
    const [first, second] = found;
    if (first && second) throw ambiguous(first, second);
    if (first) return { kind, value: first };
  }
  throw unrecognised(clean);
}

/** How a person would write the name: `PMC123`, `PMID 123`, `doi:10.1/x`, `arXiv:2301.12345`. */
export function displayName(name: PaperName): string {
  const prefix = { pmcid: '', pmid: 'PMID ', doi: 'doi:', arxiv: 'arXiv:', ppr: '' }[name.kind];
  return `${prefix}${name.value}`;
}

/** Percent signs of a link undone where they are valid: `10.1371%2Fjournal…`. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

/** Without what links and sentences hang on to a DOI; lower-cased. */
export function cleanDoi(raw: string): string {
  const doi = raw
    .toLowerCase()
    .replace(/[?#&].*$/, '')
    .replace(/(?:\.full|\.abstract|\.pdf|\.epub|\.html?|\.xml|\+html)+$/, '')
    .replace(/\/(?:full(?:text)?|abstract|pdf|epdf|html|meta|summary|fulltext\.html)\/?$/, '')
    .replace(/[.,;:!?'"»”’*_~]+$/, '')
    // A preprint server's link goes on with the version and the view, which are no part of the DOI.
    .replace(/^(10\.(?:1101|64898)\/\d[\d.]*\d)(?:v\d+.*|\.[a-z].*)$/, '$1');
  return withoutLooseBracket(doi);
}

/** A closing bracket at the end belongs to the sentence unless the DOI itself opens one. */
function withoutLooseBracket(doi: string): string {
  const open = (doi.match(/[([]/g) ?? []).length;
  const close = (doi.match(/[)\]]/g) ?? []).length;
  return close > open ? doi.replace(/[)\]][.,;:]?$/, '') : doi;
}

function ambiguous(first: string, second: string): AppError {
  return new AppError('paper.unrecognised', {
    message: `More than one paper named: ${first}, ${second}`,
    userMessage: `You named more than one paper (${first} and ${second}). Please ask for one at a time.`,
  });
}

function unrecognised(text: string): AppError {
  return new AppError('paper.unrecognised', {
    message: `No paper named in: ${text.slice(0, 200)}`,
    userMessage: bareNumber(text) ?? `${whatWasSeen(text)} ${WHAT_WORKS}`,
  });
}

function bareNumber(text: string): string | null {
  const number = /^#?0*(\d{1,9})$/.exec(text.replace(/[<>]/g, ' ').trim())?.[1];
  return number
    ? `The number ${number} could be a PubMed Central id or a PubMed id. Please write PMC${number} or PMID ${number}.`
    : null;
}

function whatWasSeen(text: string): string {
  const words = text.replace(/[<>]/g, ' ').trim();
  if (words === '') return 'No paper was named.';
  const host = /\bhttps?:\/\/(?:www\.)?([a-z0-9.-]{1,80})/i.exec(words)?.[1];
  if (host) return `The link to ${host.toLowerCase()} holds no paper id that is known.`;
  const shown = words.length > 60 ? `${words.slice(0, 57)}…` : words;
  return `“${shown}” is not a paper id or link that is known.`;
}

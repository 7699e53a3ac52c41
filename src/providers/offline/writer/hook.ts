/** The opening line: the strongest short finding, or the title turned into a plain statement. */
import { type Paper, UNTITLED } from '#src/core/paper.ts';
import type { Claim } from '#src/core/script.ts';
import { findNumbers } from '#src/core/text/numbers.ts';
import { countWords } from '#src/core/text/words.ts';
import { placeWeight, roleWeight } from './cues.ts';
import type { Line } from './lines.ts';
import { type LowerCase, titleStatement } from './title.ts';

export interface Hook {
  /** Sentences in order; those that claim something carry their quote. */
  sentences: { text: string; quote: string | null; section: string }[];
  /** What the title graphic says large; null: the first sentence. */
  text: string | null;
}

/** What a sentence must be to open the video. */
interface Measure {
  /** A first sentence longer than this loses the listener before the video has begun. */
  maxWords: number;
  maxPrice: number;
  /** Weight from which it does. */
  threshold: number;
  /** Only where the paper says what it comes to: in the abstract, or in the conclusions. */
  central: boolean;
}

const HOOK: Measure = { maxWords: 16, maxPrice: 0.8, threshold: 4.6, central: true };
/** Whoever asks for another opening has seen the best one. */
const ALTERNATIVE: Measure = {
  maxWords: 24,
  maxPrice: 1.5,
  threshold: Number.NEGATIVE_INFINITY,
  central: false,
};
const MIN_WORDS = 5;
/** Other openings that are offered before the title. */
const MAX_ALTERNATIVES = 6;

const PLAIN_OPENING = 'Here is what a scientific paper reports.';

/** How a claim opens that makes people look up. */
const SWEEPING =
  /^(?:no(?! (?:changes?|differences?|significant|effects?|evidence|statistical))|most|nearly|almost|only|more than|half|one in|every|all)\b/i;

const KIND_OF_PAPER: readonly [RegExp, string][] = [
  [/case.report/i, 'A case report'],
  [/review|meta/i, 'A review'],
  [/editorial/i, 'An editorial'],
  [/news/i, 'A report'],
  [/letter|correspondence/i, 'A letter'],
  [/discussion|essay|opinion|commentary/i, 'An essay'],
  [/research|rapid|brief/i, 'A study'],
];

/** `A study in Nature`, `A preprint on bioRxiv`, `A scientific paper`. */
function paperInWords(paper: Paper): string {
  const journal = shortJournal(paper.journal);
  if (journal !== null && /rxiv|preprints?\b|ssrn/i.test(journal)) return `A preprint on ${journal}`;
  const kind = KIND_OF_PAPER.find(([pattern]) => pattern.test(paper.articleType ?? ''))?.[1] ?? 'A paper';
  if (journal === null) return kind === 'A paper' ? 'A scientific paper' : kind;
  return `${kind} in ${journal}`;
}

/** The journal without its second name: `Heart Views : The Official Journal of …` is `Heart Views`. */
export function shortJournal(journal: string | null): string | null {
  const name = journal?.split(/\s*[:=(]/)[0]?.trim();
  return name === undefined || name === '' ? null : name;
}

/**
 * @returns a short finding as the opening, with the place of its sentence, or null where no line is strong enough;
 * without a title to open with instead, any finding is.
 */
export function findingHook(paper: Paper, lines: readonly Line[]): { hook: Hook; place: number } | null {
  const threshold = paper.title === UNTITLED ? Number.NEGATIVE_INFINITY : HOOK.threshold;
  const finding = ranked(lines, { ...HOOK, threshold })[0];
  return finding ? { hook: openingWith(finding, paper), place: finding.source.place } : null;
}

/** @returns other openings from findings that the video does not tell already, the strongest first. */
export function otherHooks(paper: Paper, lines: readonly Line[], told: ReadonlySet<string>): Hook[] {
  const free = lines.filter(({ source }) => !told.has(source.quote));
  const places = new Set<number>();
  const findings = ranked(free, ALTERNATIVE).filter(({ source: { place } }) => {
    const seen = places.has(place);
    places.add(place);
    return !seen;
  });
  return findings.slice(0, MAX_ALTERNATIVES).map((finding) => openingWith(finding, paper));
}

function openingWith({ text, source: { quote, section } }: Line, paper: Paper): Hook {
  const who = paperInWords(paper);
  const credit = `So says ${who.charAt(0).toLowerCase()}${who.slice(1)}.`;
  return {
    sentences: [
      { text, quote, section },
      { text: credit, quote: null, section: '' },
    ],
    text: null,
  };
}

/** @returns the title as the opening, or a plain sentence where the paper has none. */
export function titleHook(paper: Paper, lowerCase: LowerCase): Hook {
  if (paper.title === UNTITLED) {
    return { sentences: [{ text: PLAIN_OPENING, quote: null, section: '' }], text: PLAIN_OPENING };
  }
  const { sentences, display } = titleStatement(paper.title, paperInWords(paper), lowerCase);
  return {
    sentences: sentences.map(({ text, fromTitle }) => ({
      text,
      quote: fromTitle ? paper.title : null,
      section: 'Title',
    })),
    text: display,
  };
}

/** @returns the claims of an opening. */
export function claimsOf(sentences: Hook['sentences']): Claim[] {
  return sentences.flatMap(({ text, quote, section }) => (quote === null ? [] : [{ text, quote, section }]));
}

/** The lines that can open a video, the strongest first. */
function ranked(lines: readonly Line[], measure: Measure): Line[] {
  const { maxWords, maxPrice, threshold, central } = measure;
  const fit: { line: Line; score: number }[] = [];
  for (const line of lines) {
    const words = countWords(line.text);
    if (words < MIN_WORDS || words > maxWords || line.words > maxWords + 4) continue;
    if (line.price > maxPrice || line.leans || !standsAsClaim(line, central)) continue;
    const score =
      Math.max(roleWeight('finding', line.text), roleWeight('impact', line.text)) +
      (SWEEPING.test(line.text) ? 1.5 : 0) +
      Math.max(placeWeight('finding', line.source), placeWeight('impact', line.source)) +
      4 * line.centrality +
      (findNumbers(line.text).some(({ kind }) => kind === 'percent' || kind === 'fold') ? 1 : 0) +
      (line.source.inAbstract ? 1 : 0) -
      2 * line.price -
      0.7 * (line.text.match(/,/g)?.length ?? 0) -
      (/\d\.\d/.test(line.text) ? 1.5 : 0) -
      (/\b(?:may|might|could)\b/.test(line.text) ? 1 : 0);
    if (score >= threshold) fit.push({ line, score });
  }
  return fit.sort((left, right) => right.score - left.score).map(({ line }) => line);
}

/** A sentence about the work ("the researchers used") is no opening; one about the world is. */
function standsAsClaim({ text, source }: Line, central: boolean): boolean {
  if (central && !source.inAbstract && source.zone !== 'conclusion') return false;
  if (source.position < 0.3 && source.inAbstract && source.zone === 'body') return false;
  if (source.zone === 'methods' || source.zone === 'background' || source.zone === 'aim') return false;
  return !/\b(?:researchers|authors|these|those|this)\b|^(?:this|these|the (?:results?|findings|data|study|present|current)|further|future|additional|more research)\b|\?$/i.test(
    text,
  );
}

/** Where the hard facts of how a study was done stand in a paper. */
import type { Paper } from '#src/core/paper.ts';
import { cueWeight } from './cues.ts';
import type { Line } from './line.ts';
import { inSentenceCase, lowerCaseWords } from './lower-case.ts';
import type { Source } from './material.ts';
import { OF_OTHERS } from './no-finding.ts';
import type { PointSource } from './points.ts';

/** Sentences of each place. */
const MOST = { abstract: 12, methods: 24 } as const;
/** From here a sentence of the abstract tells how it was done, whatever else it tells. */
const TELLS_HOW = 1.4;
/** "All 1,579 men were enrolled": it tells whom or what the whole study is about, and not one of its details. */
const OF_THE_STUDY =
  /\b(?:enrol|recruit|includ|participat|sampl|consist|compris|survey|examin|stud(?:y|ied)|in total|a total of|used|using|random|collect|perform|measur|obtain|analy[sz]ed)/i;

interface Where {
  paper: Paper;
  sources: readonly Source[];
  lines: readonly Line[];
}

/** First what the voice leaves out: title, abstract, the methods section; then what it says. */
export function pointSources(told: readonly Line[], { paper, sources, lines }: Where): PointSource[] {
  const plain = inSentenceCase(paper.title, lowerCaseWords(paper));
  const title = { text: plain, detail: false, quote: paper.title, section: 'Title' };
  const own = sources
    .filter(
      ({ inAbstract, section, zone, quote }) =>
        inAbstract && section !== 'Title' && !TELLS_NO_METHOD.has(zone) && !OF_OTHERS.test(quote),
    )
    .map((source) => ({ source, detail: !tellsHow(source) }))
    .filter(({ source, detail }) => !detail || OF_THE_STUDY.test(source.quote))
    .slice(0, MOST.abstract)
    .map(({ source: { quote, section }, detail }) => ({ text: quote, detail, quote, section }));
  const methods = lines
    .filter(
      ({ text, source, price }) =>
        source.zone === 'methods' && !source.inAbstract && price < 2 && OF_THE_STUDY.test(text),
    )
    .slice(0, MOST.methods)
    .map(({ text, source }) => ({ text, detail: true, quote: source.quote, section: source.section }));
  const heard = new Set(told.map(({ source }) => source.quote));
  const spoken = told.map(({ text, source: { quote, section } }) => ({
    text,
    detail: false,
    quote,
    section,
  }));
  return [...[title, ...own, ...methods].filter(({ quote }) => !heard.has(quote)), ...spoken];
}

const TELLS_NO_METHOD: ReadonlySet<string> = new Set(['background', 'limits', 'conclusion']);

const tellsHow = ({ zone, position, quote }: Source): boolean =>
  (zone === 'methods' || (zone === 'body' && position > 0.15 && position < 0.6)) &&
  cueWeight('method', quote) >= TELLS_HOW;

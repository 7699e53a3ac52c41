/** The paper as a row of sentences, each knowing where it stands. */
import type { Paper } from '#src/core/paper.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import { HOLE } from '#src/core/text/signs.ts';
import { lowerCaseWords } from './lower-case.ts';
import { claimsOf } from './title.ts';
import { zonesByTurns } from './turns.ts';
import { abstractLabel, isPlainTelling, type Zone, zoneOf } from './zones.ts';

export interface Source {
  /** Verbatim sentence of the paper. */
  quote: string;
  /** Heading for the claim; `Title` and `Abstract` for these. */
  section: string;
  zone: Zone;
  inAbstract: boolean;
  /** In the paper's own summary in plain words. */
  isPlain: boolean;
  /** Place in the whole paper; neighbours in one paragraph have consecutive places. */
  place: number;
  /** Paragraph number; only sentences of one paragraph are read one after the other. */
  paragraph: number;
  /** 0 for the first to 1 for the last sentence of the abstract, or of the section. */
  position: number;
}

/** @returns the places of the sentences with which paragraphs begin. */
export const paragraphStarts = (sources: readonly Source[]): ReadonlySet<number> =>
  new Set(
    sources
      .filter(({ paragraph }, index) => sources[index - 1]?.paragraph !== paragraph)
      .map(({ place }) => place),
  );

/** A book or thesis is read up to here: the video needs a handful of sentences and must not take minutes. */
const MAX_SENTENCES = 1_500;
/** A line of a damaged table or a broken paragraph rather than a sentence. */
const MAX_SENTENCE_CHARACTERS = 700;

/** @returns the paper's sentences in reading order, without the sections that carry no science. */
export function gatherSources(paper: Paper): Source[] {
  const sources: Source[] = [];
  const state = { paragraph: 0, place: 0 };
  const add = (block: Block): void => addBlock(sources, block, state);
  add({
    heading: 'Title',
    zone: 'conclusion',
    paragraphs: claimsOf(paper.title, lowerCaseWords(paper)),
    inAbstract: true,
    isPlain: false,
  });
  add({ heading: 'Abstract', zone: 'body', paragraphs: paper.abstract, inAbstract: true, isPlain: false });
  const path: { level: number; zone: Zone; isPlain: boolean }[] = [];
  for (const { level, heading, paragraphs } of paper.sections) {
    while ((path.at(-1)?.level ?? 0) >= level) path.pop();
    const isWhole = isPlainTelling(heading);
    const isPlain = isWhole || (path.at(-1)?.isPlain ?? false);
    const own = isWhole ? wholeZone(heading) : zoneOf(heading);
    const zone = own === 'body' ? (path.at(-1)?.zone ?? 'body') : own;
    path.push({ level, zone, isPlain });
    if (zone === 'left-out') continue;
    add({ heading, zone, paragraphs, inAbstract: false, isPlain });
    if (sources.length > MAX_SENTENCES) break;
  }
  return sources.slice(0, MAX_SENTENCES);
}

/** A summary tells all of it in turn, like an abstract, but for what it says that it adds or that was known. */
const wholeZone = (heading: string): Zone => (/^what\b/i.test(heading) ? zoneOf(heading) : 'body');

interface Block {
  heading: string;
  zone: Zone;
  paragraphs: string[];
  inAbstract: boolean;
  isPlain: boolean;
}

function addBlock(sources: Source[], block: Block, state: { paragraph: number; place: number }): void {
  const first = sources.length;
  let zone = block.zone;
  for (const paragraph of block.paragraphs) {
    state.paragraph += 1;
    state.place += 1;
    for (const sentence of splitSentences(paragraph)) {
      const label = block.inAbstract ? abstractLabel(sentence) : null;
      if (label) zone = zoneOf(label.label);
      const quote = sentence.slice(label?.length ?? 0);
      state.place += 1;
      if (quote.length > MAX_SENTENCE_CHARACTERS || zone === 'left-out' || quote.includes(HOLE)) continue;
      sources.push({
        quote,
        section: block.heading,
        zone,
        inAbstract: block.inAbstract,
        isPlain: block.isPlain,
        place: state.place,
        paragraph: state.paragraph,
        position: 0,
      });
    }
  }
  const added = sources.slice(first);
  for (const [index, source] of added.entries())
    source.position = added.length > 1 ? index / (added.length - 1) : 0.5;
  if (block.inAbstract || block.isPlain) findTurns(added);
}

/** What labels leave open of an abstract, or of a summary in plain words, its turns tell. */
function findTurns(sources: readonly Source[]): void {
  if (!sources.every(({ zone }) => zone === 'body')) return;
  const zones = zonesByTurns(sources.map(({ quote }) => quote));
  for (const [index, source] of sources.entries()) source.zone = zones[index] ?? 'body';
}

/** A scene's narration sentence by sentence: when each is said, and what in the paper it rests on. Pure. */
import { normaliseQuote } from '#src/core/text/quotes.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import type { TranscriptScene } from './transcript.ts';

export interface Source {
  /** What the claim is where it is not the sentence itself: words on screen. */
  claim: string | null;
  quote: string;
  section: string;
}

export interface SpokenSentence {
  text: string;
  /** Seconds from the start of the video. */
  start: number;
  sources: Source[];
  /** How it was judged, and by whom; absent: the file does not say. */
  judged?: { verdict: string; by: string } | undefined;
}

/** The sentences in order. What the scene claims on screen alone stands with its last sentence. */
export function spokenSentences(scene: TranscriptScene): SpokenSentence[] {
  const texts = splitSentences(scene.narration);
  const claims = scene.claims.map((claim) => ({ ...claim, place: placeOf(claim.text, texts) }));
  let word = 0;
  return texts.map((text, index) => {
    const start = scene.words[word]?.start ?? scene.start;
    word += text.split(/\s+/).length;
    const said = claims.filter(({ place }) => place === index);
    const shown = index === texts.length - 1 ? claims.filter(({ place }) => place === -1) : [];
    return {
      text,
      start,
      judged: scene.verdicts.find((one) => one.text === text),
      sources: distinct([
        ...said.map(({ quote, section }) => ({ claim: null, quote, section })),
        ...shown.map(({ text: claim, quote, section }) => ({ claim, quote, section })),
      ]),
    };
  });
}

/** The sentence that makes the claim, or of which the claim is a part; -1: none. */
function placeOf(claim: string, sentences: string[]): number {
  const wanted = normaliseQuote(claim);
  return sentences.findIndex((sentence) => {
    const text = normaliseQuote(sentence);
    return text.includes(wanted) || wanted.includes(text);
  });
}

/** Each quote once: a number on screen often rests on the same words as the sentence. */
function distinct(sources: Source[]): Source[] {
  return sources.filter(({ quote }, index) => sources.findIndex((other) => other.quote === quote) === index);
}

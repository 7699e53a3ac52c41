/** Where a scene of several takes is cut. Pure. */
import { FRAME, type TimedWord } from '#src/core/media.ts';
import { nearestWithin } from '#src/core/nearest.ts';
import { sentenceEnds } from '#src/core/text/sentence-ends.ts';

/** Slower than this, everybody sees that a clip is slowed. */
const MOST_SLOWED = 1.25;
/** A shorter take is a flash, seconds. */
const LEAST_TAKE_S = 1;

/**
 * The frames that each take gets, `frames` together: cut where a sentence ends, else between two words, as near as
 * can be to the takes' own lengths, none slowed by more than a quarter while that can be helped.
 *
 * @param takes lengths of the clips, seconds
 * @param words of the narration, seconds from the scene's start
 */
export function takeFrames(
  takes: readonly { seconds: number }[],
  words: readonly TimedWord[],
  frames: number,
): number[] {
  const sceneS = frames / FRAME.fps;
  const gaps = words.slice(1).map(({ start }, index) => ((words[index]?.end ?? start) + start) / 2);
  const ends = sentenceEnds(words.map(({ text }) => text)).flatMap((index) => gaps[index] ?? []);
  const lengths = takes.map(({ seconds }) => seconds);
  const sum = (from: number) => lengths.slice(from).reduce((total, seconds) => total + seconds, 0);
  const cuts = [0];
  for (let take = 1; take < takes.length; take += 1) {
    const from = (cuts.at(-1) ?? 0) / FRAME.fps;
    const own = lengths[take - 1] ?? 0;
    const wanted = from + ((sceneS - from) * own) / sum(take - 1);
    const least = Math.max(from + LEAST_TAKE_S, sceneS - sum(take) * MOST_SLOWED);
    const most = Math.min(from + own * MOST_SLOWED, sceneS - LEAST_TAKE_S * (takes.length - take));
    const cut =
      nearestWithin(ends, wanted, least, most) ?? nearestWithin(gaps, wanted, least, most) ?? wanted;
    cuts.push(Math.round(cut * FRAME.fps));
  }
  return cuts.map((cut, index) => (cuts[index + 1] ?? frames) - cut);
}

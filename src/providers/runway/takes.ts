/** How a scene is shot that is longer than the longest clip: slowed down a little, else in several takes. Pure. */
import { nearestWithin } from '#src/core/nearest.ts';
import { sentenceEnds } from '#src/core/text/sentence-ends.ts';
import { spokenWords } from '#src/core/text/words.ts';
import { clipSeconds, type RunwayModel } from './models.ts';

/** Planned below what the renderer may do: where exactly the cut falls is only known when the words are timed. */
const PLANNED_SLOWED = 1.2;
/** A shorter take is a flash, seconds. */
const LEAST_TAKE_S = 2;

/**
 * The lengths of the clips that a scene is made of, whole seconds, in order.
 *
 * One that is not shorter than the scene, where the model makes such. Else its longest, if that need not be slowed by
 * more than a fifth. Else as few as will do, cut where a sentence ends, each the smallest that fills its part at that
 * pace.
 *
 * @param sceneS the scene's length, seconds
 */
export function takeSeconds(model: RunwayModel, sceneS: number, narration: string): number[] {
  const longest = model.seconds.at(-1) ?? sceneS;
  const fills = longest * PLANNED_SLOWED;
  const count = Math.ceil(sceneS / fills);
  if (count <= 1) return [clipSeconds(model, sceneS)];
  const ends = endsOf(narration, sceneS);
  const parts: number[] = [];
  let from = 0;
  for (let left = count; left > 1; left -= 1) {
    const middle = from + (sceneS - from) / left;
    const least = Math.max(from + LEAST_TAKE_S, sceneS - fills * (left - 1));
    const most = Math.min(from + fills, sceneS - LEAST_TAKE_S * (left - 1));
    const cut = nearestWithin(ends, middle, least, most) ?? middle;
    parts.push(cut - from);
    from = cut;
  }
  parts.push(sceneS - from);
  return parts.map((part) => clipSeconds(model, part / PLANNED_SLOWED));
}

/** When its sentences end, if every word takes as long as it is, seconds. */
function endsOf(narration: string, sceneS: number): number[] {
  const words = narration.trim().split(/\s+/);
  const share = (until: number) =>
    spokenWords(words.slice(0, until + 1).join(' ')) / Math.max(1, spokenWords(narration));
  return sentenceEnds(words).map((index) => share(index) * sceneS);
}

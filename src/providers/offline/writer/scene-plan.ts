/** Lines in the scenes in which they are told. */
import { overlap } from '#src/core/text/words.ts';
import type { BodyRole } from './cues.ts';
import type { Line } from './line.ts';

export interface ScenePlan {
  role: BodyRole;
  lines: readonly Line[];
}

/** Spoken length of a scene, in average words: 3 to 13 s. */
export const SCENE = { min: 8, max: 34 } as const;

/** Characters by which a clause is found in its sentence. */
const BEGINNING = 14;

export const wordsOf = (lines: readonly Line[]): number => lines.reduce((sum, { words }) => sum + words, 0);

/** In the paper's order. */
export const inOrder = (lines: readonly Line[]): Line[] =>
  [...lines].sort(
    (left, right) => left.source.place - right.source.place || beginsAt(left) - beginsAt(right),
  );

/** Where a clause stands in its sentence. */
const beginsAt = ({ text, source }: Line): number => source.quote.indexOf(text.slice(1, BEGINNING));

/** Share of the words that carry meaning. */
const OF_ONE_THING = 0.3;
/** Whether two lines are heard as of one thing: neighbours in the paper, or in many of the same words. */
export const isRelated = (one: Line, other: Line): boolean =>
  (one.source.paragraph === other.source.paragraph && Math.abs(one.source.place - other.source.place) <= 1) ||
  overlap(one.topics, other.topics) >= OF_ONE_THING;

/** The lines in scenes of a length that can be watched; a last one that is too short goes with the one before. */
export function scenesOf(role: BodyRole, lines: readonly Line[]): ScenePlan[] {
  const scenes: Line[][] = [];
  for (const line of lines) {
    const last = scenes.at(-1);
    if (
      last &&
      (wordsOf(last) < SCENE.min ||
        (wordsOf(last) + line.words <= SCENE.max && last.some((other) => isRelated(other, line))))
    )
      last.push(line);
    else scenes.push([line]);
  }
  return scenes.map((one) => ({ role, lines: one }));
}

/**
 * As few scenes as asked for, or as can be watched: the two shortest neighbours of one role become one, again and again, while
 * they are not too long together.
 */
export function atMost(scenes: readonly ScenePlan[], most: number): ScenePlan[] {
  if (scenes.length <= most) return [...scenes];
  const pairs = scenes.slice(1).flatMap((after, index) => {
    const before = scenes[index];
    if (before?.role !== after.role) return [];
    return [{ index, joined: { role: after.role, lines: [...before.lines, ...after.lines] } }];
  });
  const shortest = pairs.sort((left, right) => wordsOf(left.joined.lines) - wordsOf(right.joined.lines))[0];
  if (!shortest || wordsOf(shortest.joined.lines) > SCENE.max) return [...scenes];
  const { index, joined } = shortest;
  return atMost([...scenes.slice(0, index), joined, ...scenes.slice(index + 2)], most);
}

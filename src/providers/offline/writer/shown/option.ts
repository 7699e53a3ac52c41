/** What the rules propose for a scene. */
import type { Claim, Drawn, SceneRole, Visual } from '#src/core/script.ts';
import { countWords } from '#src/core/text/words.ts';
import { trimLooseEnd } from '../phrases.ts';
import type { Point } from '../points.ts';

export interface Option<Kind extends Visual = Visual> {
  visual: Kind;
  /** 1 for what any scene can show, 4 for what tells it all. */
  worth: number;
  /** Claims that the picture itself makes. */
  claims: Claim[];
  /** Which of the scene's sentences it is of; absent: of none alone. */
  at?: number;
}

export interface ShownScene {
  role: SceneRole;
  /** The spoken sentences, and what each rests on. */
  sentences: readonly string[];
  claims: readonly Claim[];
  points: readonly Point[];
  /** What it shows already. `or`: what may take its place: anything, what says nothing that is not said, or nothing. */
  given?: { visual: Visual; next?: Drawn | undefined; or: 'anything' | 'icons' | 'nothing' };
}

export const option = <Kind extends Drawn>(
  visual: Kind,
  worth: number,
  claims: Claim[] = [],
): Option<Kind> => ({
  visual,
  worth,
  claims,
});

/** Words that a heading or label has at most: it is read at a glance. */
export const LABEL_WORDS = 6;

/** "14 times as much as" has no end before what it is compared with. */
const BREAKS =
  /\s(?=(?:in|on|for|with|from|by|to|at|over|under|across|among|during|and|using|between|per|that|which|who|were|was|are|is|through|within|after|before|against|about|of)\s)|(?<!\b(?:times|as|much|many|well|long|far|high|such|same)\b(?: \w+)?)\s(?=as\s)/gi;

/** Half a bracket is half a name. */
const isBalanced = (text: string): boolean => text.split('(').length === text.split(')').length;

/** The text, or its longest beginning of so many words that ends before a preposition or verb; null: it has none. */
export function labelWithin(text: string, words = LABEL_WORDS): string | null {
  const whole = trimLooseEnd(text);
  if (countWords(whole) <= words) return whole === '' || !isBalanced(whole) ? null : whole;
  const cuts = [...whole.matchAll(BREAKS)].map(({ index }) => trimLooseEnd(whole.slice(0, index)));
  return cuts.filter((cut) => cut !== '' && countWords(cut) <= words && isBalanced(cut)).at(-1) ?? null;
}

/** Choosing the takes of a film together, so that they follow each other and do not repeat each other. */
import { overlap } from '../../../core/text/words.ts';
import type { BodyRole } from './cues.ts';
import type { Line } from './lines.ts';
import { placeOf, type Take, takesFor } from './takes.ts';

export interface Part {
  role: BodyRole;
  take: Take;
}

/** Spoken length of the film without its hook, in average words: with the hook 35 to 65 s at 155 a minute. */
const BODY_WORDS = { min: 84, ideal: 118, max: 140 } as const;
/** Takes looked at for each role, and half-made films kept while choosing: enough for a good one, still instant. */
const CHOICES = 24;
const BEAM = 40;
/** Shared share of meaning words above which two scenes say the same. */
const SAME = 0.6;

const PENALTY = {
  repetition: 8,
  backwards: 1.2,
  outsideBudgetPerWord: 0.3,
  farFromIdealPerWord: 0.02,
} as const;

/** Orders of scenes tried; more findings only where the paper has them. */
const PLANS: readonly (readonly BodyRole[])[] = [
  ['question', 'method', 'finding', 'finding', 'finding', 'impact'],
  ['question', 'method', 'finding', 'finding', 'impact'],
  ['question', 'finding', 'finding', 'finding', 'impact'],
  ['question', 'method', 'finding', 'impact'],
];
/** What a further scene must be worth to be told. */
const PER_SCENE = 4.5;

interface Draft {
  parts: Part[];
  score: number;
  words: number;
}

/** @returns the best set of parts in the order they are told, or null where the paper has too little to say. */
export function castFilm(lines: readonly Line[]): Part[] | null {
  const choices: Record<BodyRole, Take[]> = {
    question: takesFor('question', lines).slice(0, CHOICES),
    method: takesFor('method', lines).slice(0, CHOICES),
    finding: takesFor('finding', lines).slice(0, 2 * CHOICES),
    impact: takesFor('impact', lines).slice(0, CHOICES),
  };
  const drafts = PLANS.flatMap((plan) => bestDrafts(plan, choices))
    .filter(({ words }) => words >= BODY_WORDS.min - 20 && words <= BODY_WORDS.max)
    .map((draft) => ({
      ...draft,
      score: draft.score - PER_SCENE * draft.parts.length - budgetPenalty(draft.words),
    }));
  drafts.sort((left, right) => right.score - left.score);
  return drafts[0]?.parts ?? null;
}

function bestDrafts(plan: readonly BodyRole[], choices: Record<BodyRole, Take[]>): Draft[] {
  let beam: Draft[] = [{ parts: [], score: 0, words: 0 }];
  for (const role of plan) {
    const next = beam.flatMap((draft) => choices[role].flatMap((take) => extend(draft, { role, take })));
    beam = next.sort((left, right) => right.score - left.score).slice(0, BEAM);
  }
  return beam;
}

function extend(draft: Draft, part: Part): Draft[] {
  const places = new Set(part.take.lines.map(({ source }) => source.place));
  const last = draft.parts.at(-1);
  let score = draft.score + part.take.score;
  for (const { take } of draft.parts) {
    if (take.lines.some(({ source }) => places.has(source.place))) return [];
    const shared = likeness(take, part.take);
    if (shared > SAME) score -= PENALTY.repetition * (shared - SAME);
  }
  if (last?.role === 'finding' && part.role === 'finding' && placeOf(last.take) > placeOf(part.take))
    return [];
  if (last && inAbstract(last.take) && inAbstract(part.take) && placeOf(last.take) > placeOf(part.take)) {
    score -= PENALTY.backwards;
  }
  const words = draft.words + part.take.words;
  return words > BODY_WORDS.max ? [] : [{ parts: [...draft.parts, part], score, words }];
}

const known = new WeakMap<Take, WeakMap<Take, number>>();

/** Shared topics of two takes, worked out once for each two. */
function likeness(left: Take, right: Take): number {
  const row = known.get(left) ?? new WeakMap<Take, number>();
  known.set(left, row);
  const shared = row.get(right) ?? overlap(left.topics, right.topics);
  row.set(right, shared);
  return shared;
}

function inAbstract(take: Take): boolean {
  return take.lines[0]?.source.inAbstract ?? false;
}

function budgetPenalty(words: number): number {
  const under = Math.max(0, BODY_WORDS.min - words) * PENALTY.outsideBudgetPerWord;
  return under + Math.abs(words - BODY_WORDS.ideal) * PENALTY.farFromIdealPerWord;
}

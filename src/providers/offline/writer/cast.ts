/** Choosing the takes of a video together, so that they follow each other and do not repeat each other. */
import { overlap } from '#src/core/text/words.ts';
import type { BodyRole } from './cues.ts';
import type { Line } from './lines.ts';
import type { Plan } from './plans.ts';
import { placeOf, type Take, takesFor } from './takes.ts';

export interface Part {
  role: BodyRole;
  take: Take;
}

/** Takes looked at for each role, and half-made videos kept while choosing: enough for a good one, still instant. */
const CHOICES = 24;
const BEAM = 40;
/** Shared share of meaning words above which two scenes say the same. */
const SAME = 0.6;

const PENALTY = {
  repetition: 8,
  backwards: 1.2,
  farFromIdealPerWord: 0.02,
} as const;

interface Draft {
  parts: Part[];
  score: number;
  words: number;
}

/**
 * @param hookWords what the opening takes of the video, in average words
 * @returns the best set of parts in the order they are told, or null where the paper has too little to say.
 */
export function castVideo(lines: readonly Line[], plan: Plan, hookWords: number): Part[] | null {
  const choices: Record<BodyRole, Take[]> = {
    question: takesFor('question', lines).slice(0, CHOICES),
    method: takesFor('method', lines).slice(0, CHOICES),
    finding: takesFor('finding', lines).slice(0, 2 * CHOICES),
    impact: takesFor('impact', lines).slice(0, CHOICES),
  };
  const opening: Draft = { parts: [], score: 0, words: hookWords };
  const drafts = plan.orders
    .flatMap((order) => bestDrafts(order, choices, opening, plan.words.max))
    .filter(({ words }) => words >= plan.words.least)
    .map((draft) => ({ ...draft, score: draft.score - costOf(draft, plan) }));
  drafts.sort((left, right) => right.score - left.score);
  return drafts[0]?.parts ?? null;
}

/** What its scenes cost, and a length other than the plan's. */
function costOf({ parts, words }: Draft, plan: Plan): number {
  return (
    plan.perScene * parts.length +
    Math.max(0, plan.words.min - words) * plan.perMissingWord +
    Math.abs(words - plan.words.ideal) * PENALTY.farFromIdealPerWord
  );
}

function bestDrafts(
  order: readonly BodyRole[],
  choices: Record<BodyRole, Take[]>,
  opening: Draft,
  maxWords: number,
): Draft[] {
  let beam = [opening];
  for (const [index, role] of order.entries()) {
    // What the scenes to come need at the least: a draft that leaves them no room takes no other's place.
    const reserve = order.slice(index + 1).reduce((sum, later) => sum + shortest(choices[later]), 0);
    const next = beam.flatMap((draft) =>
      choices[role].flatMap((take) => extend(draft, { role, take }, maxWords - reserve)),
    );
    beam = next.sort((left, right) => right.score - left.score).slice(0, BEAM);
  }
  return beam;
}

const shortest = (takes: readonly Take[]): number => Math.min(...takes.map(({ words }) => words));

function extend(draft: Draft, part: Part, maxWords: number): Draft[] {
  const places = new Set(part.take.lines.map(({ source }) => source.place));
  const last = draft.parts.at(-1);
  let score = draft.score + part.take.score;
  for (const { take } of draft.parts) {
    if (take.lines.some(({ source }) => places.has(source.place))) return [];
    const shared = likeness(take, part.take);
    if (shared > SAME) score -= PENALTY.repetition * (shared - SAME);
  }
  if (last?.role === part.role && placeOf(last.take) > placeOf(part.take)) return [];
  if (last && inAbstract(last.take) && inAbstract(part.take) && placeOf(last.take) > placeOf(part.take)) {
    score -= PENALTY.backwards;
  }
  const words = draft.words + part.take.words;
  return words > maxWords ? [] : [{ parts: [...draft.parts, part], score, words }];
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

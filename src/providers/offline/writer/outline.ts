/** Choosing what a video says: first what the paper is about, then how it was found, what it means and where it ends. */
import { type Part, STILL_TO_DO } from './cues.ts';
import { endingOf, strongestOf } from './ending.ts';
import type { Line } from './line.ts';
import { does, fitOf, SUITS, worthOf } from './line-worth.ts';
import type { Plan } from './plans.ts';
import { atMost, inOrder, isRelated, SCENE, type ScenePlan, scenesOf, wordsOf } from './scene-plan.ts';
import { tellsAgain } from './tells-again.ts';

/** Average words until the first finding: some 13 s. */
const UNTIL_FINDING = 38;
/** A line that is worth less than this fills rather than tells; in the unit of `worthOf`, where findings have a scale of their own. */
const WORTH: Record<Part, number> = { question: 8.5, finding: 3, method: 6, impact: 9, limit: 7 };
/** By how much less lines may be worth where a paper has too few: a short or strange one still gets its video. */
const SLACK = [0, 2, 6] as const;
/** What a line adds of the words that the paper is about, a question most of all; what a word is worth each time that it was said before. */
const CONCEPTS: Record<Part, number> = { question: 8, finding: 4, method: 4, impact: 4, limit: 4 };
const HEARD = 0.3;
/** By which power of its words a line's worth is divided: 0 takes what tells most, 1 what tells most for its length. */
const DENSE = 0.5;

/** @returns the scenes behind the opening in the order they are told, or null where the paper has too little to say. */
export function outline(
  lines: readonly Line[],
  plan: Plan,
  opening: { words: number; topics: ReadonlySet<string> },
): ScenePlan[] | null {
  for (const slack of SLACK) {
    const scenes = outlineOf(lines, plan, opening, slack);
    if (scenes) return scenes;
  }
  return null;
}

function outlineOf(
  lines: readonly Line[],
  plan: Plan,
  opening: { words: number; topics: ReadonlySet<string> },
  slack: number,
): ScenePlan[] | null {
  const told: Line[] = [];
  const choose = (part: Part, room = plan.parts[part]): Line[] => {
    const suited = lines.filter(
      (line) =>
        does(part, line) &&
        fitOf(line)[part] >= SUITS[part] - slack &&
        (part !== 'impact' || !STILL_TO_DO.test(line.text)),
    );
    return pick({ part, worth: WORTH[part] - slack }, suited, room, told);
  };
  const take = (...asked: Parameters<typeof choose>): Line[] => {
    const taken = choose(...asked);
    told.push(...taken);
    return taken;
  };
  // First the main finding and what it means, then its limit, and then further findings.
  const ends = endingOf(choose('finding'), lines, opening.topics);
  if (!ends) return null;
  const { main, meaning } = ends;
  told.push(main, ...(meaning ? [meaning] : []));
  const limits = take('limit');
  const { words: roomToMean, lines: mostMeant } = plan.parts.impact;
  const impacts = meaning
    ? take('impact', { words: roomToMean - meaning.words, lines: mostMeant - 1 })
    : take('impact');
  const { words: room, lines: most } = plan.parts.finding;
  const findings = take('finding', {
    words: room - wordsOf([main, ...impacts, ...(meaning ? [meaning] : [])]),
    lines: most - 1,
  });
  const methods = take('method');
  const { words: roomToAsk, lines: mostAsked } = plan.parts.question;
  const questions = take('question', {
    words: Math.min(roomToAsk, UNTIL_FINDING - opening.words),
    lines: mostAsked,
  });
  const [first, others] = withMain(main, findings);
  const meant = [
    ...[...impacts].sort((left, right) => worthOf('impact', left) - worthOf('impact', right)),
    ...(meaning ? [meaning] : []),
  ];
  // A limit is no ending: where nothing is meant, what was found comes last.
  const strongest = meant.length > 0 ? undefined : strongestOf(others, opening.topics);
  const rest = others.filter((line) => line !== strongest);
  const last = [...meant, ...(strongest ? [strongest] : [])];
  const ending = last.length > 0 ? [...inOrder(limits), ...last] : [];
  const result = scenesOf('finding', first);
  const how = scenesOf('method', inOrder(methods));
  const further = [...scenesOf('finding', inOrder(rest)), ...scenesOf('impact', ending)];
  // How it was found is no ending.
  const scenes = [
    ...scenesOf('question', inOrder(questions)),
    ...(further.length > 0 ? [...result, ...how] : [...how, ...result]),
    ...further,
  ];
  const words = opening.words + wordsOf(told);
  return words >= plan.least ? atMost(scenes, plan.scenes) : null;
}

/** The strongest lines first, each for what it adds to those that are told, as far as the room goes. */
function pick(
  { part, worth: least }: { part: Part; worth: number },
  lines: readonly Line[],
  room: { words: number; lines: number },
  told: readonly Line[],
): Line[] {
  const scored = lines
    .map((line) => ({ line, score: worthOf(part, line) }))
    .filter(({ line, score }) => score >= least && line.words <= room.words)
    .sort((left, right) => right.score - left.score);
  const taken: Line[] = [];
  while (taken.length < room.lines) {
    const left = room.words - wordsOf(taken);
    const all = [...told, ...taken];
    // What a question speaks of is heard before all else.
    const heard = timesHeard(part === 'question' ? taken : all);
    let best: { line: Line; score: number } | null = null;
    for (const { line, score } of scored) {
      if (line.words > left || all.some((other) => tellsAgain(line, other) || tellsAgain(other, line)))
        continue;
      const adds = [...line.concepts].reduce(
        (sum, [word, weight]) => sum + weight * HEARD ** (heard.get(word) ?? 0),
        0,
      );
      const worth = (score + CONCEPTS[part] * adds) / line.words ** DENSE;
      if (worth > (best?.score ?? Number.NEGATIVE_INFINITY)) best = { line, score: worth };
    }
    if (!best) break;
    taken.push(best.line);
  }
  return taken;
}

function timesHeard(told: readonly Line[]): Map<string, number> {
  const heard = new Map<string, number>();
  for (const { concepts } of told)
    for (const word of concepts.keys()) heard.set(word, (heard.get(word) ?? 0) + 1);
  return heard;
}

/** The main result, alone or with one that belongs to it and leaves others for later; and those others. */
function withMain(main: Line, findings: readonly Line[]): [Line[], Line[]] {
  const beside =
    findings.length < 2
      ? undefined
      : findings.find((line) => isRelated(main, line) && main.words + line.words <= SCENE.max);
  return [inOrder(beside ? [main, beside] : [main]), findings.filter((line) => line !== beside)];
}

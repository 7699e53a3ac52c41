/** Choosing what a video says: first what the paper is about, then how it was found, what it means and where it ends. */
import { findNumbers } from '#src/core/text/numbers.ts';
import { overlap } from '#src/core/text/words.ts';
import { type Part, roleWeight } from './cues.ts';
import type { Line } from './lines.ts';
import { placeWeight } from './place-weight.ts';
import type { Plan } from './plans.ts';
import { atMost, inOrder, isRelated, SCENE, type ScenePlan, scenesOf, wordsOf } from './scene-plan.ts';
import { sharesSentence, tellsAgain } from './tells-again.ts';

const WEIGHTS = {
  price: 0.4,
  centrality: 10,
  /** The abstract is the authors' own cut of the paper, the conclusion their second. */
  abstract: 5,
  conclusion: 4,
  /** The main result stands in the authors' own cut. */
  main: 5,
  /** The paper's own plain words are the best for what was open and what it means, not for what was measured. */
  plain: { question: 7, impact: 7, limit: 4, finding: 3, method: 2.5 },
  /** How it was done in detail is seldom what the paper is about. */
  methods: -2,
  /** A number that is no year; more where it measures a finding, or counts who was studied. */
  number: 4,
  striking: 1.8,
  comparison: 1.7,
  /** "More than …", "four of the five". */
  than: 3,
  /** "A 60-year-old woman": of a case, who it was. */
  person: 4,
  /** What a line adds of the words that the paper is about. */
  concepts: 4,
  /** What a word is worth each time that it was said before. */
  heard: 0.3,
  /** By which power of its words a line's worth is divided: 0 takes what tells most, 1 what tells most for its length. */
  dense: 0.5,
} as const;

/** Three seconds, plain, and of the same things as the opening. */
const CLOSING = { words: 9, price: 0.5, alike: 0.34, fit: 1 } as const;
/** How much better another part may suit a line: what something means and what was open are told in their own place. */
const OUT_OF_PLACE: Record<Part, number> = { question: 1.5, finding: 3, method: 3, impact: 1.5, limit: 3 };
const COMPARES =
  /\b(?:than|compared|against|most|least|only|highest|lowest|strongest|largest|smallest|twice|half|all|none|no|not|fewer|more|less|higher|lower|longer|shorter|better|worse|first|never)\b/i;
const THAN =
  /\bthan\b|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|none|all) (?:out )?of (?:the |all |these )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b/i;
const AGE = /\byears?[- ]old\b/i;
/** A line that is worth less than this fills rather than tells. */
const WORTH: Record<Part, number> = { question: 2.5, finding: 3, method: 0, impact: 3, limit: 1 };
/** How well its words and its place must suit a part at least: what only fills it is left out, and the video is shorter. */
const SUITS: Record<Part, number> = { question: -0.6, finding: -0.8, method: -1.9, impact: 1, limit: 2.1 };

/** By how much less lines may be worth where a paper has too few: a short or strange one still gets its video. */
const SLACK = [0, 2, 6] as const;

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
    const suited = lines.filter((line) => does(part, line) && fitOf(line)[part] >= SUITS[part] - slack);
    return pick({ part, worth: WORTH[part] - slack }, suited, room, told);
  };
  const take = (...asked: Parameters<typeof choose>): Line[] => {
    const taken = choose(...asked);
    told.push(...taken);
    return taken;
  };
  // First the main finding, then what it means, and then further findings.
  const main = mainOf(choose('finding'));
  if (!main) return null;
  told.push(main);
  const limits = take('limit');
  const impacts = take('impact');
  const closing = closingOf(lines, told, opening.topics);
  told.push(...closing);
  const { words: room, lines: most } = plan.parts.finding;
  const findings = take('finding', { words: room - wordsOf([main, ...impacts]), lines: most - 1 });
  const methods = take('method');
  const questions = take('question');
  const [first, others] = withMain(main, findings);
  const meant = [
    ...[...impacts].sort((left, right) => worthOf('impact', left) - worthOf('impact', right)),
    ...closing,
  ];
  const meaning = meant.length > 0 ? undefined : meaningAmong(others, opening.topics);
  const rest = others.filter((line) => line !== meaning);
  const ending = [...inOrder(limits), ...meant, ...(meaning ? [meaning] : [])];
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

/** The last words: a short line, untold so far, of what the opening is about; none where the paper has no such. */
function closingOf(lines: readonly Line[], told: readonly Line[], opening: ReadonlySet<string>): Line[] {
  const answers = lines
    .filter(({ said, words, price }) => said.length === 1 && words <= CLOSING.words && price <= CLOSING.price)
    .filter(({ source }) => isTold(source))
    .filter((line) => told.every((other) => !sharesSentence(other, line) && !tellsAgain(line, other)))
    .map((line) => ({
      line,
      alike: overlap(opening, line.topics),
      fit: fitOf(line).impact + standing('impact', line.source) / 2,
    }))
    .filter(
      ({ line, alike, fit }) => alike >= CLOSING.alike && fit >= CLOSING.fit && fitOf(line).method < fit,
    )
    .sort((left, right) => right.alike * 4 + right.fit - left.alike * 4 - left.fit);
  return answers.slice(0, 1).map(({ line }) => line);
}

/** A step of a protocol, wherever it is told: "Incubation was continued for 24 h." */
const STEP =
  /\b(?:was|were|is|are) (?:\p{L}+ly |then |also |first )?(?:continued|adjusted|added|incubated|washed|stained|centrifuged|stored|dried|mixed|diluted|transferred|filtered|housed|cultured|harvested|injected|purchased|computed|set (?:to|at)|weighed|ana?esthetized|plated|lysed|homogeni[sz]ed|conducted (?:for|to|with|by|using|on|in))\b/iu;
/** Of the methods, or a step of theirs, outside of the abstract and without a comparison. */
const isProcedure = ({ source, text }: Line): boolean =>
  (source.zone === 'methods' || STEP.test(text)) && !source.inAbstract && !THAN.test(text);

/** Centrality from which a procedure is what the whole study did, and not a step of it. */
const OF_THE_PAPER = 0.12;

/** Neither how it was done nor what was known. */
const isTold = ({ zone }: Line['source']): boolean => zone !== 'methods' && zone !== 'background';

/** Where papers conclude. */
const CONCLUDES: ReadonlySet<string> = new Set(['conclusion', 'discussion']);
/** What a number costs a line that is to be the last. */
const NUMBER_AT_END = 0.3;
const hasNumber = ({ text }: Line): boolean => findNumbers(text).some(({ kind }) => kind !== 'year');

/** Where a paper says nowhere in short what it means: the further finding that tells most of what it is about, and of the opening. */
function meaningAmong(findings: readonly Line[], opening: ReadonlySet<string>): Line | undefined {
  return findings
    .map((line) => ({ line, alike: overlap(opening, line.topics) }))
    .filter(
      ({ line: { source }, alike }) =>
        isTold(source) && (source.inAbstract || CONCLUDES.has(source.zone) || alike >= CLOSING.alike),
    )
    .map(({ line, alike }) => ({
      line,
      score: line.centrality + alike / 2 - (hasNumber(line) ? NUMBER_AT_END : 0),
    }))
    .sort((left, right) => right.score - left.score)[0]?.line;
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
    const heard = timesHeard(all);
    let best: { line: Line; score: number } | null = null;
    for (const { line, score } of scored) {
      if (line.words > left || all.some((other) => tellsAgain(line, other))) continue;
      const adds = [...line.concepts].reduce(
        (sum, [word, weight]) => sum + weight * WEIGHTS.heard ** (heard.get(word) ?? 0),
        0,
      );
      const worth = (score + WEIGHTS.concepts * adds) / line.words ** WEIGHTS.dense;
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

/** How well a line does its part, about 0 to 12. */
function worthOf(part: Part, line: Line): number {
  const { text, source } = line;
  const numbers = findNumbers(text).filter(({ kind }) => kind !== 'year');
  const striking =
    part === 'finding' &&
    numbers.some(({ kind, text: said }) => kind !== 'count' || /\d,\d{3}|illion/.test(said));
  const counted = part === 'method' && numbers.some(({ kind }) => kind === 'count');
  return (
    fitOf(line)[part] +
    (part === 'limit' ? 2 : WEIGHTS.centrality) * line.centrality +
    standing(part, source) +
    (numbers.length > 0 ? WEIGHTS.number : 0) +
    (striking || counted ? WEIGHTS.striking : 0) +
    (AGE.test(text) ? WEIGHTS.person : 0) +
    (THAN.test(text) ? WEIGHTS.than : 0) +
    (part === 'finding' && COMPARES.test(text) ? WEIGHTS.comparison : 0) -
    WEIGHTS.price * line.price
  );
}

/** What a line's words and place say for each part; remembered, because every choice asks again. */
const fits = new WeakMap<Line, Record<Part, number>>();
function fitOf(line: Line): Record<Part, number> {
  const known = fits.get(line);
  if (known) return known;
  const of = (part: Part): number => roleWeight(part, line.text) + placeWeight(part, line.source);
  const fit = {
    question: of('question'),
    method: of('method'),
    finding: of('finding'),
    impact: of('impact'),
    limit: of('limit'),
  };
  fits.set(line, fit);
  return fit;
}

/**
 * Whether a line can be told for a part: what does another much better would be out of place, and how it was done in detail
 * is no finding.
 */
function does(part: Part, line: Line): boolean {
  const fit = fitOf(line);
  if (isProcedure(line) && (part !== 'method' || line.centrality < OF_THE_PAPER)) return false;
  return fit[part] >= Math.max(fit.question, fit.method, fit.finding, fit.impact) - OUT_OF_PLACE[part];
}

function standing(part: Part, { inAbstract, isPlain, zone }: Line['source']): number {
  if (isPlain) return WEIGHTS.plain[part];
  if (inAbstract) return WEIGHTS.abstract;
  return zone === 'conclusion' ? WEIGHTS.conclusion : zone === 'methods' ? WEIGHTS.methods : 0;
}

/** The strongest result, whatever else is told. */
function mainOf(findings: readonly Line[]): Line | undefined {
  const weight = (line: Line): number =>
    worthOf('finding', line) + (line.source.inAbstract || line.source.isPlain ? WEIGHTS.main : 0);
  return [...findings].sort((left, right) => weight(right) - weight(left))[0];
}

/** The main result, alone or with one that belongs to it and leaves others for later; and those others. */
function withMain(main: Line, findings: readonly Line[]): [Line[], Line[]] {
  const beside =
    findings.length < 2
      ? undefined
      : findings.find((line) => isRelated(main, line) && main.words + line.words <= SCENE.max);
  return [inOrder(beside ? [main, beside] : [main]), findings.filter((line) => line !== beside)];
}

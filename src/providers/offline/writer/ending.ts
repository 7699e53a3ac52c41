/** What a video ends with: what its main result means, and never a limit. */
import { overlap } from '#src/core/text/words.ts';
import { roleWeight, STILL_TO_DO } from './cues.ts';
import { numbersIn } from './features.ts';
import type { Line } from './line.ts';
import { fitOf, isProcedure, isTold, OUT_OF_PLACE, SUITS, worthOf } from './line-worth.ts';
import { NOTHING_SEEN } from './no-finding.ts';
import { placeWeight } from './place-weight.ts';
import { tellsAgain } from './tells-again.ts';

/** What a last line is worth by its own words and place, by being of what the paper and the opening are about. */
const ENDING = { words: 31, price: 2.5, mark: 3, cue: 2, alike: 3, own: 4, least: 6 } as const;
/** What a main result gains by its mark and in the authors' own cut; what it loses where nothing was seen, or it tells the meaning. */
const MAIN = { mark: 6, own: 5, nothing: -10, meant: -4 } as const;
/** How far behind the second may be to take the first's place. */
const RIVAL = 3;
/** Where papers conclude. */
const CONCLUDES: ReadonlySet<string> = new Set(['conclusion', 'discussion']);
/** What a number costs a line that is to be the last. */
const NUMBER_AT_END = 0.3;
const hasNumber = ({ text }: Line): boolean => numbersIn(text).length > 0;

/** The main result, and the line that says best what it means; none where the paper says so nowhere in short. */
export function endingOf(
  findings: readonly Line[],
  lines: readonly Line[],
  opening: ReadonlySet<string>,
): { main: Line; meaning: Line | undefined } | null {
  const [main, second] = mainsOf(findings);
  if (!main) return null;
  const meaning = meaningBeside(main, lines, opening);
  if (meaning || !second || !concludes(main) || isBehind(second, main)) return { main, meaning };
  // What the result means was the strongest result: another one comes first.
  return { main: second, meaning: main };
}

const isBehind = (second: Line, main: Line): boolean =>
  mainWeight(second) < mainWeight(main) - RIVAL || tellsAgain(second, main);

/** Said where papers conclude, of what came of the work. */
const concludes = (line: Line): boolean =>
  line.source.zone === 'conclusion' && fitOf(line).impact >= SUITS.impact;

function meaningBeside(main: Line, lines: readonly Line[], opening: ReadonlySet<string>): Line | undefined {
  return lines
    .filter(
      (line) =>
        line.words <= ENDING.words &&
        line.price <= ENDING.price &&
        isTold(line.source) &&
        !isProcedure(line) &&
        canEnd(line) &&
        !tellsAgain(line, main) &&
        !tellsAgain(main, line),
    )
    .map((line) => ({ line, worth: endWorth(line, opening) }))
    .filter(({ worth }) => worth >= ENDING.least)
    .sort((left, right) => right.worth - left.worth)[0]?.line;
}

/** Neither a limit nor what is still to be done. */
function canEnd(line: Line): boolean {
  const { impact, limit, method, question } = fitOf(line);
  const isOfTheEnd = line.source.zone === 'conclusion' && (line.source.inAbstract || line.source.isPlain);
  return (
    limit < SUITS.limit &&
    !STILL_TO_DO.test(line.text) &&
    (isOfTheEnd || impact >= SUITS.impact) &&
    impact >= Math.max(method, question) - OUT_OF_PLACE.impact
  );
}

const endWorth = (line: Line, opening: ReadonlySet<string>): number =>
  ENDING.mark * line.mark +
  ENDING.cue * roleWeight('impact', line.text) +
  placeWeight('impact', line.source) +
  (isOwn(line) ? ENDING.own : 0) +
  ENDING.alike * overlap(opening, line.topics);

/** Where a paper says nowhere in short what it means: the further finding that tells most of what it is about, and of the opening. */
export function strongestOf(findings: readonly Line[], opening: ReadonlySet<string>): Line | undefined {
  return findings
    .map((line) => ({
      line,
      score:
        line.centrality +
        overlap(opening, line.topics) / 2 +
        (line.source.inAbstract || CONCLUDES.has(line.source.zone) ? NUMBER_AT_END : 0) -
        (hasNumber(line) ? NUMBER_AT_END : 0),
    }))
    .filter(({ line }) => isTold(line.source))
    .sort((left, right) => right.score - left.score)[0]?.line;
}

/** In the authors' own cut. */
const isOwn = ({ source }: Line): boolean => source.inAbstract || source.isPlain;

const mainWeight = (line: Line): number =>
  worthOf('finding', line) +
  MAIN.mark * line.mark +
  (isOwn(line) ? MAIN.own : 0) +
  (NOTHING_SEEN.test(line.text) ? MAIN.nothing : 0) +
  (concludes(line) ? MAIN.meant : 0);

/** The strongest results first, whatever else is told. */
const mainsOf = (findings: readonly Line[]): Line[] =>
  [...findings].sort((left, right) => mainWeight(right) - mainWeight(left));

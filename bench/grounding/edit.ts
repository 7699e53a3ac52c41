/** Changing one thing in a script. */
import type { Paper } from '#src/core/paper.ts';
import type { Scene, Script } from '#src/core/script.ts';
import { findNumbers } from '#src/core/text/numbers.ts';
import type { Dice } from './random.ts';

export interface Planted {
  script: Script;
  sceneId: string;
  /** What the scene says now. */
  note: string;
}

export interface Plot {
  script: Script;
  paper: Paper;
  /** Another paper, where strange sentences come from. */
  stranger: Paper;
  dice: Dice;
}
export type Plant = (plot: Plot) => Planted | null;

export interface SpokenNumber {
  value: number;
  start: number;
  end: number;
  /** Written as words. */
  worded: boolean;
  /** Written with thousands commas. */
  grouped: boolean;
}

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
/** "One" is too often no number. */
const WORDED = new RegExp(`(?<![\\p{L}-])(?:${WORDS.slice(2).join('|')})(?![\\p{L}-])`, 'giu');

/** The numbers of a spoken text, years left out. */
export function spokenNumbers(text: string): SpokenNumber[] {
  const digits = findNumbers(text).flatMap(({ text: printed, start, kind }) => {
    const figure = /\d[\d,]*(?:\.\d+)?/.exec(printed);
    if (!figure || kind === 'year') return [];
    const at = start + figure.index;
    const value = Number(figure[0].replaceAll(',', ''));
    return [
      { value, start: at, end: at + figure[0].length, worded: false, grouped: figure[0].includes(',') },
    ];
  });
  const words = [...text.matchAll(WORDED)].map((match) => ({
    value: WORDS.indexOf(match[0].toLowerCase()),
    start: match.index,
    end: match.index + match[0].length,
    worded: true,
    grouped: false,
  }));
  return [...digits, ...words];
}

/** The text with the number replaced, written as the old one was. */
export function withNumber(
  text: string,
  { start, end, worded, grouped }: SpokenNumber,
  value: number,
): string {
  const word = worded ? WORDS[value] : undefined;
  const printed = grouped ? value.toLocaleString('en-US', { maximumFractionDigits: 20 }) : String(value);
  const written =
    word && /^\p{Lu}/u.test(text.slice(start)) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  return text.slice(0, start) + (written ?? printed) + text.slice(end);
}

/** The script with one scene changed. */
export function editScene(script: Script, sceneId: string, change: Partial<Scene>): Planted {
  const scenes = script.scenes.map((scene) => (scene.id === sceneId ? { ...scene, ...change } : scene));
  return { script: { ...script, scenes }, sceneId, note: change.narration ?? JSON.stringify(change.visual) };
}

/** The script with one scene's narration changed, and the claims that repeat the changed words with it. */
export function replaceSpoken(script: Script, sceneId: string, narration: string): Planted {
  const scene = script.scenes.find(({ id }) => id === sceneId);
  if (!scene) throw new Error(`no scene ${sceneId}`);
  const old = scene.narration;
  let from = 0;
  while (old.charAt(from) === narration.charAt(from) && from < old.length) from += 1;
  let tail = 0;
  while (
    old.at(-1 - tail) === narration.at(-1 - tail) &&
    tail < Math.min(old.length, narration.length) - from
  )
    tail += 1;
  const claims = scene.claims.map((claim) => {
    const at = old.indexOf(claim.text);
    if (at < 0 || from < at || old.length - tail > at + claim.text.length) return claim;
    const shift = narration.length - old.length;
    return { ...claim, text: narration.slice(at, at + claim.text.length + shift) };
  });
  return editScene(script, sceneId, { narration, claims });
}

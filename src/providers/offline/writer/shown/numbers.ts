/** The number of a sentence that stands for itself. */
import { DOWNWARD, UPWARD } from '#src/core/icons/ways.ts';
import type { Drawn } from '#src/core/script.ts';
import { countWords } from '#src/core/text/words.ts';
import { numberGraphic } from '../number-graphic.ts';
import { FINITE } from '../verbs.ts';
import { labelWithin, type Option, option } from './option.ts';
import { thingsOf } from './things.ts';

/** "Patients was 14.3 mo": the sentence's other number. */
const GOES_ON = /\b(?:is|are|was|were|has|have|had)\b.*\d/i;

/** "For 10 consecutive days": how it was done. */
const HOW_LONG =
  /^(?:consecutive|successive|further|full|whole) (?:seconds|minutes|hours|days|weeks|months)\b/i;
/** "Toxicity included fever (34%)": it is of what stands right before it. */
const IN_LIST = /\b(?:includ(?:e|es|ed|ing)|such as|namely)\b[^.;]*\($/iu;
/** "Sheep and goats were ill at 35% and 21%": each of the two has its own. */
const BOTH = /\d ?%? and \d/u;
const isOfAnother = (value: string, label: string, sentence: string): boolean =>
  IN_LIST.test(sentence.slice(0, sentence.indexOf(value))) || (/ and /.test(label) && BOTH.test(sentence));
/** "Compound 12 reduces pain": the number is part of a name. */
const beginsWithVerb = (label: string): boolean => {
  const verb = FINITE.exec(`It ${label}`);
  return verb?.index === 'It '.length && verb[0].endsWith('s');
};

/** A number of the paper's headline is worth more than one that stands beside a picture; and more for what strikes. */
const WORTH = 2;
/** @returns at most one number, with its direction where the sentence has only one */
export function numbersOf(sentence: string): Option<Extract<Drawn, { kind: 'number' }>>[] {
  const graphic = numberGraphic(sentence);
  const label = graphic && labelWithin(graphic.label);
  // One word says that something changed, and not what.
  if (!graphic || !label || countWords(label) < 2 || GOES_ON.test(label) || beginsWithVerb(label)) return [];
  if (HOW_LONG.test(label) || isOfAnother(graphic.value, label, sentence)) return [];
  // What goes up or down elsewhere in the sentence is something else.
  const clause = sentence.split(/[,;:]\s/).find((part) => part.includes(graphic.value)) ?? sentence;
  const [up, down] = [UPWARD.test(clause), DOWNWARD.test(clause)];
  const direction: 'up' | 'down' | undefined = up === down ? undefined : up ? 'up' : 'down';
  const icon = thingsOf(label)[0]?.visual.items[0]?.icon;
  const visual = {
    kind: 'number' as const,
    value: graphic.value,
    label,
    ...(icon && { icon }),
    ...(direction && { direction }),
  };
  return [option(visual, WORTH + graphic.strength / 3)];
}

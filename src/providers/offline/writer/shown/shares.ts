/** Parts of a whole that a sentence gives: `43% of the patients`, `one in five`, `15 of 79 isolates`. */
import { iconsIn } from '#src/core/icons/index.ts';
import { labelWithin, type Option, option } from './option.ts';

const COUNT = 'one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3}(?:,\\d{3})*';
const PERCENT_OF =
  /(?<![\d.,–-]|\d\s?%? (?:or|and|to) )(\d{1,2}(?:\.\d+)?\s?%)\s+(of\s+(?:the |all |these |our )?\p{L}(?:[^,;:.()]|(?<=\d)[,.](?=\d)|(?<=\b\p{Lu})\.(?=\s\p{Ll}))*)/u;
const ONE_IN = new RegExp(
  `(?<![\\p{L}\\d.,–-])((?:${COUNT}) (?:in|out of|of)(?: every| the)? (?:${COUNT}))\\s+(\\p{Ll}(?:[^,;:.()]|(?<=\\d)[,.](?=\\d))*)`,
  'iu',
);
/** A share of change is no part of a whole: "43% of the increase". */
const NO_WHOLE =
  /\b(?:increase|decrease|reduction|change|difference|variance|variation|rise|decline|time|dose|followed by)\b/i;

/** "of the oil was composed", "of the waiting was already": what was done with it, or how the sentence went on. */
const DONE =
  /\s(?:was|were|is|are|has|have|had)(?:\s(?:already|also|not|still|now|then|even|\p{L}+ly|\p{L}+ed))*$/u;

/** "of the women and 43%": two wholes. */
const SECOND_WHOLE = /\b(?:and|or)\s\d/;

const WHOSE = /^of (?:the |all |these |our )?/i;

/** @returns at most one share of the sentence */
export function sharesOf(sentence: string): Option[] {
  const percent = PERCENT_OF.exec(sentence);
  const counted = ONE_IN.exec(sentence);
  const [value, rest] = percent ? [percent[1], percent[2]] : [counted?.[1], counted?.[2]];
  const label = labelWithin(rest ?? '')?.replace(DONE, '');
  if (
    !value ||
    !label ||
    SECOND_WHOLE.test(label) ||
    !/\p{L}{3}/u.test(label.replace(WHOSE, '')) ||
    NO_WHOLE.test(label)
  )
    return [];
  // "two of the four" names no whole of its own, and numbers of years are none.
  if (!percent && /\b(?:19|20)\d\d\b/.test(value)) return [];
  const icon = iconsIn(label).find(({ sign }) => !sign)?.icon;
  return [option({ kind: 'share', value: value.replace(/\s+/g, ' '), label, ...(icon && { icon }) }, 3.6)];
}

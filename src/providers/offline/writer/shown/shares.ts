/** Parts of a whole that a sentence gives: `43% of the patients`, `one in five`, `15 of 79 isolates`. */
import { iconsIn } from '#src/core/icons/index.ts';
import { BOUND } from '#src/core/text/numbers.ts';
import { FINITE } from '../verbs.ts';
import { LABEL_WORDS, labelWithin, type Option, option } from './option.ts';

const COUNT = 'one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3}(?:,\\d{3})*';
/** How far the share goes: "less than 1%" is not 1%. */
const HOW_FAR = `(?:${BOUND}|as (?:much|many) as) `;
/** Up to a mark that ends what is told of; one within a number or behind a genus' letter ends nothing. */
const REST = '(?:[^,;:.()]|(?<=\\d)[,.](?=\\d)|(?<=\\b\\p{Lu})\\.(?=\\s\\p{Ll}))*';
const PERCENT_OF = new RegExp(
  `(?<![\\p{L}\\d.,–≤≥<>±-]|\\d\\s?%? (?:or|and|to) |\\b(?:within|by|an?) )(?<value>(?:${HOW_FAR})?(?:\\d{1,2}(?:\\.\\d+)?)\\s?%)(?: \\([^()]*\\))?\\s+` +
    `(?<rest>of\\s+(?:the |all |these |our )?\\p{L}${REST})`,
  'iu',
);
/** "One in five" is a share; "one of 23 therapists" is somebody. */
const ONE_IN = new RegExp(
  `(?<![\\p{L}\\d.,–≤≥<>-]|[≤≥<>] )(?<value>(?:one in|(?!one\\b|1 )(?:${COUNT}) (?:in|out of|of))(?: every| the)? (?:${COUNT}))\\s+(?<rest>\\p{Ll}${REST})`,
  'iu',
);
/** Those are no parts of a whole: "43% of the increase", "5% of the average"; nor are conditions that have to be met. */
export const NO_WHOLE =
  /\b(?:increase|decrease|reduction|change|difference|variance|variation|rise|decline|time|dose|followed by|average|mean|median|value|criteria|criterion|assay)\b/i;
/** Whom one is compared with: how many of them is no result of its own. */
export const OF_CONTROLS = /\b(?:controls?|placebo|sham|untreated|uninjected|wild[- ]type)\b/i;

/** "of the oil was composed", "of the waiting was already": what was done with it, or how the sentence went on. */
const DONE =
  /\s(?:was|were|is|are|has|have|had)(?:\s(?:already|also|not|still|now|then|even|\p{L}+ly|\p{L}+ed))*$/u;

/** "of the women and 43%": two wholes. */
const SECOND_WHOLE = /\b(?:and|or)\s\d/;

const WHOSE = /^of (?:the |all |these |our )?/i;
/** What is not named yet where the label ends: "of the edges from the extracted". */
const TORN = /\b(?:the|from|in) \p{L}+ed$/u;

/** @returns at most one share of the sentence */
export function sharesOf(sentence: string): Option[] {
  const found = PERCENT_OF.exec(sentence) ?? ONE_IN.exec(sentence);
  const { value = '', rest = '' } = found?.groups ?? {};
  // A name goes on behind a bracket that touches it: "glp-1(ar202) germlines".
  if (!found || (sentence.charAt(found.index + found[0].length) === '(' && !/\s$/.test(rest))) return [];
  const label = labelOf(rest);
  if (
    !label ||
    SECOND_WHOLE.test(label) ||
    !/\p{L}{3}/u.test(label.replace(WHOSE, '')) ||
    NO_WHOLE.test(label) ||
    OF_CONTROLS.test(label)
  )
    return [];
  // "two of the four" names no whole of its own, and numbers of years are none.
  if (!value.includes('%') && /\b(?:19|20)\d\d\b/.test(value)) return [];
  const icon = iconsIn(label).find(({ sign }) => !sign)?.icon;
  return [option({ kind: 'share', value: value.replace(/\s+/g, ' '), label, ...(icon && { icon }) }, 3.6)];
}

/** "of the isolates were resistant [to …]" says what is meant without the rest; "of the people reported [that …]" does not. */
const SAYS_IT = /\s(?:was|were|is|are) (?!\p{L}+ed$)\p{L}+$/u;

/** What is told of the part; where that is long, what it is a part of. */
function labelOf(rest: string): string | null {
  const whole = labelWithin(rest);
  if (whole !== null && (whole === rest.trim() || SAYS_IT.test(whole))) return whole.replace(DONE, '');
  const verb = FINITE.exec(rest)?.index;
  const label = labelWithin(verb === undefined ? rest : rest.slice(0, verb), LABEL_WORDS)?.replace(DONE, '');
  return label && !TORN.test(label) ? label : null;
}

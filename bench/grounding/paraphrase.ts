/** Saying a sentence of a paper as a model would: numbers in words, rounded, units spelled out, other verbs. */
import { capitalise } from '#src/core/text/person.ts';
import type { Dice } from './random.ts';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  if (value >= 100) return value === 100 ? 'one hundred' : `one hundred and ${inWords(value - 100)}`;
  const ones = value % 10;
  return `${TENS[Math.floor(value / 10)] ?? ''}${ones ? `-${ONES[ones] ?? ''}` : ''}`;
}

type Change = (text: string, dice: Dice) => string;

/** Not part of a name, a range, a statistic or another number. */
const FREE = '(?<![\\p{L}\\d.,<>=≤≥±~≈/–−-]|[<>=≤≥±~≈/] )';
const PLAIN = '(?![\\p{L}\\d]|[.,]\\d|[–−/-]|\\s?[±=]| to \\d)';

const FRACTIONS: Record<string, string> = {
  '50': 'half',
  '25': 'a quarter',
  '75': 'three quarters',
  '33': 'about a third',
  '67': 'about two thirds',
  '20': 'one in five',
  '10': 'one in ten',
};

const UNIT_WORDS: readonly [RegExp, string][] = [
  [/(?<=\d) ?%/g, ' percent'],
  [/(?<=\d) ?mg\/kg\b/g, ' milligrams per kilogram'],
  [/(?<=\d) ?°C\b/g, ' degrees Celsius'],
  [/(?<=\d) ?[µμ]m\b(?![²2³3^])/g, ' micrometers'],
  [/(?<=\d) ?mm\b(?![²2³3^]| Hg)/g, ' millimetres'],
  [/(?<=\d) ?cm\b(?![²2³3^])/g, ' centimeters'],
  [/(?<=\d) ?km\b(?![²2³3^/])/g, ' kilometres'],
  [/(?<=\d) ?mg\b(?!\/)/g, ' milligrams'],
  [/(?<=\d) ?kg\b(?!\/)/g, ' kilograms'],
  [/(?<=\d) ?m[lL]\b/g, ' milliliters'],
  [/(?<=\d) h\b/g, ' hours'],
  [/(?<=\d) ?min\b/g, ' minutes'],
  [/(?<=\d) ?kDa\b/g, ' kilodaltons'],
  [/(?<=\d) ?mM\b/g, ' millimolar'],
];

const SYNONYMS: readonly [RegExp, string][] = [
  [/\bincreased\b(?! by \p{L}+ing)/gu, 'rose'],
  [/\bdecreased\b/g, 'dropped'],
  [/\breduced\b/g, 'lowered'],
  [/\bsignificantly\b/g, 'clearly'],
  [/\bapproximately\b/g, 'about'],
  [/\bdemonstrated\b/g, 'showed'],
  [/\bhigher\b/g, 'greater'],
  [/\bindividuals\b/g, 'people'],
  [/\bsuggest(s?)\b/g, 'hint$1'],
  [/\bmay\b/g, 'might'],
  [/\bparticipants\b/g, 'volunteers'],
  [/\butili[sz]ed\b/g, 'used'],
  [/\bperformed\b/g, 'carried out'],
  [/\bcompared with\b/g, 'compared to'],
];

const OPENINGS = [
  'It turns out that ',
  'The team found that ',
  'Here is the striking part: ',
  'Put simply, ',
];
const SAFE_OPENER =
  /^(?:The|A|An|In|These|Those|This|Most|Many|All|Both|Some|However|After|When|While|During|For|At|By|With|No|More|There|Each|Only|Our|Their|It|Put|Here|Based|Several|Five|To|One|Two|Three)\b/;

export function lowerFirst(text: string): string {
  return SAFE_OPENER.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const CHANGES: readonly Change[] = [
  (text, dice) =>
    text.replace(new RegExp(`${FREE}(\\d{1,2}) ?% (?=of )`, 'gu'), (whole, value: string) =>
      dice.chance(0.6) && FRACTIONS[value] ? `${FRACTIONS[value]} ` : whole,
    ),
  (text, dice) =>
    text.replace(
      new RegExp(`${FREE}(\\d+)\\.(\\d+)(?= ?(?:%|years|days|km|kg|million))`, 'gu'),
      (whole, left: string) => {
        const value = Number.parseFloat(whole);
        if (value < 5 || !dice.chance(0.5)) return whole;
        const floor = Number(left);
        if (value - floor > 0.5) return `${dice.pick(['nearly', 'almost', 'about', 'roughly'])} ${floor + 1}`;
        return `${dice.pick(['about', 'roughly', 'more than', 'just over'])} ${floor}`;
      },
    ),
  (text, dice) =>
    text.replace(
      new RegExp(`${FREE}(\\d{1,3}),(\\d{3})${PLAIN}`, 'gu'),
      (whole, left: string, right: string) => {
        if (!dice.chance(0.5) || Number(left) < 5 || Number(right) === 0) return whole;
        if (Number(right) > 600) return `nearly ${Number(left) + 1},000`;
        return Number(right) < 400 ? `more than ${left},000` : whole;
      },
    ),
  (text, dice) =>
    text.replace(/\b(a|an) (?:2|two)[- ]fold (increase|rise) in\b/g, (whole) =>
      dice.chance(0.6) ? 'a doubling of' : whole,
    ),
  (text, dice) =>
    text.replace(/(?<![\d.])([2-9])[- ]fold\b/g, (whole, value: string) =>
      dice.chance(0.5) ? `${ONES[Number(value)] ?? ''}fold` : whole,
    ),
  (text, dice) =>
    UNIT_WORDS.reduce((now, [from, to]) => (dice.chance(0.6) ? now.replace(from, to) : now), text),
  (text, dice) =>
    text.replace(
      new RegExp(
        `${FREE}(?<!\\b(?:type|phase|stage|grade|day|week|year|group|step|level|model|class|version|P|p|chapter) )(\\d{1,2})${PLAIN}(?= \\p{Ll}{3})`,
        'gui',
      ),
      (whole, value: string) => (dice.chance(0.6) ? inWords(Number(value)) : whole),
    ),
  (text, dice) =>
    SYNONYMS.reduce((now, [from, to]) => (dice.chance(0.4) ? now.replace(from, to) : now), text),
  (text, dice) =>
    dice.chance(0.25) && SAFE_OPENER.test(text) ? `${dice.pick(OPENINGS) ?? ''}${lowerFirst(text)}` : text,
];

/** The sentence in other words that say the same. */
export function paraphrase(sentence: string, dice: Dice): string {
  return capitalise(CHANGES.reduce((text, change) => change(text, dice), sentence));
}

/** The quote as another hand would have copied it: other typography, the same words and numbers. */
export function recopy(quote: string, dice: Dice): string {
  const copies: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.replace(/['’]/g, '’').replace(/(?<=\d)[-–](?=\d)/g, '–'),
    (text) => text.replace(/(\p{Ll}{4})(\p{Ll}{4})/u, '$1\u00ad$2'),
    (text) => text.replace(/fi/g, 'ﬁ').replace(/ /, '\u00a0'),
    (text) => text.replace(/\.$/, ''),
    (text) => text.replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, '‐'),
  ];
  return (dice.pick(copies) ?? ((text: string) => text))(quote);
}

/** Shares that a sentence gives in brackets: "eight participants (19%) dropped out", "around half (47.9%) of patients were …". */
import { iconsIn } from '#src/core/icons/index.ts';
import { FINITE } from '../verbs.ts';
import { LABEL_WORDS, labelWithin, type Option, option } from './option.ts';
import { NO_WHOLE, OF_CONTROLS } from './shares.ts';

const SPELLED =
  '(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{Ll}+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)';
const PART = '(?:an? )?(?:half|third|quarter|majority|minority)|two[- ]thirds|three[- ]quarters|most';
const HOW_MANY = `(?:(?:about|around|almost|nearly|only|just|over) )?(?:(?:\\d[\\d,]*|${SPELLED})(?:(?:/| out of | of (?:the )?)\\d[\\d,]*)?|${PART})`;
const NOUN = '(?:[\\p{L}-]+ ){1,5}';
const SHARE = '\\((?<value>\\d{1,2}(?:\\.\\d+)?\\s?%)\\)';
/** Where a clause begins. */
const BEGINS = '(?:^|, |; |\\b(?:that|and|but|while|whereas) )';
/** What is said ends with its clause; a mark within a number ends nothing. */
const REST = '(?<rest>(?:[^,;:.()]|(?<=\\d)[,.](?=\\d))+)';

/** "Eight participants (19%) did not finish." */
const BEHIND_NOUN = new RegExp(`${BEGINS}(?:${HOW_MANY}) (?<noun>${NOUN})${SHARE} ${REST}`, 'iu');
/** "45 (62.5%) pairs were linked", "12/15 (81%) patients carried it", "around half (48%) of the patients were …". */
const BEFORE_NOUN = new RegExp(`${BEGINS}(?:${HOW_MANY}) ${SHARE} ${REST}`, 'iu');
/** "Of the substitutions, 245 (27.9%) were recurrent." */
const OF_WHOLE = new RegExp(
  `^(?:Out of|Of|Among) (?:the |all |these )?(?<noun>(?:(?!\\p{L}+(?:ing|ed) )[\\p{L}-]+ ?){1,5}), (?:${HOW_MANY}) ${SHARE} ${REST}`,
  'iu',
);
const ARTICLE = /^(?:of )?(?:the |all |these |our )?/iu;

/** @returns at most one share, with what is said of that part of the whole */
export function countedOf(sentence: string): Option[] {
  const found = OF_WHOLE.exec(sentence) ?? BEHIND_NOUN.exec(sentence) ?? BEFORE_NOUN.exec(sentence);
  const { value = '', noun, rest = '' } = found?.groups ?? {};
  const said = noun === undefined ? rest.replace(ARTICLE, '') : `${noun.trim()} ${rest}`;
  const verb = FINITE.exec(said);
  if (!verb || verb.index < 3) return [];
  const label = saidShort(said.slice(0, verb.index).trim(), said.slice(verb.index).trim());
  if (label === null || NO_WHOLE.test(label) || OF_CONTROLS.test(said)) return [];
  const icon = iconsIn(said.slice(0, verb.index)).find(({ sign }) => !sign)?.icon;
  return [option({ kind: 'share', value: value.replace(/\s+/g, ' '), label, ...(icon && { icon }) }, 3.6)];
}

/** A verb alone, or one that waits for its other half. */
const SAYS_LITTLE = /^\S+$|\s(?:be|been|not|also|\p{L}+ly)$/u;

/** Who and what in six words; where that is too long what alone, under the picture of who; null: it breaks off. */
function saidShort(who: string, what: string): string | null {
  const whole = [`${who} ${what}`, what].find(
    (text) => labelWithin(text) === text && text.split(' ').length <= LABEL_WORDS,
  );
  if (whole !== undefined) return whole;
  const shorter = [labelWithin(`${who} ${what}`), labelWithin(what)].find(
    (text) =>
      text !== null && text.length > who.length && FINITE.test(`They ${text.replace(who, '').trim()} `),
  );
  if (!shorter) return null;
  const rest = shorter.replace(who, '').trim();
  const cut = what.slice(what.indexOf(rest) + rest.length);
  return SAYS_LITTLE.test(rest) || /^,?\s(?:and|or)\s/iu.test(cut) ? null : shorter;
}

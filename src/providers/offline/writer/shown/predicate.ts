/** The sign of what a sentence says of its things: that it is unknown, the same, missing, the first of all. */
import { iconsIn } from '#src/core/icons/index.ts';

const ANY_WORD = /^/;
/**
 * Signs that say something of a thing, each with what says so; others, as of "data" or "method", only name another. The
 * same words are attributes elsewhere: "associated costs", "a failure model".
 */
const PREDICATES: Readonly<Record<string, RegExp>> = {
  'ph:question-duotone': /^(?!limitation)/i,
  'ph:equals-duotone': /^(?!consistent|equal$)/i,
  'ph:x-circle-duotone': /^(?!failure|bias|mistake)/i,
  'ph:check-circle-duotone': /^(?!valid|proven|efficacy)/i,
  'ph:ranking-duotone': /^(?!dominant)/i,
  'ph:arrows-left-right-duotone': /^(?:differ|var|disagree)/i,
  'ph:link-duotone': /^(?!associated|linked|related|link$)/i,
  'ph:sparkle-duotone': ANY_WORD,
  'ph:arrows-merge-duotone': ANY_WORD,
  'ph:repeat-duotone': /^(?!cycle)/i,
};
/** "Snoring was associated with falls." */
const IS_LINKED =
  /\b(?:is|are|was|were|been|be) (?:\p{L}+ly |also )?(?:associated with|linked to|related to|correlated with)\b/iu;
const LINK = 'ph:link-duotone';
const CLAUSE = /[,;:]\s|\b(?:and|but|while|whereas|although)\s/;
/** Of what is denied or only asked nothing is shown as if it were so. */
const DENIED =
  /\b(?:no|not|nor|neither|never|without|whether|if|cannot|hardly|fail(?:s|ed)?|aims?|aimed|would|should|could|may|might|to)\b|n[’']t\b/iu;

/** Whether the clause denies or only asks what it says from `start` on. */
export const isOpen = (text: string, start: number): boolean =>
  DENIED.test(text.slice(0, start).split(CLAUSE).at(-1) ?? '');

/** "The fourth most common": not the first. */
const OF_THE_LATER = /\b(?:second|third|fourth|fifth|sixth|seventh|next|one of the)[ -]$/i;

/** Whether a sign is one that says something of a thing: alone it says little. */
export const isPredicate = (icon: string): boolean => icon in PREDICATES;

/** @returns the first sign that is said for sure, or null */
export function predicateOf(text: string): string | null {
  const said = iconsIn(text).find(
    ({ icon, word, start }) =>
      !OF_THE_LATER.test(text.slice(0, start)) &&
      (PREDICATES[icon]?.test(word) || (icon === LINK && IS_LINKED.test(text))) &&
      !isOpen(text, start),
  );
  return said?.icon ?? null;
}

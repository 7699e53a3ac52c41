/** Two things that a sentence holds against each other. */
import { iconsIn } from '#src/core/icons/index.ts';
import { DOWNWARD, UPWARD } from '#src/core/icons/ways.ts';
import { capitalise } from '#src/core/text/person.ts';
import { FINITE } from '../verbs.ts';
import { labelWithin, type Option, option } from './option.ts';

/** "… than …", "A versus B", "A compared with B", "A rather than B", "A but not B". */
const AGAINST =
  /^(.*?)\b(?:compared (?:with|to)|as opposed to|in contrast to|versus|vs\.?|rather than|but not(?: in| for)?|than(?: in| with| for| those in| for those)?|unlike)\s(.+)$/i;
const MOST_LABEL = 4;
const LOOSE =
  /^(?:the|a|an|that|those|these|in|for|of|with|among|to|from|at|on|as|their|its|more|less|and|but|were|was|is|are|seen|by|only)\s+/i;
const NO_SIDE =
  /^(?:more|less|fewer|higher|lower|greater|better|worse|larger|smaller|expected|before|previously|usual|ever|one|two|that|this|it|they|chance|average|thought|harm|good|each|this\b.*|these\b.*|other\b.*|any\b.*|estimated|reported|(?:it|they|we|he|she|you)\s.*)$|\d|\b(?:is|are|was|were|has|have|been|seen|found)\b|\s(?:in|for|with|from|by)\s|^(?:before|after|during)\b|\b(?:treated|observed|obtained|exposed|fed|used)$/i;

/** @returns the two sides, where both are short and can be drawn, and differ; with which of them has more of it */
export function sidesOf(sentence: string): Option[] {
  const match = AGAINST.exec(sentence.replace(/[.!?]$/, ''));
  if (!match || /\beach other\b/.test(match[1] ?? '')) return [];
  const other = sideOf((match[2] ?? '').split(/[,;:(]|\b(?:and|which|that|who|when|while)\b/)[0] ?? '');
  const one = sideOf(nearSide((match[1] ?? '').trim().replace(HOW_MUCH, '')) ?? '');
  if (!one || !other) return [];
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  if (left.includes(right) || right.includes(left)) return [];
  const [icon, against] = [one, other].map((label) => iconsIn(label).find(({ sign }) => !sign)?.icon);
  // Words against words are read in the captions, and two that look alike are told apart by nothing.
  if (!icon || !against || icon === against) return [];
  const way = moreOrLess(match[1] ?? '');
  const items = [
    { icon, label: capitalise(one), ...(way && { way }) },
    { icon: against, label: capitalise(other) },
  ];
  return [option({ kind: 'compare', items }, 1.9)];
}

/** Whether the first has more or less of it than the other; null: it is not said, or it is not so. */
function moreOrLess(before: string): 'up' | 'down' | null {
  if (DENIED.test(before)) return null;
  const [up, down] = [UPWARD.test(before), DOWNWARD.test(before)];
  return up === down ? null : up ? 'up' : 'down';
}
const DENIED = /\b(?:no|not|nor|never|neither|without|\p{L}+n[’']t|may|might|could|whether|if)\b/iu;

/** "… of mosquitoes more often than": how they differ stands between the two. */
const HOW_MUCH = /\s(?:(?:much|far|significantly|slightly)\s)?(?:more|less)\s(?:\p{L}+ly|often)$/iu;

/** "… longer in urban foxes", "… mortality of treated rats": what is set against something is named last. */
const NAMED_LAST = /\b(?:in|among|with|for|of|between|at)\s+([^,;:()]{3,50})$/i;
/** "Urban foxes slept longer": a subject, its verb, and how much of it. */
const SUBJECT =
  /(?:^|[,;:]\s|\bthat\s)([^,;:()]{3,50}?)\s+\p{L}+(?:\s\p{L}+ly)?\s(?:more|less|fewer|better|worse|\p{L}{2,}er)(?:\s\p{L}+)?$/iu;

/** The side that stands before the comparison; null: it is not said in so many words. */
const nearSide = (before: string): string | null =>
  NAMED_LAST.test(before) ? namedLast(before) : (SUBJECT.exec(before)?.[1] ?? null);

/** The longest name at the end that is no clause: "the burden of malaria is in older children". */
function namedLast(before: string): string | null {
  const name = NAMED_LAST.exec(before)?.[1] ?? null;
  return name !== null && FINITE.test(name) ? namedLast(name) : name;
}

function sideOf(text: string): string | null {
  let bare = text.trim();
  for (let next = bare.replace(LOOSE, ''); next !== bare; next = bare.replace(LOOSE, '')) bare = next;
  const label = labelWithin(bare, MOST_LABEL);
  return label !== null && /\p{L}{4}/u.test(label) && !NO_SIDE.test(label) && label.length <= 40
    ? label
    : null;
}

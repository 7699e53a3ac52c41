/** Two things that a sentence holds against each other. */
import { iconsIn } from '#src/core/icons/index.ts';
import { capitalise } from '#src/core/text/person.ts';
import { labelWithin, type Option, option } from './option.ts';

/** "… than …", "A versus B", "A compared with B", "A rather than B", "A but not B". */
const AGAINST =
  /^(.*?)\b(?:compared (?:with|to)|as opposed to|in contrast to|versus|vs\.?|rather than|but not(?: in| for)?|than(?: in| with| for| those in| for those)?|unlike)\s(.+)$/i;
const MOST_LABEL = 4;
const LOOSE =
  /^(?:the|a|an|that|those|these|in|for|of|with|among|their|its|other|more|less|and|but|were|was|is|are|seen|by|only)\s+/i;
const NO_SIDE =
  /^(?:expected|before|previously|usual|ever|one|two|that|this|it|they|chance|average|thought|other\b.*|any\b.*|estimated|reported)$|\d|\b(?:is|are|was|were|has|have|been|seen|found)\b/i;

/** @returns the two sides, where both are short and differ */
export function sidesOf(sentence: string): Option[] {
  const match = AGAINST.exec(sentence.replace(/[.!?]$/, ''));
  if (!match) return [];
  const other = sideOf((match[2] ?? '').split(/[,;:(]|\b(?:and|which|that|who|when|while)\b/)[0] ?? '');
  const one = sideOf(subjectOf(match[1] ?? ''));
  if (!one || !other || one.toLowerCase() === other.toLowerCase()) return [];
  const items = [one, other].map((label) => {
    const icon = iconsIn(label).find(({ sign }) => !sign)?.icon;
    return { label: capitalise(label), ...(icon && { icon }) };
  });
  return [option({ kind: 'compare', items }, 1.9)];
}

/** What the part before a comparison is about: its subject. */
function subjectOf(before: string): string {
  const clause =
    before
      .split(/[,;:]|\bthat\b/)
      .filter((part) => /\p{L}{3}/u.test(part))
      .at(-1) ?? '';
  return (
    clause.split(
      /\s(?:is|are|was|were|has|have|had|showed?|shows|can|could|may|might|will|would|had|achieved|remains?)\s/i,
    )[0] ?? ''
  );
}

function sideOf(text: string): string | null {
  let bare = text.trim();
  for (let next = bare.replace(LOOSE, ''); next !== bare; next = bare.replace(LOOSE, '')) bare = next;
  const label = labelWithin(bare, MOST_LABEL);
  return label !== null && /\p{L}{4}/u.test(label) && !NO_SIDE.test(label) && label.length <= 40
    ? label
    : null;
}

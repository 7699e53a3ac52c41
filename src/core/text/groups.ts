/** Which group of a study a number is said of: one that is studied, or one that it is compared with. */
import { isInOrder, segmentsOf } from './segments.ts';

export interface Group {
  start: number;
  end: number;
  /** The words that name it, lower case: `placebo`, `intervention`. */
  name: string;
  /** It is there to be compared with: controls, placebo, usual care. */
  control: boolean;
}

interface Place {
  start: number;
  end: number;
}

const MEMBERS =
  'groups?|arms?|cohorts?|participants|patients|subjects|volunteers|individuals|animals|mice|rats|pigs|cells|plots|plants|samples|schools|villages|households';
const CONTROLS: readonly RegExp[] = [
  new RegExp(`\\b(?:control|comparison|reference|comparator)[ -](?:${MEMBERS})\\b`, 'giu'),
  /(?<=(?:\b(?:in|than|versus|vs\.?|with|to|and|for|among|of|the|healthy|matched|normal|negative|untreated)|\d) )controls?\b(?! (?:the|its|their|of|over|for|whether|how|measures?|stud(?:y|ies)|trials?|strateg|program)|-)/giu,
  /\b(?:placebo|sham|untreated|unexposed|unvaccinated|usual care|standard care|standard of care)\b(?![ -]controll?ed)/giu,
  new RegExp(`\\b(?:vehicle|saline|wild-type|conventional)[ -](?:${MEMBERS}|treated)\\b`, 'giu'),
];
const STUDIED: readonly RegExp[] = [
  new RegExp(
    `\\b(?:treatment|treated|intervention|experimental|exposed|vaccinated|active|study|case|test)[ -](?:${MEMBERS})\\b`,
    'giu',
  ),
  /(?<=(?:\b(?:in|than|versus|with|and|among|of|the)|\d) )cases\b(?! of)/giu,
  /(?<=\b(?:the|in|with) )[\p{L}\d+-]+ (?:group|arm|cohort)\b/giu,
];

/** The groups that a sentence names, in order. */
export function groupsIn(text: string): Group[] {
  const found: Group[] = [];
  const add = (patterns: readonly RegExp[], control: boolean): void => {
    for (const pattern of patterns) {
      for (const { index: start, 0: words } of text.matchAll(pattern)) {
        const end = start + words.length;
        if (found.some((other) => other.start < end && start < other.end)) continue;
        const name = words.toLowerCase().replace(new RegExp(`[ -](?:${MEMBERS})$`), '');
        found.push({ start, end, name: name.replace(/s$/, ''), control });
      }
    }
  };
  add(CONTROLS, true);
  add(STUDIED, false);
  return found.sort((left, right) => left.start - right.start);
}

/**
 * The group of a number: that of its own part of the sentence, the nearest behind it first; else that of a part
 * before it that has no number ("In the control group, 12 % …"); with "respectively", the one of its rank.
 *
 * @param all the places of the sentence's numbers that may be meant, this one among them
 * @returns null where the sentence does not say
 */
export function groupOf(place: Place, all: readonly Place[], text: string): Group | null {
  const groups = groupsIn(text);
  if (groups.length === 0) return null;
  if (isInOrder(text)) {
    return groups.length === all.length
      ? (groups[all.findIndex(({ start }) => start === place.start)] ?? null)
      : null;
  }
  const segmentOf = segmentsOf(text);
  const own = segmentOf(place.start);
  const inside = groups.filter(({ start }) => segmentOf(start) === own);
  const nearest = inside.find(({ start }) => start >= place.end) ?? inside.at(-1);
  if (nearest) return nearest;
  const taken = new Set(all.map(({ start }) => segmentOf(start)));
  const before = groups.filter(({ start }) => segmentOf(start) < own && !taken.has(segmentOf(start))).at(-1);
  const between = before && all.some(({ start }) => start > before.end && start < place.start);
  return before && !between ? before : null;
}

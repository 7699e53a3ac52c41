/** What a script tells of what is known of its paper, by the labelled facts: patterns that a right sentence has. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Scene, Visual } from '#src/core/script.ts';

const factsSchema = z.record(
  z.string(),
  z.object({
    main: z.array(z.object({ what: z.string(), any: z.array(z.string()) })),
    numbers: z.object({ main: z.array(z.string()), forbidden: z.array(z.string()) }),
    hook: z.array(z.string()),
    wrong: z.array(z.string()),
  }),
);
export type Facts = z.infer<typeof factsSchema>[string];

/** @returns the facts by the paper's file, relative to the folder of papers */
export const loadFacts = (path: string): Record<string, Facts> =>
  factsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));

export interface Told {
  /** Main facts told, spoken or shown, and those that are not. */
  told: string[];
  missing: string[];
  /** Number graphics, each with what it is. */
  cards: { text: string; is: 'main' | 'forbidden' | 'other' }[];
  /** Misstatements, by their words. */
  wrong: string[];
  hookFact: boolean;
}

/** Scenes without the end scene against what is known. */
export function toldOf(scenes: readonly Scene[], facts: Facts): Told {
  const spoken = scenes.map(({ narration }) => narration);
  const shown = scenes.map(({ heading, visual }) => {
    const joint = visual.kind === 'number' ? ' ' : '. ';
    return `${heading}.\n${shownTexts(visual).join(joint)}.`;
  });
  const all = even([...spoken, ...shown].join('\n'));
  const finds = (patterns: readonly string[], text: string): string[] =>
    patterns.flatMap((pattern) => new RegExp(pattern, 'iu').exec(text)?.[0] ?? []);
  const isTold = ({ any }: Facts['main'][number]): boolean => finds(any, all).length > 0;
  return {
    told: facts.main.filter(isTold).map(({ what }) => what),
    missing: facts.main.filter((fact) => !isTold(fact)).map(({ what }) => what),
    cards: scenes.flatMap(({ visual }) =>
      visual.kind === 'number'
        ? [{ text: `${visual.value} | ${visual.label}`, is: cardIs(visual, facts.numbers) }]
        : [],
    ),
    wrong: finds(facts.wrong, all),
    hookFact: finds(facts.hook, even(spoken[0] ?? '')).length > 0,
  };
}

/** Every text that a visual puts on screen, whatever its kind. */
function shownTexts(visual: Visual): string[] {
  const hidden = new Set(['kind', 'prompt', 'figureId', 'take', 'icon', 'highlight']);
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return value.trim() === '' ? [] : [value];
    if (typeof value === 'number') return [String(value)];
    if (Array.isArray(value)) return value.flatMap(texts);
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([key, inner]) => (hidden.has(key) ? [] : texts(inner)));
  };
  return texts(visual);
}

/** The same text with one kind of space, dash, quotation mark and apostrophe; lines stay. */
const even = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[\u2018\u2019\u02bc\u2032]/g, "'")
    .replace(/[\u201c-\u201e\u00ab\u00bb]/g, '"');

const numberForm = (text: string): string =>
  even(text)
    .toLowerCase()
    .replace(/^(?:about|around|nearly|over|under|up to|more than|less than|approximately|[~≈<>≥≤])\s*/, '')
    .replace(/\s*(?:%|percent|per cent)/g, '%')
    .replace(/(\d)\s*-?\s*(?:times|fold|×|x)\b/g, '$1 times')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .trim();

/** By the longest listed number that the graphic shows; where it is on both lists, forbidden. */
function cardIs(
  { value, label }: { value: string; label: string },
  numbers: Facts['numbers'],
): Told['cards'][number]['is'] {
  const [alone, whole] = [numberForm(value), numberForm(`${value} ${label}`)];
  const longest = (list: readonly string[]): number =>
    Math.max(
      0,
      ...list
        .map(numberForm)
        .filter(
          (form) =>
            form !== '' &&
            (alone === form || (whole.startsWith(form) && !/^[\w.%]/.test(whole.slice(form.length)))),
        )
        .map(({ length }) => length),
    );
  const [main, forbidden] = [longest(numbers.main), longest(numbers.forbidden)];
  if (forbidden > 0 && forbidden >= main) return 'forbidden';
  return main > 0 ? 'main' : 'other';
}

/** Planting one error at a time into a script that is true to its paper. */
import {
  editScene,
  type Plant,
  type Planted,
  type Plot,
  replaceSpoken,
  spokenNumbers,
  withNumber,
} from './edit.ts';
import {
  ANTONYMS,
  FOREIGN_JOURNALS,
  FOREIGN_NAMES,
  FOREIGN_PEOPLE,
  KINDS_OF_SUBJECT,
  UNIT_SWAPS,
} from './lists.ts';
import { plantedQuotes } from './plant-quotes.ts';
import type { Dice } from './random.ts';

const NAME =
  /(?<=[\p{Ll},;] )(?:\p{Lu}[\p{L}\d]*\d[\p{L}\d]*|\p{Lu}{2,}[\p{L}\d-]*|\p{Lu}\p{Ll}{3,})(?=[\s,.;])/gu;
const YEAR = /\b(?:19|20)\d{2}\b/g;

/** One of the ways, in a random order, that works on some scene. */
function somewhere(plot: Plot, change: (narration: string) => string | null): Planted | null {
  for (const scene of plot.dice.shuffle(plot.script.scenes)) {
    const narration = change(scene.narration);
    if (narration !== null && narration !== scene.narration)
      return replaceSpoken(plot.script, scene.id, narration);
  }
  return null;
}

/** Replaces one random match of a pattern. */
function swapMatch(
  text: string,
  pattern: RegExp,
  dice: Dice,
  to: (match: string) => string | undefined,
): string | null {
  for (const match of dice.shuffle([...text.matchAll(pattern)])) {
    const other = to(match[0]);
    if (other !== undefined && other !== match[0]) {
      return text.slice(0, match.index) + other + text.slice(match.index + match[0].length);
    }
  }
  return null;
}

const wrongValue = (value: number, dice: Dice): number => {
  const factor = dice.chance(0.5) ? 1.2 + 2 * dice.next() : 0.3 + 0.5 * dice.next();
  const decimals = /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0;
  const other = Number((value * factor).toFixed(decimals));
  return other === value ? value + 1 : other;
};

const number: Plant = (plot) =>
  somewhere(plot, (text) => {
    const found = plot.dice.pick(spokenNumbers(text));
    return found ? withNumber(text, found, wrongValue(found.value, plot.dice)) : null;
  });

const offByTen: Plant = (plot) =>
  somewhere(plot, (text) => {
    const found = plot.dice.pick(spokenNumbers(text).filter(({ value }) => value > 0));
    if (!found) return null;
    const other = plot.dice.chance(0.5) ? found.value * 10 : found.value / 10;
    return withNumber(text, found, Number(other.toPrecision(12)));
  });

const unit: Plant = (plot) =>
  somewhere(plot, (text) =>
    swapMatch(
      text,
      new RegExp(`(?<=\\d[\\s-]?)(?:${Object.keys(UNIT_SWAPS).join('|')})(?![\\p{L}/])`, 'gu'),
      plot.dice,
      (match) => plot.dice.pick(UNIT_SWAPS[match] ?? []),
    ),
  );

const direction: Plant = (plot) =>
  somewhere(plot, (text) =>
    swapMatch(text, new RegExp(`\\b(?:${Object.keys(ANTONYMS).join('|')})\\b`, 'gi'), plot.dice, (match) => {
      const other = ANTONYMS[match.toLowerCase()];
      return other && /^\p{Lu}/u.test(match) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
    }),
  );

const foreignName: Plant = (plot) => {
  const text = JSON.stringify(plot.paper).toLowerCase();
  const foreign = FOREIGN_NAMES.filter((name) => !text.includes(name.toLowerCase()));
  return somewhere(plot, (spoken) => swapMatch(spoken, NAME, plot.dice, () => plot.dice.pick(foreign)));
};

/** A name of the same paper in the place of another. */
const otherName: Plant = (plot) => {
  const body = plot.paper.sections.flatMap(({ paragraphs }) => paragraphs).join(' ');
  const all = [...new Set(body.match(/\b(?:\p{Lu}{2,}\d*|\p{Lu}[\p{Ll}]+\d+)\b/gu) ?? [])];
  return somewhere(plot, (spoken) =>
    swapMatch(spoken, /(?<=[\p{Ll},;] )(?:\p{Lu}{2,}\d*|\p{Lu}[\p{Ll}]+\d+)(?=[\s,.;])/gu, plot.dice, () =>
      plot.dice.pick(all.filter((name) => !spoken.includes(name))),
    ),
  );
};

/** Other animals, people, organs, diseases than those that were studied. */
const subject: Plant = (plot) =>
  somewhere(plot, (spoken) =>
    swapMatch(
      spoken,
      new RegExp(`\\b(?:${KINDS_OF_SUBJECT.flat().join('|')})\\b`, 'g'),
      plot.dice,
      (match) => {
        const group = KINDS_OF_SUBJECT.find((list) => list.includes(match)) ?? [];
        return plot.dice.pick(group.filter((word) => word !== match && !spoken.includes(word)));
      },
    ),
  );

const journal: Plant = (plot) => {
  const name = plot.paper.journal;
  const foreign = FOREIGN_JOURNALS.filter(
    (other) => !(name ?? '').includes(other) && !other.includes(name ?? '?'),
  );
  return somewhere(plot, (text) =>
    name !== null && text.includes(name) ? text.replace(name, () => plot.dice.pick(foreign) ?? '') : null,
  );
};

const year: Plant = (plot) =>
  somewhere(plot, (text) =>
    swapMatch(text, YEAR, plot.dice, (match) => {
      const other = Number(match) + (plot.dice.pick([-10, -3, -2, -1, 1, 2, 3]) ?? 1);
      return text.includes(String(other)) ? undefined : String(other);
    }),
  );

const author: Plant = (plot) => {
  const names = plot.paper.authors.flatMap((name) => [name, name.split(' ').at(-1) ?? name]);
  const all = plot.paper.authors.join(' ').toLowerCase();
  const strangers = [...FOREIGN_PEOPLE, ...plot.stranger.authors].filter((name) =>
    name
      .toLowerCase()
      .split(' ')
      .every((part) => !all.includes(part)),
  );
  return somewhere(plot, (text) => {
    const said = names.find(
      (name) => text.includes(`led by ${name}`) || text.includes(`${name} and colleagues`),
    );
    const other = plot.dice.pick(strangers);
    if (!said || !other) return null;
    return text.replace(said, () => (said.includes(' ') ? other : (other.split(' ').at(-1) ?? other)));
  });
};

/** A percentage that stands in the paper, but of something else. */
const otherPercentage: Plant = (plot) => {
  const body = [...plot.paper.abstract, ...plot.paper.sections.flatMap(({ paragraphs }) => paragraphs)].join(
    ' ',
  );
  const all = [
    ...new Set([...body.matchAll(/(?<![\d.,–-])(\d{1,2}(?:\.\d+)?) ?%/g)].map(([, value]) => Number(value))),
  ];
  return somewhere(plot, (text) => {
    const said = spokenNumbers(text).filter(
      ({ end, worded }) => !worded && /^ ?(?:%|percent)/.test(text.slice(end)),
    );
    const found = plot.dice.pick(said);
    const far = (value: number): boolean =>
      found !== undefined && Math.abs(value - found.value) > 0.15 * Math.max(value, found.value);
    const other = plot.dice.pick(all.filter(far));
    return found && other !== undefined ? withNumber(text, found, other) : null;
  });
};

const onScreen: Plant = (plot) => {
  const scenes = plot.script.scenes.filter(
    ({ visual }) => visual.kind === 'number' || visual.kind === 'steps',
  );
  for (const scene of plot.dice.shuffle(scenes)) {
    const { visual } = scene;
    const wrong = (text: string): string | null => {
      const found = plot.dice.pick(spokenNumbers(text));
      return found ? withNumber(text, found, wrongValue(found.value, plot.dice)) : null;
    };
    if (visual.kind === 'number') {
      const value = wrong(visual.value);
      if (value !== null) return editScene(plot.script, scene.id, { visual: { ...visual, value } });
    }
    if (visual.kind === 'steps') {
      const items = visual.items.map((item) => ({ ...item, label: wrong(item.label) ?? item.label }));
      if (items.some(({ label }, at) => label !== visual.items[at]?.label))
        return editScene(plot.script, scene.id, { visual: { ...visual, items } });
    }
  }
  return null;
};

/** By kind, in the order of the table. */
export const PLANTS: Readonly<Record<string, Plant>> = {
  number,
  'off by ten': offByTen,
  'number on screen': onScreen,
  'other percentage': otherPercentage,
  unit,
  direction,
  'foreign name': foreignName,
  'other name of the paper': otherName,
  'other subject': subject,
  journal,
  year,
  author,
  ...plantedQuotes,
};

/** Numbers that manuscripts give their lines: in one margin or both, each line or every fifth, anew on each page or not. */
import type { PdfPage, TextItem } from '../model.ts';

/** Numbers one below the other share an edge within this, pt. */
const ALIGNED_PT = 3;
const STEPS: readonly number[] = [1, 2, 5, 10];
/** So many on a page are proof, one for each line; of every fifth fewer. */
const MIN_NUMBERS = { every: 8, some: 3 };
/** Of neighbours in a column so many differ by the step. */
const REGULAR = 0.7;
/** A column reaches over this share of the page's text; that of a table does so on few pages. */
const MIN_REACH = 0.4;
/** Numbered are most pages of a manuscript. */
const MIN_PAGES = 0.5;
/** Nothing but a running head may cross the column. */
const MAX_CROSSINGS = 2;

const WHOLE = /^\s*\d{1,5}\s*$/;
/** Close to the text a number and its line may come as one piece. */
const LEADING = /^\s*(\d{1,4})\s+(?=\S)/;

interface Candidate {
  item: TextItem;
  value: number;
  isWhole: boolean;
}

interface NumberColumn {
  x0: number;
  x1: number;
  numbers: Candidate[];
}

/** The pages without the numbers of their lines. */
export function withoutLineNumbers(pages: PdfPage[]): PdfPage[] {
  const numbered = pages.map((page) => ({ page, columns: columnsOf(page) }));
  const withText = pages.filter(({ items }) => items.length >= MIN_NUMBERS.every);
  const proven = numbered.filter(({ columns }) => columns.length > 0);
  if (proven.length === 0 || proven.length < MIN_PAGES * withText.length) return pages;
  const places = proven.flatMap(({ columns }) => columns);
  return numbered.map(({ page, columns }) => {
    const drop = new Set(
      [...columns, ...leftovers(page, places)].flatMap(({ numbers }) => numbers.map(({ item }) => item)),
    );
    return { ...page, items: page.items.flatMap((item) => (drop.has(item) ? unnumbered(item) : [item])) };
  });
}

function candidates(items: TextItem[]): Candidate[] {
  return items.flatMap((item): Candidate[] => {
    if (WHOLE.test(item.text)) return [{ item, value: Number(item.text), isWhole: true }];
    const value = LEADING.exec(item.text)?.[1];
    return value ? [{ item, value: Number(value), isWhole: false }] : [];
  });
}

/** What is left of a piece: its text, where it had one. */
function unnumbered(item: TextItem): TextItem[] {
  const text = item.text.replace(LEADING, '');
  if (text === item.text) return [];
  const width = (item.width * text.length) / item.text.length;
  return [{ ...item, text, width, x: item.x + item.width - width }];
}

/** Columns of numbers that nothing but the numbering of lines explains. */
function columnsOf({ items }: PdfPage): NumberColumn[] {
  const found = candidates(items);
  if (found.length < MIN_NUMBERS.some) return [];
  const ys = items.map(({ y }) => y);
  const reach = MIN_REACH * (highest(ys) - lowest(ys));
  const edges = [
    ({ item }: Candidate) => item.x,
    ({ item, isWhole }: Candidate) => (isWhole ? item.x + item.width : null),
  ];
  return edges.flatMap((edge) =>
    aligned(found, edge).flatMap((column) => {
      const numbers = regular(column);
      if (reachOf(numbers) < reach) return [];
      const place = placeOf(numbers);
      return crossings(items, place) <= MAX_CROSSINGS ? [place] : [];
    }),
  );
}

/** Candidates that share an edge, each group from top to bottom. */
function aligned(found: Candidate[], edge: (candidate: Candidate) => number | null): Candidate[][] {
  const placed = found
    .flatMap((candidate) => {
      const x = edge(candidate);
      return x === null ? [] : [{ candidate, x }];
    })
    .sort((a, b) => a.x - b.x);
  const groups: { start: number; members: Candidate[] }[] = [];
  for (const { candidate, x } of placed) {
    const group = groups.at(-1);
    if (group && x - group.start <= ALIGNED_PT) group.members.push(candidate);
    else groups.push({ start: x, members: [candidate] });
  }
  return groups.map(({ members }) => members.sort((a, b) => a.item.y - b.item.y));
}

/** The numbers that count on by one step; none where too few do. One odd number among them costs only itself. */
function regular(column: Candidate[]): Candidate[] {
  for (const step of STEPS) {
    const follows = column.map((number, at) => number.value - (column[at - 1]?.value ?? Number.NaN) === step);
    const numbers = column.filter((_, at) => follows[at] || follows[at + 1]);
    const least = step < 5 ? MIN_NUMBERS.every : MIN_NUMBERS.some;
    const steady = follows.filter(Boolean).length >= REGULAR * (column.length - 1);
    if (numbers.length >= least && steady) return numbers;
  }
  return [];
}

/** From the first number to where the one after the last would be. */
function reachOf(numbers: Candidate[]): number {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!first || !last || first === last) return 0;
  return ((last.item.y - first.item.y) * numbers.length) / (numbers.length - 1);
}

function placeOf(numbers: Candidate[]): NumberColumn {
  const whole = numbers.filter(({ isWhole }) => isWhole);
  const x0 = lowest(numbers.map(({ item }) => item.x));
  return { x0, x1: highest([x0, ...whole.map(({ item }) => item.x + item.width)]), numbers };
}

/** How much other text stands where the numbers do. */
function crossings(items: TextItem[], { x0, x1, numbers }: NumberColumn): number {
  const own = new Set(numbers.map(({ item }) => item));
  const top = numbers[0]?.item.y ?? 0;
  const bottom = numbers.at(-1)?.item.y ?? 0;
  return items.filter(
    (item) =>
      !own.has(item) &&
      item.x < x1 - 0.5 &&
      item.x + item.width > x0 + 0.5 &&
      item.y >= top &&
      item.y <= bottom,
  ).length;
}

/** On a short page: the numbers where other pages have theirs. */
function leftovers({ items }: PdfPage, places: NumberColumn[]): NumberColumn[] {
  const numbers = candidates(items).filter(({ item, isWhole }) =>
    places.some(
      ({ x0, x1, numbers: known }) =>
        known.some((other) => other.isWhole === isWhole) &&
        item.x > x0 - ALIGNED_PT &&
        (isWhole ? item.x + item.width < x1 + ALIGNED_PT : item.x < x0 + ALIGNED_PT),
    ),
  );
  return numbers.length > 0 ? [placeOf(numbers)] : [];
}

const lowest = (values: number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const highest = (values: number[]): number =>
  values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/** Puts the items of a page together into segments: stretches of one line that no wide gap breaks. */
import type { TextItem } from '../model.ts';

/** A stretch of a line: items from left to right. */
export interface Segment {
  items: TextItem[];
  x0: number;
  x1: number;
  /** Baseline and size of its largest text. */
  y: number;
  size: number;
}

/** Word spaces reach 0.8 em in loosely set lines; column gutters are 1.2 em and wider. */
const MAX_WORD_GAP_EM = 0.85;
/** Letters of one size on one line share the baseline but for rounding. */
const SAME_BASELINE_EM = 0.2;
/** How far a superscript or subscript leaves the baseline, in the size of the text it hangs on. */
const SCRIPT_SHIFT_EM = 0.6;
const SCRIPT_MAX_RATIO = 0.85;
/** A drop capital is at least this many times the size of its neighbours. */
const DROP_CAP_RATIO = 1.9;

/** Segments of one page, in no particular order. */
export function toSegments(items: TextItem[]): Segment[] {
  const sorted = withoutDoubles(items).sort((a, b) => a.y - b.y || a.x - b.x);
  const parent = sorted.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  for (const [i, item] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length; j += 1) {
      const other = sorted[j];
      if (!other || other.y - item.y > SCRIPT_SHIFT_EM * Math.max(item.size, other.size, 24)) break;
      if (belongTogether(item, other)) parent[find(j)] = find(i);
    }
  }
  const groups = new Map<number, TextItem[]>();
  for (const [index, item] of sorted.entries()) {
    const root = find(index);
    groups.set(root, [...(groups.get(root) ?? []), item]);
  }
  return attachDropCaps([...groups.values()].map(toSegment));
}

function belongTogether(a: TextItem, b: TextItem): boolean {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const em = Math.max(a.size, b.size);
  const gap = right.x - (left.x + left.width);
  if (gap > MAX_WORD_GAP_EM * em) return false;
  const shift = Math.abs(a.y - b.y);
  if (shift <= SAME_BASELINE_EM * Math.min(a.size, b.size)) return true;
  // Without a limit on overlap, a fraction's numerator would hang on to its denominator.
  const ratio = Math.min(a.size, b.size) / em;
  return (
    ratio <= SCRIPT_MAX_RATIO &&
    ratio >= 1 / DROP_CAP_RATIO - 0.1 &&
    shift <= SCRIPT_SHIFT_EM * em &&
    gap > -0.3 * em
  );
}

/**
 * Some producers fake bold by drawing the same text twice, a hair apart; some hide text under other text. Of two
 * texts that start at one point only the one drawn last can be read.
 */
function withoutDoubles(items: TextItem[]): TextItem[] {
  const top = new Map(
    items.map((item) => [`${Math.round(item.x)}|${Math.round(item.y)}|${Math.round(item.size)}`, item]),
  );
  const visible = items.filter((item) => {
    const over = top.get(`${Math.round(item.x)}|${Math.round(item.y)}|${Math.round(item.size)}`);
    return over === item || item.text.length < 3 || (over?.text.length ?? 0) < 3;
  });
  const seen = new Map<string, TextItem[]>();
  return visible.filter((item) => {
    const near = seen.get(item.text) ?? [];
    const limit = 0.12 * item.size;
    if (near.some((twin) => Math.abs(twin.x - item.x) < limit && Math.abs(twin.y - item.y) < limit))
      return false;
    seen.set(item.text, [...near, item]);
    return true;
  });
}

function toSegment(items: TextItem[]): Segment {
  const rtl = items.filter((item) => item.rtl).length > items.length / 2;
  const ordered = [...items].sort((a, b) => (rtl ? b.x - a.x : a.x - b.x));
  const letters = new Map<number, number>();
  for (const { size, text } of ordered) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.trim().length);
  }
  const [mainSize = 0] = [...letters.entries()].sort((a, b) => b[1] - a[1])[0] ?? [];
  const main = ordered.filter((item) => Math.abs(item.size - mainSize) < 0.3);
  return {
    items: ordered,
    x0: Math.min(...ordered.map((item) => item.x)),
    x1: Math.max(...ordered.map((item) => item.x + item.width)),
    y: median((main.length > 0 ? main : ordered).map((item) => item.y)),
    size: mainSize,
  };
}

/** A large first letter belongs to the line whose top it shares. */
function attachDropCaps(segments: Segment[]): Segment[] {
  const result = [...segments];
  for (const cap of segments) {
    const [letter] = cap.items;
    if (cap.items.length !== 1 || !letter || !/^\p{Lu}$/u.test(letter.text.trim())) continue;
    const top = cap.y - cap.size * 0.75;
    const first = segments
      .filter((line) => line !== cap && cap.size >= DROP_CAP_RATIO * line.size && line.y <= cap.y + 2)
      .filter((line) => line.x0 >= cap.x1 - line.size && line.x0 <= cap.x1 + 1.5 * line.size)
      .filter((line) => line.y - line.size * 0.75 >= top - 0.6 * line.size)
      .sort((a, b) => a.y - b.y)[0];
    const head = first?.items[0];
    if (!first || !head) continue;
    const initial = {
      ...head,
      text: letter.text.trim(),
      x: cap.x0,
      width: head.x - cap.x0,
      spaceAfter: letter.spaceAfter,
    };
    result[result.indexOf(first)] = { ...first, items: [initial, ...first.items], x0: cap.x0 };
    result.splice(result.indexOf(cap), 1);
  }
  return result;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

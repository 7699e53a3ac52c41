/** What of a drawn region is the figure: not the white around it, nor a page's rule or frame. */

/** A rectangle of pixels; the ends are not included. */
export interface InkBox {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Darker than this, of 255, is ink; paper is often not quite white in scans. */
const INK = 235;
/** Whether the pixel at a place of RGBA data is ink. */
export const isInk = (data: Uint8ClampedArray, at: number): boolean =>
  Math.min(data[4 * at] ?? 255, data[4 * at + 1] ?? 255, data[4 * at + 2] ?? 255) < INK;
/** Less ink than this share of the region is a stray mark. */
const MIN_INK = 0.002;
/** White left around the ink, px. */
const PADDING = 12;
/** A row with fewer dark pixels only crosses a rule or a frame beside the figure. */
const MIN_DARK = 10;
/** Where rules are left out already, fewer are dust. */
const MIN_LEFT = 2;
/** At the edge, a band this thin that white sets apart is a rule, where it is so long. */
const RULE_PX = 5;
const RULE_LENGTH = 0.3;
const WHITE_PX = 6;
/** What is so thin and touches the region's own edge is what reaches in of a line of text beyond. */
const TIP_PX = 12;
/** A thicker one is a bar of the page where ink fills nearly all of it, from one side of the region to the other. */
const BAR = { most: 0.05, filled: 0.9 } as const;

/** `data` is RGBA, row by row. Null where the region is blank. */
export function inkBox(data: Uint8ClampedArray, width: number, height: number): InkBox | null {
  const isDark = (x: number, y: number): boolean => isInk(data, y * width + x);
  const rowsWithin = ({ start, end }: Band): number[] =>
    Array.from({ length: height }, (_, y) => {
      let dark = 0;
      for (let x = start; x < end; x += 1) dark += isDark(x, y) ? 1 : 0;
      return dark;
    });
  const rows = rowsWithin({ start: 0, end: width });
  if (rows.reduce((sum, count) => sum + count, 0) < MIN_INK * width * height) return null;
  const between = betweenRules(rows, width, MIN_DARK);
  const columns = Array.from({ length: width }, (_, x) => {
    let dark = 0;
    for (let y = between.start; y < between.end; y += 1) dark += isDark(x, y) ? 1 : 0;
    return dark;
  });
  const across = inked(columns, betweenRules(columns, between.end - between.start, MIN_LEFT));
  const down = across && inked(rowsWithin(across), between);
  if (!across || !down) return null;
  return {
    x0: Math.max(0, across.start - PADDING),
    y0: Math.max(0, down.start - PADDING),
    x1: Math.min(width, across.end + PADDING),
    y1: Math.min(height, down.end + PADDING),
  };
}

interface Band {
  start: number;
  end: number;
}

/** From the first line of a stretch that has ink to the last. */
function inked(counts: readonly number[], { start, end }: Band): Band | null {
  const lines = counts.map((count, at) => at >= start && at < end && count >= MIN_LEFT);
  const first = lines.indexOf(true);
  return first < 0 ? null : { start: first, end: lines.lastIndexOf(true) + 1 };
}

/**
 * What lies between the page's rules and bars at the edges.
 *
 * @param breadth of the region across the lines, px
 * @param least dark pixels of a line that has ink
 */
function betweenRules(counts: readonly number[], breadth: number, least: number): Band {
  const bands: Band[] = [];
  for (const [at, count] of counts.entries()) {
    if (count < least) continue;
    const last = bands.at(-1);
    if (last && at - last.end < WHITE_PX) last.end = at + 1;
    else bands.push({ start: at, end: at + 1 });
  }
  const isPages = ({ start, end }: Band): boolean => {
    if (end - start <= TIP_PX && (start === 0 || end === counts.length)) return true;
    if (end - start <= RULE_PX) return Math.max(...counts.slice(start, end)) >= RULE_LENGTH * breadth;
    const ink = counts.slice(start, end).reduce((sum, count) => sum + count, 0);
    return end - start <= BAR.most * counts.length && ink >= BAR.filled * (end - start) * breadth;
  };
  const first = bands.findIndex((band) => !isPages(band));
  const last = bands.findLastIndex((band) => !isPages(band));
  if (first < 0) return { start: 0, end: 0 };
  return { start: bands[first - 1]?.end ?? 0, end: bands[last + 1]?.start ?? counts.length };
}

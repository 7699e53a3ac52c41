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
/** Less ink than this share of the region is a stray mark. */
const MIN_INK = 0.002;
/** White left around the ink, px. */
const PADDING = 12;
/** A row or column with fewer dark pixels only crosses a rule or a frame. */
const MIN_DARK = 10;
/** At the edge, a band this thin that white sets apart is a rule. */
const RULE_PX = 5;
const WHITE_PX = 6;

/** `data` is RGBA, row by row. Null where the region is blank. */
export function inkBox(data: Uint8ClampedArray, width: number, height: number): InkBox | null {
  const isDark = (x: number, y: number): boolean => {
    const at = 4 * (y * width + x);
    return Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) < INK;
  };
  const columns = new Array<number>(width).fill(0);
  let ink = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!isDark(x, y)) continue;
      columns[x] = (columns[x] ?? 0) + 1;
      ink += 1;
    }
  }
  if (ink < MIN_INK * width * height) return null;
  const across = span(columns);
  if (!across) return null;
  const rows = Array.from({ length: height }, (_, y) => {
    let dark = 0;
    for (let x = across.start; x < across.end; x += 1) dark += isDark(x, y) ? 1 : 0;
    return dark;
  });
  const down = span(rows);
  if (!down) return null;
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

/** From the first to the last band of ink, without rules at the edges. */
function span(counts: number[]): Band | null {
  const bands: Band[] = [];
  for (const [at, count] of counts.entries()) {
    if (count < MIN_DARK) continue;
    const last = bands.at(-1);
    if (last && at - last.end < WHITE_PX) last.end = at + 1;
    else bands.push({ start: at, end: at + 1 });
  }
  while (bands.length > 1 && isRule(bands[0])) bands.shift();
  while (bands.length > 1 && isRule(bands.at(-1))) bands.pop();
  const first = bands[0];
  const last = bands.at(-1);
  return first && last && !(bands.length === 1 && isRule(first))
    ? { start: first.start, end: last.end }
    : null;
}

function isRule(band: Band | undefined): boolean {
  return band !== undefined && band.end - band.start <= RULE_PX;
}

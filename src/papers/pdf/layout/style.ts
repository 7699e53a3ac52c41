/** The look of the running text, against which headings, captions and small print stand out. */

import { isReferencesName } from '../body/section-names.ts';
import type { Line } from '../model.ts';
import { median } from './segments.ts';

export interface BodyStyle {
  size: number;
  /** Fonts of the running text, most used first: usually one, with its italic. */
  fonts: Set<string>;
  bold: boolean;
  /** Distance of baselines. */
  leading: number;
}

/** Among sizes used about as much, the larger is the running text and the smaller the references. */
const COMPARABLE = 0.5;
/** References that start earlier are those of a list of contents, or of another paper. */
const MIN_BODY_SHARE = 0.3;

/** The style of most text before the references: these, and what is printed after them, often outweigh a short paper. */
export function bodyStyle(all: Line[]): BodyStyle {
  const end = all.findLastIndex((line) => isReferencesName(line.text));
  const lines = end > MIN_BODY_SHARE * all.length ? all.slice(0, end) : all;
  const bySize = weigh(lines, (line) => String(Math.round(line.size * 2) / 2));
  const most = Math.max(...bySize.values(), 0);
  const size = Math.max(
    0,
    ...[...bySize].filter(([, weight]) => weight >= COMPARABLE * most).map(([key]) => Number(key)),
  );
  const body = lines.filter((line) => Math.abs(line.size - size) <= 0.5);
  const byFont = [...weigh(body, (line) => line.font)].sort((a, b) => b[1] - a[1]);
  const main = byFont[0]?.[0] ?? '';
  const bold = body.find((line) => line.font === main)?.bold ?? false;
  const gaps = body.flatMap((line, index) => {
    const previous = body[index - 1];
    return previous && previous.column === line.column && line.y > previous.y ? [line.y - previous.y] : [];
  });
  return {
    size,
    fonts: new Set(
      byFont
        .filter(([font, weight]) => font === main || weight > 0.2 * (byFont[0]?.[1] ?? 0))
        .map(([font]) => font),
    ),
    bold,
    leading: median(gaps) || 1.2 * size,
  };
}

function weigh(lines: Line[], key: (line: Line) => string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const line of lines) weights.set(key(line), (weights.get(key(line)) ?? 0) + line.text.length);
  return weights;
}

/** Fonts that set a fair share of the line's letters. */
export function fontsOf(line: Line): Set<string> {
  const total = line.text.length;
  const weights = new Map<string, number>();
  for (const run of line.runs) {
    if (!run.raised) weights.set(run.font, (weights.get(run.font) ?? 0) + run.text.trim().length);
  }
  const fonts = [...weights].filter(([, weight]) => weight >= 0.12 * total).map(([font]) => font);
  return new Set(fonts.length > 0 ? fonts : [line.font]);
}

export function shareFont(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((font) => b.has(font));
}

/** Every letter of the line is bold (marks and digits set aside). */
export function isAllBold(line: Line): boolean {
  return line.runs.every((run) => run.bold || run.raised || !/\p{L}{2}/u.test(run.text));
}

/** Headings in capitals may have a small word or two. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 5 && letters.filter((letter) => /\p{Lu}/u.test(letter)).length >= 0.9 * letters.length
  );
}

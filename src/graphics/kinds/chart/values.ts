/** The numbers of a chart's data: what is printed, as what is drawn. Pure. */

export interface Datum {
  label: string;
  /** As printed. */
  value: string;
  number: number;
  /** It is the one that is spoken of. */
  marked: boolean;
}

/** Px of the frame in which the data stand, inside the plate. */
export interface Room {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The first number of a value as printed; null: it has none. `7.7 %` is 7.7, `−0.45` is −0.45, `1,240` is 1240. */
export function numberIn(value: string): number | null {
  const match = /([−–-]\s?)?(\d[\d,]*(?:\.\d+)?)/.exec(value);
  if (!match) return null;
  // "10-20" begins with ten, and "CO-2" with two.
  const sign = match[1] && (match.index === 0 || /[\s(]/.test(value.charAt(match.index - 1))) ? -1 : 1;
  return sign * Number((match[2] ?? '').replaceAll(',', ''));
}

/** What is drawn between: the axis begins at zero, but where that would leave nothing to be seen of changes. */
export interface Scale {
  from: number;
  to: number;
  /** The share of the way from `from` to `to`, 0 to 1. */
  at(value: number): number;
}

export function scaleOf(values: readonly number[], { zero }: { zero: boolean }): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least || Math.abs(most) || 1) * 0.18;
  const from = zero ? Math.min(0, least) : least - room;
  const to = zero ? Math.max(0, most) : most + room;
  return { from, to, at: (value) => (value - from) / (to - from || 1) };
}

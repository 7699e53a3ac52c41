/** The candidate nearest to what is wanted, of those from `least` to `most`; null: there is none. */
export function nearestWithin(
  candidates: readonly number[],
  wanted: number,
  least: number,
  most: number,
): number | null {
  const able = candidates.filter((one) => one >= least && one <= most);
  return able.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? null;
}

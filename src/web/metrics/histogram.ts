/** A Prometheus histogram of durations that the database has counted; prom-client's own can only be observed. Pure. */
import type { StepTimes } from '#src/db/operations/metrics.ts';

/**
 * The histogram in Prometheus's text format.
 *
 * @param bounds upper bounds of the buckets, seconds, rising
 * @param counted by how many of the bounds are not above the durations
 */
export function histogramText(
  { name, help }: { name: string; help: string },
  bounds: readonly number[],
  counted: readonly StepTimes[],
): string {
  const lines = [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`];
  for (const step of new Set(counted.map((one) => one.step))) {
    const of = counted.filter((one) => one.step === step);
    const sum = (what: 'count' | 'sum', upTo = Number.POSITIVE_INFINITY) =>
      of.filter(({ bucket }) => bucket <= upTo).reduce((total, one) => total + one[what], 0);
    for (const [index, bound] of bounds.entries())
      lines.push(`${name}_bucket{le="${bound}",step="${step}"} ${sum('count', index)}`);
    lines.push(`${name}_bucket{le="+Inf",step="${step}"} ${sum('count')}`);
    lines.push(`${name}_sum{step="${step}"} ${sum('sum')}`);
    lines.push(`${name}_count{step="${step}"} ${sum('count')}`);
  }
  return `${lines.join('\n')}\n`;
}

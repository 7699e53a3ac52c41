/** How long something takes, done again and again. */

export interface Figure {
  p50: number;
  p99: number;
  worst: number;
}

/** @returns ms */
async function measure(work: () => Promise<unknown>, times: number): Promise<Figure> {
  await work(); // the connection, the plan
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((taken[Math.ceil(taken.length * share) - 1] ?? 0) * 10) / 10;
  return { p50: at(0.5), p99: at(0.99), worst: at(1) };
}

/** Measures and prints one thing after the other. */
export function table(times: number) {
  const figures: Record<string, Figure> = {};
  console.log(`${''.padEnd(54)}${['p50', 'p99', 'worst'].map((head) => head.padStart(9)).join('')}`);
  return {
    figures,
    async tell(name: string, work: () => Promise<unknown>): Promise<void> {
      const figure = await measure(work, times);
      figures[name] = figure;
      const cells = [figure.p50, figure.p99, figure.worst].map((ms) => ms.toFixed(1).padStart(9)).join('');
      console.log(`${name.padEnd(54)}${cells}`);
    },
  };
}

/**
 * What hostile files cost: `npm run bench:hostile [-- --cases FOLDER] [--only PART_OF_A_NAME] [--characters 50000]`.
 *
 * Each file goes through the product's own reader, and where it can be read a script is written about it. The table
 * shows what came of it, the CPU time and the largest resident memory of the confined processes that did it, and the 99.9th percentile of the delay of this process's event loop
 * meanwhile. Then come the functions that take a stranger's text, with the CPU time of the shape that is worst for
 * each, at a length and at twice that: what takes time in proportion takes about twice as long. The last line is one
 * JSON object with all figures.
 */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { AppError } from '#src/core/errors.ts';
import type { Paper } from '#src/core/paper.ts';
import { withinBounds } from '#src/core/paper-bounds.ts';
import { storable } from '#src/core/text/storable.ts';
import { readFile } from '#src/papers/index.ts';
import { groundedWriter } from '#src/pipeline/script/grounded-writer.ts';
import { createOfflineWriter } from '#src/providers/offline/writer/index.ts';
import { compiled, ROOT } from '#src/runtime/root.ts';
import { hostileFiles } from './hostile/files.ts';
import type { Usage } from './hostile/sampler.ts';
import { type ScanRow, scans } from './hostile/scans.ts';

const GOALS = { peakMb: 600, delayMs: 100 } as const;
/** The histogram has the whole time between two looks at the clock. */
const RESOLUTION_MS = 5;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: join(ROOT, '../shared/cases/hostile') },
    only: { type: 'string', default: '' },
    characters: { type: 'string', default: '50000' },
  },
});

interface Row extends Usage {
  name: string;
  verdict: string;
  delayMs: number;
}

const delayOf = (histogram: IntervalHistogram): number =>
  Math.max(0, histogram.percentile(99.9) / 1e6 - RESOLUTION_MS);

const writer = groundedWriter(createOfflineWriter());

/** Reads the file, and where it can be read writes a script about it. */
async function verdictOf(name: string, bytes: Uint8Array): Promise<string> {
  const context = { signal: new AbortController().signal };
  try {
    const { paper, images } = await readFile(bytes, name, context);
    const read = `read, ${paper.sections.length} sections, ${images.length} pictures`;
    return `${read}; ${await writtenAbout(withinBounds(storable(paper)))}`;
  } catch (thrown) {
    return thrown instanceof AppError ? `${thrown.code}: ${thrown.message.slice(0, 60)}` : String(thrown);
  }
}

async function writtenAbout(paper: Paper): Promise<string> {
  try {
    const { scenes } = await writer.write(
      paper,
      { length: 'standard' },
      { signal: new AbortController().signal },
    );
    return `written, ${scenes.length} scenes`;
  } catch (thrown) {
    return thrown instanceof AppError ? `${thrown.code}: ${thrown.message.slice(0, 60)}` : String(thrown);
  }
}

if (!existsSync(values.cases))
  console.log(`There is no folder ${values.cases}: only the files that need no generator are read.`);
const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
const sampler = new Worker(compiled(new URL('./hostile/sampler.ts', import.meta.url)));
const usage = async (): Promise<Usage> => {
  sampler.postMessage(null);
  return (await once(sampler, 'message'))[0];
};

const whole = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
const rows: Row[] = [];
const texts: ScanRow[] = [];
try {
  console.log(
    `${'file'.padEnd(28)}${['kB', 'CPU s', 'MB', 'delay'].map((cell) => cell.padStart(8)).join('')}  verdict`,
  );
  for await (const { name, bytes } of hostileFiles(values.cases, folder)) {
    if (!name.includes(values.only)) continue;
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    for (const monitor of [delay, whole]) monitor.enable();
    const verdict = await verdictOf(name.replace(/ \(.*$/, ''), bytes);
    for (const monitor of [delay, whole]) monitor.disable();
    const row = { name, verdict, delayMs: delayOf(delay), ...(await usage()) };
    rows.push(row);
    const cells = [bytes.byteLength / 1e3, row.cpuSeconds, row.peakMb, row.delayMs].map((value) =>
      value.toFixed(1),
    );
    console.log(`${name.padEnd(28)}${cells.map((cell) => cell.padStart(8)).join('')}  ${verdict}`);
  }
  const peakMb = Math.max(0, ...rows.map((row) => row.peakMb));
  const delayMs = delayOf(whole);
  console.log(`largest resident memory ${peakMb.toFixed(0)} MB, goal: under ${GOALS.peakMb}`);
  console.log(
    `99.9th percentile of the event loop's delay ${delayMs.toFixed(1)} ms, goal: under ${GOALS.delayMs}`,
  );

  const characters = Number(values.characters);
  console.log(
    `\n${'CPU s'.padEnd(34)}${characters.toString().padStart(8)}${(2 * characters).toString().padStart(8)}  worst shape`,
  );
  for await (const row of scans(characters)) {
    texts.push(row);
    const cells = [row.once, row.twice].map((value) => value.toFixed(3).padStart(8)).join('');
    console.log(`${row.name.padEnd(34)}${cells}  ${row.shape}`);
  }
  console.log(JSON.stringify({ bench: 'hostile', goals: GOALS, peakMb, delayMs, files: rows, texts }));
} finally {
  await sampler.terminate();
  await rm(folder, { recursive: true, force: true });
}

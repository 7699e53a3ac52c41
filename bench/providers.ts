/**
 * How long a paid video takes: `npm run bench:providers [-- --scale 1 --seed a --concurrent 3 --keep FOLDER]`. Linux
 * only (it reads /proc).
 *
 * One video through the real worker, queue, database and renderer, with a local Gemini, Runway and NCBI that take as
 * long as the real ones, by a seed. Its wall time stands against the least time that its calls take as they depend
 * on one another, and against the predecessor's order over the same calls. `--scale` shortens the providers, not the
 * five seconds between looks that Runway asks for, nor the rendering: ratios mean something at 1 alone. The last line
 * is one JSON object with all figures. `--keep` copies the video's files to a folder.
 */
import { parseArgs } from 'node:util';
import { drawLatencies } from './providers/latencies.ts';
import { makeOneVideo } from './providers/one-video.ts';
import { criticalPath, predecessorPath } from './providers/paths.ts';
import { writtenScript } from './providers/video.ts';
import { openWorld } from './providers/world.ts';

const GOAL = 1.1;

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    seed: { type: 'string', default: 'a' },
    concurrent: { type: 'string', default: '3' },
    keep: { type: 'string' },
  },
});
const scale = Number(values.scale);
const concurrent = Number(values.concurrent);
const latencies = drawLatencies(values.seed, scale);
const written = await writtenScript();
const world = await openWorld(written, latencies, concurrent);
const video = await makeOneVideo(world, written, latencies, concurrent, values.keep).finally(() =>
  world.close(),
);
const path = criticalPath(video.calls);
const pathS = path.inTurn / 1_000;
const figures = {
  ...{ scale, seed: values.seed, concurrent, clips: video.calls.clips.length },
  wallS: video.wallS,
  pathS,
  ratio: video.wallS / pathS,
  /** Had it been known beforehand how long each clip will run. */
  foreseenS: path.least / 1_000,
  ratioForeseen: (video.wallS * 1_000) / path.least,
  /** With what cannot be done before the last clip is there: its rendering and the joining. */
  withRenderS: pathS + video.tailS,
  ratioWithRender: video.wallS / (pathS + video.tailS),
  predecessorS: predecessorPath(video.calls) / 1_000,
  ...{ beforeScriptS: video.beforeScriptS, tailS: video.tailS, cpuS: video.cpuS },
  ...{ looks: video.looks, noticedS: video.noticedS, impolite: video.impolite },
};

const row = (name: string, value: number | string) =>
  process.stdout.write(`${name.padEnd(58)} ${typeof value === 'number' ? value.toFixed(2) : value}\n`);
row('from the request to the video, s', figures.wallS);
row('critical path of the providers, s', figures.pathS);
row('  with the clips in the best order, s', figures.foreseenS);
row(`ratio (goal ${GOAL})`, figures.ratio);
row('  against the best order', figures.ratioForeseen);
row('  with what follows the last clip in the path', figures.ratioWithRender);
row("the predecessor's order over the same calls, s", figures.predecessorS);
row('  as a multiple of the video', figures.predecessorS / figures.wallS);
row('from the request to the script call, s', figures.beforeScriptS);
row("from the last clip's arrival to the video, s", figures.tailS);
row('looks at tasks', `${figures.looks} (impolite: ${figures.impolite})`);
row(
  'from the end of a clip to its being noticed, s',
  figures.noticedS.map((one) => one.toFixed(1)).join(' '),
);
row('CPU of the worker and its children, s', figures.cpuS);
for (const [from, to, what] of video.timeline) {
  process.stdout.write(`  ${from.toFixed(1).padStart(6)} to ${to.toFixed(1).padStart(6)} s  ${what}\n`);
}
process.stdout.write(`${JSON.stringify(figures)}\n`);

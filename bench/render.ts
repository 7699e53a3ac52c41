/**
 * What a second of video costs: `npm run bench:render [-- <path of an ffmpeg>]`. Linux only (it reads /proc).
 *
 * Two videos of twelve scenes, one of generated clips (720x1280, 24 frames a second) and one of designed graphics, both
 * captioned and voiced, are rendered by the product's recipe, against the bare encode of the same frames (with clips: and
 * decoding them) in the same run (interleaved, medians) and against the predecessor's recipe at the same size (on two scenes). The last line is one JSON
 * object with all figures.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { FRAME } from '#src/core/media.ts';
import { findFfmpeg } from '#src/render/ffmpeg/binary.ts';
import { type Cost, median } from './render/cost.ts';
import { makeVideos, type Parts, type VideoScene } from './render/parts.ts';
import { type Bench, clipsOf, floor, predecessor, product } from './render/recipes.ts';

/** Two neighbouring pairs show whether other work on the machine disturbed one. */
const RUNS = 2;
/** The predecessor's recipe takes minutes for a video; per second of video two scenes tell as much. */
const PREDECESSOR_SCENES = 2;
const GOALS = { clips: 1.2, graphics: 1.15, tailShare: 0.2, peakMb: 400 } as const;

interface Figures {
  videoS: number;
  /** CPU seconds a second of video. */
  cpu: { product: number; floor: number; predecessor: number };
  /** Medians of the ratios of neighbouring runs, not ratios of medians: a busy minute then hits both sides. */
  overFloor: number;
  overPredecessor: number;
  /** Wall time of the video, s; the predecessor's by its scenes' seconds. */
  wall: { product: number; tail: number; floor: number; predecessor: number };
  /** From the last scene's parts to the finished file, as a share of the whole render. */
  tailShare: number;
  /** CPU of drawing against that of the render, which it is no part of. */
  drawingShare: number;
  /** The most memory that one process of the render holds. */
  peakMb: number;
  kbitPerS: number;
}

async function figures(bench: Bench, { scenes, drawing }: Parts): Promise<Figures> {
  const runs: { whole: Cost; tail: Cost; floor: Cost }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const made = await product(bench, scenes);
    runs.push({ ...made, floor: await floor(bench, scenes) });
  }
  const some = scenes.slice(0, PREDECESSOR_SCENES);
  const before = await predecessor(bench, some, await clipsOf(bench, some));
  const [videoS, someS] = [lengthS(scenes), lengthS(some)];
  const of = (read: (run: (typeof runs)[number]) => number) => median(runs.map(read));
  const cpu = of((run) => run.whole.cpuS);
  return {
    videoS,
    cpu: {
      product: cpu / videoS,
      floor: of((run) => run.floor.cpuS) / videoS,
      predecessor: before.cpuS / someS,
    },
    overFloor: of((run) => run.whole.cpuS / run.floor.cpuS),
    overPredecessor: cpu / videoS / (before.cpuS / someS),
    wall: {
      product: of((run) => run.whole.wallS),
      tail: of((run) => run.tail.wallS),
      floor: of((run) => run.floor.wallS),
      predecessor: (before.wallS / someS) * videoS,
    },
    tailShare: of((run) => run.tail.wallS / run.whole.wallS),
    drawingShare: drawing.cpuS / cpu,
    peakMb: of((run) => run.whole.peakMb),
    kbitPerS: ((await stat(join(bench.directory, 'video.mp4'))).size * 8) / 1000 / videoS,
  };
}

function lengthS(scenes: VideoScene[]): number {
  return scenes.reduce((sum, { frames }) => sum + frames, 0) / FRAME.fps;
}

const ROWS: [string, (figures: Figures) => number, string?][] = [
  ['length of the video, s', ({ videoS }) => videoS],
  ['CPU s per s of video', ({ cpu }) => cpu.product],
  ['  bare encode of the same frames', ({ cpu }) => cpu.floor],
  ["  predecessor's recipe", ({ cpu }) => cpu.predecessor],
  ['CPU against the bare encode', ({ overFloor }) => overFloor, `${GOALS.clips}, ${GOALS.graphics}`],
  ["CPU against the predecessor's", ({ overPredecessor }) => overPredecessor],
  ['drawing, against the CPU of the render', ({ drawingShare }) => drawingShare],
  ['most memory of a process, MB', ({ peakMb }) => peakMb, `${GOALS.peakMb}`],
  ['wall time of the render, s', ({ wall }) => wall.product],
  ["  from the last scene's parts on, s", ({ wall }) => wall.tail],
  ['  as a share of the whole', ({ tailShare }) => tailShare, `${GOALS.tailShare}`],
  ["  predecessor's recipe, s", ({ wall }) => wall.predecessor],
  ['kbit/s', ({ kbitPerS }) => kbitPerS],
];

function table(clips: Figures, graphics: Figures): string {
  const number = (value: number) => value.toFixed(value >= 100 ? 0 : 2).padStart(8);
  const lines = ROWS.map(([name, read, goal]) => {
    const aim = goal === undefined ? '' : `   at most ${goal}`;
    return `${name.padEnd(38)}${number(read(clips))}${number(read(graphics))}${aim}`;
  });
  return [`${''.padEnd(38)}${'clips'.padStart(8)}${'graphics'.padStart(8)}   goal`, ...lines].join('\n');
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toFixed(4));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, rounded(entry)]));
}

const directory = await mkdtemp(join(tmpdir(), 'bench-render-'));
try {
  const ffmpeg = await findFfmpeg(process.argv[2] ?? null);
  const bench = { ffmpeg, directory, atOnce: availableParallelism() };
  console.log(`ffmpeg ${ffmpeg.version} (${ffmpeg.origin}), ${bench.atOnce} cores, medians of ${RUNS} runs`);
  const videos = await makeVideos(ffmpeg, directory);
  const clips = await figures(bench, videos.clips);
  const graphics = await figures(bench, videos.graphics);
  console.log(table(clips, graphics));
  const setting = { ffmpeg: ffmpeg.version, cores: bench.atOnce, runs: RUNS, goals: GOALS };
  console.log(JSON.stringify(rounded({ bench: 'render', ...setting, clips, graphics })));
} finally {
  await rm(directory, { recursive: true, force: true });
}

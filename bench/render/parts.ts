/** The parts of the two videos that are rendered: narration, captions, clips and graphics. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FRAME, type SceneArt, type TimedWord } from '#src/core/media.ts';
import type { Paper } from '#src/core/paper.ts';
import type { ClipRequest } from '#src/core/ports.ts';
import type { Scene, Visual } from '#src/core/script.ts';
import { createGraphicMaker } from '#src/graphics/index.ts';
import { sceneCaptions } from '#src/render/captions/index.ts';
import type { FfmpegBinary } from '#src/render/ffmpeg/binary.ts';
import { type FfmpegInput, runFfmpeg } from '#src/render/ffmpeg/run.ts';
import { type Cost, measured, NOTHING, plus } from './cost.ts';

export interface VideoScene {
  art: SceneArt;
  frames: number;
  assPath: string;
  pcm: Int16Array;
  sampleRate: number;
}

/** A video of the usual length and scenes: what a scene costs at its start, and a video at its end, is a share of its length. */
const DURATIONS_S = [5.71, 6.32, 6.08, 5.9, 6.45, 5.64, 6.21, 5.83, 6.4, 5.97, 6.15, 5.78];
const SPEECH_RATE = 16_000;
const WORDS_PER_S = 2.6;
const WORDS = 'Patients walked without any help after eight weeks of training and half of them kept it'.split(
  ' ',
);
/** A clip is asked for in whole seconds, the next that is not shorter. */
const CLIP = { width: 720, height: 1280, fps: 24, kbit: 4000 } as const;
const TIMEOUT_MS = 120_000;

export interface Parts {
  scenes: VideoScene[];
  /** What drawing took: the layers over the clips, or the graphics. */
  drawing: Cost;
}

/** The scenes of each video: the same narration under clips, and under designed graphics. */
export async function makeVideos(
  ffmpeg: FfmpegBinary,
  directory: string,
): Promise<{ clips: Parts; graphics: Parts }> {
  const clips: Parts = { scenes: [], drawing: NOTHING };
  const graphics: Parts = { scenes: [], drawing: NOTHING };
  const maker = createGraphicMaker();
  for (const [index, frames] of DURATIONS_S.map((seconds) => Math.round(seconds * 30)).entries()) {
    const durationS = DURATIONS_S[index] ?? 0;
    const assPath = join(directory, `captions-${index}.ass`);
    await writeFile(assPath, sceneCaptions(words(durationS, index)));
    const spoken = { frames, assPath, pcm: murmur(durationS), sampleRate: SPEECH_RATE };
    const path = await makeClip(ffmpeg, directory, index, Math.ceil(durationS));
    const request = await requestFor(directory, index, frames / FRAME.fps);
    const drawn = async (parts: Parts, draw: () => Promise<SceneArt>) => {
      const cost = await measured(async () => {
        parts.scenes.push({ ...spoken, art: await draw() });
      });
      parts.drawing = plus(parts.drawing, cost);
    };
    await drawn(graphics, () => maker.make(request, { signal: new AbortController().signal }));
    const above = await requestFor(directory, index, frames / FRAME.fps, 'above');
    await drawn(clips, async () => ({ kind: 'video', path, layers: (await maker.overClip?.(above)) ?? [] }));
  }
  return { clips, graphics };
}

function words(durationS: number, index: number): TimedWord[] {
  return Array.from({ length: Math.floor(durationS * WORDS_PER_S) }, (_, i) => ({
    text: WORDS[(i + 5 * index) % WORDS.length] ?? '',
    start: i / WORDS_PER_S,
    end: (i + 1) / WORDS_PER_S,
  }));
}

/** Noise in syllables: as hard to encode as speech, and the same in every run. */
function murmur(durationS: number): Int16Array {
  let seed = 1;
  return Int16Array.from({ length: Math.round(durationS * SPEECH_RATE) }, (_, i) => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    const syllable = 0.55 + 0.45 * Math.sin((2 * Math.PI * 4 * i) / SPEECH_RATE);
    return 9000 * syllable * ((2 * seed) / 0x7fffffff - 1);
  });
}

/** A coloured texture that a camera moves over, under video grain, as a generated clip has them. */
async function makeClip(
  ffmpeg: FfmpegBinary,
  directory: string,
  index: number,
  seconds: number,
): Promise<string> {
  const { width, height, fps, kbit } = CLIP;
  const path = join(directory, `clip-${index}.mp4`);
  const texture: FfmpegInput = { path: join(directory, 'grey.pgm') };
  await writeFile(texture.path, grey(width + 400, height + 400));
  const filters = [
    'format=yuv420p',
    `noise=c0s=100:c1s=70:c2s=70:all_seed=${index + 1}`,
    'boxblur=7:2:5:2',
    'eq=contrast=4:saturation=3',
    'loop=loop=-1:size=1',
    `settb=1/${fps},setpts=N`,
    `crop=${width}:${height}:200+190*sin(n/${40 + 9 * index}):200+190*cos(n/${31 + 7 * index})`,
    'noise=alls=7:allf=t',
  ];
  await runFfmpeg(ffmpeg, {
    name: `clip ${index}`,
    inputs: [texture],
    options: [
      ...['-vf', filters.join(','), '-frames:v', String(seconds * fps), '-r', String(fps)],
      ...['-c:v', 'libx264', '-preset', 'veryfast', '-b:v', `${kbit}k`, '-pix_fmt', 'yuv420p'],
    ],
    output: path,
    timeoutMs: TIMEOUT_MS,
    signal: new AbortController().signal,
  });
  return path;
}

function grey(width: number, height: number): Buffer {
  return Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`), Buffer.alloc(width * height, 128)]);
}

const VISUALS: Visual[] = [
  { kind: 'title', text: 'Training gave half of the patients their steps back' },
  { kind: 'quote', text: 'Eight weeks of training are enough for most patients to walk without help.' },
  {
    kind: 'steps',
    items: [
      { label: '120 patients' },
      { label: 'Eight weeks, three times a week' },
      { label: 'Half without training' },
    ],
  },
  { kind: 'number', value: '48 %', label: 'of the patients walked without help' },
  { kind: 'share', value: '1 in 2', label: 'of the patients kept it for a year' },
  {
    kind: 'chart',
    form: 'bars',
    axis: 'Steps a day without help',
    data: [
      { label: 'Trained', value: '4,100' },
      { label: 'Not trained', value: '1,900' },
      { label: 'Healthy', value: '6,300' },
    ],
  },
  {
    kind: 'picture',
    items: [
      { icon: 'hi:hospitalized', label: '' },
      { icon: 'ph:heart-duotone', label: '' },
    ],
  },
  { kind: 'compare', items: [{ label: 'Trained patients' }, { label: 'Patients without training' }] },
  { kind: 'term', term: 'Gait', text: 'the way in which somebody walks' },
  {
    kind: 'scale',
    data: [
      { label: 'Walk before', value: '120 m' },
      { label: 'Walk after', value: '310 m' },
    ],
  },
  { kind: 'time', items: [{ label: '2018' }, { label: '2021' }] },
  { kind: 'end' },
];

const PAPER: Paper = {
  title: 'Training and walking',
  authors: ['Ada Lovelace', 'Mary Somerville'],
  journal: 'Journal of Examples',
  year: 2024,
  ids: { doi: '10.1234/example', pmid: null, pmcid: null },
  licence: { code: 'CC-BY-4.0', text: null },
  articleType: 'research-article',
  retracted: false,
  language: 'en',
  abstract: [],
  sections: [],
  figures: [],
  tables: [],
  format: 'jats',
  notes: [],
};

async function requestFor(
  directory: string,
  index: number,
  durationS: number,
  name = 'graphic',
): Promise<ClipRequest> {
  const scene: Scene = {
    id: `s${index + 1}`,
    role: 'finding',
    heading: 'What they found',
    narration: WORDS.join(' '),
    visual: VISUALS[index] ?? { kind: 'end' },
    claims: [],
  };
  const folder = join(directory, `${name}-${index}`);
  await mkdir(folder);
  const position = { index, count: VISUALS.length };
  return { scene, position, paper: PAPER, style: 'auto', durationS, directory: folder, picturePath: null };
}

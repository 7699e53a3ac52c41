/** One scene of five seconds through the providers that are set up, as a video's are made, and what it cost. */
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FRAME } from '#src/core/media.ts';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import type { CallContext } from '#src/core/ports.ts';
import type { Scene } from '#src/core/script.ts';
import { jobCost } from '#src/db/ledger/spending.ts';
import { type Check, type Finding, fault, ok, warning } from '#src/doctor/finding.ts';
import { captionFonts, sceneCaptions } from '#src/render/captions/index.ts';
import { readMedia } from '#src/render/ffmpeg/header.ts';
import { renderScene } from '#src/render/scene.ts';
import type { Closers } from '#src/runtime/closers.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { Config } from './config.ts';
import { type ConfiguredMakers, createMakers } from './makers.ts';
import { openServices } from './services.ts';

/** About five seconds. The number makes it a purchase of its own each time; a long one takes long to say. */
const narrationOf = (number: number): string =>
  `This is trial ${number % 1_000} of Hidden Hill: one sentence, spoken over one quiet picture.`;
const PROMPT =
  'A grassy hill at dawn, slow drifting mist, a single tree, soft light, the camera moves forward gently';

/** Buys: a script of the sample paper, one sentence of speech and one clip, as far as somebody is paid for them. */
export const trialOf = (config: Config, log: Logger, keep: Closers['keep']): Check => ({
  part: 'trial',
  async look(signal) {
    const services = await openServices(config, log);
    keep(services.close);
    const makers = await createMakers(config, log, services.db);
    keep(makers.close);
    const jobId = `doctor_${randomBytes(6).toString('hex')}`;
    const payer = { jobId, person: { platform: 'cli', workspace: 'local', userId: 'doctor' } };
    const findings = await make(config, makers, { signal, payer }).catch((thrown: unknown) => [
      fault(
        `The trial failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
        'What the other lines say of Gemini, Runway and ffmpeg tells more.',
      ),
    ]);
    const { actualUsd } = await jobCost(services.db, jobId);
    return [...findings, ok(`The trial cost ${actualUsd.toFixed(3)} USD (by the prices in docs/costs.md).`)];
  },
});

async function make(config: Config, makers: ConfiguredMakers, context: CallContext): Promise<Finding[]> {
  await mkdir(config.dataDir, { recursive: true });
  const directory = await mkdtemp(join(config.dataDir, 'trial-'));
  try {
    const { paper } = await makers.reader.fromName('sample', { ...context, allowRetracted: false });
    const number = Math.floor(Date.now() / 1_000) % 1_000_000;
    const told = { ...paper, title: `${paper.title} (trial ${number})` };
    const script = await makers.writer.write(told, { length: 'short' }, context);
    const narration = narrationOf(number);
    const speech = await makers.narrator.speak(narration, DEFAULT_OPTIONS.voice, context);
    const frames = Math.ceil((speech.pcm.length / speech.sampleRate) * FRAME.fps);
    const scene: Scene = {
      ...{ id: 's1', role: 'hook', heading: '', narration, claims: [] },
      visual: config.runway ? { kind: 'clip', prompt: PROMPT } : { kind: 'title', text: 'Trial' },
    };
    const art = await makers.clipMaker.make(
      {
        ...{ scene, position: { index: 0, count: 1 }, paper, style: DEFAULT_OPTIONS.style },
        ...{ durationS: frames / FRAME.fps, directory, picturePath: null },
      },
      context,
    );
    const out = join(directory, 'scene.mp4');
    const assPath = join(directory, 'captions.ass');
    await writeFile(assPath, sceneCaptions(speech.words));
    const captions = { assPath, fontsDir: captionFonts() };
    const render = { ffmpeg: makers.ffmpeg, signal: context.signal };
    await renderScene({ art, frames, captions, words: speech.words, fadeIn: false, out }, render);
    const made = await readMedia(makers.ffmpeg, out, context.signal);
    const seconds = (frames / FRAME.fps).toFixed(1);
    if (made.frames !== frames)
      return [
        fault(
          `The scene has ${made.frames} frames instead of ${frames}.`,
          'Use another ffmpeg: FFMPEG_PATH.',
        ),
      ];
    return [
      ok(
        `A script of ${script.scenes.length} scenes was written, and a scene of ${seconds} seconds spoken (${speech.voice}), shot and rendered.`,
      ),
      ...[speech.note, art.note].flatMap((note) =>
        note === undefined
          ? []
          : [warning(note, 'What the other lines say of Gemini and Runway tells more.')],
      ),
    ];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

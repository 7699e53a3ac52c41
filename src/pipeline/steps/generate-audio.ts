/** Step 3: the narration, scene by scene. Its exact length is the video's clock. */
import pLimit from 'p-limit';
import { z } from 'zod';
import type { Language } from '#src/core/language.ts';
import { FRAME, timedWordSchema } from '#src/core/media.ts';
import { VOICES, type Voice } from '#src/core/options.ts';
import type { Narrator, SpeakContext } from '#src/core/ports.ts';
import { type Pronunciation, pronounced } from '#src/core/pronunciation.ts';
import type { Scene, Script } from '#src/core/script.ts';
import { sampledScene } from '#src/core/voice-samples.ts';
import { encodeWav } from '#src/core/wav.ts';
import { callContext, type PipelineContext } from '../context.ts';

/** Silence after each scene's narration: a breath, and time for the cut. */
const BREATH_S = 0.3;
/** The end scene is there to be read. */
const END_CARD_S = 2.8;
/** What a scene without words sounds like: a moment of it, the scene's length is its own. */
const SILENCE = { pcm: new Int16Array(2_400), sampleRate: 24_000, words: [], note: null };

const narrationSchema = z.object({
  /** Storage key of a WAV file. */
  key: z.string(),
  durationS: z.number(),
  words: z.array(timedWordSchema),
  voice: z.string(),
  /** What the viewer should be told of it. */
  note: z.string().nullable(),
});

type Narration = z.infer<typeof narrationSchema>;

/** A scene with its narration and its length in frames: all that its pictures need to know. */
export interface SpokenScene {
  scene: Scene;
  narration: Narration;
  frames: number;
}

/** How a script is to be spoken. */
interface Speaking {
  voice: Voice;
  /** Words that are said otherwise than they are written; absent: none. */
  pronunciations?: readonly Pronunciation[] | undefined;
}

/** A scene that is being spoken. */
export interface SceneVoice {
  scene: Scene;
  /**
   * The scene's length in frames where that is known before the times of its words are; null: it was not. Never
   * rejects.
   */
  ahead: Promise<number | null>;
  spoken: Promise<SpokenScene>;
}

/** A spoken scene with its place in the video. */
export interface TimedScene extends SpokenScene {
  startFrame: number;
}

/**
 * Starts all narrations, as many at a time as the narrator takes: first those that a video clip waits for. Each is to
 * be had as soon as it is there, so that its pictures need not wait for the others'. Whoever takes one must take all:
 * a failure is in each that it concerns.
 *
 * @returns the scenes in the order of the script
 */
export function narrateScenes(
  narrator: Narrator,
  script: Script,
  speaking: Speaking,
  context: PipelineContext,
): SceneVoice[] {
  context.progress('generate-audio', 0);
  let done = 0;
  const limit = pLimit(narrator.atOnce ?? 1);
  const begin = (scene: Scene): SceneVoice => {
    let tell: (frames: number | null) => void = () => {};
    const ahead = new Promise<number | null>((resolve) => {
      tell = resolve;
    });
    const turn = limit(async () => {
      context.signal.throwIfAborted();
      const onLength = (seconds: number) => tell(framesOf(scene, seconds));
      const narration = speak(
        narrator,
        scene,
        { ...speaking, language: script.language },
        { ...context, onLength },
      );
      await Promise.race([ahead, narration]); // then the next one may speak
      return { narration };
    });
    const spoken = turn.then(async (begun) => {
      const narration = await begun.narration;
      done += 1;
      context.progress('generate-audio', done / script.scenes.length);
      return { scene, narration, frames: framesOf(scene, narration.durationS) };
    });
    const tooLate = () => tell(null);
    spoken.then(tooLate, tooLate);
    return { scene, ahead, spoken };
  };
  const hasClip = ({ visual }: Scene) => visual.kind === 'clip';
  const order = [...script.scenes.filter(hasClip), ...script.scenes.filter((scene) => !hasClip(scene))];
  const begun = new Map(order.map((scene) => [scene, begin(scene)]));
  return script.scenes.flatMap((scene) => begun.get(scene) ?? []);
}

/** Two sentences in each voice: storage keys of their files, which the job holds. */
export async function sampleVoices(
  narrator: Narrator,
  script: Script,
  { pronunciations }: Pick<Speaking, 'pronunciations'>,
  context: PipelineContext,
): Promise<Partial<Record<Voice, string>>> {
  const scene = sampledScene(script);
  const files: Partial<Record<Voice, string>> = {};
  if (!scene) return files;
  for (const voice of VOICES) {
    const speaking = { voice, pronunciations, language: script.language };
    files[voice] = (await speak(narrator, scene, speaking, { ...context, onLength: () => {} })).key;
  }
  return files;
}

/** Whole frames: how long a scene is depends on nothing but itself, so that a change of one leaves the rest. */
function framesOf({ role }: Scene, durationS: number): number {
  const lengthS = Math.max(durationS + BREATH_S, role === 'end' ? END_CARD_S : 0);
  return Math.ceil(lengthS * FRAME.fps);
}

/** The scenes one after the other. */
export function placeScenes(scenes: readonly SpokenScene[]): TimedScene[] {
  let startFrame = 0;
  return scenes.map((scene) => {
    const timed = { ...scene, startFrame };
    startFrame += scene.frames;
    return timed;
  });
}

async function speak(
  narrator: Narrator,
  { narration: text, role }: Scene,
  { voice, pronunciations = [], language }: Speaking & { language: Language | undefined },
  { onLength, ...context }: PipelineContext & Required<Pick<SpeakContext, 'onLength'>>,
): Promise<Narration> {
  const said = pronounced(text, pronunciations);
  return context.memo({
    name: 'narration',
    inputs: [
      narrator.version,
      voice,
      role,
      text,
      ...(language ? [language] : []),
      ...(said.text === text ? [] : [{ said: said.text }]),
    ],
    schema: narrationSchema,
    async make(save) {
      const speech =
        text === ''
          ? { ...SILENCE, voice }
          : await narrator.speak(said.text, voice, { ...callContext(context), language, role, onLength });
      return {
        key: await save('narration.wav', encodeWav(speech.pcm, speech.sampleRate)),
        durationS: speech.pcm.length / speech.sampleRate,
        words: said.asWritten(speech.words),
        voice: speech.voice,
        note: speech.note ?? null,
      };
    },
  });
}

/** Seconds from the video's start to a frame. */
export const secondsAt = (frame: number): number => frame / FRAME.fps;

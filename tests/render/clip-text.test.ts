/** What a viewer can read on a clip, read back from frames of the rendered scene by a recogniser of text. */
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SceneArt } from '#src/core/media.ts';
import { createGraphicMaker } from '#src/graphics/index.ts';
import { openRecogniser, type Recogniser } from '#src/papers/ocr/recogniser.ts';
import { renderScene } from '#src/render/scene.ts';
import { requestWith } from '../graphics/samples.ts';
import { bothBinaries, never, raw, scratch, writeClip } from './support.ts';

const FRAMES = 120;
const WHITE = 'color=white:size=720x1280:rate=24';
const directory = await scratch();
const [ffmpeg] = await bothBinaries();

let recogniser: Recogniser;
beforeAll(async () => {
  recogniser = await openRecogniser();
});
afterAll(() => recogniser.close());

/** Parts of the frame, px from its top: each is read on its own, so that one does not hide another from the recogniser. */
const PARTS = { head: [230, 140], words: [500, 400], foot: [1010, 150] } as const;

/** The text on a part of the frame at a time, in seconds. */
async function textAt(path: string, second: number, part: keyof typeof PARTS): Promise<string> {
  if (!ffmpeg) throw new Error('no ffmpeg');
  const [top, height] = PARTS[part];
  const { bytes } = await raw(ffmpeg.path, [
    ...['-ss', String(second), '-i', path, '-frames:v', '1', '-vf', `crop=iw:${height}:0:${top}`],
    ...['-c:v', 'png', '-f', 'image2pipe', '-'],
  ]);
  return (await recogniser.recognise(bytes)).text.replace(/\s+/g, ' ');
}

async function sceneAt(index: number, source: string): Promise<string> {
  if (!ffmpeg) throw new Error('no ffmpeg');
  const folder = await mkdtemp(join(directory, 'scene-'));
  const clip = join(folder, 'clip.mp4');
  await writeClip(ffmpeg, clip, 5, source);
  const request = requestWith({
    visual: { kind: 'clip', prompt: 'A panda eats bamboo' },
    text: 'Pandas ate 48 % less',
    durationS: FRAMES / 30,
    directory: folder,
    index,
  });
  const layers = (await createGraphicMaker().overClip?.(request)) ?? [];
  const art: SceneArt = { kind: 'video', path: clip, layers };
  const out = join(folder, 'scene.mp4');
  await renderScene({ art, frames: FRAMES, captions: null, fadeIn: false, out }, { ffmpeg, signal: never });
  return out;
}

it.each([
  ['white', WHITE],
  ['busy', 'testsrc2=size=720x1280:rate=24'],
])(
  'names its heading, its source and that it is generated throughout, on a clip that is %s',
  async (_, source) => {
    const path = await sceneAt(2, source);
    for (const second of [0.2, 3.8]) {
      expect(await textAt(path, second, 'head')).toMatch(/Pandas ate 48 ?% less/i);
      const foot = await textAt(path, second, 'foot');
      expect(foot).toMatch(/A[Il]-generated narration and visuals/);
      expect(foot).toMatch(/Nature.*2025/);
    }
  },
);

it('shows the opening’s words in its first half second, whatever the clip, and then the clip', async () => {
  const path = await sceneAt(0, WHITE);
  expect(await textAt(path, 0.4, 'words')).toMatch(/Pandas ate 48.*less/);
  expect((await textAt(path, 3.8, 'words')).trim()).toBe('');
});

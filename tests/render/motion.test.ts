import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { layoutOf } from '#src/core/layout.ts';
import type { GraphicLayer } from '#src/core/media.ts';
import { captionFonts, sceneCaptions } from '#src/render/captions/index.ts';
import { filterValue } from '#src/render/ffmpeg/escape.ts';
import { type GraphicArt, graphicGraph, graphicInputs } from '#src/render/graphic.ts';
import { changingFrames } from '#src/render/motion.ts';
import { bothBinaries, raw, scratch, writeBackground, writeLayer } from './support.ts';

const directory = await scratch();
const binaries = await bothBinaries();
const FRAMES = 75;
const WORDS = ['Seals', 'sleep', 'afloat.'].map((text, at) => ({
  text,
  start: 0.41 * at,
  end: 0.41 * (at + 1) - 0.03,
}));
const ass = sceneCaptions(WORDS);
let art: GraphicArt;
const PUSH = { from: { x: 0, y: 0, width: 200 }, to: { x: 31, y: 12, width: 110 }, seconds: 0.7 };

beforeAll(async () => {
  const background = join(directory, 'background.png');
  await writeBackground(background, 9);
  const layers: [number, Omit<GraphicLayer, 'path' | 'width' | 'height'>][] = [
    [80, { x: 100, y: 300, enterS: 0.337 }],
    [80, { x: 100, y: 420, enterS: 0.75, entrance: 'slide', leaveS: 1.613 }],
    [80, { x: 100, y: 540, enterS: 1.29, entrance: 'cut' }],
    [80 * 6, { x: 100, y: 660, enterS: 0.51, entrance: 'cut', steps: 6 }],
    [80, { x: 100, y: 780, enterS: 0 }],
    [80, { x: 100, y: 900, enterS: 0, entrance: 'slide' }],
    [160, { x: 400, y: 300, enterS: 0.4, entrance: 'fade', push: PUSH }],
  ];
  art = {
    kind: 'graphic',
    background,
    travel: 9,
    layers: await Promise.all(
      layers.map(async ([tall, layer], index) => {
        const path = join(directory, `layer-${index}.png`);
        await writeLayer(path, 200, tall, '#ffffff');
        return { path, width: 200, height: 80, ...layer };
      }),
    ),
  };
});

const drawnFrames = (): [number, number][] => changingFrames(art, FRAMES, { ass, fadeS: 0.2 });

describe.each(binaries)('a graphic drawn only where something moves, with $version', (ffmpeg) => {
  it('shows in every frame what it shows when each is drawn', { timeout: 60_000 }, async () => {
    const assPath = join(directory, 'captions.ass');
    await writeFile(assPath, ass);
    const captions = `ass=filename=${filterValue(assPath)}:fontsdir=${filterValue(captionFonts())}`;
    const sums = async (drawn: readonly (readonly [number, number])[]): Promise<string[]> => {
      const graph = graphicGraph(art, FRAMES, layoutOf(undefined), drawn);
      const inputs = graphicInputs(art).flatMap(({ path, options = [] }) => [...options, '-i', path]);
      const { bytes } = await raw(ffmpeg.path, [
        ...[...inputs, '-filter_complex', `${graph};[graphic]fade=t=in:st=0:d=0.2,${captions},fps=30[out]`],
        ...['-map', '[out]', '-frames:v', String(FRAMES), '-f', 'framemd5', '-'],
      ]);
      return bytes.toString().match(/[\da-f]{32}$/gm) ?? [];
    };
    const every = await sums([[0, FRAMES - 1]]);
    expect(every).toHaveLength(FRAMES);
    expect(await sums(drawnFrames())).toEqual(every);
    // What does change is seen: the captions', the ground's and the layers' movement.
    expect(new Set(every).size).toBeGreaterThan(30);
  });
});

describe('changingFrames', () => {
  it('leaves out what stands still', () => {
    const drawn = drawnFrames();
    expect(drawn[0]?.[0]).toBe(0);
    const count = drawn.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    expect(count).toBeLessThan(FRAMES - 10);
    const rest = changingFrames({ layers: [], travel: 0 }, FRAMES, { ass: '', fadeS: 0 });
    expect(rest).toEqual([[0, 0]]);
  });

  it('draws a ground once a row', () => {
    const rows = changingFrames({ layers: [], travel: 5 }, 50, { ass: '', fadeS: 0 });
    expect(rows).toEqual([0, 10, 20, 30, 40].map((frame) => [frame, frame]));
  });
});

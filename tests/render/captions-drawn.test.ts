import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FRAME, SAFE } from '#src/core/media.ts';
import { createMeasure } from '#src/render/captions/font.ts';
import { captionFonts, sceneCaptions } from '#src/render/captions/index.ts';
import { EM_PX } from '#src/render/captions/layout.ts';
import type { FfmpegBinary } from '#src/render/ffmpeg/binary.ts';
import { filterValue } from '#src/render/ffmpeg/escape.ts';
import { bothBinaries, raw, scratch } from './support.ts';

const directory = await scratch();
let binaries: FfmpegBinary[];
beforeAll(async () => {
  binaries = await bothBinaries();
});

/** A frame (at 0.07 s, when the first word is active and at its largest, unless told) over a plain colour: 8-bit grey, 1080x1920, and ffmpeg's log. */
async function draw(
  binary: FfmpegBinary,
  texts: string[],
  colour: string,
  at = 0.066,
): Promise<{ grey: Buffer; log: string }> {
  const path = join(directory, 'page.ass');
  const each = 1 / texts.length;
  await writeFile(
    path,
    sceneCaptions(texts.map((text, i) => ({ text, start: i * each, end: (i + 1) * each }))),
  );
  const filter = `ass=filename=${filterValue(path)}:fontsdir=${filterValue(captionFonts())},format=gray`;
  const source = `color=${colour}:s=${FRAME.width}x${FRAME.height}:r=30,format=rgb24`;
  const { bytes, log } = await raw(binary.path, [
    ...['-v', 'info', '-f', 'lavfi', '-i', source, '-vf', filter, '-ss', String(at), '-frames:v', '1'],
    ...['-f', 'rawvideo', '-'],
  ]);
  return { grey: bytes, log };
}

/** The box around the pixels that differ from `ground` by more than `least`. */
function ink(grey: Buffer, ground: number, least: number) {
  const box = { left: Number.POSITIVE_INFINITY, right: -1, top: Number.POSITIVE_INFINITY, bottom: -1 };
  for (let i = 0; i < grey.length; i++) {
    if (Math.abs((grey[i] ?? ground) - ground) <= least) continue;
    const [x, y] = [i % FRAME.width, Math.floor(i / FRAME.width)];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

const PAGES = [
  ['Strongest', 'Ågypj', 'in', 'people', 'Ågypj'],
  ['neurodegenerative', 'diseases,'],
  ['Hydroxychlorothiazide-dependent'],
  ['WWWWWWWWWWWW', 'ÅÇgjyWWWWWWW'],
];

describe('captions as both ffmpegs draw them', () => {
  it.each(PAGES.map((texts) => [texts.join(' '), texts] as const))(
    'stay inside the band: %s',
    async (_, texts) => {
      for (const binary of binaries) {
        for (const [colour, ground] of [
          ['black', 0],
          ['white', 255],
        ] as const) {
          const { grey } = await draw(binary, [...texts], colour);
          const box = ink(grey, ground, 6);
          expect(box.right).toBeGreaterThan(box.left);
          expect(box.left).toBeGreaterThanOrEqual(SAFE.x.min);
          expect(box.right).toBeLessThan(SAFE.x.max);
          expect(box.top).toBeGreaterThanOrEqual(SAFE.captions.yMin);
          expect(box.bottom).toBeLessThan(SAFE.captions.yMax);
        }
      }
    },
  );

  it('use the very font that was measured', async () => {
    for (const binary of binaries) {
      const { grey, log } = await draw(binary, ['Mitochondrial'], 'black', 0.3);
      expect(log).toMatch(/fontselect: \(Inter ExtraBold, 400, 0\) -> Inter-ExtraBold/);
      const box = ink(grey, 0, 150);
      expect(Math.abs(box.right - box.left - createMeasure(EM_PX)('Mitochondrial'))).toBeLessThan(12);
    }
  });

  it('draw braces and backslashes as they are', async () => {
    const text = 'a{\\pos(0,0)}b\\N';
    for (const binary of binaries) {
      const { grey } = await draw(binary, [text], 'black', 0.3);
      const box = ink(grey, 0, 150);
      expect(Math.abs(box.right - box.left - createMeasure(EM_PX)(text))).toBeLessThan(16);
      expect(box.bottom - box.top).toBeLessThan(EM_PX * 1.3);
    }
  });
});

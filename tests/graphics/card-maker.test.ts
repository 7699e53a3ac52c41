import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { afterEach, describe, expect, it } from 'vitest';
import { FRAME } from '#src/core/media.ts';
import { STYLES } from '#src/core/options.ts';
import { createGraphicMaker } from '#src/graphics/index.ts';
import { groundOf, PALETTES, paletteFor, plateColour } from '#src/graphics/theme.ts';
import { enterTimes, spokenAt } from '#src/graphics/timing.ts';
import { luminance } from './luminance.ts';
import { paperWith, type RequestOptions, requestWith } from './samples.ts';

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))));

async function make(options: RequestOptions, signal = new AbortController().signal) {
  const directory = await mkdtemp(join(tmpdir(), 'graphics-'));
  folders.push(directory);
  const art = await createGraphicMaker().make(requestWith({ ...options, directory }), { signal });
  if (art.kind !== 'graphic') throw new Error('not a graphic');
  const files = [art.background, ...art.layers.map(({ path }) => path)];
  return { art, bytes: await Promise.all(files.map((file) => readFile(file))) };
}

const number = { kind: 'number', value: '48 %', label: 'of the patients walked' } as const;

describe('createGraphicMaker', () => {
  it('writes a background that is high enough for its way and layers as large as it says', async () => {
    const { art, bytes } = await make({ visual: number, durationS: 6.31, index: 6, count: 7 });
    const [background, ...layers] = await Promise.all(bytes.map((file) => loadImage(file)));
    expect(background?.width).toBe(FRAME.width);
    expect(background?.height).toBeGreaterThanOrEqual(FRAME.height + (art.from ?? 0) + art.travel);
    expect(layers.map(({ width, height }) => [width, height])).toEqual(
      art.layers.map(({ width, height, steps = 1 }) => [width, height * steps]),
    );
    expect(art.layers.length).toBeGreaterThan(3);
  });

  it('gives the same bytes for the same request', async () => {
    const [one, two] = [await make({ visual: number }), await make({ visual: number })];
    expect(one.bytes.every((file, index) => file.equals(two.bytes[index] ?? Buffer.alloc(0)))).toBe(true);
  });

  it('lets each scene begin where the one before has left the landscape, and gives each paper its own', async () => {
    const [first, next, other] = await Promise.all([
      make({ visual: number, index: 0 }),
      make({ visual: number, index: 1, durationS: 9 }),
      make({ visual: number, index: 0, paper: paperWith({ title: 'Another paper' }) }),
    ]);
    const ground = ({ bytes }: typeof first) => bytes[0] ?? Buffer.alloc(0);
    expect(ground(first).equals(ground(next))).toBe(true);
    expect(first.art.from).toBe(0);
    expect(next.art.from).toBe(first.art.travel);
    expect(ground(first).equals(ground(other))).toBe(false);
  });

  it('stops when it is told to', async () => {
    await expect(make({ visual: number }, AbortSignal.abort())).rejects.toThrow();
  });
});

describe('enterTimes', () => {
  const window = { fromS: 2, toS: 9 };

  it('lets what no word calls come in fast, the first at once', () => {
    for (let count = 1; count < 12; count += 1) {
      const times = enterTimes(
        Array.from({ length: count }, () => null),
        window,
      );
      expect(times).toHaveLength(count);
      expect(times[0]).toBe(2);
      expect([...times].sort((one, two) => one - two)).toEqual(times);
      expect(times.at(-1)).toBeLessThanOrEqual(2 + 0.4 * 7);
    }
  });

  it('waits for the word, but never long, and not until the end', () => {
    expect(enterTimes([null, 4, 5], window)).toEqual([2, 3.88, 4.88]);
    expect(enterTimes([null, 8.9], window)[1]).toBeLessThanOrEqual(2 + 3.3);
    expect(enterTimes([null, 4, 7, 8.8], window).at(-1)).toBeLessThanOrEqual(8.1);
  });
});

describe('spokenAt', () => {
  const words = 'Of the isolates 84% resisted, one in five patients died of cancer.'
    .split(' ')
    .map((text, index) => ({ text, start: index, end: index + 0.9 }));
  it.each([
    ['84 %', 3],
    ['1 in 5', 5],
    ['Cancers', 11],
    ['patients who died', 8],
    ['nothing of it', null],
    ['', null],
  ])('%j at %s', (text, second) => {
    expect(spokenAt(text, words, { fromS: 0, toS: 20 })).toBe(second);
  });
});

describe('palettes', () => {
  const luminanceOf = ([red = 0, green = 0, blue = 0]: readonly number[]) => luminance(red, green, blue);
  const parsed = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

  it.each(PALETTES.map((palette) => [palette.name, palette] as const))(
    '%s is legible (WCAG AA)',
    (_, palette) => {
      for (const ground of [palette.night, palette.haze]) {
        for (const text of [palette.ink, palette.muted, palette.accent]) {
          const [one, other] = [luminanceOf(parsed(text)), luminanceOf(ground)];
          expect((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)).toBeGreaterThan(4.5);
        }
      }
      const plate = groundOf('plate', palette);
      for (const text of [plate.ink, plate.muted, plate.accent]) {
        const [sheet, ink] = [plateColour(palette), text].map((colour) => luminanceOf(parsed(colour)) + 0.05);
        expect((sheet ?? 0) / (ink ?? 1)).toBeGreaterThan(4.5);
      }
    },
  );

  it('are what a person may choose', () => {
    expect(['auto', ...PALETTES.map(({ name }) => name)]).toEqual(STYLES);
    for (const palette of PALETTES) expect(paletteFor(palette.name, paperWith())).toBe(palette);
  });
});

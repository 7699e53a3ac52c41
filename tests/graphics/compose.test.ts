import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Brand, contrastOf } from '#src/core/brand.ts';
import { hashBytes, hashOf } from '#src/core/hash.ts';
import { SAFE } from '#src/core/media.ts';
import type { ShownBrand } from '#src/core/ports.ts';
import { composeGraphic, type DrawnLayer } from '#src/graphics/compose.ts';
import { pictureGraphic } from '#src/graphics/kinds/picture.ts';
import { cornerBlock, type Logo, logoOf } from '#src/graphics/logo.ts';
import { groundOf, PALETTES, type Palette, skyColour } from '#src/graphics/theme.ts';
import { inkBounds } from '#src/graphics/type/ink.ts';
import { ODD_TEXTS, paperWith, requestWith, visualsOf } from './samples.ts';

let folder = '';
const picture = (name: string) => join(folder, `${name}.png`);
const PICTURES = { usual: [700, 450], wide: [2400, 200], tall: [150, 1600], tiny: [9, 5], line: [1500, 2] };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graphics-'));
  for (const [name, [width = 0, height = 0]] of Object.entries(PICTURES)) {
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.fillStyle = '#4477aa';
    context.fillRect(0, 0, width, height);
    await writeFile(picture(name), canvas.toBuffer('image/png'));
  }
  await writeFile(picture('damaged'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await writeFile(picture('bomb'), bombHeader());
  await writeFile(picture('svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A PNG that declares 60,000 x 60,000 pixels: 14 GB once decoded. */
function bombHeader(): Buffer {
  const header = Buffer.alloc(64);
  header.write('89504e470d0a1a0a0000000d49484452', 'hex');
  header.writeUInt32BE(60_000, 16);
  header.writeUInt32BE(60_000, 20);
  return header;
}

/** What is wrong with a drawn graphic: ink at or beyond the safe edges (text that was clipped ends there), parts on parts. */
function faults(layers: readonly DrawnLayer[]): string[] {
  const found: string[] = [];
  for (const [index, layer] of layers.entries()) {
    const { canvas: _, steps = 1, ...box } = layer;
    const canvas = arrived(layer);
    const where = `part ${index} at ${box.x},${box.y} ${box.width}x${box.height}`;
    if (canvas.width * canvas.height !== box.width * box.height * steps) found.push(`${where}: wrong size`);
    if (layer.push && !holdsViews(layer)) found.push(`${where}: pushes beyond its picture`);
    if ([box.x, box.y, box.width, box.height].some((value) => value % 2 !== 0)) found.push(`${where}: odd`);
    const right = box.x + box.width;
    const bottom = box.y + box.height;
    const { x, graphics } = SAFE;
    if (box.x <= x.min || right >= x.max || box.y < graphics.yMin || bottom > graphics.yMax) {
      found.push(`${where}: outside`);
    }
    for (const [other, two] of layers.slice(0, index).entries()) {
      if (liesUnder(two, layer)) continue;
      // What a later sheet covers is not seen any more.
      if (layers.slice(other + 1, index + 1).some((later) => covers(later, two))) continue;
      // Lines of one text come in on their own: their accents may reach into the line above.
      if (other === index - 1 && layer.y - two.y > two.height / 3) continue;
      const across = Math.min(right, two.x + two.width) - Math.max(box.x, two.x);
      const down = Math.min(bottom, two.y + two.height) - Math.max(box.y, two.y);
      if (across > 0 && down > 0) found.push(`${where}: on part ${other}`);
    }
    const last = (steps - 1) * box.height;
    const ink = inkBounds(canvas.getContext('2d').getImageData(0, last, box.width, box.height));
    if (!ink) found.push(`${where}: empty`);
  }
  return found;
}

/** A picture as it is seen once it has been pushed into. */
function arrived({ canvas, push, width, height }: DrawnLayer): Canvas {
  if (!push) return canvas;
  const seen = createCanvas(width, height);
  const { x, y, width: across } = push.to;
  seen.getContext('2d').drawImage(canvas, x, y, across, (across * height) / width, 0, 0, width, height);
  return seen;
}

const holdsViews = ({ canvas, push, width, height }: DrawnLayer): boolean =>
  [push?.from, push?.to].every(
    (view) =>
      view &&
      Math.min(view.x, view.y) >= -0.01 &&
      view.x + view.width <= canvas.width + 0.01 &&
      view.y + (view.width * height) / width <= canvas.height + 0.01,
  );

const covers = (layer: DrawnLayer, { x, y, width, height }: DrawnLayer): boolean =>
  layer.x <= x && layer.y <= y && layer.x + layer.width >= x + width && layer.y + layer.height >= y + height;

/** Of the kinds, each text is tried in one of so many: together all texts try all kinds. */
const EVERY = 4;

/** Sheets lie under all of theirs or take the place of what stood, what grows may grow over what stands, what has left is gone. */
function liesUnder(two: DrawnLayer, layer: DrawnLayer): boolean {
  const sheet = [two, layer].some(({ width, height }) => width > 800 && height > 100);
  const grows = two.steps !== undefined || layer.steps !== undefined;
  return sheet || grows || two.leaveS !== layer.leaveS;
}

describe('composeGraphic', () => {
  it.each(ODD_TEXTS.map((text) => [text.slice(0, 40), text]))(
    'draws what it can from %j',
    async (_, text) => {
      const paper = paperWith({
        title: text || 'x',
        authors: [text, text],
        journal: text,
        figures: [{ id: 'f1', label: text, caption: text, href: null, image: null }],
        ids: { doi: text, pmid: null, pmcid: null },
        licence: { code: text, text },
      });
      const turn = ODD_TEXTS.indexOf(text);
      for (const visual of visualsOf(text).filter((_, kind) => (kind + turn) % EVERY === 0)) {
        const graphic = await composeGraphic(
          requestWith({ visual, text, paper, picturePath: picture('usual') }),
        );
        expect(faults(graphic), visual.kind).toEqual([]);
      }
    },
  );

  it.each(Object.keys(PICTURES))('shows a picture that is %s', async (name) => {
    for (const caption of ['', 'Short.', 'A caption of many words about what is to be seen. '.repeat(6)]) {
      const request = requestWith({
        visual: { kind: 'figure', figureId: 'f1', caption },
        picturePath: picture(name),
        paper: paperWith({ figures: [] }),
      });
      const graphic = await composeGraphic(request);
      expect(faults(graphic)).toEqual([]);
      expect(whiteShare(graphic)).toBeGreaterThan(0);
    }
  });

  it.each(['damaged', 'bomb', 'svg', 'absent'])('tells a picture that is %s in words', async (name) => {
    const visual = { kind: 'figure', figureId: 'f1', caption: 'What it shows.' } as const;
    const graphic = await composeGraphic(requestWith({ visual, picturePath: picture(name) }));
    expect(faults(graphic)).toEqual([]);
    expect(whiteShare(graphic)).toBe(0);
  });

  it('keeps small pictures small', async () => {
    const visual = { kind: 'figure', figureId: 'f1', caption: '' } as const;
    const graphic = await composeGraphic(requestWith({ visual, picturePath: picture('tiny') }));
    // It is seen twice.
    expect(bluePixels(graphic)).toBeLessThanOrEqual(2 * 20 * 12);
  });

  it.each([
    ['nobody', { authors: [], journal: null, year: null, licence: { code: null, text: null } }],
    ['a crowd', { authors: Array.from({ length: 400 }, (_, index) => `Given Name Surname${index}`) }],
    ['a long consortium', { authors: [`The ${'Very Long Name '.repeat(30)} Consortium`] }],
    ['a retraction', { retracted: true, journal: 'Journal of Immunology Research' }],
  ])('credits %s', async (_, changes) => {
    const ids = { doi: null, pmid: null, pmcid: null };
    for (const visual of visualsOf('Plain words')) {
      const graphic = await composeGraphic(requestWith({ visual, paper: paperWith({ ids, ...changes }) }));
      expect(faults(graphic), visual.kind).toEqual([]);
    }
  });

  it('ends with a brand, whatever its words are', async () => {
    const authors = Array.from({ length: 9 }, (_, index) => `Given Name Surname${index}`);
    const paper = paperWith({ title: `A title of ${'many words '.repeat(12)}`, authors });
    for (const [turn, text] of ODD_TEXTS.filter((_, index) => index % EVERY === 1).entries()) {
      const colours: Brand['colours'] = turn % 2 === 0 ? ['#4477aa', '#ffffff'] : undefined;
      const brand: Brand = { closing: text.slice(0, 80), handle: '@lab', colours };
      const graphic = await composeGraphic(requestWith({ visual: { kind: 'end' }, paper, brand }));
      expect(faults(graphic), text).toEqual([]);
      expect(bluePixels(graphic) > 10_000, text).toBe(colours !== undefined);
    }
  });

  it.each(['usual', 'wide', 'tall'])('ends with a logo that is %s', async (name) => {
    for (const closing of [undefined, 'Read the paper at the library of the university']) {
      const brand = { closing, logoPath: picture(name) };
      const graphic = await composeGraphic(requestWith({ visual: { kind: 'end' }, brand }));
      expect(faults(graphic)).toEqual([]);
      expect(bluePixels(graphic)).toBeGreaterThan(0);
    }
    const broken = { logoPath: picture('damaged') };
    expect(faults(await composeGraphic(requestWith({ visual: { kind: 'end' }, brand: broken })))).toEqual([]);
  });

  it('shows a picture of one’s own with whose it is; one that cannot be read is told in words', async () => {
    for (const by of [undefined, (ODD_TEXTS.at(-1) ?? '').slice(0, 60)]) {
      const visual = { kind: 'own' as const, key: 'uploads/1', by };
      const shown = await composeGraphic(requestWith({ visual, picturePath: picture('usual') }));
      expect(faults(shown), by).toEqual([]);
      expect(bluePixels(shown)).toBeGreaterThan(10_000);
    }
    const visual = { kind: 'own' as const, key: 'uploads/1' };
    expect(faults(await composeGraphic(requestWith({ visual, picturePath: picture('damaged') })))).toEqual(
      [],
    );
    const own = ['Jane Doe', ''];
    expect(faults(await composeGraphic(requestWith({ visual: { kind: 'end', own } })))).toEqual([]);
  });

  it('ends with the whole of a long title above a brand of two lines', async () => {
    const closing = 'Read the paper and ask its authors at the library of the university of the city';
    const authors = Array.from({ length: 9 }, (_, index) => `Given Name Surname${index}`);
    const journal = 'Proceedings of the National Academy of Sciences of the United States of America';
    const pixels = async (last: string, brand: ShownBrand, code: string) => {
      const title = `${'Effects of a long and winding treatment on many '.repeat(5).slice(0, 230)} ${last}`;
      const paper = paperWith({ title, authors, journal, licence: { code, text: null } });
      const graphic = await composeGraphic(requestWith({ visual: { kind: 'end' }, paper, brand }));
      expect(faults(graphic)).toEqual([]);
      return hashOf(allPixels(graphic).map((data) => hashBytes(new Uint8Array(data))));
    };
    for (const code of ['CC-BY-4.0', 'CC-BY-NC-ND-4.0'])
      for (const logoPath of [null, picture('usual'), picture('tall')]) {
        const brand: ShownBrand = { closing, handle: '@library', logoPath, colours: ['#4477aa', '#ffffff'] };
        expect(await pixels('mice', brand, code)).not.toBe(await pixels('rats', brand, code));
      }
  });

  it('closes a ring around an icon that has no name', async () => {
    const visual = { kind: 'picture' as const, items: [{ icon: 'ph:heart-duotone', label: '' }] };
    const [palette] = PALETTES as [Palette];
    const input = { request: requestWith({ visual }), visual, palette, ground: groundOf('open', palette) };
    const drawn = await pictureGraphic(input);
    expect(drawn?.emphasis?.[0]?.box.height).toBeGreaterThan(500);
  });

  it('keeps a corner free for a logo: nothing else is drawn there, whatever is shown', async () => {
    const logo = logoOf(createCanvas(400, 200), {}, PALETTES[0] as Palette);
    const corner = cornerBlock(logo as Logo);
    const overlaps = ({ x, y, width, height }: DrawnLayer) =>
      x < corner.box.x + corner.box.width &&
      x + width > corner.box.x &&
      y < corner.box.y + corner.box.height &&
      y + height > corner.box.y;
    for (const text of ['W'.repeat(400), 'A sentence. '.repeat(80)])
      for (const visual of visualsOf(text)) {
        const paper = paperWith({ title: text || 'x', authors: [text], journal: text });
        const request = requestWith({
          visual,
          text,
          paper,
          brand: { corner: true },
          picturePath: picture('usual'),
        });
        const layers = await composeGraphic(request, corner);
        expect(layers.filter(overlaps), `${visual.kind} ${text}`).toEqual([]);
      }
  });

  it.each(PALETTES.map((palette) => [palette.name, palette] as const))(
    'lets logos be seen in %s, dark or light',
    (_, palette) => {
      for (const colour of ['#ffffff', '#000000', '#0b3d91', '#ffd166']) {
        const canvas = createCanvas(90, 30);
        const context = canvas.getContext('2d');
        context.fillStyle = colour;
        context.fillRect(0, 0, 60, 30);
        const ground = logoOf(canvas, {}, palette)?.colours?.[0] ?? skyColour(palette);
        expect(contrastOf(ground, colour), colour).toBeGreaterThanOrEqual(2);
        expect(logoOf(canvas, { colours: ['#112233', '#ffffff'] }, palette)?.colours?.[0]).toBe('#112233');
      }
    },
  );

  it.each([
    [0, 1],
    [0, 2],
    [15, 16],
    [20, 40],
  ])('marks scene %i of %i', async (index, count) => {
    const graphic = await composeGraphic(requestWith({ visual: { kind: 'end' }, index, count }));
    expect(faults(graphic)).toEqual([]);
  });
});

const allPixels = (layers: readonly DrawnLayer[]) =>
  layers.map(arrived).map((seen) => seen.getContext('2d').getImageData(0, 0, seen.width, seen.height).data);

function countPixels(
  graphic: readonly DrawnLayer[],
  matches: (red: number, green: number, blue: number) => boolean,
): number {
  let count = 0;
  for (const data of allPixels(graphic)) {
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] === 255 && matches(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)) count += 1;
    }
  }
  return count;
}

/** Only a figure's plate is pure white. */
const whiteShare = (graphic: readonly DrawnLayer[]) =>
  countPixels(graphic, (red, green, blue) => red + green + blue === 765);
const bluePixels = (graphic: readonly DrawnLayer[]) =>
  countPixels(
    graphic,
    (red, green, blue) => Math.abs(red - 0x44) + Math.abs(green - 0x77) + Math.abs(blue - 0xaa) < 12,
  );

it('draws no line through what is written, however long it stands', async () => {
  const authors = Array.from({ length: 9 }, (_, index) => `Given Name Surname${index}`);
  const paper = paperWith({ title: `A title of ${'many words '.repeat(12)}`, authors });
  const layers = await composeGraphic(requestWith({ visual: { kind: 'end' }, paper, durationS: 9 }));
  const [lines, written] = [
    layers.filter(({ steps = 1 }) => steps === 16),
    layers.filter(({ steps = 1 }) => steps === 1),
  ];
  for (const line of lines)
    expect(written.filter(({ y, height }) => y < line.y + line.height && y + height > line.y + 4)).toEqual(
      [],
    );
});

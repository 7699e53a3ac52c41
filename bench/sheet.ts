/**
 * Draws sheets of what videos look like, without speaking or encoding them: `npm run sheet -- PAPER... [--by looks|formats]
 * [--out sheet.jpg]`. Each row is a paper, a look or a format, each picture a scene with everything in its place and
 * without captions.
 */
import { mkdir, mkdtemp, readFile as readBytes, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { FORMATS, type Format, STYLES, type Style } from '#src/core/options.ts';
import { createGraphicMaker } from '#src/graphics/index.ts';
import { readFile } from '#src/papers/index.ts';
import { withEnd } from '#src/pipeline/steps/generate-script.ts';
import { writeScript } from '#src/providers/offline/writer/write.ts';
import { findFfmpeg } from '#src/render/ffmpeg/binary.ts';
import { renderPoster } from '#src/render/poster.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    by: { type: 'string', default: 'papers' },
    scenes: { type: 'string', default: '6' },
    height: { type: 'string', default: '360' },
    out: { type: 'string', default: 'sheet.jpg' },
  },
});
const SCENE_S = 6;
const GAP = 6;
const QUALITY = 82;

const signal = new AbortController().signal;
const ffmpeg = await findFfmpeg(null);
const graphics = createGraphicMaker();
const folder = await mkdtemp(join(tmpdir(), 'sheet-'));

async function told(path: string) {
  const { paper } = await readFile(new Uint8Array(await readBytes(path)), basename(path), { signal });
  return { paper, scenes: withEnd(writeScript(paper, 'standard'), paper).scenes };
}

/** Pictures of the opening, the credits, and of what lies evenly between them. */
async function row({ paper, scenes }: Awaited<ReturnType<typeof told>>, style: Style, format: Format) {
  const most = Math.min(Number(values.scenes), scenes.length);
  const places = Array.from({ length: most }, (_, at) =>
    Math.round((at * (scenes.length - 1)) / Math.max(1, most - 1)),
  );
  const pictures = [];
  for (const index of places) {
    const scene = scenes[index];
    if (!scene) continue;
    const directory = join(folder, `${pictures.length}`);
    await mkdir(directory, { recursive: true });
    const position = { index, count: scenes.length };
    const request = {
      scene,
      position,
      paper,
      style,
      format,
      durationS: SCENE_S,
      directory,
      picturePath: null,
    };
    const art = await graphics.make(request, { signal });
    const out = join(directory, 'poster.jpg');
    await renderPoster({ art, format, out }, { ffmpeg, signal });
    pictures.push(await loadImage(await readBytes(out)));
  }
  return pictures;
}

try {
  const papers = [];
  for (const path of positionals) papers.push(await told(path));
  const [first] = papers;
  if (!first) throw new Error('Please name a paper: npm run sheet -- paper.xml');
  const rows = [];
  if (values.by === 'looks')
    for (const style of STYLES.filter((one) => one !== 'auto'))
      rows.push(await row(first, style, 'vertical'));
  else if (values.by === 'formats') for (const format of FORMATS) rows.push(await row(first, 'auto', format));
  else for (const paper of papers) rows.push(await row(paper, 'auto', 'vertical'));
  const height = Number(values.height);
  const widthOf = (picture: { width: number; height: number }) =>
    Math.round((picture.width * height) / picture.height);
  const widths = rows.map((all) => all.reduce((sum, one) => sum + widthOf(one) + GAP, GAP));
  const sheet = createCanvas(Math.max(...widths), rows.length * (height + GAP) + GAP);
  const context = sheet.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.imageSmoothingQuality = 'high';
  for (const [at, all] of rows.entries()) {
    let x = GAP;
    for (const picture of all) {
      context.drawImage(picture, x, GAP + at * (height + GAP), widthOf(picture), height);
      x += widthOf(picture) + GAP;
    }
  }
  await writeFile(values.out, await sheet.encode('jpeg', QUALITY));
} finally {
  await rm(folder, { recursive: true, force: true });
}

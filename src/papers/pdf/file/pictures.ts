/** The process that draws the figures of a PDF: cuts each one's region out of its page. */
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { cpuSeconds } from '#src/confined/cpu-seconds.ts';
import type { FigureImage } from '#src/core/paper.ts';
import { clearRows } from '../layout/clear-rows.ts';
import { type InkBox, inkBox } from '../layout/ink.ts';
import type { FigureRegion } from '../layout/regions.ts';
import { MAX_PICTURE_PIXELS, MAX_PICTURES, PICTURE_PX, PICTURES_BUDGET_S } from '../limits.ts';
import { assertHonestPictures } from '../picture-guard.ts';
import { openPdf, type RawPage } from './open.ts';

/** A label of a figure may stand so far beyond where something like a running head does, pt. */
const BEYOND_PT = 60;
/** The smallest picture worth showing, px. */
const MIN_PX = 120;
/** PNG keeps lines and letters sharp; photographs larger than this are stored as JPEG. */
const MAX_PNG_BYTES = 900_000;
const JPEG_QUALITY = 88;

interface Input {
  bytes: Uint8Array;
  regions: FigureRegion[];
}

/** The pictures that could be drawn within the budget of CPU time, in the order of the regions. */
export default async function drawPictures({ bytes, regions }: Input): Promise<FigureImage[]> {
  assertHonestPictures(bytes, MAX_PICTURE_PIXELS);
  const pdf = await openPdf(bytes, MAX_PICTURE_PIXELS);
  try {
    const images: FigureImage[] = [];
    for (const region of regions.slice(0, MAX_PICTURES)) {
      if (cpuSeconds() > PICTURES_BUDGET_S) break;
      const page = await pdf.document.getPage(region.page);
      const image = await draw(page, region).catch(() => null);
      page.cleanup();
      if (image) images.push(image);
    }
    return images;
  } finally {
    await pdf.close();
  }
}

async function draw(page: RawPage, region: FigureRegion): Promise<FigureImage | null> {
  const scale = Math.min(PICTURE_PX / (region.x1 - region.x0), PICTURE_PX / (region.bottom - region.top), 4);
  const top = Math.max(region.room.top, region.top - BEYOND_PT);
  const bottom = Math.min(region.room.bottom, region.bottom + BEYOND_PT);
  const viewport = page.getViewport({ scale, offsetX: -region.x0 * scale, offsetY: -top * scale });
  const width = Math.ceil((region.x1 - region.x0) * scale);
  const height = Math.ceil((bottom - top) * scale);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const rows = clearRows(
    context.getImageData(0, 0, width, height).data,
    { width, height },
    { top: Math.floor((region.top - top) * scale), bottom: Math.ceil((region.bottom - top) * scale) },
  );
  const { data } = context.getImageData(0, rows.top, width, rows.bottom - rows.top);
  const ink = inkBox(data, width, rows.bottom - rows.top);
  if (!ink || ink.x1 - ink.x0 < MIN_PX || ink.y1 - ink.y0 < MIN_PX) return null;
  return encode(region.figureId, cut(canvas, { ...ink, y0: rows.top + ink.y0, y1: rows.top + ink.y1 }));
}

function cut(canvas: Canvas, { x0, y0, x1, y1 }: InkBox): Canvas {
  const result = createCanvas(x1 - x0, y1 - y0);
  result.getContext('2d').drawImage(canvas, x0, y0, x1 - x0, y1 - y0, 0, 0, x1 - x0, y1 - y0);
  return result;
}

function encode(figureId: string, canvas: Canvas): FigureImage {
  const { width, height } = canvas;
  const png = canvas.toBuffer('image/png');
  if (png.byteLength <= MAX_PNG_BYTES)
    return { figureId, bytes: new Uint8Array(png), mime: 'image/png', width, height };
  const jpeg = canvas.toBuffer('image/jpeg', JPEG_QUALITY);
  return { figureId, bytes: new Uint8Array(jpeg), mime: 'image/jpeg', width, height };
}

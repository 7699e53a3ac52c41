/** The thread that draws the figures of a PDF: cuts each one's region out of its page. */
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { FigureImage } from '../../core/paper.ts';
import { MAX_PICTURE_PIXELS, MAX_PICTURES, PICTURE_PX, PICTURES_BUDGET_MS } from './limits.ts';
import { openPdf, type RawPage } from './open.ts';
import type { FigureRegion } from './regions.ts';

/** Darker than this, of 255, is ink; paper is often not quite white in scans. */
const INK = 235;
/** Less ink than this share of the region is a rule or a stray mark. */
const MIN_INK = 0.002;
/** White left around the ink, px. */
const PADDING = 12;
/** The smallest picture worth showing, px. */
const MIN_PX = 120;
/** PNG keeps lines and letters sharp; photographs larger than this are stored as JPEG. */
const MAX_PNG_BYTES = 900_000;
const JPEG_QUALITY = 88;

interface Input {
  bytes: Uint8Array;
  regions: FigureRegion[];
}

/** The pictures that could be drawn within the budget of time, in the order of the regions. */
export default async function drawPictures({ bytes, regions }: Input): Promise<FigureImage[]> {
  const start = performance.now();
  const pdf = await openPdf(bytes, MAX_PICTURE_PIXELS);
  try {
    const images: FigureImage[] = [];
    for (const region of regions.slice(0, MAX_PICTURES)) {
      if (performance.now() - start > PICTURES_BUDGET_MS) break;
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
  const viewport = page.getViewport({ scale, offsetX: -region.x0 * scale, offsetY: -region.top * scale });
  const width = Math.ceil((region.x1 - region.x0) * scale);
  const height = Math.ceil((region.bottom - region.top) * scale);
  const canvas = createCanvas(width, height);
  await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
  const ink = inkBox(canvas);
  if (!ink || ink.x1 - ink.x0 < MIN_PX || ink.y1 - ink.y0 < MIN_PX) return null;
  return encode(region.figureId, cut(canvas, ink));
}

interface InkBox {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** What the picture covers of the region, with some white around it; null where it is blank. */
function inkBox(canvas: Canvas): InkBox | null {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const box = { x0: width, y0: height, x1: 0, y1: 0 };
  let ink = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = 4 * (y * width + x);
      if (Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) >= INK) continue;
      ink += 1;
      box.x0 = Math.min(box.x0, x);
      box.x1 = Math.max(box.x1, x);
      box.y0 = Math.min(box.y0, y);
      box.y1 = Math.max(box.y1, y);
    }
  }
  if (ink < MIN_INK * width * height) return null;
  return {
    x0: Math.max(0, box.x0 - PADDING),
    y0: Math.max(0, box.y0 - PADDING),
    x1: Math.min(width, box.x1 + PADDING),
    y1: Math.min(height, box.y1 + PADDING),
  };
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

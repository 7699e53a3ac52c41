/** The words of one page's picture, column by column. */
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { columnsOf } from './columns.ts';
import { inkMap, type Rectangle } from './ink-map.ts';
import { type RecognisedLine, toLines } from './page-items.ts';
import type { Recogniser } from './recogniser.ts';

/** @param pxPerPt how much larger than the page its picture is */
export async function recognisePage(
  picture: Canvas,
  pxPerPt: number,
  recogniser: Recogniser,
): Promise<RecognisedLine[]> {
  const { width, height } = picture;
  const { data } = picture.getContext('2d').getImageData(0, 0, width, height);
  const ink = inkMap(data, width, height);
  const lines: RecognisedLine[] = [];
  for (const column of columnsOf(ink)) {
    const { blocks } = await recogniser.recognise(cut(picture, column));
    lines.push(...toLines(blocks ?? [], { pxPerPt, column, ink }));
  }
  return lines;
}

/** PNG */
function cut(picture: Canvas, { x0, y0, x1, y1 }: Rectangle): Buffer {
  const part = createCanvas(x1 - x0, y1 - y0);
  part.getContext('2d').drawImage(picture, x0, y0, x1 - x0, y1 - y0, 0, 0, x1 - x0, y1 - y0);
  return part.toBuffer('image/png');
}

/** What a workspace's videos end with, below the credits: its line and its handle, on its own ground where it has one. */
import { clean, type GraphicInput } from './graphic.ts';
import { AREA, type Block, drawLines, fitText, type LinesRequest, TYPE } from './type/ink.ts';

const MOST_CHARS = 80;
/** Between the ground's edge and what is written on it, px. */
const PADDING = 26;
const RADIUS = 22;

export interface BrandBand {
  /** px. */
  height: number;
  at(y: number): Block;
}

/** null: there is nothing of it that can be drawn. */
export function brandBand({ request: { brand }, palette }: GraphicInput): BrandBand | null {
  const [ground, ink] = brand?.colours ?? [null, palette.ink];
  const padding = ground === null ? 0 : PADDING;
  const width = AREA.width - 2 * padding;
  const set = (text: string | undefined, style: LinesRequest['style'], sizes: number[], maxLines: number) => {
    const drawable = clean(text ?? '', MOST_CHARS);
    return drawable ? [{ style, fitted: fitText({ text: drawable, style, sizes, width, maxLines }) }] : [];
  };
  const lines = [
    ...set(brand?.closing, TYPE.strong, [38, 35, 32], 2),
    ...set(brand?.handle, TYPE.small, [34, 32, 30], 1),
  ];
  if (lines.length === 0) return null;
  const height = lines.reduce((sum, { fitted }) => sum + fitted.height, 2 * padding);
  const at = (top: number): Block => ({
    box: { x: AREA.left, y: top, width: AREA.width, height },
    draw(context) {
      if (ground !== null) {
        context.fillStyle = ground;
        context.beginPath();
        context.roundRect(AREA.left, top, AREA.width, height, RADIUS);
        context.fill();
      }
      let y = top + padding;
      for (const { style, fitted } of lines) {
        drawLines(context, { fitted, style, x: AREA.left + padding, y, colour: ink });
        y += fitted.height;
      }
    },
  });
  return { height, at };
}

/** What a workspace's videos end with, below the credits: its logo, its line and its handle, on its own ground where it has one. */
import { clean, type GraphicInput } from './graphic.ts';
import { logoOf, within } from './logo.ts';
import { openPicture } from './picture.ts';
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

/** The logo's box, and the space between it and what is written beside it, px. */
const LOGO = { width: 240, height: 120, gap: 28 } as const;

/** null: there is nothing of it that can be drawn. */
export async function brandBand({ request: { brand }, palette }: GraphicInput): Promise<BrandBand | null> {
  const picture = brand?.logoPath ? await openPicture(brand.logoPath) : null;
  const logo = brand && logoOf(picture, brand, palette);
  const [ground, ink] = logo?.colours ?? brand?.colours ?? [null, palette.ink];
  const padding = ground === null ? 0 : PADDING;
  const shown = logo && within(logo.picture, LOGO);
  const beside = shown ? shown.width + LOGO.gap : 0;
  const width = AREA.width - 2 * padding - beside;
  const set = (text: string | undefined, style: LinesRequest['style'], sizes: number[], maxLines: number) => {
    const drawable = clean(text ?? '', MOST_CHARS);
    return drawable ? [{ style, fitted: fitText({ text: drawable, style, sizes, width, maxLines }) }] : [];
  };
  const lines = [
    ...set(brand?.closing, TYPE.strong, [38, 35, 32, 29], shown ? 3 : 2),
    ...set(brand?.handle, TYPE.small, [34, 32, 30, 28], 1),
  ];
  if (lines.length === 0 && !shown) return null;
  const written = lines.reduce((sum, { fitted }) => sum + fitted.height, 0);
  const inner = Math.max(written, shown?.height ?? 0);
  const height = inner + 2 * padding;
  const at = (top: number): Block => ({
    box: { x: AREA.left, y: top, width: AREA.width, height },
    draw(context) {
      if (ground !== null) {
        context.fillStyle = ground;
        context.beginPath();
        context.roundRect(AREA.left, top, AREA.width, height, RADIUS);
        context.fill();
      }
      const x = AREA.left + padding;
      if (logo && shown) {
        const above = top + padding + (inner - shown.height) / 2;
        context.drawImage(logo.picture, x, above, shown.width, shown.height);
      }
      let y = top + padding + (inner - written) / 2;
      for (const { style, fitted } of lines) {
        drawLines(context, { fitted, style, x: x + beside, y, colour: ink });
        y += fitted.height;
      }
    },
  });
  return { height, at };
}

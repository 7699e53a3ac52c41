/** What of a figure is shown: all of it without its margins, then the panel that is spoken of. */
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { citedPanel } from './cited.ts';
import { type Area, inkMap, trimmed } from './ink-map.ts';
import { panelsOf } from './panels.ts';
import { isReadable } from './readable.ts';

/** Sides of the maps in which gutters and letters are looked for. */
const MAP = { gutters: 700, letters: 1_800 } as const;
/** Space left around what is cut out, as a share of its longer side. */
const AIR = 0.015;

export interface Directed {
  /** The figure without its margins. */
  whole: Canvas;
  /** The panel that is meant, with its place in `whole`; null: the whole is. */
  panel: { picture: Canvas; place: Area } | null;
}

/**
 * @param scaleIn at what scale a picture is shown, px of the frame for each of its own
 * @returns null where what would be seen could not be read
 */
export function direct(
  picture: Canvas,
  told: { narration: string; quotes: readonly string[] },
  figure: { label: string; caption: string },
  scaleIn: (size: { width: number; height: number }) => number,
): Directed | null {
  const map = inkMap(picture, MAP.gutters);
  const inPicture = ({ x, y, width, height }: Area): Area => {
    const air = AIR * Math.max(picture.width, picture.height);
    const [left, top] = [Math.max(0, x * map.scale - air), Math.max(0, y * map.scale - air)];
    return {
      x: left,
      y: top,
      width: Math.min(picture.width, (x + width) * map.scale + air) - left,
      height: Math.min(picture.height, (y + height) * map.scale + air) - top,
    };
  };
  const everything = { x: 0, y: 0, width: map.width, height: map.height };
  const all = trimmed(map, everything) ?? everything;
  const outer = inPicture(all);
  const panels = panelsOf(map);
  const place = citedPanel(told, figure, panels.length);
  const found = place === null ? undefined : panels[place];
  const inner = found && inPicture(found);
  const meant = cut(picture, inner ?? outer);
  const letters = inkMap(meant, MAP.letters);
  if (!isReadable(letters, scaleIn(meant) * letters.scale)) return null;
  const whole = cut(picture, outer);
  if (!inner) return { whole, panel: null };
  return {
    whole,
    panel: { picture: meant, place: { ...inner, x: inner.x - outer.x, y: inner.y - outer.y } },
  };
}

function cut(picture: Canvas, { x, y, width, height }: Area): Canvas {
  const canvas = createCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  canvas.getContext('2d').drawImage(picture, -Math.round(x), -Math.round(y));
  return canvas;
}

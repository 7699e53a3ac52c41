/** What of a figure is shown, one after the other. Nothing is cut through: every edge runs where the figure is empty. */
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { Sight } from '#src/core/sight.ts';
import { citedPanel, citedPlaces, panelsToldBy } from './cited.ts';
import { type Area, type InkMap, inkMap, trimmed, withAir } from './ink-map.ts';
import { panelsOf, stripsOf } from './panels.ts';
import { isReadable } from './readable.ts';
import { checkedSight } from './seen.ts';

/** Sides of the maps in which gutters and letters are looked for. */
const MAP = { gutters: 700, letters: 1_800 } as const;
/** Space left around what is cut out, as a share of its longer side. */
const AIR = 0.015;
/** A figure is seen at this share of its size first, and then from nearer. */
const FARTHER = 0.84;
/** Strips of a figure are seen for a third of a scene at least. */
const MOST_STRIPS = 3;

interface View {
  picture: Canvas;
  /** Of the size at which it fits. */
  size: number;
}

export interface Views {
  views: View[];
  /** The panel that is meant, in the first view; null: all of it is. */
  meant: Area | null;
  /** What is named, in the last view; null: nothing. */
  mark: Area | null;
}

/** What somebody has seen in it, and who is told why that is not shown. */
interface Seen {
  sight: Sight;
  refused(why: string): void;
}

/**
 * A figure and the panel that is meant; else all of it, from nearer the second time; else, where that could not be read, its
 * strips.
 *
 * @param seen goes before the rules where it passes them
 * @param scaleIn at what scale a picture fits, px of the frame for each of its own
 * @returns null where what would be seen could not be read
 */
export function viewsOf(
  picture: Canvas,
  told: { narration: string; quotes: readonly string[] },
  figure: { label: string; caption: string },
  scaleIn: (size: { width: number; height: number }) => number,
  seen: Seen | null = null,
): Views | null {
  const map = inkMap(picture, MAP.gutters);
  const air = Math.round(AIR * Math.max(map.width, map.height));
  const inPicture = (area: Area): Area => scaled(map, withAir(map, area, air), picture);
  const readable = (view: Canvas): boolean => {
    const letters = inkMap(view, MAP.letters);
    return isReadable(letters, scaleIn(view) * letters.scale);
  };
  const everything = { x: 0, y: 0, width: map.width, height: map.height };
  const outer = inPicture(trimmed(map, everything) ?? everything);
  const whole = cut(picture, outer);
  const panels = panelsOf(map, panelsToldBy(figure.caption));
  const shown = (part: Area, named: Area | null = null): Views | null => {
    const inner = inPicture(part);
    const foreign = panels.find((panel) => panel === part)?.foreign ?? [];
    const panel = cut(without(foreign, picture, map), inner);
    if (!readable(panel)) return null;
    return {
      views: [whole, panel].map(sized),
      meant: { ...inner, x: inner.x - outer.x, y: inner.y - outer.y },
      mark: named && within(inPicture(named), inner),
    };
  };
  if (seen) {
    const [cited = null] = citedPlaces(told, figure.label);
    const checked = checkedSight(seen.sight, map, panels, cited);
    if (typeof checked !== 'string' && checked.isAll && readable(whole)) {
      const mark = checked.mark && within(inPicture(checked.mark), outer);
      return { ...wholeTwice(whole), mark };
    }
    const views = typeof checked === 'string' || checked.isAll ? null : shown(checked.area, checked.mark);
    if (views) return views;
    seen.refused(typeof checked === 'string' ? checked : 'it could not be read');
  }
  const found = panels[citedPanel(told, figure, panels.length) ?? -1];
  const cited = found && shown(found);
  if (cited) return cited;
  if (readable(whole)) return wholeTwice(whole);
  const strips = stripsOf(map).map((strip) => cut(picture, inPicture(strip)));
  if (strips.length < 2 || strips.length > MOST_STRIPS || !strips.every(readable)) return null;
  return { views: strips.map(sized), meant: null, mark: null };
}

/** A picture, and then the same from nearer. */
export const wholeTwice = (picture: Canvas): Views => ({
  views: [FARTHER, 1].map((size) => ({ picture, size })),
  meant: null,
  mark: null,
});

/** The part of an area that lies in another, from that one's corner. */
function within(area: Area, around: Area): Area {
  const [x, y] = [Math.max(area.x, around.x), Math.max(area.y, around.y)];
  return {
    x: x - around.x,
    y: y - around.y,
    width: Math.min(area.x + area.width, around.x + around.width) - x,
    height: Math.min(area.y + area.height, around.y + around.height) - y,
  };
}

const sized = (picture: Canvas): View => ({ picture, size: 1 });

/** In the picture; what ends with the map ends with the picture. */
function scaled({ scale, ...map }: InkMap, { x, y, width, height }: Area, whole: Canvas): Area {
  const [left, top] = [x * scale, y * scale];
  const right = x + width >= map.width ? whole.width : (x + width) * scale;
  const bottom = y + height >= map.height ? whole.height : (y + height) * scale;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** What of its neighbours lies within a panel's edges is painted over. */
function without(foreign: readonly Area[], picture: Canvas, map: InkMap): Canvas {
  if (foreign.length === 0) return picture;
  const canvas = createCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  context.fillStyle = `rgb(${map.ground.join(', ')})`;
  for (const { x, y, width, height } of foreign) {
    const around = scaled(map, { x: x - 1, y: y - 1, width: width + 2, height: height + 2 }, picture);
    context.fillRect(around.x, around.y, around.width, around.height);
  }
  return canvas;
}

function cut(picture: Canvas, { x, y, width, height }: Area): Canvas {
  const canvas = createCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  canvas.getContext('2d').drawImage(picture, -Math.round(x), -Math.round(y));
  return canvas;
}

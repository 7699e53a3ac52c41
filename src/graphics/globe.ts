/** The earth from far above a place: countries as outlines, those that are meant in another colour. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { z } from 'zod';
import { ROOT } from '#src/runtime/root.ts';
import { easeOut } from './graphic.ts';
import type { Ground } from './theme.ts';
import type { Block } from './type/ink.ts';

/** Degrees east and north. */
type Point = readonly [east: number, north: number];

const outlinesSchema = z.record(z.string(), z.array(z.string()));
let outlines: ReadonlyMap<string, Point[][]> | null = null;

/** The pieces of every country, by the name that English has for it; see `assets/map/LICENCES.md`. */
function countries(): ReadonlyMap<string, Point[][]> {
  outlines ??= new Map(
    Object.entries(
      outlinesSchema.parse(JSON.parse(readFileSync(join(ROOT, 'assets/map/countries.json'), 'utf8'))),
    ).map(([name, pieces]) => [name, pieces.map(pointsOf)]),
  );
  return outlines;
}

/** The first point and then the steps to the next, in tenths of a degree. */
function pointsOf(piece: string): Point[] {
  const numbers = piece.split(' ').map(Number);
  let [east, north] = [0, 0];
  return Array.from({ length: numbers.length / 2 }, (_, at): Point => {
    east += numbers[2 * at] ?? 0;
    north += numbers[2 * at + 1] ?? 0;
    return [east / 10, north / 10];
  });
}

/** The country of a place: `Denmark`, `Aarhus, Denmark`; null: the map does not have it. */
export function countryOf(place: string): string | null {
  const name = place.split(/,\s*/).at(-1) ?? '';
  return countries().has(name) ? name : null;
}

interface Middle {
  at: Point;
  /** Too small to be found by its colour alone. */
  small: boolean;
}

/** Degrees from side to side. */
const SMALL = 12;

/** The middle of a country's largest piece. */
function middleOf(country: string): Middle {
  const pieces = countries().get(country) ?? [];
  const [largest = []] = [...pieces].sort((one, other) => other.length - one.length);
  const [east, north] = [0, 1].map((axis) => {
    const values = largest.map((point) => point[axis] ?? 0);
    return { from: Math.min(...values), to: Math.max(...values) };
  }) as [{ from: number; to: number }, { from: number; to: number }];
  return {
    at: [(east.from + east.to) / 2, (north.from + north.to) / 2],
    small: Math.max(east.to - east.from, north.to - north.from) < SMALL,
  };
}

const RADIANS = Math.PI / 180;
/** Degrees by which it turns until it is there. */
const TURN = 46;
const STEPS = 14;
/** Px; the ring around a small country in parts of the globe's radius. */
const EDGE = 4;
const MARK = { ring: 0.1, line: 7 } as const;

/** A globe that turns until the countries lie before one. */
export function globe(
  named: readonly string[],
  { x, y, side }: { x: number; y: number; side: number },
  ground: Ground,
): Block {
  const middles = named.map(middleOf);
  const centre: Point = [
    middles.reduce((sum, { at }) => sum + at[0], 0) / Math.max(1, middles.length),
    middles.reduce((sum, { at }) => sum + at[1], 0) / Math.max(1, middles.length),
  ];
  const radius = side / 2 - 6;
  return {
    box: { x, y, width: side, height: side },
    steps: STEPS,
    draw(context, share) {
      context.save();
      context.translate(x + side / 2, y + side / 2);
      const seen = viewFrom([centre[0] - TURN * (1 - easeOut(share)), centre[1]], radius);
      disc(context, radius, ground);
      for (const [name, pieces] of countries()) {
        const isMeant = named.includes(name);
        context.globalAlpha = isMeant ? 1 : 0.4;
        context.fillStyle = isMeant ? ground.accent : ground.muted;
        for (const piece of pieces) outline(context, piece.map(seen));
      }
      context.globalAlpha = 1;
      for (const { at, small } of middles) if (small) mark(context, seen(at), radius, ground);
      context.restore();
    },
  };
}

interface Seen {
  x: number;
  y: number;
  /** On the side that is turned to whoever looks. */
  front: boolean;
}

/** Where a point is seen from above another; one on the far side lies on the edge. */
function viewFrom([east0, north0]: Point, radius: number): (point: Point) => Seen {
  const [sin0, cos0] = [Math.sin(north0 * RADIANS), Math.cos(north0 * RADIANS)];
  return ([east, north]) => {
    const [sin, cos] = [Math.sin(north * RADIANS), Math.cos(north * RADIANS)];
    const turned = (east - east0) * RADIANS;
    const [x, y] = [cos * Math.sin(turned), cos0 * sin - sin0 * cos * Math.cos(turned)];
    const front = sin0 * sin + cos0 * cos * Math.cos(turned) > 0;
    const length = front ? 1 : Math.hypot(x, y) || 1;
    return { x: (radius * x) / length, y: (-radius * y) / length, front };
  };
}

function disc(context: SKRSContext2D, radius: number, { faint, accent }: Ground): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.globalAlpha = 0.5;
  context.fillStyle = faint;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = accent;
  context.lineWidth = EDGE;
  context.stroke();
}

function outline(context: SKRSContext2D, points: readonly Seen[]): void {
  if (!points.some(({ front }) => front)) return;
  context.beginPath();
  for (const { x, y } of points) context.lineTo(x, y);
  context.closePath();
  context.fill();
}

/** A ring around it: a small country would not be found. */
function mark(context: SKRSContext2D, { x, y, front }: Seen, radius: number, { ink }: Ground): void {
  if (!front) return;
  context.beginPath();
  context.arc(x, y, radius * MARK.ring, 0, 2 * Math.PI);
  context.strokeStyle = ink;
  context.lineWidth = MARK.line;
  context.stroke();
}

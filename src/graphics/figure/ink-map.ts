/** A picture as ink on paper: which of its points differ from its ground. Pure numbers. */
import { type Canvas, createCanvas } from '@napi-rs/canvas';

export interface InkMap {
  width: number;
  height: number;
  /** 1 where there is ink, row by row. */
  ink: Uint8Array;
  /** Px of the picture for each point of the map. */
  scale: number;
  /** What the ink stands on, red, green and blue. */
  ground: readonly [number, number, number];
}

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** By how much of 255 a point differs from the ground. */
const CONTRAST = 28;

/** @param side the longer side of the map, points */
export function inkMap(picture: Canvas, side: number): InkMap {
  const scale = Math.max(1, Math.max(picture.width, picture.height) / side);
  const width = Math.max(1, Math.round(picture.width / scale));
  const height = Math.max(1, Math.round(picture.height / scale));
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const ground = groundOf(data, width, height);
  const ink = new Uint8Array(width * height);
  for (let at = 0; at < ink.length; at += 1) {
    const off = Math.max(
      Math.abs((data[4 * at] ?? 0) - ground[0]),
      Math.abs((data[4 * at + 1] ?? 0) - ground[1]),
      Math.abs((data[4 * at + 2] ?? 0) - ground[2]),
    );
    if (off > CONTRAST) ink[at] = 1;
  }
  return { width, height, ink, scale, ground };
}

/** The colour in most of the corners: the middle one of the four, channel by channel. */
function groundOf(data: Uint8ClampedArray, width: number, height: number): [number, number, number] {
  const corners = [0, width - 1, (height - 1) * width, height * width - 1];
  const middle = (channel: number): number =>
    corners.map((at) => data[4 * at + channel] ?? 255).sort((one, other) => one - other)[2] ?? 255;
  return [middle(0), middle(1), middle(2)];
}

/** How much ink each column (or row) of an area has. */
export function profile(map: InkMap, area: Area, along: 'x' | 'y'): Uint32Array {
  const counts = new Uint32Array(along === 'x' ? area.width : area.height);
  for (let y = 0; y < area.height; y += 1) {
    const row = (area.y + y) * map.width + area.x;
    for (let x = 0; x < area.width; x += 1) {
      if (map.ink[row + x]) counts[along === 'x' ? x : y] = (counts[along === 'x' ? x : y] ?? 0) + 1;
    }
  }
  return counts;
}

/** The area without the empty space around what it holds; null: it is empty. */
export function trimmed(map: InkMap, area: Area): Area | null {
  const ends = (counts: Uint32Array): [number, number] | null => {
    const first = counts.findIndex((count) => count > 0);
    return first < 0 ? null : [first, counts.findLastIndex((count) => count > 0)];
  };
  const [across, down] = [ends(profile(map, area, 'x')), ends(profile(map, area, 'y'))];
  if (!across || !down) return null;
  return {
    x: area.x + across[0],
    y: area.y + down[0],
    width: across[1] - across[0] + 1,
    height: down[1] - down[0] + 1,
  };
}

/** The area with what is empty around it, so many points at most. */
export function withAir(map: InkMap, area: Area, most: number): Area {
  const isEmpty = (line: Area): boolean =>
    line.x >= 0 &&
    line.y >= 0 &&
    line.x + line.width <= map.width &&
    line.y + line.height <= map.height &&
    trimmed(map, line) === null;
  let { x, y, width, height } = area;
  for (let far = 0; far < most; far += 1) {
    if (isEmpty({ x: x - 1, y, width: 1, height })) [x, width] = [x - 1, width + 1];
    if (isEmpty({ x: x + width, y, width: 1, height })) width += 1;
    if (isEmpty({ x, y: y - 1, width, height: 1 })) [y, height] = [y - 1, height + 1];
    if (isEmpty({ x, y: y + height, width, height: 1 })) height += 1;
  }
  return { x, y, width, height };
}

/** A share of a whole as a hill range that is lit from the left up to the share. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { GraphicInput } from '../graphic.ts';
import { AREA, type Block } from '../type/ink.ts';
import { rollingNoise, seedOf } from './noise.ts';

export const RIDGE_HEIGHT = 118;
const CREST_PX = 5;

/** @param share 0 to 1 @param top px. The lit part is exactly `share` of the width. */
export function ridge(share: number, top: number, { request, palette }: GraphicInput): Block {
  const seed = seedOf(request.paper.title) + request.position.index;
  const bottom = top + RIDGE_HEIGHT;
  const crest = (x: number) => top + 44 - 62 * rollingNoise(seed, x / 120, 0.5, 4);
  const lit = AREA.left + AREA.width * share;

  const side = (context: SKRSContext2D, from: number, to: number, colour: string, strength: number) => {
    context.save();
    context.beginPath();
    context.rect(from, top - 10, Math.max(0, to - from), RIDGE_HEIGHT + 10);
    context.clip();
    const path = () => {
      context.beginPath();
      for (let x = 0; x <= AREA.width; x += 3) context.lineTo(AREA.left + x, crest(x));
    };
    path();
    context.lineTo(AREA.right, bottom);
    context.lineTo(AREA.left, bottom);
    context.closePath();
    const fill = context.createLinearGradient(0, top, 0, bottom);
    fill.addColorStop(0, colour);
    fill.addColorStop(1, `${colour}30`);
    context.globalAlpha = strength * 0.6;
    context.fillStyle = fill;
    context.fill();
    path();
    context.globalAlpha = strength;
    context.lineWidth = CREST_PX;
    context.strokeStyle = colour;
    context.stroke();
    context.restore();
  };
  return {
    box: { x: AREA.left, y: top, width: AREA.width, height: RIDGE_HEIGHT },
    draw(context) {
      side(context, AREA.left, lit - 2, palette.accent, 1);
      side(context, lit + 4, AREA.right, palette.ink, 0.3);
    },
  };
}

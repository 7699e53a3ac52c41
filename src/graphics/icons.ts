/** The icons: line drawings with a fainter second tone, tinted to the ground that they stand on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Image, loadImage } from '@napi-rs/canvas';
import { z } from 'zod';
import { iconsIn } from '#src/core/icons/index.ts';
import { ROOT } from '#src/runtime/root.ts';
import { paintBadge } from './form.ts';
import type { Ground } from './theme.ts';
import type { Block } from './type/ink.ts';

const drawingsSchema = z.record(z.string(), z.object({ side: z.number(), body: z.string() }));
let drawings: z.infer<typeof drawingsSchema> | null = null;

/** Px: pictures of icons are made at this side and drawn smaller. */
const SIDE = 640;
const made = new Map<string, Promise<Image>>();

/** The picture of an icon in a colour; null: there is no such icon. It is made once. */
export async function iconPicture(icon: string | undefined, colour: string): Promise<Image | null> {
  drawings ??= drawingsSchema.parse(JSON.parse(readFileSync(join(ROOT, 'assets/icons/icons.json'), 'utf8')));
  const drawing = icon === undefined ? undefined : drawings[icon];
  if (!drawing) return null;
  const key = `${icon} ${colour}`;
  const picture = made.get(key) ?? loadImage(svgOf(drawing, colour));
  made.set(key, picture);
  return picture;
}

const svgOf = ({ side, body }: { side: number; body: string }, colour: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}" viewBox="0 0 ${side} ${side}">` +
      `${body.replaceAll('currentColor', colour)}</svg>`,
  );

/** The words that call an icon: its label, or what the narration calls the thing. */
export function cueOf(
  { icon, label }: { icon?: string | undefined; label: string },
  narration: string,
): string | undefined {
  if (label !== '') return label;
  return iconsIn(narration).find((found) => found.icon === icon)?.word;
}

/** How far an icon is drawn beyond its place before it settles. */
const POP = 0.12;
const POP_STEPS = 7;

/** An icon that pops up in a square with its top left at (x, y), on what its look has for it. */
export function iconBlock(
  picture: Image,
  { x, y, side, cue }: { x: number; y: number; side: number; cue?: string | undefined },
  { form, accent }: Ground,
): Block {
  const margin = side * POP;
  return {
    box: { x: x - margin, y: y - margin, width: side + 2 * margin, height: side + 2 * margin },
    steps: POP_STEPS,
    cue,
    draw(context, share) {
      const scale = popped(share);
      const size = side * scale;
      context.globalAlpha = Math.min(1, share * 3);
      context.imageSmoothingQuality = 'high';
      const around = { x: x + (side - size) / 2, y: y + (side - size) / 2, side: size };
      const at = paintBadge(context, form, around, accent);
      context.drawImage(picture, at.x, at.y, at.side, at.side);
      context.globalAlpha = 1;
    },
  };
}

/** From 0.6 over a little more than 1 to 1. */
const popped = (share: number): number =>
  share >= 1 ? 1 : 0.6 + 0.4 * share + POP * 1.6 * Math.sin(Math.PI * share) * share;

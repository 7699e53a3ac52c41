/** What every graphic is drawn from, and what its drawing yields. */
import type { ClipRequest } from '#src/core/ports.ts';
import type { Visual } from '#src/core/script.ts';
import type { Ground, Palette } from './theme.ts';
import { canDraw } from './type/glyphs.ts';
import type { Block } from './type/ink.ts';
import { tidy } from './type/tidy.ts';

export interface GraphicInput {
  request: ClipRequest;
  palette: Palette;
  /** What it stands on. */
  ground: Ground;
}

/** A graphic of one kind, with what it shows. */
export interface InputOf<Kind extends Visual['kind']> extends GraphicInput {
  visual: Extract<Visual, { kind: Kind }>;
}

/**
 * The line below the body: the paper's source as plain text or in a capsule, or words of the
 * graphic's own, the fullest first: the first that fits is taken.
 */
export type Foot = 'source' | 'chip' | { texts: string[] };

export interface Graphic {
  /** In the order in which they come in. */
  blocks: Block[];
  /** What draws the eye back to what is there, should nothing else happen for long. */
  emphasis?: Block[];
  foot: Foot;
}

/** Where the body of a graphic stands, between its header and its foot, px. */
export const BODY = { top: 372, bottom: 1068, height: 696, middle: 720 } as const;

/** Where a body of some height begins: a little above the middle, where the eye expects it. */
export function bodyTop(height: number): number {
  return Math.round(BODY.top + Math.max(0, BODY.height - height) * 0.48);
}

/** Bounded text of untrusted origin, fit to draw with the fonts at hand. */
export const clean = (text: string, maxChars: number): string => tidy(text, maxChars, canDraw);

/** A number that `share` of its way has been counted to: `17%` on the way to `34%`. Only its first figure counts. */
export function countedTo(value: string, share: number): string {
  if (share >= 1) return value;
  return value.replace(/\d[\d,]*(?:\.\d+)?/, (figure) => {
    const decimals = figure.split('.')[1]?.length ?? 0;
    const counted = Number(figure.replaceAll(',', '')) * share;
    return counted.toLocaleString('en', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: figure.includes(','),
    });
  });
}

/** Slowing down towards the end. */
export const easeOut = (share: number): number => 1 - (1 - share) ** 3;

/** What every graphic is drawn from, and what its drawing yields. */
import type { ClipRequest } from '#src/core/ports.ts';
import type { Palette } from './theme.ts';
import { canDraw } from './type/glyphs.ts';
import type { Block } from './type/ink.ts';
import { tidy } from './type/tidy.ts';

export interface GraphicInput {
  request: ClipRequest;
  palette: Palette;
}

/**
 * The line below the body: the paper's source as plain text or in a capsule, or words of the
 * graphic's own, the fullest first: the first that fits is taken.
 */
export type Foot = 'source' | 'chip' | { texts: string[] };

export interface Graphic {
  /** In reading order. */
  blocks: Block[];
  /** `spoken`: the blocks are parts that the narration goes through one after the other. */
  pace: 'brisk' | 'spoken';
  foot: Foot;
}

/** Where the body of a graphic stands, between its header and its foot, px. */
export const BODY = { top: 380, bottom: 1064, height: 684 } as const;

/** Where a body of some height begins: a little above the middle, where the eye expects it. */
export function bodyTop(height: number): number {
  return Math.round(BODY.top + Math.max(0, BODY.height - height) * 0.46);
}

/** Bounded text of untrusted origin, fit to draw with the fonts at hand. */
export const clean = (text: string, maxChars: number): string => tidy(text, maxChars, canDraw);

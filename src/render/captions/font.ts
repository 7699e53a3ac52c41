/** The caption's typeface, for the renderer and for measuring. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

/**
 * The name libass finds the weight by: the static fonts carry it in their family name (name id 1), so that it must
 * be asked for at normal weight. `Inter` with any number for bold finds no ExtraBold.
 */
export const FONT_FAMILY = 'Inter ExtraBold';
/** libass sizes a font by its Windows ascent and descent (2269 + 660 of 2048 units), not by its em. */
const LINE_UNITS_PER_EM = (2269 + 660) / 2048;
const FONT_FILE = '@expo-google-fonts/inter/800ExtraBold/Inter_800ExtraBold.ttf';
/** A name of its own: no font that the machine has can be taken for it. */
const MEASURING_FAMILY = 'Hidden Hill captions';

const fontPath = (): string => createRequire(import.meta.url).resolve(FONT_FILE);

/** Folder for the `fontsdir` option of ffmpeg's `ass` filter. It is read flat, and this one holds one font. */
export function captionFonts(): string {
  return dirname(fontPath());
}

/** The ASS font size that gives letters of so many px to the em. */
export function assFontSize(emPx: number): number {
  return Math.round(emPx * LINE_UNITS_PER_EM * 100) / 100;
}

/** A function from text to its width in px, set in the caption's font at `emPx`. */
export function createMeasure(emPx: number): (text: string) => number {
  if (!GlobalFonts.has(MEASURING_FAMILY)) GlobalFonts.registerFromPath(fontPath(), MEASURING_FAMILY);
  const context = createCanvas(1, 1).getContext('2d');
  context.font = `${emPx}px "${MEASURING_FAMILY}"`;
  // Control characters are never drawn, and the canvas refuses some.
  return (text) => context.measureText(text.replace(/\p{Cc}/gu, '')).width;
}

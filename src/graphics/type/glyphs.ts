/** Which characters the fonts at hand can draw: found by drawing, since no font says so for its fallbacks. */
import { createCanvas } from '@napi-rs/canvas';
import { setFont } from './fonts.ts';

const SIDE = 40;
/** The last private-use character: no font has a glyph for it, so it shows the sign for a missing one. */
const NOWHERE = '\u{10FFFD}';
/** Everything that both of our faces surely have. */
const SURE = /^[\u0020-\u007e\u00a0-\u017f]$/;

const canvas = createCanvas(SIDE, SIDE);
const context = canvas.getContext('2d');
const known = new Map<string, boolean>();
let blank: string | null = null;
let missing = '';

function picture(character: string): string {
  context.clearRect(0, 0, SIDE, SIDE);
  setFont(context, 'serif', 20, 0);
  context.fillStyle = '#fff';
  context.fillText(character, 10, 28);
  return Buffer.from(context.getImageData(0, 0, SIDE, SIDE).data).toString('latin1');
}

/** Whether a character (one code point) leaves real ink. Remembered: at most one drawing for each code point. */
export function canDraw(character: string): boolean {
  if (SURE.test(character)) return true;
  const remembered = known.get(character);
  if (remembered !== undefined) return remembered;
  if (blank === null) {
    blank = picture(' ');
    missing = picture(NOWHERE);
  }
  const drawn = picture(character);
  const real = drawn !== blank && drawn !== missing;
  known.set(character, real);
  return real;
}

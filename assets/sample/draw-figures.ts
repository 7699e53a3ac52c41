/**
 * Draws the figures of the bundled sample paper from its numbers: `node src/runtime/run.js assets/sample/draw-figures.ts`.
 * The pictures are committed beside it; run it again only when a number changes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { ROOT } from '#src/runtime/root.ts';

interface Bar {
  name: string;
  /** Seconds of processor time. */
  seconds: number;
  /** Printed after the seconds. */
  note?: string;
  /** The bar that the text is about. */
  main?: boolean;
}

const RECIPES: Bar[] = [
  { name: 'Scene by scene', seconds: 52.6, main: true },
  { name: 'One pass, veryfast', seconds: 78.7 },
  { name: 'Every clip encoded twice', seconds: 178 },
  { name: 'Web browser (Remotion)', seconds: 494 },
  { name: 'Python (MoviePy)', seconds: 747 },
];

const SETTINGS: Bar[] = [
  { name: 'ultrafast', seconds: 20, note: 'SSIM 0.981' },
  { name: 'superfast + lookahead', seconds: 36, note: 'SSIM 0.984', main: true },
  { name: 'superfast', seconds: 40, note: 'SSIM 0.983' },
  { name: 'veryfast', seconds: 63, note: 'SSIM 0.984' },
  { name: 'medium', seconds: 163, note: 'SSIM 0.984' },
];

const WIDTH = 1000;
const MARGIN = 36;
const ROW = 124;
const BAR_HEIGHT = 48;
const INK = '#1d2433';
const GREY = '#b4bccb';
const STRONG = '#c2410c';
const TEXT_PX = 44;

function font(weight: '500Medium' | '700Bold', name: string): string {
  const file = `@expo-google-fonts/inter/${weight}/Inter_${weight}.ttf`;
  GlobalFonts.registerFromPath(join(ROOT, 'node_modules', file), name);
  return name;
}
const REGULAR = font('500Medium', 'Figure');
const BOLD = font('700Bold', 'Figure bold');

/** The space that the longest label after a bar needs, px. */
function labelRoom(context: SKRSContext2D, bars: Bar[]): number {
  context.font = `${TEXT_PX}px "${BOLD}"`;
  return Math.max(...bars.map((bar) => context.measureText(labelOf(bar)).width));
}

const labelOf = (bar: Bar) => [`${bar.seconds} s`, bar.note].filter(Boolean).join('  ·  ');

function drawBars(bars: Bar[], out: string): void {
  const canvas = createCanvas(WIDTH, MARGIN * 2 + bars.length * ROW - (ROW - BAR_HEIGHT - 62));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const longest = Math.max(...bars.map(({ seconds }) => seconds));
  // Bars share one scale that leaves room for the label of the longest.
  const scale = (WIDTH - 2 * MARGIN - 24 - labelRoom(context, bars)) / longest;
  for (const [index, bar] of bars.entries()) {
    const top = MARGIN + index * ROW;
    context.font = `${TEXT_PX}px "${bar.main ? BOLD : REGULAR}"`;
    context.fillStyle = bar.main ? STRONG : INK;
    context.fillText(bar.name, MARGIN, top + 40);
    context.fillStyle = bar.main ? STRONG : GREY;
    const length = bar.seconds * scale;
    context.beginPath();
    context.roundRect(MARGIN, top + 56, length, BAR_HEIGHT, 6);
    context.fill();
    context.font = `${TEXT_PX}px "${BOLD}"`;
    context.fillStyle = bar.main ? STRONG : INK;
    context.fillText(labelOf(bar), MARGIN + length + 20, top + 56 + 39);
  }
  writeFileSync(join(ROOT, 'assets/sample', out), canvas.toBuffer('image/png'));
}

drawBars(RECIPES, 'figure-1.png');
drawBars(SETTINGS, 'figure-2.png');

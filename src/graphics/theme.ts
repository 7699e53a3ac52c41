/** Colours and type of the graphics. One system for every video; the palette is chosen, or follows from the paper. */
import type { Style } from '#src/core/options.ts';
import { seedOf } from './landscape/noise.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

export interface Palette {
  name: Exclude<Style, 'auto'>;
  /** Top of the sky and ground of the frame. */
  night: Rgb;
  /** Sky just above the hills. */
  haze: Rgb;
  /** Light behind the hills. */
  glow: Rgb;
  /** The farthest hill's crest and the nearest hill's foot. */
  far: Rgb;
  near: Rgb;
  /** The one strong colour: key words, numbers, markers. */
  accent: string;
  /** Text, and text of the second rank. */
  ink: string;
  muted: string;
}

/** Each pair of ink or muted on `night` and `haze` keeps a contrast of at least 4.5 (checked by a test). */
export const PALETTES: readonly Palette[] = [
  {
    name: 'ember',
    night: [9, 13, 30],
    haze: [34, 34, 62],
    glow: [236, 126, 62],
    far: [58, 44, 66],
    near: [7, 9, 19],
    accent: '#ffb257',
    ink: '#fbf5ea',
    muted: '#c2bdc9',
  },
  {
    name: 'fern',
    night: [4, 20, 21],
    haze: [12, 50, 49],
    glow: [74, 196, 150],
    far: [20, 70, 64],
    near: [3, 13, 13],
    accent: '#7ce8b5',
    ink: '#f3f8f1',
    muted: '#aec9c0',
  },
  {
    name: 'coral',
    night: [24, 10, 28],
    haze: [58, 26, 54],
    glow: [244, 98, 92],
    far: [88, 36, 64],
    near: [14, 6, 17],
    accent: '#ff8f7d',
    ink: '#fdf4ef',
    muted: '#d3b9c4',
  },
  {
    name: 'glacier',
    night: [4, 17, 32],
    haze: [14, 46, 74],
    glow: [86, 180, 226],
    far: [26, 68, 98],
    near: [3, 11, 20],
    accent: '#79d3fa',
    ink: '#f2f7fb',
    muted: '#adc4d4',
  },
  {
    name: 'tide',
    night: [5, 18, 25],
    haze: [16, 48, 56],
    glow: [230, 190, 112],
    far: [34, 74, 78],
    near: [4, 12, 16],
    accent: '#f5d583',
    ink: '#f8f6ec',
    muted: '#b9cbc9',
  },
  {
    name: 'heather',
    night: [16, 13, 38],
    haze: [44, 36, 82],
    glow: [158, 128, 238],
    far: [66, 54, 110],
    near: [9, 8, 22],
    accent: '#c3b1ff',
    ink: '#f6f3fd',
    muted: '#bdb6d6',
  },
];

/** The palette of a video: the one of that name; with `auto` the same title always gets the same one. */
export function paletteFor(style: Style, title: string): Palette {
  const named = PALETTES.find(({ name }) => name === style);
  return named ?? (PALETTES[seedOf(title) % PALETTES.length] as Palette);
}

/** Between two colours: `share` 0 is `from`, 1 is `to`. */
export function mixRgb(from: Rgb, to: Rgb, share: number): Rgb {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}

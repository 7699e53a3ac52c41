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

/** What a graphic stands on: the colours of what is drawn there. */
export interface Ground {
  /** `plate`: a light sheet above the landscape; `open`: the landscape itself. */
  name: 'open' | 'plate';
  /** Text, text of the second rank, and the one strong colour. */
  ink: string;
  muted: string;
  accent: string;
  /** What is there but not meant: the rest of a whole, a rule, the other bars. */
  faint: string;
}

/** The sheet of the plates: paper, with a touch of the video's own light. */
export const plateColour = ({ glow }: Palette): string => hexOf(mixRgb([250, 247, 240], glow, 0.06));

/** @returns the colours on a ground of a palette; each of ink, muted and accent keeps a contrast of 4.5 (by a test) */
export function groundOf(name: Ground['name'], palette: Palette): Ground {
  const { ink, muted, accent, night, glow } = palette;
  if (name === 'open') return { name, ink, muted, accent, faint: `${ink}38` };
  return {
    name,
    ink: hexOf(mixRgb(night, [20, 20, 28], 0.3)),
    muted: hexOf(mixRgb(night, [128, 128, 136], 0.6)),
    accent: hexOf(darkened(glow)),
    faint: `${hexOf(night)}24`,
  };
}

/** A colour at which white paper behind it gives a contrast of 5. */
function darkened(colour: Rgb): Rgb {
  let share = 0;
  while (share < 1 && luminance(mixRgb(colour, [0, 0, 0], share)) > 0.13) share += 0.05;
  return mixRgb(colour, [0, 0, 0], share);
}

function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const hexOf = (colour: Rgb): string =>
  `#${colour.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

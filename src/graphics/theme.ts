/** Colours and form of the graphics. One system for every video; the palette is chosen, or follows from the paper. */
import { type Look, lookOf } from '#src/core/look.ts';
import type { CaptionColours } from '#src/core/media.ts';
import type { Style } from '#src/core/options.ts';
import type { Paper } from '#src/core/paper.ts';
import type { Form } from './form.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

export interface Palette {
  name: Look;
  /** Top of the sky. */
  night: Rgb;
  /** Sky just above the horizon. */
  haze: Rgb;
  /** The light: the sun, what shines, the edge of what stands in it. */
  glow: Rgb;
  /** What is below the horizon, the farthest and the nearest. */
  far: Rgb;
  near: Rgb;
  /** The one strong colour: key words, numbers, markers. */
  accent: string;
  /** Text, and text of the second rank. */
  ink: string;
  muted: string;
  form: Form;
}

/** Each of ink, muted and accent keeps a contrast of at least 4.5 on `night`, on `haze` and between (by a test). */
export const PALETTES: readonly Palette[] = [
  {
    name: 'ember',
    night: [40, 13, 8],
    haze: [92, 33, 15],
    glow: [255, 146, 62],
    far: [122, 48, 22],
    near: [34, 11, 7],
    accent: '#ffb964',
    ink: '#fff4e6',
    muted: '#e6cbb8',
    form: {
      headline: 'serif',
      stroke: 'bar',
      progress: 'bars',
      radius: 36,
      edge: 'none',
      corner: 8,
      badge: 'none',
      sun: 'disc',
      sky: 'plain',
    },
  },
  {
    name: 'fern',
    night: [12, 56, 38],
    haze: [28, 88, 60],
    glow: [190, 236, 140],
    far: [40, 116, 76],
    near: [8, 44, 30],
    accent: '#c2f08e',
    ink: '#f5fbf0',
    muted: '#cfe5d2',
    form: {
      headline: 'serif',
      stroke: 'double',
      progress: 'dots',
      radius: 6,
      edge: 'frame',
      corner: 3,
      badge: 'leaf',
      sun: 'halo',
      sky: 'hatch',
    },
  },
  {
    name: 'coral',
    night: [255, 228, 214],
    haze: [255, 203, 184],
    glow: [255, 112, 92],
    far: [252, 178, 156],
    near: [242, 142, 124],
    accent: '#9c1f38',
    ink: '#3b0d1a',
    muted: '#66333d',
    form: {
      headline: 'sans',
      stroke: 'wave',
      progress: 'dots',
      radius: 72,
      edge: 'none',
      corner: 24,
      badge: 'disc',
      sun: 'disc',
      sky: 'dots',
    },
  },
  {
    name: 'glacier',
    night: [236, 246, 251],
    haze: [203, 229, 242],
    glow: [96, 186, 235],
    far: [178, 214, 232],
    near: [132, 184, 212],
    accent: '#0a5583',
    ink: '#082033',
    muted: '#375164',
    form: {
      headline: 'sans',
      stroke: 'slab',
      progress: 'lines',
      radius: 0,
      edge: 'side',
      corner: 0,
      badge: 'frame',
      sun: 'ring',
      sky: 'plain',
    },
  },
  {
    name: 'tide',
    night: [3, 20, 82],
    haze: [7, 46, 130],
    glow: [104, 206, 255],
    far: [10, 64, 152],
    near: [3, 18, 74],
    accent: '#86dcff',
    ink: '#f2f7ff',
    muted: '#bdd2f2',
    form: {
      headline: 'sans',
      stroke: 'dashes',
      progress: 'lines',
      radius: 12,
      edge: 'shadow',
      corner: 4,
      badge: 'tile',
      sun: 'stripes',
      sky: 'grid',
    },
  },
  {
    name: 'heather',
    night: [80, 62, 102],
    haze: [92, 71, 114],
    glow: [236, 190, 246],
    far: [124, 98, 148],
    near: [62, 46, 84],
    accent: '#fbe8ff',
    ink: '#fdf8ff',
    muted: '#ece4f5',
    form: {
      headline: 'serif',
      stroke: 'dots',
      progress: 'bars',
      radius: 28,
      edge: 'top',
      corner: 14,
      badge: 'ring',
      sun: 'halo',
      sky: 'rings',
    },
  },
];

/** The palette of a video: the one of that name; with `auto` one that suits the paper. */
export const paletteFor = (style: Style, paper: Paper): Palette =>
  PALETTES.find(({ name }) => name === lookOf(style, paper)) as Palette;

/** Of the ground where graphics stand. */
export const skyColour = ({ night, haze }: Palette): string => hexOf(mixRgb(night, haze, 0.5));

/** Whether it is dark on light. */
export const isLight = ({ night }: Palette): boolean => luminance(night) > 0.4;

/** Captions on a light ground. */
export const darkCaptions = ({ ink, accent }: Palette): CaptionColours => ({
  word: ink,
  spoken: accent,
  outline: '#ffffff',
});

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
  /** `plate`: a light sheet above the scenery; `open`: the scenery itself. */
  name: 'open' | 'plate';
  /** Text, text of the second rank, and the one strong colour. */
  ink: string;
  muted: string;
  accent: string;
  /** What is there but not meant: the rest of a whole, a rule, the other bars. */
  faint: string;
  form: Form;
}

/** The sheet of the plates: paper, with a touch of the video's own light. */
export const plateColour = ({ glow }: Palette): string => hexOf(mixRgb([255, 253, 249], glow, 0.07));

/** The edge of a sheet: what lies beside it is of the look's light, what is drawn on it of its strong colour. */
export const edgeColour = (palette: Palette): string =>
  palette.form.edge === 'shadow' ? hexOf(palette.glow) : groundOf('plate', palette).accent;

/** What lies between a clip and what is written on it: so much of the look's own sky that a white clip does no harm. */
export const scrimColour = ({ night }: Palette): string => `${hexOf(night)}e6`;

/** @returns the colours on a ground of a palette; each of ink, muted and accent keeps a contrast of 4.5 (by a test) */
export function groundOf(name: Ground['name'], palette: Palette): Ground {
  const { ink, muted, accent, night, glow, form } = palette;
  if (name === 'open' || isLight(palette)) return { name, ink, muted, accent, faint: `${ink}38`, form };
  return {
    name,
    form,
    ink: hexOf(mixRgb(night, [16, 16, 22], 0.5)),
    muted: hexOf(mixRgb(night, [92, 92, 100], 0.6)),
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

/** What a workspace's videos end with: its line, its handle, its two colours, and its logo. */
import { z } from 'zod';

/** Characters. */
export const MOST_CLOSING = 80;
export const MOST_HANDLE = 40;
/** What small text needs against its ground (WCAG 2.2, AA). */
const LEAST_CONTRAST = 4.5;

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cf}\p{Co}\p{Cs}]+$/u);
const colour = z.string().regex(/^#[0-9a-f]{6}$/);

export const brandSchema = z.object({
  closing: line(MOST_CLOSING).optional().catch(undefined),
  handle: line(MOST_HANDLE).optional().catch(undefined),
  /** The ground, and what is written on it: told apart well enough to be read. */
  colours: z.tuple([colour, colour]).optional().catch(undefined),
  /** The logo stands small in a corner of the whole video, too; absent: at its end alone. */
  corner: z.boolean().optional().catch(undefined),
});
export type Brand = z.infer<typeof brandSchema>;

/** A brand with its logo, a PNG. */
export type SeenBrand = Brand & { logo?: Uint8Array | undefined };

/** What of it is to be seen; undefined where that is nothing: colours alone are none. */
export const seenOf = (brand: Brand, logo: Uint8Array | null): SeenBrand | undefined =>
  brand.closing || brand.handle || logo ? { ...brand, ...(logo && { logo }) } : undefined;

type Colours = [ground: string, ink: string];

/** What of a brand a scene shows: all of it at the end, elsewhere the logo where it is wanted in the corner. */
export function shownIn(kind: string, brand: SeenBrand | undefined): SeenBrand | undefined {
  if (kind === 'end' || !brand) return brand;
  const { corner, logo, colours } = brand;
  return corner && logo ? { corner, logo, ...(colours && { colours }) } : undefined;
}

/** Two colours out of what was typed: `#0b3d91 #fff`. null: they are none. */
export function readColours(text: string): Colours | null {
  const found = text.trim().split(/[\s,;]+/);
  const [ground, ink] = found.map(hexOf);
  return ground && ink && found.length === 2 ? [ground, ink] : null;
}

function hexOf(text: string): string | null {
  const [, digits = ''] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text) ?? [];
  if (digits === '') return null;
  return `#${(digits.length === 3 ? digits.replace(/./g, '$&$&') : digits).toLowerCase()}`;
}

/** The same ground with its ink as near to the one given as can be read on it. */
export function readableOn([ground, ink]: Colours): Colours {
  if (contrastOf(ground, ink) >= LEAST_CONTRAST) return [ground, ink];
  const end = contrastOf(ground, '#ffffff') >= contrastOf(ground, '#000000') ? '#ffffff' : '#000000';
  for (let share = 0.05; share < 1; share += 0.05) {
    const between = mixed(ink, end, share);
    if (contrastOf(ground, between) >= LEAST_CONTRAST) return [ground, between];
  }
  return [ground, end];
}

/** 1 to 21, as WCAG 2.2 has it. */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mixed(from: string, to: string, share: number): string {
  const ends = channels(to);
  const between = channels(from).map((value, index) =>
    Math.round(value + ((ends[index] ?? value) - value) * share),
  );
  return `#${between.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

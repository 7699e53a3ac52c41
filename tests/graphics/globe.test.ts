/** Where a place is, on a globe. */
import { createCanvas } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { countryOf, globe } from '#src/graphics/globe.ts';
import type { Ground } from '#src/graphics/theme.ts';

const GROUND = {
  accent: '#ff0000',
  muted: '#00ff00',
  faint: '#0000ff',
  ink: '#000000',
} as unknown as Ground;
const SIDE = 400;

function drawn(countries: string[]) {
  const canvas = createCanvas(SIDE, SIDE);
  const context = canvas.getContext('2d');
  globe(countries, { x: 0, y: 0, side: SIDE }, GROUND).draw(context, 1);
  return (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data];
}

it.each([
  ['Denmark', 'Denmark'],
  ['Aarhus, Denmark', 'Denmark'],
  ['Atlantis', null],
])('knows the country of %s', (place, country) => expect(countryOf(place)).toBe(country));

it('lies with the country that is meant before one, and marks it where it is small', () => {
  const argentina = drawn(['Argentina']);
  expect(argentina(SIDE / 2, SIDE / 2).slice(0, 3)).toEqual([255, 0, 0]);
  expect(argentina(2, 2)[3]).toBe(0);
  const ring = (at: ReturnType<typeof drawn>) =>
    Array.from({ length: 12 }, (_, by) => at(SIDE / 2, SIDE / 2 - 26 + by)).some(
      ([red, green, blue]) => (red ?? 9) + (green ?? 9) + (blue ?? 9) === 0,
    );
  expect(ring(drawn(['Denmark']))).toBe(true);
  expect(ring(argentina)).toBe(false);
});

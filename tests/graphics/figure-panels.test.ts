/** The panels of a figure are found with what belongs to each, as many as its caption names. */
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { panelsToldBy } from '#src/graphics/figure/cited.ts';
import { inkMap } from '#src/graphics/figure/ink-map.ts';
import { panelsOf } from '#src/graphics/figure/panels.ts';

type Piece = readonly [x: number, y: number, width: number, height: number];

/** What is found in a figure of 700 x 500 px in which there is ink at these places, by the places that each panel holds. */
function found(pieces: readonly Piece[], told: number): number[][] {
  const canvas = createCanvas(700, 500);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 700, 500);
  context.fillStyle = '#203040';
  for (const piece of pieces) context.fillRect(...piece);
  return panelsOf(inkMap(canvas, 700), told).map((panel) =>
    pieces.flatMap(([x, y, width, height], at) => {
      const isWithin =
        x >= panel.x - 1 &&
        y >= panel.y - 1 &&
        x + width <= panel.x + panel.width + 1 &&
        y + height <= panel.y + panel.height + 1;
      return isWithin ? [at] : [];
    }),
  );
}

describe('the panels of a figure', () => {
  it('have their own letter and axis title, also where those stand nearer to the neighbour', () => {
    const left: Piece[] = [
      [60, 60, 240, 180],
      [10, 40, 12, 14],
      [34, 80, 12, 140],
      [120, 250, 120, 12],
    ];
    const right: Piece[] = [
      [390, 60, 240, 180],
      [306, 40, 12, 14],
      [328, 80, 26, 140],
      [450, 250, 120, 12],
    ];
    expect(found([...left, ...right], 2)).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ]);
  });

  it('have letters that stand below them', () => {
    const pieces: Piece[] = [0, 1].flatMap((row): Piece[] => [
      [60, 10 + 245 * row, 500, 180],
      [300, 200 + 245 * row, 30, 14],
      [20, 20 + 245 * row, 14, 150],
    ]);
    expect(found(pieces, 2)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  it('are photographs that a thin line parts', () => {
    const pieces: Piece[] = [0, 1].flatMap((row) =>
      [0, 1, 2].map((column): Piece => [20 + 220 * column, 20 + 230 * row, 216, 226]),
    );
    expect(found(pieces, 6)).toEqual([[0], [1], [2], [3], [4], [5]]);
    expect(found(pieces, 0)).toEqual([[0, 1, 2, 3, 4, 5]]);
  });

  it('are read row by row, also where the rows stand closer together than the columns', () => {
    const pieces: Piece[] = [0, 1].flatMap((row) =>
      [0, 1].map((column): Piece => [20 + 360 * column, 20 + 220 * row, 290, 206]),
    );
    expect(found(pieces, 4)).toEqual([[0], [1], [2], [3]]);
    expect(found([...pieces.slice(0, 1), [380, 20, 290, 426], ...pieces.slice(2, 3)], 3)).toEqual([
      [0],
      [2],
      [1],
    ]);
  });

  it('of which one is made of several plots stay as many as the caption names', () => {
    const plots: Piece[] = [0, 1].flatMap((row) =>
      [0, 1].map((column): Piece => [20 + 140 * column, 20 + 120 * row, 130, 110]),
    );
    expect(found([...plots, [340, 20, 300, 230]], 2)).toEqual([[0, 1, 2, 3], [4]]);
  });

  it('are one where they cannot be told apart, or the caption is not sure', () => {
    const pieces: Piece[] = [
      [20, 20, 300, 200],
      [380, 20, 300, 200],
    ];
    expect(found(pieces, 3)).toEqual([[0, 1]]);
    expect(found(pieces, 1)).toEqual([[0, 1]]);
    expect(found(pieces, 0)).toEqual([[0], [1]]);
  });
});

it('tells what of a neighbour lies within the edges of a panel', () => {
  const canvas = createCanvas(700, 500);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 700, 500);
  context.fillStyle = '#203040';
  // The upper one has a leg that reaches down beside the lower one.
  context.fillRect(20, 20, 300, 200);
  context.fillRect(20, 220, 20, 35);
  context.fillRect(60, 250, 300, 200);
  const [above, below] = panelsOf(inkMap(canvas, 700), 2);
  expect(above?.foreign).toEqual([250, 251, 252, 253, 254].map((y) => ({ x: 60, y, width: 260, height: 1 })));
  expect(below?.foreign).toEqual([]);
});

it.each([
  ['Growth of seals. (A) Males. (B) Females. (C) Pups.', 3],
  ['(a) Growth, (b) weight and (c) sleep', 3],
  ['(A) Males. (B) and (C) Females in two winters.', 3],
  ['(A) Males. (B, C) Females. (D-F) Pups.', 6],
  ['(A) Males. (B and C) Females.', 3],
  ['(A ) Males; (B ) females.', 2],
  ['A, Growth in light. B, Growth in the dark.', 2],
  ['A: Control; B: treated; C: both.', 3],
  ['Clusters by degree (a) and by density (b).', 2],
  ['Growth of oats in light.', 0],
  ['Growth of A. thaliana in light.', 0],
  ['Maps of two plants. A-C. the orientation and B-D. the curvature.', 1],
  ['Males (A and D) and females (B and C).', 1],
  ['Growth (B) of oats.', 1],
])('counts the panels that a caption names: %s', (caption, count) => {
  expect(panelsToldBy(caption)).toBe(count);
});

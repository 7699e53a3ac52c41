/** The shape of the hills: the product's motif, generated from the paper. Pure numbers, no drawing. */
import { rollingNoise } from './noise.ts';

export interface Hill {
  /** Height of the crest for every column, px from the top of the background. */
  crest: Float32Array;
  /** The highest point of the crest, px from the top, rounded up. */
  top: number;
  /** 0 the farthest, 1 the nearest. */
  nearness: number;
}

/** The hills, farthest first: px of their mean crest below the farthest's, how much each rolls, and how finely. */
const HILLS = [
  { below: 0, roll: 130, fineness: 0.003 },
  { below: 125, roll: 130, fineness: 0.0024 },
  { below: 265, roll: 150, fineness: 0.0021 },
  { below: 410, roll: 170, fineness: 0.0017 },
  { below: 580, roll: 160, fineness: 0.0014 },
] as const;

/**
 * @param seed of the paper
 * @param width px
 * @param horizon mean height of the farthest crest, px from the top
 */
export function hillsOf(seed: number, width: number, horizon: number): Hill[] {
  return HILLS.map(({ below, roll, fineness }, index) => {
    const nearness = index / (HILLS.length - 1);
    const crest = Float32Array.from(
      { length: width },
      (_, x) => horizon + below - roll * rollingNoise(seed + index * 7919, x * fineness, index, 4),
    );
    return { crest, top: Math.floor(Math.min(...crest)), nearness };
  });
}

import { expect, it } from 'vitest';
import { takeFrames } from '#src/render/cuts.ts';

/** A word a second, each with its sign. */
const spoken = (text: string) =>
  text.split(' ').map((word, index) => ({ text: word, start: index + 0.1, end: index + 0.9 }));
const takes = (...seconds: number[]) => seconds.map((one) => ({ seconds: one }));

it('cuts where a sentence ends, the nearest to what the takes were bought for', () => {
  const words = spoken('one two three. four five six. seven eight nine ten');
  expect(takeFrames(takes(6, 4), words, 300)).toEqual([180, 120]);
  expect(takeFrames(takes(4, 6), words, 300)).toEqual([90, 210]);
});

it('cuts between words where no sentence ends in time, and slows no take by more than a quarter', () => {
  const words = spoken('one two. three four five six seven eight nine ten');
  expect(takeFrames(takes(4, 6), words, 300)).toEqual([120, 180]);
  expect(takeFrames(takes(6, 4), [], 300)).toEqual([180, 120]);
});

it('leaves every take some frames, and all of the scene to one', () => {
  expect(takeFrames(takes(8), spoken('one. two'), 270)).toEqual([270]);
  const three = takeFrames(takes(8, 8, 4), spoken('a b c d. e f g h i j k l. m n o p q r s t'), 630);
  expect(three.reduce((sum, one) => sum + one, 0)).toBe(630);
  expect(three).toEqual([240, 270, 120]);
});

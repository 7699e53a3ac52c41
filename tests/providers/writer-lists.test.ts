/** Which parts of a sentence can stand as a short list. */
import { describe, expect, it } from 'vitest';
import { listIn } from '#src/providers/offline/writer/lists.ts';

describe('listIn', () => {
  it.each([
    [
      'It brings advantages, including better air, cheaper heat, and a quiet street.',
      ['Better air', 'Cheaper heat', 'Quiet street'],
    ],
    ['Meadows decline due to drought, mowing and fire.', ['Drought', 'Mowing', 'Fire']],
    ['The risk was estimated for Cairns, Rockhampton, and theoretically in Darwin.', []],
    ['The plants grew and died.', []],
    ['In spring, plants grow, and in autumn they die.', []],
  ])('%s', (sentence, items) => {
    expect(listIn(sentence)).toEqual(items);
  });
});

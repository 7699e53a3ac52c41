import { describe, expect, it } from 'vitest';
import { shorten } from '#src/graphics/type/shorten.ts';

const to = (letters: number) => (candidate: string) => candidate.length <= letters;

describe('a text for which there is no room', () => {
  it.each([
    ['ends after a sentence', 'It grew here. And then it went on', 20, 'It grew here.'],
    [
      'takes no abbreviation for the end of a sentence',
      'We follow the method of Smith et al. and extend it',
      38,
      'We follow the method of Smith et al.',
    ],
    [
      'ends after a clause',
      'Half of the fish, which were small, died in the cold',
      48,
      'Half of the fish, which were small',
    ],
    ['keeps numbers whole', 'They counted 1,000 fish in all the lakes there', 25, 'They counted 1,000 fish'],
    [
      'does not lead on to what is not there',
      'Growth of the algae in the cold lakes',
      27,
      'Growth of the algae',
    ],
    ['ends after a word', 'word word word', 11, 'word word'],
    ['cuts a very long word', `${'x'.repeat(40)} more`, 10, 'x'.repeat(10)],
    ['is left out where no word fits', 'extraordinary results', 5, ''],
    ['is as it was where there is room', 'All of it, as it is', 40, 'All of it, as it is'],
  ])('%s', (_, text, letters, shown) => {
    expect(shorten(text, to(letters))).toBe(shown);
  });
});

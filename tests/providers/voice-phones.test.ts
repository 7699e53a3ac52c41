import { describe, expect, it } from 'vitest';
import { VOICES } from '#src/core/options.ts';
import { FLITE_VOICES, loadFlite } from '#src/providers/offline/voice/flite.ts';
import { parsePhonesByWord, parseTimedPhones, timeWords } from '#src/providers/offline/voice/phones.ts';

const timed = parseTimedPhones('pau:0.200 dh:0.250 ax:0.300 pau:0.500 k:0.600 ae:0.700 t:0.800 pau:1.000');

describe('phones', () => {
  it('reads timed phones and leaves silence out', () => {
    expect(timed.map(({ name, start, end }) => [name, start, end])).toEqual([
      ['dh', 0.2, 0.25],
      ['ax', 0.25, 0.3],
      ['k', 0.5, 0.6],
      ['ae', 0.6, 0.7],
      ['t', 0.7, 0.8],
    ]);
  });

  it('reads the phones of each word', () => {
    expect(parsePhonesByWord('pau dh ax pau k ae t pau \n')).toEqual([
      ['dh', 'ax'],
      ['k', 'ae', 't'],
    ]);
  });

  it('times words by their phones', () => {
    expect(
      timeWords(['the', 'cat'], timed, [
        ['dh', 'ax'],
        ['k', 'ae', 't'],
      ]),
    ).toEqual([
      { start: 0.2, end: 0.3 },
      { start: 0.5, end: 0.8 },
    ]);
  });

  it('aligns the phones when a word has lost or gained one in the sentence', () => {
    const lost = timeWords(['the', 'cat'], timed, [
      ['dh', 'ax'],
      ['k', 'ae', 'ax', 't'],
    ]);
    expect(lost).toEqual([
      { start: 0.2, end: 0.3 },
      { start: 0.5, end: 0.8 },
    ]);
    const gained = timeWords(['the', 'cat'], timed, [['dh'], ['k', 'ae', 't']]);
    expect(gained[1]).toEqual({ start: 0.5, end: 0.8 });
  });

  it('shares the sentence out by letters when the words do not match', () => {
    const spans = timeWords(['the', 'cat'], timed, [['dh', 'ax', 'k', 'ae', 't']]);
    expect(spans[0]?.start).toBe(0.2);
    expect(spans[1]?.end).toBe(0.8);
    expect(spans[1]?.start).toBeGreaterThanOrEqual(spans[0]?.end ?? 9);
  });

  it.each(VOICES)(
    'knows every phone of its own lexicon, so that flite (%s) has nothing to complain of',
    (voice) => {
      const { speak } = loadFlite();
      const { words } = speak(
        { text: 'the kinase, a statin.', words: ['the', 'kinase', 'a', 'statin'] },
        FLITE_VOICES[voice],
      );
      expect(words).toHaveLength(4);
      expect(words.every(({ start, end }) => end > start)).toBe(true);
    },
  );
});

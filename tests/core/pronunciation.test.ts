/** Words said as a workspace wants them, and shown as they are written. */
import { describe, expect, it } from 'vitest';
import { pronounced, readPronunciation, withPronunciation } from '#src/core/pronunciation.ts';

const list = [
  { word: 'kebele', said: 'keh beh leh' },
  { word: 'C. elegans', said: 'see elegans' },
  { word: 'IT', said: 'eye tee' },
  { word: 'in vivo', said: 'inveevo' },
  { word: 'TNF', said: 'tee en eff' },
  { word: 'TNF-α', said: 'tumour necrosis factor alpha' },
  { word: 'Ca2+', said: 'calcium' },
];
/** One word a second. */
const timed = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .map((word, index) => ({ text: word, start: index, end: index + 0.8 }));

describe('what is said', () => {
  it.each([
    ['Each kebele, they say.', 'Each keh beh leh, they say.'],
    ['Kebele (KEBELE’s) subkebele', 'keh beh leh (keh beh leh’s) subkebele'],
    ['IT makes it so', 'eye tee makes it so'],
    ['TNF-α and TNF rise', 'tumour necrosis factor alpha and tee en eff rise'],
    ['Ca2+ in  vivo', 'calcium inveevo'],
    ['C. elegans lives', 'see elegans lives'],
    ['nothing of it', 'nothing of it'],
    ['', ''],
  ])('%s', (written, said) => expect(pronounced(written, list).text).toBe(said));

  it('leaves what the list does not name, and never says a said word anew', () => {
    const chain = [
      { word: 'a', said: 'b' },
      { word: 'b', said: 'c' },
    ];
    expect(pronounced('a b', chain).text).toBe('b c');
  });
});

describe('what is shown', () => {
  it.each([
    'Each kebele, they say.',
    'The kebele’s IT in vivo, and C. elegans lives',
    'TNF-α/TNF and (Ca2+) in vivo.',
    '  a kebele\nof in\nvivo  ',
    'nothing of it',
  ])('is what was written, in order and in time: %s', (written) => {
    const said = pronounced(written, list);
    const spoken = timed(said.text);
    const shown = said.asWritten(spoken);
    expect(shown.map(({ text }) => text)).toEqual(written.trim().split(/\s+/));
    expect(shown[0]?.start).toBe(0);
    expect(shown.at(-1)?.end).toBeCloseTo(spoken.at(-1)?.end ?? 0, 6);
    for (const [index, { start, end }] of shown.entries()) {
      expect(end).toBeGreaterThan(start);
      expect(start).toBeGreaterThanOrEqual(shown[index - 1]?.end ?? 0);
    }
  });

  it('stands as long as all that is said for it', () => {
    const said = pronounced('Each kebele, they say.', list);
    expect(said.asWritten(timed(said.text))).toEqual([
      { text: 'Each', start: 0, end: 0.8 },
      { text: 'kebele,', start: 1, end: 3.8 },
      { text: 'they', start: 4, end: 4.8 },
      { text: 'say.', start: 5, end: 5.8 },
    ]);
  });
});

describe('a line of the list', () => {
  it('is a word and how it is said, or a word to be forgotten', () => {
    expect(readPronunciation(' TNF-α =  tee en  eff alpha ')).toEqual({
      word: 'TNF-α',
      said: 'tee en eff alpha',
    });
    expect(readPronunciation('kebele =')).toEqual({ word: 'kebele', said: null });
  });

  it.each([
    'kebele',
    '= leh',
    'a = b = c',
    'x = [whispers] no',
    'x = <break/>',
    'x = yes. no',
    '42 = the answer',
    `${'x'.repeat(41)} = ex`,
    `x = ${'x'.repeat(81)}`,
    'x = \u0000y',
    '.* = everything',
  ])('is refused: %j', (line) => expect(readPronunciation(line)).toBeNull());

  it('takes the place of the one before it', () => {
    const one = withPronunciation([], { word: 'a', said: 'ay' });
    expect(withPronunciation(one, { word: 'a', said: 'ah' })).toEqual([{ word: 'a', said: 'ah' }]);
    expect(withPronunciation(one, { word: 'a', said: null })).toEqual([]);
  });
});

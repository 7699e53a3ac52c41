import { describe, expect, it } from 'vitest';
import { quoteLink } from '#src/web/pages/paper-links.ts';
import { spokenSentences } from '#src/web/sentences.ts';
import { SUMMARY } from './support.ts';

const words = (narration: string) =>
  narration.split(/\s+/).map((text, index) => ({ text, start: 10 + index }));
const scene = (narration: string, claims: { text: string; quote: string; section: string }[] = []) => ({
  heading: 'H',
  start: 9.5,
  narration,
  words: words(narration),
  verdicts: [],
  claims,
});

describe('spoken sentences', () => {
  it('begin with their first word', () => {
    expect(spokenSentences(scene('It took 5.5 weeks. Dr. Who agreed. Good.'))).toMatchObject([
      { text: 'It took 5.5 weeks.', start: 10 },
      { text: 'Dr. Who agreed.', start: 14 },
      { text: 'Good.', start: 17 },
    ]);
  });

  it('begin with the scene where no word times are known', () => {
    expect(spokenSentences({ ...scene('One. Two.'), words: [] }).map(({ start }) => start)).toEqual([
      9.5, 9.5,
    ]);
  });

  it('rest on their quotes; what is only on screen stands last, and no quote twice', () => {
    const [first, last] = spokenSentences(
      scene('Half of them walked. They were glad.', [
        { text: 'Half of them walked.', quote: 'A', section: 'Results' },
        { text: 'Half', quote: 'A', section: 'Results' },
        { text: '48 %', quote: 'B', section: 'Table 1' },
      ]),
    );
    expect(first?.sources).toEqual([{ claim: null, quote: 'A', section: 'Results' }]);
    expect(last?.sources).toEqual([{ claim: '48 %', quote: 'B', section: 'Table 1' }]);
  });
});

describe('the link to a quote', () => {
  it('names both ends of a long one, and all of a short one', () => {
    const long = 'one two three four five six seven eight nine ten well-known, end.';
    expect(quoteLink({ ...SUMMARY, pmcid: 'PMC1' }, long)).toBe(
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC1/#:~:text=one%20two%20three%20four%20five,eight%20nine%20ten%20well%2Dknown%2C%20end.',
    );
    expect(quoteLink(SUMMARY, 'a, b')).toBe('https://doi.org/10.1234/test.5#:~:text=a%2C%20b');
  });

  it('is none without a full text on the web', () => {
    expect(quoteLink({ ...SUMMARY, doi: null, pmid: '5' }, 'a')).toBeNull();
    expect(quoteLink(null, 'a')).toBeNull();
  });
});

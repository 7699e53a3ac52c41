/** Which words of a sentence name one thing, and which of those things are shown. */
import { describe, expect, it } from 'vitest';
import { namedThings } from '#src/providers/offline/writer/shown/names.ts';
import { thingsOf } from '#src/providers/offline/writer/shown/things.ts';

const namesIn = (text: string): string[] => namedThings(text).map(({ start, end }) => text.slice(start, end));

describe('a thing of a sentence', () => {
  it.each([
    ['Breast cancer mortality was studied in patients.', ['Breast cancer mortality', 'patients']],
    ['Thresher sharks hunt with their tails.', ['Thresher sharks']],
    ['The heart of the rat.', ['heart', 'rat']],
    ['Aggression towards the Southern Ocean wind-driven pumps.', ['Aggression', 'Southern Ocean']],
    ['Over 500 million people and lox2/3xTPS10 plants were seen.', ['people', 'plants']],
  ])('has one icon for all the words of its name: %s', (sentence, names) => {
    expect(namesIn(sentence)).toEqual(names);
  });

  it('is shown without its name, which is heard', () => {
    const [picture] = thingsOf('Breast cancer mortality was studied in patients.');
    expect(picture?.visual.items.map(({ label }) => label)).toEqual(['', '']);
  });

  it.each([
    'There was no single biomarker approach that could be a tool of the clinic.',
    'The animals grew up without a heart.',
  ])('is not shown where it is denied: %s', (text) => {
    expect(namesIn(text).join(' ')).not.toMatch(/biomarker|heart/i);
  });
});

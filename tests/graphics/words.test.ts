import { describe, expect, it } from 'vitest';
import {
  authorCredits,
  figuresCredit,
  licenceCredit,
  shortAuthors,
  shortJournal,
  surname,
} from '#src/graphics/credit.ts';
import { keyPhrase } from '#src/graphics/kinds/statement.ts';
import { STRIKING_NUMBER, valueParts } from '#src/graphics/numbers.ts';
import { paperWith } from './samples.ts';

const marked = (text: string) => [...text.matchAll(STRIKING_NUMBER)].map(([match]) => match);

describe('credits', () => {
  it.each([
    ['John P. A. Ioannidis', 'Ioannidis'],
    ['Ludwig van Beethoven', 'van Beethoven'],
    ['Martin Luther King Jr.', 'King'],
    ['Ana María de la Cruz', 'de la Cruz'],
    ['The Hidden Hill contributors', 'The Hidden Hill contributors'],
    ['Plato', 'Plato'],
  ])('%s is cited as %s', (author, expected) => {
    expect(surname(author)).toBe(expected);
  });

  it('shortens the authors of a source line', () => {
    expect(shortAuthors([])).toBe('');
    expect(shortAuthors(['Marie Curie'])).toBe('Curie');
    expect(shortAuthors(['Marie Curie', 'Pierre Curie'])).toBe('Curie & Curie');
    expect(shortAuthors(['A Bell', 'B Cox', 'C Day'])).toBe('Bell et al.');
  });

  it.each([
    ['CC-BY-4.0', false, ''],
    ['CC-BY-NC-4.0', true, ''],
    ['CC-BY-ND-4.0', false, 'Figures not shown; quoted briefly'],
    [null, false, 'Figures not shown; quoted briefly'],
    [null, true, 'Figures shown at the requester’s word'],
  ])('says of the figures under %s (shown: %s): %s', (code, shown, credit) => {
    const image = shown ? { key: 'k', width: 1, height: 1 } : null;
    const figures = [{ id: 'f', label: '', caption: '', href: null, image }];
    expect(figuresCredit(paperWith({ licence: { code, text: null }, figures }))).toBe(credit);
  });

  it('offers author credits from the fullest to the shortest', () => {
    expect(authorCredits(['A', 'B', 'C'])).toEqual(['A, B and C', 'A, B and 1 other', 'A and 2 others']);
    expect(authorCredits(Array.from({ length: 111 }, () => 'A')).at(0)).toBe('A, A, A and 108 others');
    expect(authorCredits([])).toEqual([]);
  });

  it('drops a journal’s subtitle', () => {
    expect(shortJournal('CMAJ : Canadian Medical Association Journal')).toBe('CMAJ');
    expect(shortJournal(null)).toBe('');
  });

  it.each([
    ['CC0-1.0', 'CC0 1.0', /free to use/],
    ['CC-BY-4.0', 'CC BY 4.0', /^Share and adapt, with credit$/],
    ['CC-BY', 'CC BY', /^Share and adapt, with credit$/],
    ['CC-BY-SA-4.0', 'CC BY-SA 4.0', /keep this licence/],
    ['CC-BY-NC-3.0', 'CC BY-NC 3.0', /adapt.*no commercial use/],
    ['CC-BY-NC-ND-4.0', 'CC BY-NC-ND 4.0', /unchanged.*no commercial use/],
    [null, 'No open licence found', /permission/],
  ])('says what follows from %s', (code, name, meaning) => {
    expect(licenceCredit(code).name).toBe(name);
    expect(licenceCredit(code).meaning).toMatch(meaning);
  });
});

describe('numbers', () => {
  it.each([
    ['48 %', ['48*', '%']],
    ['p < 0.001', ['p', '< 0.001*']],
    ['2.5-fold', ['2.5*', '-fold']],
    ['12 to 48 %', ['12*', 'to', '48*', '%']],
    ['1.2×10⁻⁵ µg/L', ['1.2*', '×', '10⁻⁵*', 'µg/L']],
    ['433,540', ['433,540*']],
    ['−3.4 kg', ['−3.4*', 'kg']],
    ['10–20 %', ['10–20*', '%']],
    ['none', ['none']],
  ])('%s stands as %j', (value, expected) => {
    expect(valueParts(value).map(({ text, large }) => text + (large ? '*' : ''))).toEqual(expected);
  });

  it('marks numbers, not years or names', () => {
    expect(marked('A rise of 48\u00a0% in 36 rats since 2019')).toEqual(['48\u00a0%', '36']);
    expect(marked('COX-2 and IL-1β in COVID-19')).toEqual([]);
    expect(marked('2,019 people, 2.5-fold')).toEqual(['2,019', '2.5-fold']);
  });
});

describe('keyPhrase', () => {
  it('is the shortest sentence with a number, else the first', () => {
    expect(keyPhrase('It matters. A field with 10 teams errs. In 2,000 simulated fields most erred.')).toBe(
      'A field with 10 teams errs.',
    );
    expect(keyPhrase('It matters. Very much.')).toBe('It matters.');
    expect(keyPhrase('no stop')).toBe('no stop');
  });
});

/** What the words of a script may not do, whatever its writer calls them. */
import { describe, expect, it } from 'vitest';
import type { Visual } from '#src/core/script.ts';
import { checkScript } from '#src/grounding/index.ts';
import { errorKinds, findingsFor, PAPER, SAYS, sceneSaying, scriptOf } from './support.ts';

const kinds = (narration: string, quote: string | null): string[] =>
  errorKinds(findingsFor(narration, quote));
const bridge = (text: string): string[] => {
  const scene = sceneSaying(text, null, { bridges: [text] });
  return errorKinds(checkScript(scriptOf(scene), PAPER).findings);
};
const shown = (visual: Visual, heading = ''): string[] => {
  const scene = sceneSaying(SAYS.sleep, SAYS.sleep, { visual, heading });
  return errorKinds(checkScript(scriptOf(scene), PAPER).findings);
};

describe('a sentence without a claim', () => {
  it.each([
    'Imagine a night without any sleep at all.',
    'Think of it as a leaking bucket.',
    'It is a bit like a conveyor belt.',
    'But here is the twist.',
    'So what happened next?',
    'Why do some sleep so badly at night?',
  ])('passes as a bridge: %s', (text) => expect([bridge(text), kinds(text, null)]).toEqual([[], []]));

  it.each([
    'The researchers studied 48 rats for 12 weeks.',
    'Sleepy drivers cause most accidents at night.',
    'Imagine a pill that cures every insomniac.',
    'Picture a drug that protects babies for life.',
    'Think of the 48 rats.',
    'Here is what Zolvine does to your grandmother in Ohio.',
    'Vaccines are a hoax.',
    'The animals also learned new tricks.',
    'Flies sleep less in the city.', // an author called Li does not make it a credit
  ])('is an error where it states something, bridge or not: %s', (text) => {
    expect(bridge(text)).toContain('uncovered');
    expect(kinds(text, null)).toContain('uncovered');
  });
});

describe('advice', () => {
  it.each([
    'So ask your doctor for zolvine.',
    'Take zolvine before bed.',
    'If you sleep badly, stop eating late.',
    'Everyone should take zolvine.',
    'Visit evil.example for more.',
    'Subscribe for more science.',
    'Write to sleep@lab.org about it.',
    'Zolvine keeps your brain young.',
  ])('is an error: %s', (text) => expect(kinds(text, SAYS.sleep)).toContain('advice'));

  it('is one in every field, the prompt of a clip too', () => {
    const prompt = 'A hill with a sign that reads www.zolvine.com';
    expect(shown({ kind: 'clip', prompt })).toEqual(['advice']);
    expect(shown({ kind: 'steps', items: [{ label: 'Follow us @zolvine' }] })).toContain('advice');
    expect(shown({ kind: 'clip', prompt: 'a hill' }, 'Buy it now')).toContain('advice');
  });

  it.each([
    'The use of zolvine increased sleep by 33.4%.',
    'Visits to the lab were short.',
    'Put simply, zolvine increased sleep by 33.4%.',
    'To measure sleep and keep stress low, zolvine was given daily.',
    'Rest all is history now.',
  ])('is none: %s', (text) => expect(kinds(text, SAYS.sleep)).not.toContain('advice'));
});

describe('strength', () => {
  it.each([
    ['Zolvine proves that sleep can be mended.', SAYS.memory],
    ['Zolvine cures forgetful rats.', SAYS.memory],
    ['Zolvine improves memory in every animal on Earth.', SAYS.memory],
    ['Lower doses were the reason for the deaths.', SAYS.mortality],
  ])('beyond the quote’s is an error: %s', (text, quote) =>
    expect(kinds(text, quote)).toContain('certainty'),
  );

  it.each([
    ['Zolvine might help rats remember.', SAYS.memory],
    ['Not all rats were less stressed: 19 of 48 were.', SAYS.sleep],
    ['Every day the rats received 10 milligrams of zolvine per kilogram.', SAYS.dose],
  ])('like the quote’s is none: %s', (text, quote) => expect(kinds(text, quote)).not.toContain('certainty'));
});

describe('a word that holds for everything', () => {
  it('may be said where the quote has it, too', () => {
    const printed = 'Sleep is short in rats worldwide.';
    const scene = sceneSaying('Rats worldwide sleep little.', printed);
    expect(errorKinds(checkScript(scriptOf(scene), { ...PAPER, abstract: [printed] }).findings)).toEqual([]);
  });
});

describe('direction', () => {
  const paper = (sentence: string) => ({ ...PAPER, abstract: [...PAPER.abstract, sentence] });
  const judged = (said: string, printed: string): string[] =>
    errorKinds(checkScript(scriptOf(sceneSaying(said, printed)), paper(printed)).findings);

  it.each([
    ['Old rats slept longer than young rats.', 'Young rats slept significantly longer than old rats.'],
    ['The colder the cage, the longer the rats slept.', 'Sleep time decreased when the cage became colder.'],
    [
      'The dose made the liver heavier.',
      'Body length increased, while the dose led to a decreased weight of the liver.',
    ],
  ])('turned is an error: %s', (said, printed) => expect(judged(said, printed)).toContain('direction'));

  it.each([
    ['Young rats slept longer than old ones.', 'Young rats slept significantly longer than old rats.'],
    ['The colder the cage, the less the rats slept.', 'Sleep time decreased when the cage became colder.'],
  ])('kept is none: %s', (said, printed) => expect(judged(said, printed)).toEqual([]));
});

describe('numbers in other words', () => {
  const judged = (said: string, printed: string): string[] =>
    errorKinds(checkScript(scriptOf(sceneSaying(said, printed)), { ...PAPER, abstract: [printed] }).findings);
  it.each([
    ['The rats slept twice as long on zolvine.', 'Sleep on zolvine was double that of the controls.'],
    ['One time in four the rats fell asleep.', 'The rats fell asleep in 25% of the trials.'],
    ['Between eighteen and nineteen thousand rats slept.', 'From 18,000 to 19,000 rats slept.'],
    ['Rats got five milligrams of zolvine per kilogram.', 'Rats got 5 mg/kg zolvine.'],
    ['About half an hour later the rats slept.', 'The rats slept after 30 min.'],
    ['Fewer than one in a hundred rats died.', 'Mortality of rats was 0.8%.'],
    ['The brain was not ready at birth.', 'At birth the brain was underdeveloped.'],
    ['Rats without the gene slept badly.', 'Gene-deficient rats slept badly.'],
    ['The rats of South Korea slept badly.', 'Rats slept badly in Korea.'],
  ])('%s', (said, printed) => expect(judged(said, printed)).toEqual([]));

  it('see a dash between thoughts as no part of a unit', () => {
    expect(judged('Sleep rose by 33%—stress fell.', 'Sleep rose by 33% and stress fell.')).toEqual([]);
  });
});

describe('what stands on screen', () => {
  it.each<[string[], string, Visual]>([
    [['uncovered'], 'A cure for babies', { kind: 'clip', prompt: 'a hill' }],
    [['uncovered'], 'Dogs bark louder in Norwegian forests', { kind: 'clip', prompt: 'a hill' }],
    [
      ['uncovered'],
      '',
      { kind: 'steps', items: [{ label: 'More sleep' }, { label: 'Fewer accidents among drivers' }] },
    ],
    [['broken'], '', { kind: 'quote', text: 'Zolvine increased sleep by …' }],
    [['quote'], '', { kind: 'steps', items: [{ label: '“Sleep is the best medicine”, say the rats' }] }],
  ])('is an error (%s): %s', (wanted, heading, visual) => {
    expect(shown(visual, heading)).toEqual(expect.arrayContaining(wanted));
  });

  it.each([
    'What they found',
    'The big question',
    'Journal of Quiet Studies',
    'Zolvine and sleep',
    'More sleep',
  ])('may be “%s”', (heading) => expect(shown({ kind: 'clip', prompt: 'a hill' }, heading)).toEqual([]));
});

describe('a number that stands large', () => {
  const graphic = (printed: string, value: string, label: string): string[] => {
    const paper = { ...PAPER, abstract: [printed] };
    const scene = sceneSaying(printed, printed, { visual: { kind: 'number', value, label } });
    return errorKinds(checkScript(scriptOf(scene), paper).findings);
  };
  it.each([
    ['Rats received 10 mg/kg zolvine daily.', '10 mg/kg', 'zolvine for rats daily'],
    ['The rats were followed up for 12 months.', '12 months', 'rats were followed up'],
    ['In total 480 rats were enrolled in the study.', '480', 'rats were enrolled'],
    ['Sleep was longer on zolvine (p = 0.03).', '0.03', 'sleep was longer, p'],
    ['Sleep increased by 33% with zolvine.', '33%', 'sleep'],
    [
      'Mortality was 12% in the treatment group and 34% in the control group.',
      '34%',
      'mortality in the control group',
    ],
  ])('is no result: %s', (printed, value, label) =>
    expect(graphic(printed, value, label)).toContain('shown'),
  );

  it.each([
    ['Sleep increased by 33% with zolvine.', '33%', 'more sleep with zolvine'],
    ['Of the 120 rats, 48 died in the first week.', '48', 'of 120 rats died in the first week'],
    ['The rats lived for 22.8 years.', '22.8 years', 'is how long the rats lived'],
  ])('is one: %s', (printed, value, label) => expect(graphic(printed, value, label)).toEqual([]));
});

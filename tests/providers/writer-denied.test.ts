/** What was not shown is neither said nor drawn as if it had been. */
import { describe, expect, it } from 'vitest';
import { drawnOf } from '#src/providers/offline/writer/shown/drawn.ts';
import { formsOf } from './forms.ts';

describe('what a paper says was not shown', () => {
  it.each([
    ['No evidence from this study showed that the vaccine led to faster clearance.', /^No evidence/],
    ['None of the later analyses revealed that the drug lowers pain.', /^None/],
    ['Few of the experiments found that the drug lowers pain.', /^Few/],
    ['Only one small trial showed that the drug lowers pain.', /^Only one/],
    ['Earlier studies have shown that the drug lowers pain.', /^Earlier/],
    [
      'The researchers failed to show that the treatment improves survival and reduces the number of relapses in patients with early disease.',
      /^The researchers failed/,
    ],
    [
      'There is no evidence that the vaccine led to faster clearance of the virus and infection was reduced in all women.',
      /^There is no evidence/,
    ],
    [
      'It is unlikely that the drug caused the deaths and that the dose was too high for the patients of this trial.',
      /^It is unlikely/,
    ],
    [
      'There is no evidence currently to indicate that grey seals of any age must keep together while they are looking for food at sea.',
      /^There is no evidence/,
    ],
    [
      'The objective of the current trial is, therefore, to demonstrate that leaving out platelets before the placement of a catheter is no worse than giving them.',
      /^The objective/,
    ],
    [
      'In order to confirm that raw cellulose fibers can be used as a support in a battery, a simple paper electrode entirely composed of cellulose fibers is made.',
      /^(?:To confirm|A simple paper)/,
    ],
  ])('is said with its denial: %s', (sentence, start) => {
    const said = formsOf(sentence).flatMap((form) => form.split(/(?<=\.) /));
    expect(said.filter((one) => !start.test(one))).toEqual([]);
  });

  it('is parted from its place by nothing', () =>
    expect(
      formsOf(
        'There is no evidence that the vaccine led to faster clearance of the virus and infection was reduced in all women.',
      ).join(' '),
    ).not.toContain('That is so'));

  it('loses the report where one was seen', () =>
    expect(
      ['Close inspection of the data', 'Yeast one-hybrid assays'].flatMap((seen) =>
        formsOf(`${seen} revealed that the drug lowers pain.`),
      ),
    ).toEqual(['The drug lowers pain.', 'The drug lowers pain.']));

  it.each([
    'The researchers found no evidence that mortality fell by 30%.',
    'It is unlikely that smoking increases the risk of cancer.',
    'The idea that men sleep longer than women was rejected.',
  ])('is not drawn: %s', (sentence) => expect(drawnOf(sentence, 'finding')).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { SUBJECTS, subjectOf } from '#src/core/subject.ts';
import { paperWith } from '../graphics/samples.ts';

const of = (title: string, abstract = '', journal: string | null = null) =>
  subjectOf(paperWith({ title, abstract: [abstract], journal }));

describe('subjectOf', () => {
  it.each([
    [
      'cell',
      'Src kinases control how keratinocytes adhere',
      'Cell–cell adhesion depends on the phosphorylation of a receptor.',
    ],
    ['gene', 'A genome-wide association study of height', 'We sequenced DNA and found 12 loci.'],
    ['brain', 'Sleep restores the hippocampus', 'Neurons in the cortex of the brain replay memory.'],
    ['body', 'Statins after a heart attack: a randomised trial', 'Patients got a placebo or the drug.'],
    ['microbe', 'Resistance of Staphylococcus to antibiotics', 'Bacteria survived in infected wards.'],
    ['animal', 'How wolves return', 'Camera traps counted the predators and deer of a habitat.'],
    ['field', 'Wheat roots under drought', 'Plants in dry soil gave less grain at harvest.'],
    ['sea', 'Coral reefs in a warming ocean', 'Fish and algae left the reef.'],
    ['sky', 'Aerosols and rain over India', 'Clouds and the monsoon follow emissions.'],
    ['space', 'A planet around a near star', 'The telescope saw the exoplanet in its orbit.'],
    ['earth', 'Small earthquakes before a large one', 'Seismic waves show how rock breaks along the fault.'],
    ['city', 'What rent control does to housing markets', 'Prices in cities rose; we look at the economy.'],
    ['people', 'Why students trust each other', 'A questionnaire in schools asked about social beliefs.'],
    ['data', 'A faster algorithm for deep learning', 'We benchmark neural networks on open datasets.'],
    ['matter', 'Graphene oxide as a catalyst', 'The synthesis of the nanomaterial needs no solvent.'],
    ['light', 'Entangled photons over fibre', 'A laser makes quantum light.'],
    ['paper', 'Some remarks on a question of Erdős', 'We give a short proof.'],
  ])('%s: %s', (subject, title, abstract) => {
    expect(of(title, abstract)).toBe(subject);
  });

  it('heeds the title more than what the abstract says beside it', () => {
    expect(
      of('Whales and their song', 'Patients, drugs, doses, clinical trials and hospitals play no part.'),
    ).toBe('sea');
  });

  it('is not carried away by one word, nor by nothing', () => {
    expect(of('Untitled', 'It was told once, by a patient.')).toBe('paper');
    expect(subjectOf(paperWith({ title: 'Untitled', journal: null, abstract: [], sections: [] }))).toBe(
      'paper',
    );
  });

  it('takes text of any length and kind', () => {
    const began = process.cpuUsage().user;
    expect(SUBJECTS).toContain(of('cell '.repeat(50_000), '𝛼 β-catenin \u202e'.repeat(20_000)));
    expect(process.cpuUsage().user - began).toBeLessThan(5_000_000);
  });
});

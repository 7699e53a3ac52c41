/** What is shortened still says what the paper says: nothing breaks off, nothing that was only believed becomes a fact. */
import { describe, expect, it } from 'vitest';
import { cleanSentence } from '#src/core/text/clean.ts';
import { capitalise } from '#src/core/text/person.ts';
import { explainAcronyms, findAcronyms } from '#src/providers/offline/writer/acronyms.ts';
import { plainForms } from '#src/providers/offline/writer/clauses.ts';
import { dangles, priceOf } from '#src/providers/offline/writer/fitness.ts';
import { gatherSources } from '#src/providers/offline/writer/material.ts';
import { plainly } from '#src/providers/offline/writer/plain.ts';
import { pointsFrom } from '#src/providers/offline/writer/points.ts';
import { drawnOf } from '#src/providers/offline/writer/shown/drawn.ts';
import { standsAlone } from '#src/providers/offline/writer/stands-alone.ts';
import { writeScript } from '#src/providers/offline/writer/write.ts';
import { TINY_PAPER } from './paper.ts';

const formsOf = (sentence: string): string[] => plainForms(sentence).map((form) => form.join(' '));
const said = (sentence: string): string[] => plainForms(sentence).flat();

describe('what was only believed, asked or supposed', () => {
  it.each([
    [
      'It was previously believed that the prevalence of the disease was less than 1% of all patients and that the loss of salt was necessary for its detection.',
      /^The loss of salt/,
    ],
    [
      'The authors hypothesised that sleep improves the memory of older mice, and the drug reduces the pain in their joints.',
      /^The drug/,
    ],
    [
      'It is not known whether sleep improves the memory of older mice, and the drug reduces the pain in their joints.',
      /^The drug/,
    ],
    [
      'The law holds where the density is low, and the gas is far away from the walls of the tank.',
      /^The gas/,
    ],
  ])('is not told as a fact: %s', (sentence, alone) => {
    expect(said(sentence).filter((one) => alone.test(one))).toEqual([]);
  });

  it('is told where it was shown', () => {
    const shown =
      'The trial showed that short sleep raised the risk of falls and that the pressure of the blood was lower after long sleep.';
    expect(said(plainly(shown)).some((one) => /^The pressure of the blood was lower/.test(one))).toBe(true);
  });

  it('keeps that it may be, and that it was before', () => {
    expect(plainly('The drug has the potential to cure it.')).toBe('The drug could cure it.');
    expect(plainly('It significantly reduced pain.')).toBe('It reduced pain.');
    expect(plainly('It did not significantly reduce pain.')).toBe('It did not significantly reduce pain.');
    expect(plainly('No significant difference was found.')).toBe('No significant difference was found.');
    expect(plainly('It was previously believed to be harmless.')).toContain('previously');
    expect(plainly('The majority of the cells died.')).toBe('Most of the cells died.');
    expect(plainly('The vast majority of cells died.')).toBe('Most cells died.');
  });
});

describe('a sentence that hangs on another', () => {
  it.each([
    ['Once a cell meets any accident during its division.', false],
    ['Align the angioblasts as the embryo develops.', false],
    ['Therefore avoids the curse of dimensionality.', false],
    ['The curse of dimensionality is avoided.', true],
    // Whose it is, may be told in a clause with a verb of its own.
    ['The decline in women who exercised was not different.', true],
    ['Patients that had been treated were older.', true],
    ['Women who said the drug was good.', false],
    ['The drug that doctors give was.', false],
    ['The mice that lack the gene and were fed.', false],
    ['The priorities of those who sleep is less.', false],
  ])('does not stand alone: %s', (sentence, alone) => {
    expect(standsAlone(sentence)).toBe(alone);
  });

  it('is not parted from what it denies, or from the words that its verb needs', () => {
    const denied =
      'The streamlines generated with the usual settings of the whole brain method do not reach the outer border during the first scan of all.';
    const through =
      'The streamlines generated with the usual settings of the whole brain method typically pass through all of the voxels in white matter.';
    expect([...said(denied), ...said(through)].filter((one) => /^That (?:is|was)/.test(one))).toEqual([]);
  });
});

describe('a sentence that is too long', () => {
  it.each([
    [
      'Patients with the syndrome are at a higher risk for stroke and heart failure than patients with essential hypertension matched for age, gender, and pressure of both kinds.',
      /than patients\.$/,
    ],
    [
      'Domains of the new core set should be considered for inclusion in all future clinical trials on pain of the lower back and neck.',
      /clinical trials\.$/,
    ],
    [
      'The model is, as far as anybody in the field can tell today, useful as a tool for finding hidden structure in large collections of old maps.',
      /as a tool\.$/,
    ],
    [
      'A potential limitation of the trial is the reliance on self-reported questionnaire assessment of both dietary intake and physical activity.',
      /reliance\.$/,
    ],
    [
      'The new courses in the three hospitals are effective in enabling patients to develop skills to live with a weak heart.',
      /patients\.$/,
    ],
    [
      'The finding highlights that the rehabilitation needs of heart failure patients may differ from those with other cardiac conditions of all kinds.',
      /from those\.$/,
    ],
    [
      'The whole method with all of its many steps can be implemented in just a few lines of code on any computer of today.',
      /implemented\.$/,
    ],
    [
      'The results show that inputs to the neurons of the deep layers of the cord are organised in a specific way.',
      /organised\.$/,
    ],
    [
      'Between June 2008 and December 2011, the researchers recruited and randomised 2,212 women, with 1,108 allocated to receive advice and 1,104 standard care.',
      /recruited\.$/,
    ],
    [
      'Women completed the Food Frequency Questionnaire, and the Short Questionnaire to Assess Health-enhancing Physical Activity, at trial entry, 28 and 36 weeks, and 4 months postpartum.',
      /Short Questionnaire\.$/,
    ],
    [
      'Models of this kind can be used for tasks, such as finding old roads, measuring rivers, counting trees and drawing new maps.',
      /for tasks\.$/,
    ],
    [
      'Two ways were compared: advice that was guided by a human expert, and advice that a program had drawn from the same lessons.',
      /human expert\.$/,
    ],
    [
      '41% of the 1077 admissions in June 2010 were during the day shift and 59% during the night shift.',
      /59%\./,
    ],
    [
      'Conflicts were shown by pressure-related, mostly personal, and response-related, mostly communal, driving forces.',
      /communal\.$/,
    ],
  ])('does not end before what it needs: %s', (sentence, broken) => {
    expect(formsOf(sentence).filter((form) => broken.test(form))).toEqual([]);
  });

  it('still loses what only adds to it', () => {
    expect(
      formsOf(
        'The inner land was protected against overuse by moving some of the uses to the outer land of the village.',
      ),
    ).toContain('The inner land was protected against overuse.');
  });
});

describe('what cannot be said', () => {
  it.each([
    '18. Add 500 μL of isopropanol to the recovered supernatant and invert the tube 30–40 times.',
    'Make a dilution of the sample, and you should see a clear pellet.',
    'Γ is the growth rate of the tissue.',
    'Error bars show the spread of three runs.',
    'Colour represents the score of each row.',
    'CD and TSM analyzed the data of the trial.',
    'The number of cases is increasing in time if and only if C ą p in the graph.',
    '2.2.1 Provocation In the provocation phase, researchers review literature and data.',
    'B solely depends on the size of the household.',
    'The ratio was 20 log₁₀ of the error in all runs.',
  ])('%s', (sentence) => expect(priceOf(sentence, new Map())).toBe(Number.POSITIVE_INFINITY));

  it('is a sentence with a hole, and one that leans on another', () => {
    const paper = {
      ...TINY_PAPER,
      abstract: ['The law is □ where l is a length, and γ is the growth rate.'],
    };
    expect(gatherSources(paper).filter(({ inAbstract }) => inAbstract)).toEqual([]);
    expect(dangles('None had lesions at follow-up.')).toBe(true);
    expect(dangles('None of the patients had lesions.')).toBe(false);
  });
});

describe('what is shown', () => {
  const kinds = (sentence: string): string[] => drawnOf(sentence, 'finding').map(({ visual }) => visual.kind);
  const points = (text: string): string[] =>
    pointsFrom([{ text, detail: false, quote: text, section: 'Methods' }], []).map(({ item }) => item);

  it('counts all that a spelled number counts', () => {
    const text = 'Seventy-two archival laws of eight old villages and three towns were read.';
    expect(points(text)).toEqual(['Eight old villages', 'Three towns']);
    expect(kinds('Twenty-two of 40 patients slept well.')).not.toContain('share');
  });

  it.each([
    [
      'Three focus groups and twenty school teachers were heard.',
      ['Three focus groups', 'Twenty school teachers'],
    ],
    [
      'They built a plasmid of 4 that encodes enzymes; 12 old rats had real-time PCR.',
      ['12 old rats', 'Real-time PCR'],
    ],
    [
      'De novo transcriptome sequencing and 7500 Real-Time PCR of 9 leaves were done.',
      ['Transcriptome sequencing', 'Real-Time PCR', '9 leaves'],
    ],
    ['Potentials of 40 men of 57.1 yrs and three cats were read.', ['40 men', 'Three cats']],
  ])('names how it was done in whole words: %s', (text, items) => expect(points(text)).toEqual(items));

  it.each([
    ['26.1% of the first cells and 43.1% of the second cells had contacts.', 'share'],
    ['Fields got nitrogen at 100 or 75% of crop need and phosphorus.', 'share'],
    ['Neurons end in the dorsal horn, a region that contains many cells.', 'term'],
    ['Regression is a more tractable computation and therefore permits larger models.', 'term'],
    [
      'Within the family, polar and grizzly bear milks are more similar to each other than to giant pandas.',
      'compare',
    ],
    [
      'Therapy combined with iron administration is more effective than iron administration alone.',
      'compare',
    ],
  ])('says nothing where it would be torn: %s', (sentence, kind) =>
    expect(kinds(sentence)).not.toContain(kind),
  );

  it('still explains a word of the field', () => {
    expect(kinds('A bezoar is a hard ball of swallowed hair.')).toContain('term');
  });
});

describe('a script', () => {
  it('says nothing twice, though abstract and discussion do', () => {
    const twice = 'Short sleep was associated with many more falls in the older adults.';
    const paper = {
      ...TINY_PAPER,
      abstract: [...TINY_PAPER.abstract, twice],
      sections: [
        ...TINY_PAPER.sections,
        {
          level: 1,
          heading: 'Conclusions',
          paragraphs: [
            `${twice.replace('was', 'is')} Doctors should ask older adults how long they sleep at night. Longer sleep may keep older people on their feet. Falls are a leading cause of injury in older adults. A sensor on the wrist measures sleep better than a diary does. Further trials are needed to show whether longer sleep prevents falls.`,
          ],
        },
      ],
    };
    const spoken = writeScript(paper, 'standard')
      .scenes.map(({ narration }) => narration)
      .join(' ');
    expect(spoken.match(/associated with many more falls/g)?.length ?? 0).toBeLessThan(2);
  });

  it.each([
    ['We used an SIR model.', 'SIR', 'susceptible model', 'We used a susceptible model model.'],
    ['We used a DNN here.', 'DNN', 'artificial net', 'We used an artificial net here.'],
    ['SIR was used.', 'SIR', 'susceptible rate', 'Susceptible rate was used.'],
  ])('has the article that is heard: %s', (text, short, long, written) =>
    expect(explainAcronyms([text], new Map([[short, long]]))).toEqual([written]),
  );

  it('writes a name in lower case inside a sentence, also where it is one of two words', () => {
    const lowerCase = { has: (word: string) => word === 'treatment' };
    const names = findAcronyms(['Treatment-induced nerve pain (TINP) is common.'], lowerCase);
    expect(names.get('TINP')).toBe('treatment-induced nerve pain');
  });
});

describe('a part of a sentence', () => {
  it.each([
    [
      'The work shows a mechanism by which the gene guides the young cells of the breast, and how loss of this function may lead to tumours of a basal kind.',
      /^How loss/,
    ],
    [
      'The model of the two strands predicts every place of the turn, and the possible roles this transition may play in the living cell.',
      /^The possible roles/,
    ],
    [
      'The researchers present and develop the theory of networks of three genes, and use it for the genomes of many bacteria in the sea.',
      /^The researchers present\.$/,
    ],
    [
      'The maps of the marks agree with the borders of the genes in every part of the body, and implicate precisely positioned H3K27 marks as a central guide of the body plan.',
      /^Implicate/,
    ],
  ])('is no sentence without its verb or its subject: %s', (sentence, broken) => {
    expect(said(sentence).filter((one) => broken.test(one))).toEqual([]);
  });
});

it('keeps the small letter of a name, and says what begins with one', () => {
  expect(capitalise('mRNA levels rose.')).toBe('mRNA levels rose.');
  expect(capitalise('β-catenin was lost.')).toBe('β-catenin was lost.');
  expect(priceOf('mRNA levels rose in all of the mice.', new Map())).toBeLessThan(4);
});

it('takes a range of references out whole', () => {
  const clean = cleanSentence('The cells grew in all women [15]–[17].', { raisedCitations: false });
  expect(clean).toBe('The cells grew in all women.');
});

it('drops an end behind the second comma, where the first one only opens the sentence', () => {
  const sentence =
    'Economically, the algorithm enhances the performance of the whole power system, evident through a reduced payback period and increased annual profit.';
  expect(said(sentence)).toContain(
    'Economically, the algorithm enhances the performance of the whole power system.',
  );
});

it('hears a verb behind "this" that may be a plural elsewhere', () => {
  expect(said('This supports environmental sustainability and aligns with global standards.')).toHaveLength(
    1,
  );
});

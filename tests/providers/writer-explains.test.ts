/** A word of the field is explained by what the paper itself says that it means: once, in plain words, where it is needed. */
import { describe, expect, it } from 'vitest';
import type { Paper } from '#src/core/paper.ts';
import { checkScript } from '#src/grounding/index.ts';
import { explanationsIn } from '#src/providers/offline/writer/explain/explanations.ts';
import { gatherSources } from '#src/providers/offline/writer/material.ts';
import { writeScript } from '#src/providers/offline/writer/write.ts';
import { TINY_PAPER } from './paper.ts';

const explained = (sentence: string): string[] => {
  const sections = [{ level: 1, heading: 'Introduction', paragraphs: [sentence] }];
  const sources = gatherSources({ ...TINY_PAPER, abstract: [], title: 'x', sections });
  return explanationsIn(sources, () => true, false).map(({ text }) => text);
};

describe('a sentence explains', () => {
  it.each([
    // Itself, or as much of it as is plain and whole.
    [
      'Bezoars are aggregates of undigested foreign material that accumulate in the gastrointestinal tract, particularly in the stomach.',
      'Bezoars are aggregates of undigested foreign material.',
    ],
    [
      'AlaDH is an enzyme involved in nitrogen metabolism and has been implicated in the adaptation of mycobacteria.',
      'AlaDH is an enzyme involved in nitrogen metabolism.',
    ],
    [
      'Oxytocin is a neuropeptide hormone that has been identified as a biomarker of social relationships.',
      'Oxytocin is a hormone.',
    ],
    // What stands beside a word.
    [
      'Smedwi, a protein that keeps stem cells alive, was lost in all of the worms.',
      'Smedwi is a protein that keeps stem cells alive.',
    ],
    [
      'They worked in Mälaren, the third largest lake in Sweden.',
      'Mälaren is the third largest lake in Sweden.',
    ],
    // What sort of thing it is.
    ['The antibiotic tobramycin was given to all of the cells.', 'Tobramycin is an antibiotic.'],
    [
      'They grow with pathogenic bacteria such as Pseudomonas aeruginosa in the lungs.',
      'Pseudomonas aeruginosa is a pathogenic bacterium.',
    ],
    ['Axons are built by a motor protein called kinesin.', 'Kinesin is a motor protein.'],
    // What it is called otherwise.
    ['Leaves of Ocimum sanctum (holy basil) were dried.', 'Ocimum sanctum is also called holy basil.'],
  ])('%s', (sentence, text) => expect(explained(sentence)).toContain(text));
});

describe('a sentence explains nothing', () => {
  it.each([
    // In words that are as strange.
    'Lubricin is a mucinous glycoprotein of the synovial fluid.',
    'A macronucleus is the transcriptionally active somatic nucleus.',
    // By what it counts for.
    'Leprosy is one of the leading causes of disability.',
    'Xenotransplantation is a promising approach to the shortage of organs.',
    'Skp2 is a direct target of Notch.',
    'Human parvovirus is a member of the genus Erythrovirus of the family Parvoviridae.',
    'The holotype is a juvenile.',
    // With what any thing is.
    'Allelopathy is a widely documented phenomenon.',
    'Exergy is a metric.',
    // Where what follows a comma is another thing, or the subject.
    'In caudal view, the condyle that stands out is a large bone.',
    'Moreover, the inclusion of the score was a step that helped.',
    'They lacked solar access, a rich soil, clean water, and good seeds.',
    'The snail leaves mucus of its locomotion, a substance that plants can smell.',
    // Where the word stands for another.
    'The drug infusion was stopped in all of the patients.',
    'Target genes such as Phex were lost.',
    'American taxa (including dinosaurs) were left out.',
    // A common word.
    'Sleep is a time that most animals need.',
  ])('%s', (sentence) => expect(explained(sentence)).toEqual([]));
});

const PAPER: Paper = {
  ...TINY_PAPER,
  title: 'Tobramycin in lungs of the old',
  abstract: [
    'Infections of the lungs are hard to treat in old people. We gave tobramycin to 120 adults for two weeks. ' +
      'Tobramycin killed 87% of the cells that caused the infection. ' +
      'Tobramycin was followed by fewer days in hospital than a dummy drug. ' +
      'These results suggest that the treatment of lungs can be shorter than it is today.',
  ],
  sections: [
    {
      level: 1,
      heading: 'Introduction',
      paragraphs: [
        'Old people often have infections of the lungs. Tobramycin is an antibiotic that stops cells from making proteins, and has been known since the middle of the last century.',
      ],
    },
    ...TINY_PAPER.sections,
  ],
};

describe('a script', () => {
  const script = writeScript(PAPER, 'standard');
  const told = script.scenes.map(({ narration }) => narration).join(' ');
  const meaning = 'Tobramycin is an antibiotic that stops cells from making proteins.';

  it('says what a word means once, before what is told with it', () => {
    expect(told.split(meaning)).toHaveLength(2);
    const scene = script.scenes.slice(1).find(({ narration }) => /tobramycin/i.test(narration));
    expect(scene?.narration).toContain(meaning);
    expect(told).toMatch(/Tobramycin killed 87% of the cells/);
  });

  it('rests it on the sentence of the paper', () => {
    const claim = script.scenes.flatMap(({ claims }) => claims).find(({ text }) => text === meaning);
    expect(claim).toMatchObject({ section: 'Introduction', quote: expect.stringMatching(/known since/) });
    expect(checkScript(script, PAPER).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('does not say of letters what they stand for', () => {
    const named = (text: string): string =>
      text
        .replace('gave tobramycin', 'gave the tobra mold active drug (TMAD)')
        .replace('an antibiotic that stops cells from making proteins', 'an active drug')
        .replace('a dummy drug', 'a dummy')
        .replaceAll('Tobramycin', 'TMAD');
    const again = writeScript(
      {
        ...PAPER,
        abstract: PAPER.abstract.map(named),
        sections: PAPER.sections.map((section) => ({
          ...section,
          paragraphs: section.paragraphs.map(named),
        })),
      },
      'standard',
    ).scenes.map(({ narration }) => narration);
    expect(again.join(' ')).toMatch(/tobra mold active drug/i);
    expect(again.join(' ')).not.toMatch(/ is an active drug\./);
  });

  it('does not explain what it tells with its meaning', () => {
    const abstract = PAPER.abstract.map((text) =>
      text.replace('Tobramycin killed', 'The antibiotic tobramycin killed'),
    );
    const sections = PAPER.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((text) =>
        text.replace(' that stops cells from making proteins', ''),
      ),
    }));
    const again = writeScript({ ...PAPER, abstract, sections }, 'standard').scenes.map(
      ({ narration }) => narration,
    );
    expect(again.join(' ')).toContain('The antibiotic tobramycin killed');
    expect(again.join(' ')).not.toContain('Tobramycin is an antibiotic');
  });
});

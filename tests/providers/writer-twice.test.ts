/** What is said in other words is not said twice, and two results that are told alike are both told. */
import { describe, expect, it } from 'vitest';
import type { Line } from '#src/providers/offline/writer/line.ts';
import { gatherSources } from '#src/providers/offline/writer/material.ts';
import { tellsAgain } from '#src/providers/offline/writer/tells-again.ts';
import { TINY_PAPER } from './paper.ts';

/** Two sentences of one paper, far apart. */
function linesOf(first: string, second: string): [Line, Line] {
  const sources = gatherSources({
    ...TINY_PAPER,
    abstract: [],
    title: 'x',
    sections: [{ level: 1, heading: 'Results', paragraphs: [first, second] }],
  });
  const lines = [first, second].map((text): Line => {
    const source = sources.find(({ quote }) => quote === text);
    if (!source) throw new Error(text);
    return {
      ...{ source, said: [{ text, source }], text, words: 10, price: 0, centrality: 0 },
      ...{ topics: new Set(), concepts: new Map(), mark: 2 },
    };
  });
  return lines as [Line, Line];
}

const again = (told: string, line: string): boolean => {
  const [first, second] = linesOf(told, line);
  return tellsAgain(second, first);
};

describe('is told already', () => {
  it.each([
    [
      'When the air was thin, the young beetles of the mutant line laid fewer eggs and lived longer compared to wild beetles.',
      'At high altitude, the young beetles of the mutant line laid fewer eggs, but lived longer compared to wild beetles.',
    ],
    [
      'The hard steel has no soft zone, and the brittle zone of the steel is from 973 to 1148 degrees at the rim.',
      'The brittle zone of the hard steel at the rim was from 973 to 1148 degrees.',
    ],
    ['Only 14 hazards were further addressed.', '14 priority hazards were highlighted.'],
    ['14 priority hazards were highlighted.', 'Only 14 hazards were further addressed.'],
    [
      'The researchers used fibroblasts isolated from Gab1-/- mouse embryos.',
      'The researchers use mouse embryonic fibroblasts derived from Gab1 -/- embryos.',
    ],
    ['The study showed a carrier rate of 55.7%.', 'The resulting carrier rate of the bacteria was 55.7%.'],
    [
      'Salt is crucial for the folding of the long molecule.',
      'Salt is essential for the long molecule to fold.',
    ],
    [
      'The acid reduced the level of the protein Runx2.',
      'The study showed a distinct reduction of the protein Runx2 upon the acid.',
    ],
    [
      'The authors propose a key role for hippo in controlling cell division.',
      'The result supports a crucial role of hippo in normal cell division.',
    ],
    // One of several numbers, of what it was told of.
    [
      'The same film took 494 seconds through a web browser and 747 seconds through a Python library.',
      'The Python recipe took 747 seconds.',
    ],
    [
      'Body weight fell by 4.2 kg with the drug and by 1.1 kg with the dummy.',
      'The weight of the body fell by 4.2 kg with the drug.',
    ],
    // The same thing, named more narrowly, or with who says it.
    [
      'The budding yeast cell cycle is a robust and adaptive multi-stage process.',
      'The energy landscape study shows that the yeast cell cycle is a robust, adaptive and multi-stage process.',
    ],
    // A number that only one thing has.
    [
      'A meta-analysis showed a per-allele odds ratio of 1.26.',
      'The odds ratio under an additive model for preeclampsia was 1.26.',
    ],
    [
      'The analysis of 29 studies included 6179 tuberculosis cases.',
      '6179 tuberculosis cases were obtained in the 29 studies.',
    ],
    // Other words of one meaning.
    [
      'Storing stool samples moist slowed down hookworm egg decay.',
      'Keeping fecal samples moist delayed the disintegration of hookworm eggs.',
    ],
  ])('“%s”: “%s”', (told, line) => expect(again(told, line)).toBe(true));
});

describe('is another result', () => {
  it.each([
    // The other way.
    ['The light increased the growth of the roots.', 'The light decreased the growth of the roots.'],
    // Another number, or one that was not told.
    ['The rate of falls was 12% among the sleepers.', 'The rate of falls was 31% among the sleepers.'],
    ['Neonatal deaths have declined in all regions.', 'Neonatal deaths have declined by 28% in all regions.'],
    // Another group, or another thing.
    ['The drug lowered the pressure in women.', 'The drug lowered the pressure in men.'],
    [
      'Sucralose had the highest level of the sweeteners.',
      'Brantford had the highest level of the sweeteners.',
    ],
    [
      'The strength of the link was moderated by strong belief in hard work and self-reliance.',
      'The strength of the link was moderated by a strong belief in delay of gratification.',
    ],
    ['The prevalence of anaemia was 12%.', 'The prevalence of obesity was 12%.'],
    // One of several numbers, of something else.
    [
      'The rate in patients was 12% for anaemia and 15% for obesity.',
      'The rate of stunting in patients was 12%.',
    ],
    ['The dogs lost 4.2 kg and the cats lost 1.1 kg.', 'The horses lost 4.2 kg.'],
    [
      'The old yeast divides in a robust multi-stage process.',
      'The young yeast divides in a robust multi-stage process.',
    ],
    // One denies.
    ['The drug helped the older patients.', 'The drug did not help the older patients.'],
    [
      'The drug did not lower the pain, the fever, the cough and the nausea of adults.',
      'The drug lowered the pain, the fever, the cough and the nausea of adults.',
    ],
    // Of a count, something else.
    ['100 patients were enrolled.', 'All 100 patients survived the second winter at home.'],
  ])('“%s”: “%s”', (told, line) => expect(again(told, line)).toBe(false));
});

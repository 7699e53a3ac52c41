/** The kinds of long sentence that papers are full of: parted so that nothing is lost by which they hold, or not at all. */
import { describe, expect, it } from 'vitest';
import { plainForms } from '#src/providers/offline/writer/clauses.ts';
import { plainly } from '#src/providers/offline/writer/plain.ts';
import { formsOf } from './forms.ts';

describe('what is said of several things', () => {
  it.each([
    [
      'The estimated share of the infected was 0.28% in the years from 2000, 0.21% in those from 2003, 0.24% in those from 2006 and 0.04% in those from 2009.',
      'The estimated share of the infected was 0.28% in the years from 2000. It was 0.21% in those from 2003, 0.24% in those from 2006 and 0.04% in those from 2009.',
    ],
    [
      'The load of the old bridge rose by 5 %, the weight of the new one fell by 3 %, and the width of both did not change.',
      'The load of the old bridge rose by 5 %. The weight of the new one fell by 3 %. The width of both did not change.',
    ],
    [
      'The loss of the gene in these flatworms decreases apoptotic death, impairs the growth of the tissue, and causes instability of the fate of their cells.',
      'The loss of the gene in these flatworms decreases apoptotic death. It impairs the growth of the tissue and causes instability of the fate of their cells.',
    ],
    [
      'Fights of the young animals occurred in all seven species, typically involved two of them, were short in duration, and occurred at night in open water.',
      'Fights of the young animals occurred in all seven species. They typically involved two of them, were short in duration, and occurred at night in open water.',
    ],
    [
      'The steady level of the message of these genes, the respiratory rate of the cells, and the potential of the membrane decreased after the treatment with neomycin.',
      'The steady level of the message of these genes decreased after the treatment with neomycin. The same goes for the respiratory rate of the cells, and the potential of the membrane.',
    ],
    [
      'The many signs of mutations in the small rings of these organs are modulated by mitochondrial haplotypes, nuclear modifier genes and environmental factors.',
      'The many signs of mutations in the small rings of these organs are modulated by mitochondrial haplotypes. They are also modulated by nuclear modifier genes and environmental factors.',
    ],
    [
      'The approach also provides a means for measuring the likeness of the data to a clock and comparing this measure between different genes and trees.',
      'The approach provides a means for measuring the likeness of the data to a clock. The approach also provides a means for comparing this measure between different genes and trees.',
    ],
    [
      'The findings have important implications for the diagnosis of worms in a single patient and for surveys of villages, drug studies and the monitoring of programs.',
      'The findings have important implications for the diagnosis of worms in a single patient. The findings also have important implications for surveys of villages, drug studies and the monitoring of programs.',
    ],
    [
      'The full dynamics of the movement were taken from 62 plants in the straight condition, and 54 plants in the tilted condition.',
      'The full dynamics of the movement were taken from 62 plants in the straight condition. They were also taken from 54 plants in the tilted condition.',
    ],
  ])('is said in two sentences: %s', (sentence, parts) => {
    expect(formsOf(sentence)).toContain(parts);
  });

  it.each([
    [
      'It can be said that the drug did not affect liver weight, muscle strength and bone density in the group of young adult volunteers.',
      /It also affect/,
    ],
    [
      'The new drug affects the growth of small roots, green shoots and yellow leaves of the old plants that stand in the shade of trees.',
      /also affects/,
    ],
    [
      'The cells were heated in water, cooled on ice for an hour, and stored in the dark at room temperature for the following eleven days.',
      /They (?:cooled|stored)/,
    ],
    [
      'The treatment elevated blood pressure, glucose and lipid levels of these young people compared with the levels of the untreated old people there.',
      /also elevated glucose/,
    ],
    [
      'The study shows differences between the rate of the heart, the load of the lung, and the flow of the blood in the young people.',
      /The same goes/,
    ],
  ])('is not parted where it is of one thing, or open of which: %s', (sentence, broken) => {
    expect(formsOf(sentence).filter((form) => broken.test(form))).toEqual([]);
  });
});

describe('what qualifies a clause', () => {
  it.each([
    [
      'The origin of these large and plant-eating dinosaurs is far from clear, mainly due to the lack of their early close relatives.',
      'The origin of these large and plant-eating dinosaurs is far from clear. That is mainly due to the lack of their early close relatives.',
    ],
    [
      'The surface of the tendons of the knockout animals appeared to be rougher, compared with the wild type and heterozygous tendons.',
      'The surface of the tendons of the knockout animals appeared to be rougher. The comparison was with the wild type and heterozygous tendons.',
    ],
    [
      'Addition of sugar and salt at a high strength also improved the effect of the drug on them although to a lesser extent compared to mannitol.',
      'Addition of sugar and salt at a high strength improved the effect of the drug on them. But that was to a lesser extent than with mannitol.',
    ],
    [
      'The team saw a large shift from the brown matter of the land to other sources, with a clear decrease of iron in the water of the lake.',
      'The team saw a large shift from the brown matter of the land to other sources. There was a clear decrease of iron in the water of the lake.',
    ],
    [
      'The researchers looked into the effect of the old gene on the protein Chibby, a beta catenin antagonist of the cell that few others know.',
      'The researchers looked into the effect of the old gene on the protein Chibby. Chibby is a beta catenin antagonist of the cell that few others know.',
    ],
    [
      'The Levant is a region in the Near East with an impressive record of continuous human existence and major changes of culture since old times.',
      'The Levant is a region in the Near East. It has an impressive record of continuous human existence and major changes of culture since old times.',
    ],
    [
      'Sixty-seven children aged 10 to 12 years in two counties of the south were randomly assigned to the training or to the control group.',
      'Sixty-seven children were randomly assigned to the training or to the control group. They were aged 10 to 12 years in two counties of the south.',
    ],
    [
      'When the pattern of the markers was tested with the other set of samples, it yielded a sensitivity of 80 % and a specificity of 88 %.',
      'The pattern of the markers was tested with the other set of samples. Then it yielded a sensitivity of 80 % and a specificity of 88 %.',
    ],
    [
      'To shorten the time of the computer the researchers explored the use of some faster algorithms of the same family.',
      'The researchers explored the use of some faster algorithms of the same family. The aim was to shorten the time of the computer.',
    ],
    [
      'In adolescents with infections of the cervix, the immune response may contribute less than 20 % to the clearing of all of the virus.',
      'The immune response may contribute less than 20 % to the clearing of all of the virus. That may be so in adolescents with infections of the cervix.',
    ],
    [
      'The widespread distribution of highly susceptible alleles suggests that genetic testing and selection may improve the health of infected flocks in the country.',
      'Evidence suggests that genetic testing and selection may improve the health of infected flocks in the country.',
    ],
    [
      'Trials in clusters are a useful tool for studying new interventions that cannot be put into practice at the level of one person.',
      'Trials in clusters are a useful tool for studying new interventions. These interventions cannot be put into practice at the level of one person.',
    ],
  ])('stays with it: %s', (sentence, parts) => {
    expect(formsOf(sentence)).toContain(parts);
  });

  it.each([
    [
      'When the rates of the spread exceeded one per cent a year, the losses of the many small groups were mostly made up for.',
      /Then/,
    ],
    [
      'Studies in rodents indicate that the thinning of the bones is due to an increased loss and a reduced growth of the whole bone.',
      /^Evidence/,
    ],
    [
      'The tree confirmed that each of the groups is of one origin, with each of them comprising old branches, especially when compared to other lizards.',
      /compared to other/,
    ],
    [
      'The drug did not lower the pressure of the blood or the weight of the heart in the old people compared with placebo.',
      /The comparison|That was compared/,
    ],
  ])('is not said of another thing: %s', (sentence, broken) => {
    expect(formsOf(sentence).filter((form) => broken.test(form.split('. ').at(-1) ?? ''))).toEqual([]);
  });
});

describe('what was told wrong', () => {
  it.each([
    [
      'The results must be made part of a broader assessment of the whole area that considers goals and other factors beyond the analysis.',
      /^It considers/,
    ],
    [
      'Samples of the water were brought in by 62 people of the city in the spring, and 54 people in the autumn.',
      /54 people\.$/,
    ],
    [
      'The new species differs from the old one in the absence of a ridge along the edge of its upper jaw.',
      /without/,
    ],
    ['The cells formed spheres which were larger and more numerous.', /more many/],
    [
      'The results of the first study should be treated with caution until better estimates of the size and additional strains become available.',
      /^Additional strains|estimates of the size\.$/,
    ],
    [
      'To tell whether the signature that the researchers have defined can explain the data, they performed simulations of the growth of the whole tree.',
      /^The researchers have defined can|whether the signature\.$/,
    ],
    [
      'The invasion of the treated cells by the parasite compared to untreated cells was in the range of 78 to 80 % of all cells.',
      /The comparison|That was compared/,
    ],
    [
      'Multiple tasks tapping the same thing but differing in other respects provide a better measure of it and a more powerful tool of prediction.',
      /It (?:also )?provide\b/,
    ],
    [
      'Patients take up regimes and adopt strategies to adhere to these, such as the colours of tablets, using cues as aids, and daily activities.',
      /The researchers used/,
    ],
    [
      'The drug kills all forms of the parasite; a higher dose of the radiation limits its growth in the liver and corresponds to less of the antigen.',
      /^The drug corresponds/,
    ],
  ])('is not told so: %s', (sentence, broken) => {
    expect(
      plainForms(plainly(sentence))
        .flat()
        .filter((one) => broken.test(one)),
    ).toEqual([]);
  });

  it('is led to only where it may be', () => {
    expect(
      formsOf(
        'Activated cells of this kind may also lower the number of receptors on the others, leading to a loss of the growth factor.',
      ),
    ).toContain(
      'Activated cells of this kind may lower the number of receptors on the others. That may lead to a loss of the growth factor.',
    );
  });
});

it.each([
  ['Dilution also affects the gel.', 'Dilution affects the gel.'],
  ['Dilution affects but also protects the gel.', 'Dilution affects but also protects the gel.'],
])('does not say on top of what something comes: %s', (sentence, plain) => {
  expect(plainly(sentence)).toBe(plain);
});

it('parts nothing from “something”, which is what is behind it', () => {
  const forms = formsOf(
    'The answers may mean that there is something about the school that makes pupils see their years there as a burden.',
  );
  expect(forms.filter((form) => /something about the school\./.test(form))).toEqual([]);
});

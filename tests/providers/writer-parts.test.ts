/** A long sentence in short ones: what says where, when or more of a subject is parted or left out, and nothing is lost that it holds by. */
import { describe, expect, it } from 'vitest';
import { shiftPerson } from '#src/core/text/person.ts';
import { plainForms } from '#src/providers/offline/writer/clauses.ts';
import { dangles, HEAVY, priceOf } from '#src/providers/offline/writer/fitness.ts';
import { speakableLines } from '#src/providers/offline/writer/lines.ts';
import { gatherSources } from '#src/providers/offline/writer/material.ts';
import { heldSo } from '#src/providers/offline/writer/part-where.ts';
import { plainly } from '#src/providers/offline/writer/plain.ts';
import { formsOf } from './forms.ts';
import { SPOKEN, TINY_PAPER } from './paper.ts';

describe('where or when something holds, said first', () => {
  it.each([
    [
      'Across a wider set of 69 Swedish lakes, the team observed the greatest browning in acidic lakes with shorter retention times.',
      'The team observed the greatest browning in acidic lakes with shorter retention times. That was seen across a wider set of 69 Swedish lakes.',
    ],
    [
      'In a randomised controlled trial, 755 patients with depression were recruited from 27 primary care practices in the north of England.',
      '755 patients with depression were recruited from 27 primary care practices in the north of England. That was done in a randomised controlled trial.',
    ],
  ])('gets a sentence of its own: %s', (sentence, parts) => {
    expect(formsOf(sentence)).toContain(parts);
    // Without it the sentence would claim more.
    expect(formsOf(sentence)).not.toContain(`${parts.split('. ')[0]}.`);
  });

  it.each([
    'In lakes, rivers, and seas, the warm water of the summer months was found to hold far less oxygen than the cold water of winter.',
    'In both scenarios, the antibodies against the resistant ligand of the parasite exhibit a higher potency in blocking the invasion of red cells.',
    'Among the trees of the northern forest, eight are most closely related to the old birches that grew there before the last great fire.',
    'In mice, the drug did not change the weight of the liver or the amount of fat in the blood after eleven weeks.',
    'In older adults, the drug may lower the risk of falls and of broken hips more than the usual exercises at home do.',
  ])('is not parted where it points away, denies or supposes: %s', (sentence) => {
    expect(
      formsOf(sentence).filter((form) =>
        /That (?:is|was|happened) (?:done |seen |so )?(?:in|among)/.test(form),
      ),
    ).toEqual([]);
  });
});

describe('a circumstance with a sentence of its own', () => {
  it.each([
    [
      'The nets on the deep reef caught far fewer of the young fish of the bay during the warm and windless weeks of late summer.',
      'That happened during the warm and windless weeks of late summer.',
    ],
    [
      'The mean weight of the young fish of the bay was far lower on the deep reef during the windless weeks of late summer.',
      'That was seen during the windless weeks of late summer.',
    ],
    [
      'A higher risk of a lasting outbreak was estimated for Bergen, Tromsø, Narvik, and the whole of Lofoten during the coldest months of the year.',
      'That was seen during the coldest months of the year.',
    ],
    [
      'The researchers marked all of the old trees of the valley and of the hills around it after the heavy storms of the autumn.',
      'That was done after the heavy storms of the autumn.',
    ],
    [
      'The clay pots with the layers of painted leaves and birds can be cleaned by a hand brush without harm to the paint.',
      'That can be done without harm to the paint.',
    ],
    [
      'Children of the towns of the coast died in their first year at a rate of 4.2% compared with 1.3% in the cities.',
      'That compares with 1.3% in the cities.',
    ],
    [
      'The young birds of the northern colony were fed with fish by both of their parents until the ice of the bay broke up.',
      'That lasted until the ice of the bay broke up.',
    ],
    [
      'Wild cells of the river bank showed two clear patterns, characterized by a fall of the count over the first hour.',
      'The patterns were characterized by a fall of the count over the first hour.',
    ],
  ])('is told as what was done, happened or held: %s', (sentence, said) => {
    expect(formsOf(sentence).map((form) => form.split(/(?<=\.) (?=[A-Z])/).at(-1))).toContain(said);
  });

  it.each([
    // The first of its kind there, and not of all.
    'The study is the first with wild animals to find that mothers know the calls of their own young in groups of seals.',
    // It belongs to a word that stands before it.
    'The young women of the second group were offered a place in the training program immediately after the end of the trial.',
    'The reading task was given to all of the children of the two schools of the town three days before the summer holidays.',
    // Whose it is, and not when it held.
    'Little attention has so far been paid to the role of the old beliefs about work in the settings of the home.',
    'The tree correctly told nine of ten patients with a return of the disease and eight of ten patients without a return of it.',
    'The disease of the mother is a state of raised pressure of the blood and of loss of protein after the twentieth week.',
    // A clause goes on behind it.
    'The team asked the visitors to wrap the samples of the day into the foil without breaking it and put it into the box.',
    'The virus has a wide range of cells of the sheep and the copy of the virus replicates in vitro as efficiently as the wild one.',
    // How it is looked at is no place.
    'In lateral view, the straight and upright parts of the two processes of the skull are set well behind the great condyle.',
  ])('is none where another thing would be said: %s', (sentence) => {
    expect(formsOf(sentence).filter((form) => /\. That (?:held|holds|happen|was|is|can)/.test(form))).toEqual(
      [],
    );
  });

  it('is left out where it says no more than that the study went on', () => {
    expect(
      formsOf(
        'Deaths from the disease fell by half among the young women of the two poorest towns during the study period.',
      ),
    ).toEqual(['Deaths from the disease fell by half among the young women of the two poorest towns.']);
  });

  it('is no list', () => {
    expect(
      formsOf(
        'The first arch of the neck is composed of a broad crested process of the left side, a round facet and a thin ridge.',
      ).filter((form) => /That is/.test(form)),
    ).toEqual([]);
  });
});

describe('what only says more of a subject', () => {
  it('is left out between it and its verb', () => {
    expect(
      formsOf(
        'One worm, widely used in the laboratories of the world since the nineteen seventies, avoids every fungus of the soil.',
      ),
    ).toContain('One worm avoids every fungus of the soil.');
  });

  it('stays where it is an item of a list, or limits', () => {
    for (const sentence of [
      'The new plan brings several gains, including very high speed, reduced loss of heat, and a large fall of all its gases.',
      'Growth, an old measure of health, and the weight of the heart were lower in the treated animals than in all of the others.',
      'The drug, given only to women, lowered the pressure of the blood by a third within the first eleven weeks of the trial.',
    ])
      expect(
        formsOf(sentence).filter((form) => /^(?:Growth and|The drug lowered)|gains reduced/.test(form)),
      ).toEqual([]);
  });
});

describe('who did it', () => {
  it.each([
    ['This allowed us to see the cells.', 'This allowed the researchers to see the cells.'],
    ['We posit that engagement matters.', 'The researchers posit that engagement matters.'],
    ['Our goal is to find them.', 'The researchers’ goal is to find them.'],
  ])('is named: %s', (sentence, shifted) => {
    expect(shiftPerson(sentence, 'the researchers')).toBe(shifted);
  });

  it.each(['This helps us to see the world.', 'We live longer now.', 'Our food has changed.'])(
    'may be everybody: %s',
    (sentence) => {
      expect(shiftPerson(sentence, 'the researchers')).toBeNull();
    },
  );
});

describe('a verb that no list has', () => {
  it.each([
    'HIV-1 subverts a mechanism of the cells to spread.',
    'Commonly used protocols often misrepresent what the young can buy.',
  ])('makes a sentence that nobody cut: %s', (sentence) => {
    expect(formsOf(sentence)).toContain(sentence);
  });

  it.each([
    'To assess the reproducibility of automatic measures in a group of subjects.',
    'Distribution of the sampling sites in the area of the study.',
    'In cells often poor in iron and in copper.',
  ])('is not seen where there is none: %s', (sentence) => {
    expect(formsOf(sentence)).toEqual([]);
  });
});

it('says the aim and the role in fewer words', () => {
  expect(plainly('The main objective of this study was to weigh the bats.')).toBe(
    'The objective was to weigh the bats.',
  );
  expect(plainly('Sleep plays a very important role in learning.')).toBe('Sleep plays a role in learning.');
  expect(plainly('Sleep plays no important role in learning.')).toBe(
    'Sleep plays no important role in learning.',
  );
});

describe('what cannot end or begin a sentence', () => {
  it.each([
    [
      'In addition to what they tell of history, these unusual groups of people can be hard to control in association studies of the common diseases.',
      /be hard\.$/,
    ],
    [
      'Reduction of sample size to a single hair is a necessary, and the researchers believe achievable, requirement for forensic casework analysis and anthropology fieldwork samples.',
      /necessary\.$/,
    ],
    [
      'Strikes began with a shark adducting its pectoral fins, a manoeuvre that changed the pitch of the shark and let its rear lift rapidly.',
      /manoeuvre\.$/,
    ],
    [
      'Knowledge of whole ecosystems is lacking and quantification of the intensity and distribution of impacts in the whole sea that directly connects to ecosystem goals and priorities is critically needed.',
      /^Priorities is/,
    ],
    [
      'The researchers applied tractography, connection mapping, and graph theoretic analysis to demonstrate altered organization of the network in all patients.',
      /^Graph theoretic/,
    ],
    [
      'As time in captivity increased, the pups made fewer checks and showed far less aggression towards all of their neighbours.',
      /^(?:The p|P)ups made/,
    ],
    [
      'Although most funding agencies often require that data are kept in public archives, the results reveal this is more the exception than the rule.',
      /^The results reveal this/,
    ],
    [
      'The study is the first with wild subjects to find these recognition abilities outside of the bond of mother and pup.',
      /wild subjects\.$/,
    ],
    [
      'The compiler follows traces through the code so that they can be compiled to machine code using the same techniques used for typed languages.',
      /^The researchers used/,
    ],
    [
      'The findings indicate that while some journals currently require nucleotide sequence alignments, associated tree files, and other relevant data to be deposited in public repositories, most journals do not have these requirements; resultantly, the systematics community is doing a poor job.',
      /that while [^,]*, [^,]*files\.$/,
    ],
  ])('is not cut there: %s', (sentence, broken) => {
    expect(
      plainForms(sentence)
        .flat()
        .filter((one) => broken.test(one)),
    ).toEqual([]);
  });
});

it('leaves two verbs of one object together', () => {
  expect(
    plainForms('The researchers have identified and characterized a novel protein of the parasite.').flat(),
  ).not.toContain('The researchers have identified.');
});

describe('a subject that is said again', () => {
  const paper = {
    ...TINY_PAPER,
    sections: [
      {
        level: 1,
        heading: 'Results',
        paragraphs: [
          'Vulvar cancer is rare in the young women of the north but represents a large part of the cancers of old women.',
          'Turkish tea is rare in the old towns of the north but represents a large part of the drinks of the south.',
          'We looked at vulvar cells and at Turkish towns, where vulvar pain was common.',
        ],
      },
    ],
  };
  const told = speakableLines(paper, gatherSources(paper), SPOKEN).map(({ text }) => text);

  it('has its capital within a sentence only where it is a name', () => {
    expect(told).toContainEqual(expect.stringContaining('. But vulvar cancer represents'));
    expect(told).toContainEqual(expect.stringContaining('. But Turkish tea represents'));
  });
});

describe('what a cut would tear', () => {
  it.each([
    [
      'two adjectives of one noun',
      'The old basil of the monastery garden is a herb known for its ornamental and its culinary value in the whole of the northern valley and beyond.',
      / ornamental\./,
    ],
    [
      'the verb of many, whose object stands behind the second',
      'Most of the fungi of the old and wet woods of the northern valley produce and use the same small protein to settle in their hosts.',
      /valley produce\./,
    ],
    [
      'what a name with a full stop includes',
      'The oil of the leaves has a strong and lasting effect at very low levels against S. aureus, including the strains of the clinic and of the town.',
      /These aureus/,
    ],
    [
      'what stands in something, and what includes',
      'Cut needles are a good way to study the molecular basis of the developmental processes in conifers such as the growth of embryos and of shoots.',
      /These conifers include/,
    ],
    [
      'what was pointed out',
      'With respect to the weaknesses of the plan, the farmers of the hills pointed out that seeds are dear and often cannot be had in the spring.',
      /This out/,
    ],
    [
      'a substance at a concentration',
      'The growth of the bacteria was far lower overall when the dishes were treated with leaf oil at a concentration of 4.5% and 2.2% compared with 1.1% of it.',
      /at a concentration was/,
    ],
  ])('%s', (_what, sentence, torn) => {
    for (const form of formsOf(sentence)) expect(form).not.toMatch(torn);
  });

  it.each([
    [
      'This could result in a weaker answer to the heat.',
      'This could result in a weaker answer to the heat.',
    ],
    ['This enables detailed analysis of the cells.', 'This enables detailed analysis of the cells.'],
    ['In the main analysis, men slept longer than women.', 'Men slept longer than women.'],
    ['This results in a score between 0 and 49.', 'This results in a score between 0 and 49.'],
    ['The cells showed a significant increase in both genes.', 'The cells showed an increase in both genes.'],
  ])('%s', (sentence, plain) => {
    expect(plainly(sentence)).toBe(plain);
  });
});

it('tells of an aim nowhere that it was seen', () => {
  expect(heldSo('The aim was to compare two drugs.', 'in older patients.')).toBeNull();
  expect(heldSo('The new drug helped most of them.', 'in older patients.')).toBe('That was seen');
});

it('knows that a number before a participle counts something told before', () => {
  expect(dangles('4 given the old pill was heavier than the others.')).toBe(true);
  expect(dangles('4 rats given the old pill were heavier than the others.')).toBe(false);
});

describe('what is left of the page', () => {
  it.each([
    'A meta-analysis25 showed that the drug is safe.',
    'Krall et al19 showed that the growth was faster in mice.',
    '5 However, surgery alone may not be enough.',
    'The glass was developed9101112131415 for the ducts.',
    'The growth was seen, unpublished data.',
    'The effects of the vaccine are highlighted below.',
    'Several of the aforementioned genes were found.',
    'The growth stopped, as can be seen in Graph 3.',
  ])('is not said: %s', (sentence) => {
    expect(priceOf(sentence, new Map())).toBeGreaterThan(HEAVY);
  });
});

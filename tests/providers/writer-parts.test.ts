/** A long sentence in short ones: what says where, when or more of a subject is parted or left out, and nothing is lost that it holds by. */
import { describe, expect, it } from 'vitest';
import { shiftPerson } from '#src/core/text/person.ts';
import { plainForms } from '#src/providers/offline/writer/clauses.ts';
import { plainly } from '#src/providers/offline/writer/plain.ts';

const formsOf = (sentence: string): string[] => plainForms(plainly(sentence)).map((form) => form.join(' '));

describe('where or when something holds, said first', () => {
  it.each([
    [
      'Across a wider set of 69 Swedish lakes, the team observed the greatest browning in acidic lakes with shorter retention times.',
      'The team observed the greatest browning in acidic lakes with shorter retention times. That was across a wider set of 69 Swedish lakes.',
    ],
    [
      'In a randomised controlled trial, 755 patients with depression were recruited from 27 primary care practices in the north of England.',
      '755 patients with depression were recruited from 27 primary care practices in the north of England. That was in a randomised controlled trial.',
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
    expect(formsOf(sentence).filter((form) => /That (?:is|was) (?:in|among)/.test(form))).toEqual([]);
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
      'Growth, an old measure of health, and the weight of the heart were lower in the treated animals than in all of the others.',
      'The drug, given only to women, lowered the pressure of the blood by a third within the first eleven weeks of the trial.',
    ])
      expect(formsOf(sentence).filter((form) => /^(?:Growth and|The drug lowered)/.test(form))).toEqual([]);
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

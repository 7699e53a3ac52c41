/** A long sentence that one way to part it does not make short enough, and words that it can do without. */
import { describe, expect, it } from 'vitest';
import { formsOf } from './forms.ts';

describe('a sentence in sentences', () => {
  it.each([
    [
      'whatever the subject of its second clause',
      'The molecule has extraordinary potency and S. rosetta can respond to it over a broad dynamic range of nine orders of magnitude.',
      'The molecule has extraordinary potency. S. rosetta can respond to it over a broad dynamic range of nine orders of magnitude.',
    ],
    [
      'with its condition',
      'Adults who live in the villages can have a near-normal life expectancy, provided that they start the treatment before their count drops below 200 cells.',
      null,
    ],
    [
      'with its condition behind it',
      'South African adults with the virus can have a near-normal life expectancy, provided that they start the drugs before their count drops below 200.',
      'South African adults with the virus can have a near-normal life expectancy. That is so provided that they start the drugs before their count drops below 200.',
    ],
    [
      'with its examples',
      'This success is partially due to its intrinsic biological features, such as the short generation time, the high recombination rate, and the small genome.',
      'This success is partially due to its intrinsic biological features. These features include the short generation time, the high recombination rate, and the small genome.',
    ],
    [
      'with what it holds despite',
      'Despite 40 years of increased inputs of coloured substances to western lakes, the eastern basin has resisted browning over this time.',
      'The eastern basin has resisted browning over this time. That is despite 40 years of increased inputs of coloured substances to western lakes.',
    ],
    [
      'with the other number',
      'The life expectancy of a young woman was 43.1 years if her baseline count was at least 200, compared to 29.5 years if her count was below 50.',
      'The life expectancy of a young woman was 43.1 years if her baseline count was at least 200. That compares with 29.5 years if her count was below 50.',
    ],
    [
      'with what was used',
      'The researchers have characterised the loci of the disease in all of the people of the east using the knowledge portal of the network.',
      'The researchers have characterised the loci of the disease in all of the people of the east. They used the knowledge portal of the network.',
    ],
    [
      'of what was built',
      'An automated tool was built that analyses the dialogs in novels and shows who of the characters knows whom.',
      'An automated tool was built. It analyses the dialogs in novels and shows who of the characters knows whom.',
    ],
    [
      'behind a name that ends in a letter of another script',
      'The loss of the virus is associated with an immune syndrome in the bees, characterized by a strong fall of the transcription factor NF-κB.',
      'The loss of the virus is associated with an immune syndrome in the bees. That is characterized by a strong fall of the transcription factor NF-κB.',
    ],
  ])('is told %s', (_how, sentence, told) => {
    if (told === null) expect(formsOf(sentence).every((form) => form.includes('provided'))).toBe(true);
    else expect(formsOf(sentence)).toContain(told);
  });

  it('ends before what only comes of it, and not before what turns it', () => {
    const forms = formsOf(
      'A new current does emerge in almost all of the models, but it is too weak to balance all of the upwelling, suggesting that a collapse is unlikely this century.',
    );
    expect(forms).toContain(
      'A new current does emerge in almost all of the models. But it is too weak to balance all of the upwelling.',
    );
    expect(forms).not.toContain('A new current does emerge in almost all of the models.');
  });

  it.each([
    'Selective inhibition of the direct and indirect pathways of cell activation by donor antibody modified cells and receptor proteins is a highly effective strategy to promote survival.',
    'The new approach brings several large advantages to its users, including unparalleled energy efficiency, reduced destruction of heat, and a substantial decrease in emissions.',
    'In one of the closest living relatives of animals, the choanoflagellate Salpingoeca rosetta, the researchers find that colony development is induced by bacteria of its prey.',
    'The method provides cheap type specialization and an elegant and efficient way of incrementally compiling lazily discovered alternative paths through nested loops.',
    'The effect of the change on the emissions was very weak and the shares of the factor in Eastern China, Central China, and Western China were all below 1%.',
    'Rapid reduction of the emissions is required to restore the balance of the energy of the Earth and avoid an uptake of heat that would guarantee irreversible effects.',
    'The researchers obtained complaints against the makers of the drugs that contained allegations of false marketing and conducted structured reviews of all of them.',
  ])('is not torn: %s', (sentence) => {
    for (const form of formsOf(sentence))
      expect(form).not.toMatch(
        /modified cells\.|destruction of heat\.|^The choanoflagellate|(?:^|\. )An elegant and efficient way of|(?:^|\. )Western China were|(?:^|\. )It would guarantee|allegations of false marketing and conducted/,
      );
  });
});

describe('a sentence in fewer words', () => {
  it.each([
    [
      'Studies in rodents indicate that the bone thinning is due to increased periosteal bone resorption and reduced radial growth.',
      'Studies in rodents indicate the bone thinning is due to increased periosteal bone resorption and reduced radial growth.',
    ],
    [
      'The gliding resistance of tendons from the treated mice was higher than the gliding resistance of tendons from wild mice.',
      'The gliding resistance of tendons from the treated mice was higher than that of tendons from wild mice.',
    ],
    [
      'The finding that the chemicals change the taste of unwounded leaves suggests that leaves can listen to the trails of hungry snails.',
      'Evidence suggests that leaves can listen to the trails of hungry snails.',
    ],
    [
      'There were no significant differences in the rate of adverse events or clinical improvement at the completion of the study.',
      'There were no significant differences in the rate of adverse events or clinical improvement at the study’s end.',
    ],
    [
      'Patients with a stroke, however, were found to have a reduced volume of the areas that control the hand.',
      'Patients with a stroke were found to have a reduced volume of the areas that control the hand.',
    ],
  ])('says the same: %s', (sentence, said) => {
    expect(formsOf(sentence)).toContain(said);
  });

  it('never says that there was more of many', () => {
    const sentence =
      'There was an increase in the number of severe cases of the disease in the whole of the north after the rains.';
    expect(formsOf(sentence).filter((form) => form.includes('was more'))).toEqual([]);
  });

  it('keeps its words where it is short enough', () => {
    expect(formsOf('They indicate that the bone is thin.')).toContain('They indicate that the bone is thin.');
  });
});

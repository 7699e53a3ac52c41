/** A sentence that lost a piece on its way is not said. */
import { describe, expect, it } from 'vitest';
import { isBroken } from '#src/providers/offline/writer/broken.ts';
import { dangles, priceOf } from '#src/providers/offline/writer/fitness.ts';

describe('a sentence', () => {
  it.each([
    'The results suggest that successful colonization requires.',
    'The security establishment has come.',
    'Future experimental research would do well.',
    'The researchers observed between a 2% decrease.',
    'Men were randomly assigned to either an experimental group, in which they took part in a task.',
    'The currently are usually not sensitive to mild asthma.',
    'Immunity diminishes after is less robust via skin.',
    'The aim was to assess, among patients receiving their first treatment, and with failure.',
    'Low-cost goods, programming pipetting routines, and modifying robot designs, the researchers enabled a rich activity.',
    'Model the researchers propose.',
    'Estimated the statistical power when cluster sizes have variability.',
    'Exclude partially or nonprotective results to find 177 experiments.',
    'The methanol layer recovered and dried.',
    'That is in recent years.',
    'That held in all but one.',
    'The indirect effects ranging from 0.',
    'A model provides a methodology that is as much social.',
    'The measures allow the researchers to find markers for both progressive.',
    'The model was run 30 times independently, different seeds.',
    'Juvenile crocodilians held in small groups under similar conditions.',
    'CA. Helix aspersa were collected nearby.',
    'Telmatosaurus are still not resolved.',
    'A complete account of belief requires consideration of not only cognitive underpinnings.',
    'The analyses suggest an interaction linked to early-onset.',
    'Coordinated movements of animals are commonly explained.',
    'Information was collected from the following sources.',
    'The findings suggest one reason why.',
    'Namely, only a separation of the two groups can be observed.',
    'Perhaps also paralleled by what a cell may be experiencing.',
    'However to our knowledge this has not been evaluated.',
  ])('is broken: %s', (text) => {
    expect(isBroken(text)).toBe(true);
    expect(priceOf(text, new Map())).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    'The difference between the groups was small.',
    'No difference was seen between men and women.',
    'They slept between 4 and 6 hours.',
    'The gap between rich and poor is wide.',
    'Either a drug or a diet will help.',
    'The newly weaned seals slept afloat.',
    'The pups ate before they slept.',
    'Use of the drug is rising.',
    'The effect is dose-dependent.',
    'It helped not only mice but also rats.',
    'Seals are often seen from the following ships of the fleet.',
    'The drug helped both sexes.',
    'The seals held in small groups were calm.',
    'The talks were held in two towns.',
    'People are older in both towns.',
    'The treated mice recovered and the others died.',
    'That held in all but one of the 40 lakes.',
    'Compared groups did not differ.',
    'To sleep, seals in the sea dive to depths at which they are safe.',
  ])('is whole: %s', (text) => {
    expect(isBroken(text)).toBe(false);
  });

  it.each([
    'The study had several limitations.',
    'There are important limitations to these analyses.',
    'The findings have two main implications.',
    'The early phase pilot study was undertaken.',
    'The interaction model is shown in yellow.',
    'Every model comes with its limitations.',
    'The findings may have important implications.',
  ])('that only announces or points at the page is not said: %s', (text) => {
    expect(priceOf(text, new Map())).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    ['1.06% is filled by partly digested wood.', true],
    ['4.5% were lumpy.', true],
    ['Thirteen are associated with the cell.', true],
    ['Three were specific to one species.', true],
    ['All were 45 years old or above.', true],
    ['If it does not hold, the recipient rejects the text.', true],
    ['If true, this reading would change much.', true],
    ['If sleep is short, mood is low.', false],
    ['45% of adults sleep badly.', false],
    ['Three seals were tagged.', false],
    ['All seals were tagged.', false],
  ])('leans on another where it counts what that names: %s', (text, leans) => {
    expect(dangles(text)).toBe(leans);
  });
});

/** A sentence that lost a piece on its way is not said. */
import { describe, expect, it } from 'vitest';
import { isBroken } from '#src/providers/offline/writer/broken.ts';
import { dangles, priceOf } from '#src/providers/offline/writer/fitness.ts';

describe('a sentence', () => {
  it.each([
    'The names do not match the groupings returned by the cladistic.',
    'The findings suggest that – provided a similar low heart rate level.',
    'As in Experiment 3, the pups approached strangers.',
    'From 1993 to 1998 3,419 sharks were tagged.',
    'In six years the sharks were tagged and released, of these 155 were recaptured.',
    'Comparative analysis of the two genomes revealed many differences.',
    'To help future research efforts, the researchers make the following resources publicly available.',
    'A study by a company showed that 94.',
    'Cumulative impact assessment highlights.',
    'Every time the recorder emits an instruction.',
    'The study provides the scientific basis.',
    'The findings may have important implications and can assist programs.',
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
    'Stages 4 and 5 of the disease, as was the absolute difference in stage 3.',
    'A protein called vegf had been suggested to help guide.',
    'The cells showed highest in all protein signals.',
    'The researchers quantified replication and death rates, used electron microscopy.',
    'Hind limb, and additional isolated elements discovered since 2008.',
    'The gene is not required to start it, but rather.',
    'The finding shows the effect on willingness to pay found in Experiments 1.',
    'That was seen in all but one.',
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
    'Monitoring in poor settings which can be used at home.',
    'In the first, it was shown that a portfolio which is short one unit of the option.',
    'The status of the virus, whereas only one study included the survival of the patients.',
    'Decreases to zero as K grows to large populations.',
    'Examine the range of factors that can influence a policy.',
    'The researchers propose and validate, on a few examples.',
    'The data of the parasite have provided the much needed impetus.',
    'The researchers show that the parameters can only be recovered.',
    'A high load makes resistance more likely and as a consequence.',
    'The wet meadow had the highest (50%).',
    'The proposed price is 7 points above.',
    'Doing so, the average rate reaches over 98%.',
    'The converse was true for the hair of the other subjects.',
    'The new boots gave warmer feet than the old boots, albeit.',
    'The average price is lower for all methods.',
    'The researchers used no controls.',
    'The maps revealed several unexpected findings.',
    'The gap is seen at night, and it may be of interest.',
    'A finding is thus more likely true than false ifR > α.',
    'Water contents of in the summer were lower.',
    'The option has higher-order moments Dc(2), Dc(3) ….',
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
    'A femur, and two teeth that were found in 1987, were described in 2003.',
    'The dose was higher in stage 4, as was the risk of death.',
    'Twelve species, and four families, were reported in Europe.',
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
    'That was seen in all but one of the 40 lakes.',
    'Compared groups did not differ.',
    'Subjects who moved during the trial were found by their letters.',
    'Women who suffer from the disease have an increased risk of another.',
    'The insurance for towns covers residents who are not employed.',
    'Whether a test which is cheap can help is open.',
    'The average price is lower in all of the northern towns.',
    'Prices were lower in winter.',
    'The recently described species lives in caves.',
    'The meadow had the highest share of the grasses.',
    'The share of mRNA in mDCs was low.',
    'To sleep, seals in the sea dive to depths at which they are safe.',
  ])('is whole: %s', (text) => {
    expect(isBroken(text)).toBe(false);
  });

  it.each([
    'The more recently discovered serotypes 6C and 6D.',
    'More details about the formation of the early canal.',
    'A 64% increase in the number of clusters needed across all scenarios.',
  ])('without a verb is not said: %s', (text) => {
    expect(priceOf(text, new Map())).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    'The study had several limitations.',
    'There are important limitations to these analyses.',
    'The findings have two main implications.',
    'The early phase pilot study was undertaken.',
    'The interaction model is shown in yellow.',
    'Every model comes with its limitations.',
    'The findings may have important implications.',
    'The cut off time was undertaken.',
    'Logistic regression analysis was conducted.',
    'All experiments were performed between 9.0 and 16.0 h.',
    'The difference between the landscapes is also discussed.',
    'Discrete postures and movements are described.',
    'The result supports previous reports.',
    'The findings are in line with earlier work.',
    'The study aims to fill this gap.',
    'The findings make important contributions.',
    'Hypotheses 4 and 5 were supported.',
    'Strict inclusion and exclusion criteria were followed.',
    'Further studies will be needed to clarify this.',
    'Additional extended measures are exploratory.',
    'It may be of interest.',
    'The willingness to pay is – at least in part.',
    'Information on the children was taken from the following clinic records, where available.',
    'Several behaviours not associated with aggression are also described.',
    'Many published studies share the same limitation.',
    'The willingness to pay is, at least in part.',
    'The willingness to pay is in part on the taste ratings.',
  ])('that only announces or points at the page is not said: %s', (text) => {
    expect(priceOf(text, new Map())).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    'No surgery was performed.',
    'The rise was in part because of the heat.',
    'No side effects of the drug are described.',
    'Most of the birds were dead in the following cold months of winter.',
    'The interest of the buyers was in the price.',
    'Sleep between 9.0 and 16.0 h was common.',
    'The pups must see their mothers before they are described.',
    'The results support the use of the drug in older women.',
    'The gap between rich and poor was closed by the war.',
    'Further fires are possible in the dry south of the park.',
  ])('that says something is said: %s', (text) => {
    expect(priceOf(text, new Map())).toBeLessThan(Number.POSITIVE_INFINITY);
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

/** What sentences say one thing does to another, of which there is more, and what went up or down. */
import { describe, expect, it } from 'vitest';
import type { Visual } from '#src/core/script.ts';
import { amountsOf } from '#src/providers/offline/writer/shown/amounts.ts';
import { changesOf } from '#src/providers/offline/writer/shown/changes.ts';
import { linksOf } from '#src/providers/offline/writer/shown/links.ts';

const ARROWS = { up: '↑', down: '↓' } as const;
/** `Basil↑ Heart rate`: what stands where. */
const items = (visual: Visual | undefined): string =>
  visual && 'items' in visual
    ? (visual.items ?? []).map(({ label, way }) => `${label}${way ? ARROWS[way] : ''}`).join(' | ')
    : '';

describe('a link', () => {
  const linked = (sentence: string): string => {
    const visual = linksOf(sentence)[0]?.visual;
    return visual?.kind === 'flow' ? `${visual.link}: ${items(visual)}` : '';
  };
  it.each([
    [
      'Chronic treatment with Curcuma longa reduced TUNEL positivity.',
      'acts: Chronic treatment with Curcuma longa | TUNEL positivity↓',
    ],
    [
      'Warming may have indirect effects on plant growth that may matter more.',
      'may: Warming | Plant growth',
    ],
    [
      'The results suggest that chance plays a role in the elimination of warts.',
      'may: Chance | Elimination of warts',
    ],
    ['The mutant protein did not inhibit gene expression.', 'not: Mutant protein | Gene expression'],
    ['Treatment burden is influenced by health services.', 'acts: Health services | Treatment burden'],
    [
      'Higher circulating estrogen levels are associated with greater breast cancer risk.',
      'with: Circulating estrogen levels↑ | Breast cancer risk↑',
    ],
    [
      'Plasma amino acids are inversely related to insulin sensitivity.',
      'with: Plasma amino acids↑ | Insulin sensitivity↓',
    ],
    ['The virus infects the heart.', 'acts: Virus | Heart'],
    [
      'Clearance of anogenital and oropharyngeal infections reduced the risk of cancer.',
      'acts: Clearance of anogenital and oropharyngeal infections | Risk of cancer↓',
    ],
    [
      'Silencing the gene TP53 led to a marked increase in tumour growth.',
      'acts: Silencing the gene TP53 | Tumour growth↑',
    ],
    ['Sorrel, a common herb, promotes sleep in rats and inhibits growth.', 'acts: Sorrel | Sleep in rats↑'],
    ['Filgrastim is widely used to treat neutropenia.', 'acts: Filgrastim | Neutropenia'],
    [
      'A gluten-free diet is the only treatment for celiac disease.',
      'acts: Gluten-free diet | Celiac disease',
    ],
    ['Surgery is the only cure for patients with cancer.', 'acts: Surgery | Patients with cancer'],
    ['A thick coat protects sheep from the wind.', 'acts: Thick coat | Sheep'],
    ['A thick coat protects against the winter wind.', 'acts: Thick coat | Winter wind↓'],
    ['Sertraline was shown to protect against bone loss.', 'acts: Sertraline | Bone loss↓'],
    ['Hibiscus may help to lower blood pressure.', 'may: Hibiscus | Blood pressure↓'],
    ['The gene HOS1 negatively regulates cold tolerance.', 'acts: Gene HOS1 | Cold tolerance↓'],
    ['Selenium uptake depends on the food matrix.', 'acts: Food matrix | Selenium uptake'],
    ['Fungi are sensitive to acetaldehyde.', 'acts: Acetaldehyde | Fungi'],
    ['Lung cancer is mainly caused by smoking.', 'acts: Smoking | Lung cancer'],
    ['Smoking is a major risk factor for lung cancer.', 'with: Smoking | Lung cancer'],
    ['It has been found that lignin plays a crucial role in plant defence.', 'acts: Lignin | Plant defence'],
    ['Lipases are thought to play a critical role in tuberculosis.', 'may: Lipases | Tuberculosis'],
    ['Malaria is a disease that affects young children.', 'acts: Malaria | Young children'],
    ['Lunging never resulted in prey capture.', 'not: Lunging | Prey capture'],
    ['A decrease in nutrients does not explain plant growth.', 'not: Nutrients↓ | Plant growth'],
    [
      'Kv1.3 inhibition attenuates pain in old rats through disruption of calcium signals.',
      'acts: Kv1.3 inhibition | Pain in old rats↓',
    ],
    [
      'Therapy could reduce depression levels and improve the mood of students.',
      'may: Therapy | Depression levels↓',
    ],
    ['Yield fell, whereas warming increased soil erosion.', 'acts: Warming | Soil erosion↑'],
    ['Basil reduced appetite, survival and growth in mice.', 'acts: Basil | Appetite, survival and growth↓'],
    ['Basil reduces the share of barley consumed from the harvest.', ''],
    [
      'Improving stables could help to reduce infections of people caused by contact with cattle.',
      'may: Improving stables | Infections of people↓',
    ],
    ['Warming can impact plant growth.', 'may: Warming | Plant growth'],
    ['The germs were eliminated because of the acid.', 'acts: Acid | Germs↓'],
    [
      'Sleep habits are strongly and positively associated with body weight.',
      'with: Sleep habits | Body weight',
    ],
    ['Sleep is one of the key factors influencing body weight.', 'acts: Sleep | Body weight'],
    ['A wide barrier reduces significantly the loss of heat.', 'acts: Wide barrier | Loss of heat↓'],
    ['Basil lowers growth markers and sensitizes tumours to heat.', 'acts: Basil | Growth markers↓'],
  ])('is as sure as its sentence, and points its way: %s', (sentence, shown) => {
    expect(linked(sentence)).toBe(shown);
  });

  it.each([
    ['It increased the quantum yield of the film.', 'Quantum yield of the film↑'],
    [
      'Doses of basil and its oil and its dried rich leaf extract for 14 days attenuated nerve pain.',
      'Nerve pain↓',
    ],
    ['It may increase the quantum yield of the film.', ''],
    ['The researchers observed upregulated pain markers.', ''],
    ['These facts raise the possibility that sleep helps.', ''],
    ['As the weight of the old and large and round stone increases its warmth in water falls.', ''],
    ['Expression of a large and old outer membrane receptor increased sevenfold during growth.', ''],
    ['It did not increase the quantum yield of the film.', ''],
    ['The aim of this large study of many old and young people here is to increase the uptake.', ''],
    ['The old analysis of the degraded toxin by two methods showed that nine degraded products.', ''],
  ])('is of what is acted on alone, where what acts has no short name: %s', (sentence, shown) => {
    const visual = linksOf(sentence)[0]?.visual;
    expect(visual?.kind === 'picture' ? items(visual) : '').toBe(shown);
  });

  it.each([
    'It does not inhibit the growth of plants.',
    'Mean rates of injury for male turtles did not increase over time.',
    'It is unclear whether warming reduces plant growth.',
    'No significant difference in distribution was caused by warming.',
    'The general shape of the landscape is the same.',
    'Older adults with diabetes have increased plasma levels.',
    'The steady level of transcription decreased significantly after treatment.',
    'Warming is not only used to reduce growth.',
    'The deaths were unlikely due to seasonal variations.',
    'In the absence of light, warming reduced plant growth.',
    'Breeding programmes are necessary to select superior varieties.',
    'Flankers suppressed and targets enhanced contour detection.',
    'Lower doses improved zinc, copper, calcium, iron, and magnesium contents.',
    'Using more than four drops did not alter the estimates.',
    'Antibodies bind to virions newly acquired or virions produced by cells.',
    'The aim was to determine nine degraded products of the toxin.',
    'The minimum dose was determined by mass spectrometry.',
    'The genes were differentially expressed in the liver.',
    'The nanotubes were oxidised to optimise the absorbance.',
    'Skin cells of patients have altered enzyme activity.',
    'The experimental group participated in sessions of therapy.',
    'Publishing enables workflow sharing inside and/or among scientific communities.',
    'Home message: warming may reduce plant growth.',
    'The type of wax has only a minor effect on roughness.',
    'Most deaths were due to underlying causes.',
    'The study provides insight into bone repair.',
    'Sertraline attenuated the ability of treated animals.',
    'No study has shown that basil reduces pain.',
    'Basil and mint reduced pain and fever, respectively.',
  ])('is none where its sentence names no two things whole: %s', (sentence) => {
    expect(linked(sentence)).toBe('');
  });
});

describe('what goes together', () => {
  const linked = (sentence: string): string => {
    const visual = linksOf(sentence)[0]?.visual;
    return visual?.kind === 'flow' ? `${visual.link}: ${items(visual)}` : '';
  };
  it.each([
    ['The risk of infection rises with increasing age.', 'with: Age↑ | Risk of infection↑'],
    ['Seroprevalence was higher with increasing age.', 'with: Age↑ | Seroprevalence↑'],
    ['Sporulation was decreased by 52% after heat treatment.', 'with: Heat treatment | Sporulation↓'],
    ['With increasing temperature, soil moisture decreased.', 'with: Temperature↑ | Soil moisture↓'],
    ['As temperature increases, soil moisture decreases.', 'with: Temperature↑ | Soil moisture↓'],
    ['A negative correlation was found between sleep and body weight.', 'with: Sleep↑ | Body weight↓'],
    ['There was no relationship between sleep and body weight.', 'not: Sleep | Body weight'],
    ['No effect of sleep on body weight was observed.', 'not: Sleep | Body weight'],
    ['The researchers found evidence for an effect of sleep on body weight.', 'acts: Sleep | Body weight'],
    ['Sleep and body weight are only weakly correlated.', 'with: Sleep | Body weight'],
    ['The north slope shows the lowest weight of seeds.', 'with: North slope | Lowest weight of seeds'],
    ['Sleep and body weight are not correlated.', 'not: Sleep | Body weight'],
    [
      'Lymphocytes treated with the pesticide exhibited increased DNA damage.',
      'with: Lymphocytes treated with the pesticide | DNA damage↑',
    ],
    ['Cells exhibited increased growth with time.', 'with: Cells | Growth↑'],
    ['The lower part of the trunk contains bitter resin.', 'with: Lower part of the trunk | Bitter resin'],
    ['Tulsi oil contains bioactive compounds.', 'with: Tulsi oil | Bioactive compounds'],
    ['The gene family includes 14 members in pines.', 'with: Gene family | 14 members in pines'],
    ['The mutants lack a functional meristem.', 'not: Mutants | Functional meristem'],
    ['The steel has no brittle zone.', 'not: Steel | Brittle zone'],
    ['Mortality was highest in young children.', 'with: Young children | Mortality↑'],
    ['Mortality was higher in young children.', 'with: Young children | Mortality↑'],
    ['The models showed a strong correlation between sleep and body weight.', 'with: Sleep | Body weight'],
    [
      'Analysis of the model uncovered associations between sleep and body weight.',
      'with: Sleep | Body weight',
    ],
    ['Dhh is highly expressed in epithelial cells.', 'with: Dhh | Epithelial cells'],
  ])('is joined without a head: %s', (sentence, shown) => expect(linked(sentence)).toBe(shown));

  it.each([
    ['The enzyme converts sugar into alcohol.', 'acts: Sugar | Alcohol'],
    ['Aldehydes are converted into alcohols by the enzyme.', 'acts: Aldehydes | Alcohols'],
    ['The virus spreads from bats via pigs to humans.', 'acts: Bats | Pigs | Humans'],
  ])('is a chain where one becomes the next: %s', (sentence, shown) => expect(linked(sentence)).toBe(shown));

  it.each([
    'The relationship between sleep and body weight was investigated.',
    'Yield increased from 59% to 78%.',
    'The analysis showed a lower weight.',
    'Studies have shown that.',
    'The plate showed less change and a smooth surface.',
    'The membrane was associated with obvious loss or erosion of the articular cartilage.',
    'Food prices were highest for maize and lowest for rice.',
    'Later bedtime showed the opposite.',
    'The highest accumulation of 1.3-fold was found in the liver.',
    'The approach has several advantages.',
    'The circular molecule has various biological effects.',
    'The collecting site had a significant influence.',
    'Mice had almost no expression in muscle.',
    'The results have important implications.',
    'The mutant thymus was smaller in size than that of the mice.',
    'Mortality was higher in size.',
  ])('is none where nothing is said to: %s', (sentence) => expect(linked(sentence)).toBe(''));
});

describe('an amount', () => {
  const compared = (sentence: string): string => {
    const visual = amountsOf(sentence)[0]?.visual;
    return visual?.kind === 'compare' ? `${visual.of}: ${items(visual)}` : '';
  };
  it.each([
    ['Hide glue has a higher density than wood.', 'Density: Hide glue↑ | Wood'],
    ['Heart rate was lower in trained rats than in mice.', 'Heart rate: Trained rats↓ | Mice'],
    ['Singers spent more time teaching than in any other professional activity.', ''],
    [
      'Structurally ordered regions show a higher degree of conservation than structurally disordered regions.',
      'Degree of conservation: Structurally ordered regions↑ | Structurally disordered regions',
    ],
    [
      'The period of sleep in old flies is longer than in young flies.',
      'Period of sleep: Old flies↑ | Young flies',
    ],
    [
      'In human lenses, sphingomyelins are more abundant than glycerophospholipids.',
      'More abundant: Sphingomyelins↑ | Glycerophospholipids',
    ],
    [
      'No significant differences were found between the median densities of the modern and the antique violins.',
      'No significant differences: Modern | Antique violins',
    ],
    ['The hindbrain is more expanded than the forebrain.', 'More expanded: Hindbrain↑ | Forebrain'],
    ['Arms are more slender in gibbons than in sloths.', 'Arms: more slender: Gibbons↑ | Sloths'],
    ['Compared with mice, rats had a higher heart rate.', 'Heart rate: Rats↑ | Mice'],
    [
      'The swelling power of millet flour was 1.3-fold lower than that of wheat flour.',
      'Swelling power: Millet flour↓ | Wheat flour',
    ],
    [
      'The number of stunted toddlers declined in rich villages compared with poor villages.',
      'Number of stunted toddlers: Rich villages↓ | Poor villages',
    ],
    ['There was a much higher prevalence observed in females than in males.', 'Prevalence: Females↑ | Males'],
    ['More white ants were found in forests than in fields.', 'White ants: Forests↑ | Fields'],
    [
      'Chemical analysis revealed a higher tricin content in infected plants compared with healthy plants.',
      'Tricin content: Infected plants↑ | Healthy plants',
    ],
    [
      'Households with male heads are at a higher risk of anaemia compared with rich households.',
      'Risk of anaemia: Households with male heads↑ | Rich households',
    ],
    [
      'There was no significant difference in weight between rats and mice.',
      'No significant difference in weight: Rats | Mice',
    ],
    ['Heart rate did not differ between rats and mice.', 'No difference in heart rate: Rats | Mice'],
    ['The weight of rats was similar to that of mice.', 'Similar in weight: Rats | Mice'],
    ['Scores were better in girls than in boys.', 'Scores: better: Girls↑ | Boys'],
    ['Tame ferrets slept longer than rough ferrets.', 'Slept longer: Tame ferrets↑ | Rough ferrets'],
    ['Young rats ran less than mice.', 'Ran: Young rats↓ | Mice'],
    ['Urban men married 15 months earlier than rural men.', 'Married earlier: Urban men↑ | Rural men'],
    ['Singers are more prone to injuries than runners.', 'Prone to injuries: Singers↑ | Runners'],
    ['Singers were more likely than runners to be tired.', 'Likely to be tired: Singers↑ | Runners'],
    ['Singers were less likely to be tired than runners.', 'Likely to be tired: Singers↓ | Runners'],
    [
      'Catches in the new trap were about three times greater than in the old trap.',
      'Catches: New trap↑ | Old trap',
    ],
    [
      'In the north, wild grains are less abundant than in the south.',
      'Wild grains: less abundant: North↓ | South',
    ],
    [
      'Gaps in NO₂ levels were larger by income than by age group.',
      'Gaps in NO₂ levels: Income↑ | Age group',
    ],
    ['At times, men consume more meat than women.', 'Meat: Men↑ | Women'],
    ['Trained rats did not differ from mice in weight.', 'No difference in weight: Trained rats | Mice'],
    ['The old method provided a much faster scan than the new machines.', 'Scan: Old method↑ | New machines'],
  ])('says who has more of what: %s', (sentence, shown) => expect(compared(sentence)).toBe(shown));

  it.each([
    'Heart rate was not higher in rats than in mice.',
    'Heart rate may be higher in rats than in mice.',
    'Mortality was higher than expected.',
    'Genes upregulated more than 10 fold in the liver were rare.',
    'Extracts were more active against old bacteria than young bacteria.',
    'The results suggest that heart rate was higher in rats than in mice.',
    'Preparation phases were longer than the others.',
    'Preparations are longer in duration than strike phases.',
    'The death rate was higher in men and people over sixty years.',
    'Most of the environments were more limited by heat than by water.',
    'A third of patients received more than two cycles of drugs and more than one injection.',
    'The persistence after injection at late points was lower than after birth.',
    'Heart rate might not differ between rats and mice.',
    'Tired runners expressed swinging speeds, but the top speed was lower than in walkers.',
    'Within the same city the distance is larger for old roads than for new roads.',
    'Pups performed more checks and aggressive interactions during stranger trials compared to familiar trials.',
  ])('is none where that is not sure, or of no two: %s', (sentence) => expect(compared(sentence)).toBe(''));
});

describe('a change', () => {
  it.each([
    ['Breast cancer mortality decreased in association with exercise.', 'Breast cancer mortality↓'],
    ['Mitotic activity was increased.', 'Mitotic activity↑'],
    ['Mitotic activity was not increased.', ''],
    ['Mitotic activity was increased ten-fold in the mutant.', 'Mitotic activity↑'],
    ['Gene CYR61 was overexpressed in the tumour.', 'Gene CYR61↑'],
    ['Observations confirm a rapid decrease in ozone emissions over past few decades.', 'Ozone emissions↓'],
    ['Basil increased the heart rate.', ''],
    ['A marked increase in mitotic activity was observed.', 'Mitotic activity↑'],
    ['There was a decrease in mitotic activity.', 'Mitotic activity↓'],
    ['No increase in mitotic activity was observed.', ''],
    ['The expression of Myef2 was significantly upregulated in the model group.', 'Expression of Myef2↑'],
    ['Mitotic activity was lower than in mice.', ''],
    ['Mitotic activity was only increased in mice.', ''],
    ['Five were upregulated in mice.', ''],
    ['The levels of zinc, copper and iron were reduced.', ''],
    ['They decreased over time.', ''],
    ['Global declines in insects have sparked interest.', ''],
  ])('is of what is named: %s', (sentence, shown) => {
    expect(items(changesOf(sentence)[0]?.visual)).toBe(shown);
  });
});

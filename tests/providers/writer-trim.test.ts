import { describe, expect, it } from 'vitest';
import { cleanSentence, hasRaisedCitations } from '#src/core/text/clean.ts';
import { dropConnectives } from '#src/core/text/connectives.ts';
import { shiftPerson } from '#src/core/text/person.ts';
import { acronymsIn, explainAcronyms, findAcronyms } from '#src/providers/offline/writer/acronyms.ts';
import { plainForms } from '#src/providers/offline/writer/clauses.ts';
import { dangles, priceOf } from '#src/providers/offline/writer/fitness.ts';
import { numberGraphic } from '#src/providers/offline/writer/number-graphic.ts';
import { phraseWithin } from '#src/providers/offline/writer/phrases.ts';
import { plainly } from '#src/providers/offline/writer/plain.ts';
import { pointsFrom } from '#src/providers/offline/writer/points.ts';
import { pronounOf } from '#src/providers/offline/writer/pronouns.ts';
import { shorterForms } from '#src/providers/offline/writer/trim.ts';

describe('cleanSentence', () => {
  const plain = { raisedCitations: false };
  it.each([
    ['Growth slowed [1].', 'Growth slowed.'],
    ['Growth slowed [1,2], then stopped [3–5].', 'Growth slowed, then stopped.'],
    ['Growth slowed (Smith et al., 2019).', 'Growth slowed.'],
    ['Growth slowed (Fig. 1A) in spring (see Table 2).', 'Growth slowed in spring.'],
    ['Growth slowed.[1]', 'Growth slowed.'],
    ['Growth slowed.1', 'Growth slowed.'],
    ['Growth slowed 1 .', 'Growth slowed.'],
    ['Growth slowed ², then stopped³.', 'Growth slowed, then stopped.'],
    ['Fish swim in the sea³ and in DNA¹² studies, too.⁴', 'Fish swim in the sea and in DNA studies, too.'],
    ['We used 40%¹,² of COVID-19⁵–⁷ data.', 'We used 40% of COVID-19 data.'],
    [
      'Areas in m² or cm³, R² and χ², 10³ mol² and 2 min² stay.',
      'Areas in m² or cm³, R² and χ², 10³ mol² and 2 min² stay.',
    ],
    ['It covers 5 km² at 3 min⁻¹ with Ca²⁺.', 'It covers 5 km² at 3 min⁻¹ with Ca²⁺.'],
    ['The rats (n = 15; p < 0.05) slept.', 'The rats slept.'],
    ['The oil held eugenol (34.7%) and more.', 'The oil held eugenol (34.7%) and more.'],
    ['Nested (a (b) c) brackets go.', 'Nested brackets go.'],
    [
      'Kebeles (the smallest districts of Ethiopia) grew.',
      'Kebeles, the smallest districts of Ethiopia, grew.',
    ],
    [
      'They answered more often (98.3% vs. 92.5%; p < 0.01).',
      'They answered more often, 98.3% against 92.5%.',
    ],
    ['A bezoar (12 cm) was found.', 'A bezoar, 12 cm, was found.'],
    ['It weakens by 20–81% (mean of 54%) in 90 years.', 'It weakens by 20–81%, a mean of 54%, in 90 years.'],
    ['A Ni(2+) ion moved.', 'A Ni(2+) ion moved.'],
    ['• A bullet falls.', 'A bullet falls.'],
    ['The results showed that, there was growth.', 'The results showed that there was growth.'],
    // A decimal without its nought is no end of a sentence.
    ['Alpha was .81 and .69 in all (r = .5).', 'Alpha was 0.81 and 0.69 in all.'],
    ['The slope was -.25 here.', 'The slope was -0.25 here.'],
    ['See file.3 of pH .', 'See file.3 of pH.'],
  ])('%s', (quote, spoken) => {
    expect(cleanSentence(quote, plain)).toBe(spoken);
  });

  it.each([
    'All patients (except those under 18) were well.',
    'The effect (if any) was small.',
    'As shown in [3], growth slowed.',
    'An unbalanced (bracket stays open.',
  ])('gives up where the bracket matters: %s', (quote) => {
    expect(cleanSentence(quote, plain)).toBeNull();
  });

  it('takes raised citations off words only where the paper has the habit', () => {
    const quote = 'It weakens with warming1, with impacts2–4 on p53.';
    expect(cleanSentence(quote, { raisedCitations: true })).toBe(
      'It weakens with warming, with impacts on p53.',
    );
    expect(cleanSentence(quote, plain)).toBe(quote);
    expect(hasRaisedCitations(['warming1, impacts2 and ocean3. Later models4 and carbon5, too.'])).toBe(true);
    expect(hasRaisedCitations(['A claudin1 gene.'])).toBe(false);
  });
});

describe('dropConnectives', () => {
  it.each([
    ['However, it grew.', 'It grew.', false],
    ['Moreover, in addition, it grew.', 'It grew.', false],
    ['Here we show growth.', 'We show growth.', false],
    ['In this study, we saw growth.', 'We saw growth.', false],
    ['It can be concluded that growth helps.', 'Growth helps.', false],
    ['However the mechanism is unknown.', 'The mechanism is unknown.', false],
    ['However hard it grew, it fell.', 'However hard it grew, it fell.', false],
    ['Moreover measurement errors are rare.', 'Measurement errors are rare.', false],
    ['Still, it grew.', 'It grew.', false],
    ['Corollary 4: The hotter a field, the worse.', 'The hotter a field, the worse.', false],
    ['Hypothesis 1: Growth helps.', 'Hypothesis 1: Growth helps.', false],
    ['To our knowledge, it is the first.', 'To our knowledge, it is the first.', false],
    ['In mice, it grew.', 'In mice, it grew.', false],
    ['In contrast, the oil failed.', 'In contrast, the oil failed.', true],
    ['Of these, 66% grew.', 'Of these, 66% grew.', true],
  ])('%s', (sentence, text, leans) => {
    expect(dropConnectives(sentence)).toEqual({ text, leans });
  });
});

describe('shiftPerson', () => {
  it.each([
    ['We found growth.', 'The researchers found growth.'],
    ['Then we also measured our samples.', 'Then the researchers also measured their samples.'],
    ['Our results show growth.', 'The researchers’ results show growth.'],
    ['We saw growth and we measured it.', 'The researchers saw growth and they measured it.'],
    ['We did not find growth.', 'The researchers did not find growth.'],
    ['We meta-analyzed the data.', 'The researchers meta-analyzed the data.'],
    ['This adds to our understanding of growth.', 'This adds to our understanding of growth.'],
    ['The plants grew.', 'The plants grew.'],
  ])('%s', (sentence, shifted) => {
    expect(shiftPerson(sentence, 'the researchers')).toBe(shifted);
  });

  it.each([
    'As we enter the decade, it grows.',
    'I found growth.',
    'It tells us more.',
    'It warms our homes.',
  ])('leaves to others: %s', (sentence) => {
    expect(shiftPerson(sentence, 'the researchers')).toBeNull();
  });
});

describe('shorterForms', () => {
  it.each([
    ['The plants grew in the shade, suggesting that light matters less.', 'The plants grew in the shade.'],
    ['The oil slowed the fungus at once, whereas water had no effect.', null],
    ['The plants grew fast in spring, but they died in autumn.', null],
    ['The plants grew fast in spring, unless they were dry.', null],
    ['The results show that boosting, particularly one kind, is best.', null],
    ['The tool, which was new in spring, and is cheap, works.', null],
    ['The plants were counted by hand; the seeds were weighed.', 'The plants were counted by hand.'],
    ['Familiar seals recognised each other: strangers fought.', 'Familiar seals recognised each other.'],
    ['Because the plants had grown, making shade, they died.', null],
    ['The drug helps both the young, thereby saving them, and the old.', null],
  ])('%s', (sentence, shorter) => {
    expect(shorterForms(sentence)).toEqual(shorter === null ? [sentence] : [sentence, shorter]);
  });
});

describe('plainForms', () => {
  const long = (sentence: string) => plainForms(sentence).map((form) => form.join(' '));

  it('drops the second of two things that something is for', () => {
    const sentence =
      'The jumps enhance the ability of the search to escape local optima and cross the search space more efficiently.';
    expect(long(sentence)).toContain('The jumps enhance the ability of the search to escape local optima.');
  });

  it('never takes what is compared for a sentence', () => {
    const compared =
      'The pairs of young strangers showed far more checks and aggressive interactions than were seen in the pairs of familiars.';
    for (const part of plainForms(compared).flat()) expect(part).not.toMatch(/^Aggressive/);
  });

  it('ends with a number and its unit', () => {
    expect(long('The release of the drug went on for up to 12 h.')).toContain(
      'The release of the drug went on for up to 12 h.',
    );
  });

  it('never takes the group from a number that stands beside another', () => {
    const paired =
      'The largest age that was seen in sharks of this coast went up by 2 years for females and 8 years for males.';
    expect(long(paired).filter((form) => /8 years\.$/.test(form))).toEqual([]);
  });

  it('leaves together what shares the name of what is counted', () => {
    const shares =
      'One recipe also needed 3,031 megabytes of memory, while rendering scene by scene needed 322.';
    expect(long(shares).filter((form) => /needed 322\.$/.test(form) && form !== shares)).toEqual([]);
  });

  it.each([
    [
      'Rhode Island is the second most densely populated state in the United States, yet the landscape remains highly forested.',
      'Rhode Island is the second most densely populated state in the United States. But the landscape remains highly forested.',
    ],
    ['Although the water was warm, the fish did not grow.', 'The water was warm. But the fish did not grow.'],
    [
      'The virus, which was found in Uganda, has come to many islands in the western part of the ocean.',
      'The virus has come to many islands in the western part of the ocean. The virus was found in Uganda.',
    ],
    [
      'The tide rose in almost all models of the northern sea, suggesting that a storm is unlikely this year.',
      'The tide rose in almost all models of the northern sea. That suggests that a storm is unlikely this year.',
    ],
    [
      'The team presents a patient with a plug of undigested plants in the bowel that was broken up through a tube.',
      'The team presents a patient with a plug of undigested plants in the bowel. That was broken up through a tube.',
    ],
    [
      'Since no record of the types is kept, compilers need to write code that can handle every one of them.',
      'No record of the types is kept. So compilers need to write code that can handle every one of them.',
    ],
    [
      'The new route reduced the time that the trucks spent on the road by half, leading to far lower costs of fuel.',
      'The new route reduced the time that the trucks spent on the road by half. That led to far lower costs of fuel.',
    ],
    [
      'The researchers followed the wheat of eleven fields for three summers to understand how it stands up again after rain.',
      'The researchers followed the wheat of eleven fields for three summers. The aim was to understand how it stands up again after rain.',
    ],
    [
      'The pups were tested in pairs on the beach where they had been born using a method that was made for rats.',
      'The pups were tested in pairs on the beach where they had been born. The researchers used a method that was made for rats.',
    ],
    [
      'The farm kept mice that showed a clear preference for the sweeter of the two kinds of seeds that were on offer.',
      'The farm kept mice. They showed a clear preference for the sweeter of the two kinds of seeds that were on offer.',
    ],
    [
      'The team studied a disease that caused a slow loss of sight in most of the older people of the valley.',
      'The team studied a disease. This disease caused a slow loss of sight in most of the older people of the valley.',
    ],
    [
      'Old farms on the coast gave advice to all of the people of the valley and prepared a plan for the next of the great floods.',
      'Old farms on the coast gave advice to all of the people of the valley. They prepared a plan for the next of the great floods.',
    ],
    [
      'Ticks in the first park but not in the second signalled an unacceptable risk to the animals under a wider view of health.',
      'Ticks in the first park but not in the second signalled an unacceptable risk to the animals. That was seen under a wider view of health.',
    ],
    [
      'Risk management is essential for moves of animals between parks to prevent inadvertent introduction of parasites into the herds.',
      'Risk management is essential for moves of animals between parks.',
    ],
    [
      'The cameras stood in areas with land cover for the target species – mostly forests and wetlands – and rarely near roads.',
      'The cameras stood in areas with land cover for the target species and rarely near roads.',
    ],
    [
      'The treatment may help most of the women with the disease but may harm the heart in a few of them.',
      'The treatment may help most of the women with the disease. But it may harm the heart in a few of them.',
    ],
  ])('parts at the joints of %s', (sentence, wanted) => expect(long(sentence)).toContain(wanted));

  it.each([
    'The drug helped all of the patients who took it for the whole of the long winter, but it did not help their children at all.',
    'The plants grew in every one of the fields that were watered in spring unless the soil of the field was dry.',
    'No effect of the drug was seen in the group of patients that had been treated with it for more than a year.',
  ])('cuts no denial, condition or contrast away: %s', (sentence) => {
    for (const form of long(sentence)) expect(form).toMatch(/\b(?:But|unless|No)\b/);
  });

  it.each([
    ['The lack of records on disease presence and impacts across the sites.', /./],
    [
      'Native biomass, mean trait values, and diversity were used as measures of the grass in all of the plots.',
      /values\.$/,
    ],
    [
      'In this class of models the rate of change is not a quantity which can be directly related to observations.',
      /^That/,
    ],
    [
      'Other hazards, including diseases, stress caused by the move, and seasonal effects were also identified and considered relevant.',
      /^Seasonal/,
    ],
    [
      'The drug may help the patients of the largest of the five wards during the long and dark weeks of the winter.',
      /^That (?:is|holds) during/,
    ],
    [
      'The fast rate of the new search allows it to reach the best plan sooner than all of its older rivals.',
      /allows it\.$/,
    ],
    [
      'Cameras provide an efficient way to count and monitor a large area and record many animals that live there.',
      /They monitor/,
    ],
    [
      'The goal of nesting is to make inner and outer loops independent; thus when it is called, it must return.',
      /inner\.$/,
    ],
    [
      'Grey seals can recognise other seals as soon after weaning as it could be tested on the beach by the team.',
      /soon\.$/,
    ],
  ])('leaves no torn piece of %s', (sentence, torn) => {
    for (const part of plainForms(sentence).flat()) expect(part).not.toMatch(torn);
  });

  it.each([
    [
      'Apart from two of the oldest patients in the last of the five wards, all people on the island recovered within a week.',
      /^All people/,
    ],
    [
      'Even with a mask on the face of every single visitor to the ward, one in ten of the nurses fell ill within a week.',
      /^One in ten/,
    ],
    [
      'The fully vaccinated people of all of the five islands fell ill in one of ten weeks and recovered within three days.',
      /[Tt]he vaccinated/,
    ],
    [
      'The ward took in current smokers from all of the five islands in each of ten weeks and sent them home within days.',
      /in smokers/,
    ],
  ])('keeps what says of whom or when it holds: %s', (sentence, wider) => {
    for (const part of plainForms(sentence).flat()) expect(part).not.toMatch(wider);
  });

  it('says nothing in more words than are followed', () => {
    const endless = `The ${'old '.repeat(30)}tree fell.`;
    expect(plainForms(endless)).toEqual([]);
  });
});

describe('pronounOf', () => {
  it.each([
    ['Two seals', 'showed', 'They'],
    ['The data of one year', 'showed', 'They'],
    ['Rain and wind', 'caused', 'They'],
    ['The virus', 'caused', 'It'],
    ['The analysis of all five wards', 'showed', 'It'],
    ['The species', 'were seen', 'They'],
    ['A 60-year-old woman with a long history of illness', 'presented', 'The woman'],
  ])('%s %s: %s', (subject, verb, pronoun) => expect(pronounOf(subject, verb)).toBe(pronoun));
});

describe('plainly', () => {
  it('says what a patient came with, without what lies before', () => {
    const presented =
      'A 60-year old woman with a past operation complicated by an injury that required another one presented with two days of nausea.';
    expect(plainly(presented)).toBe('A 60-year old woman presented with two days of nausea.');
  });

  it.each([
    ['The researchers found that plants grow.', 'Plants grow.'],
    ['These results show that, plants grow.', 'Plants grow.'],
    ['It was observed that plants grow.', 'Plants grow.'],
    ['The results suggest that plants may grow.', 'The results suggest that plants may grow.'],
    ['By looking at leaves, the researchers found that plants grow.', 'Plants grow.'],
    ['A total of 12 plants utilized water.', '12 plants used water.'],
    ['This study is the first of plants.', 'The study is the first of plants.'],
    ['This is in line with a report of plants.', 'This is in line with a report of plants.'],
    ['Close inspection of the roots revealed that plants grow.', 'Plants grow.'],
    ['Seals know individuals with white fur.', 'Seals know individuals with white fur.'],
  ])('%s', (sentence, plain) => expect(plainly(sentence)).toBe(plain));
});

describe('dangles', () => {
  it.each([
    'It grew.',
    'They grew.',
    'These mice grew.',
    'This may help.',
    'Such plants grow.',
    'The latter grew.',
    'This is consistent with a report of growth.',
    'Of these, most grew.',
    '10 were sold.',
  ])('hears it in %s', (sentence) => expect(dangles(sentence)).toBe(true));
  it.each([
    'This study shows growth.',
    'These results suggest growth.',
    'It is unclear whether plants grow.',
    'One of the plants grew.',
    'Both mice and rats grew.',
    'Italy grew.',
    'This large, prospective observational study shows growth.',
  ])('does not hear it in %s', (sentence) => expect(dangles(sentence)).toBe(false));
});

describe('priceOf', () => {
  const none = new Map<string, string>();
  it.each([
    'Growth is shown in Fig. 2.',
    'See the supplementary text for what was done.',
    'Growth is y = 2x.',
    'THE GROWTH OF PLANTS WAS FAST.',
    'A heading without a verb',
    'The study was approved by the ethics committee.',
    'The exam- ple was broken.',
  ])('cannot say %s', (text) => expect(priceOf(text, none)).toBe(Number.POSITIVE_INFINITY));

  it('asks more for what is harder to hear', () => {
    const plain = priceOf('The plants were taller in the shade.', none);
    expect(plain).toBe(0);
    expect(priceOf('The PKS4 and PKS13 genes of OSEO were lower, respectively.', none)).toBeGreaterThan(3);
    expect(priceOf('The growth of these bands was fast.', none)).toBeGreaterThan(plain);
    expect(priceOf('The plants were ready 5.3 days later.', none)).toBeGreaterThan(plain);
    expect(priceOf('The TB test was new.', new Map([['TB', 'tuberculosis']]))).toBeLessThan(
      priceOf('The TB test was new.', none),
    );
  });
});

describe('acronyms', () => {
  const lower = { has: (word: string) => ['tuberculosis', 'atlantic'].includes(word) };
  const texts = [
    'Tuberculosis (TB) kills. Transposable elements (TEs) move. The Atlantic Meridional Overturning Circulation (AMOC) is vital. A type (see below).',
  ];
  const known = findAcronyms(texts, lower);

  it('learns them from the paper', () => {
    expect(known.get('TB')).toBe('tuberculosis');
    expect(known.get('TE')).toBe('Transposable element');
    expect(known.get('AMOC')).toBe('Atlantic Meridional Overturning Circulation');
    expect(known.has('see')).toBe(false);
  });

  it('writes short ones out always, long ones once', () => {
    expect(explainAcronyms(['TB kills.', 'The AMOC slows TB.', 'The AMOC stops.'], known)).toEqual([
      'Tuberculosis kills.',
      'The Atlantic Meridional Overturning Circulation (AMOC) slows tuberculosis.',
      'The AMOC stops.',
    ]);
  });

  it.each([
    ['lithium-ion batteries (LIBs)', 'LIB', 'lithium-ion battery'],
    ['lithium-ion battery (LIB)', 'LIBs', 'lithium-ion batteries'],
    ['randomised sequencing processes (RSPs)', 'RSP', 'randomised sequencing process'],
    ['alien invasive species (AIS)', 'AIS', 'alien invasive species'],
    ['pooled meta-analyses (PMAs)', 'PMA', 'pooled meta-analysis'],
  ])('counts one and many: %s', (text, short, long) =>
    expect(findAcronyms([`They saw ${text} there.`], new Set()).get(short)).toBe(long),
  );

  it('knows those that everybody knows', () => {
    expect(acronymsIn('DNA, HIV-1 and the OSEO of the USA')).toEqual(['HIV-1', 'OSEO']);
  });
});

describe('numberGraphic', () => {
  it.each([
    ['About 48 % of the patients walked without help.', '48 %', 'of the patients walked without help'],
    ['The algorithm identifies the optimal gas engine size of 130 kW.', '130 kW', 'optimal gas engine size'],
    [
      'Maximum estimated longevity was 19.8 years in one species.',
      '19.8 years',
      'Maximum estimated longevity',
    ],
    [
      'The team collected 244,013 unique detections from 39 species.',
      '244,013',
      'unique detections from 39 species',
    ],
    ['Better stoves could reduce smoke in the winter by 12%.', '12%', 'reduce smoke in the winter'],
    ['It is resilient across 34 climate models.', '34', 'climate models'],
    // Half of a list is none.
    ['They saw 56 new loci across plain, adjusted, and split models.', '56', 'new loci'],
    ['They saw 130 kinds of birds in parks, gardens, and woods.', '130', 'kinds of birds'],
  ])('%s', (sentence, value, label) => {
    expect(numberGraphic(sentence)).toMatchObject({ value, label });
  });

  it.each([
    'The plants grew in 2019.',
    'The interval was wide (95% CI).',
    'Type 2 diabetes is common.',
    'It was 14 times as much.',
    'A man of 83 years old came in.',
    'The results obtained were compared with the standard drugs Amoxicillin and Amphotericin B(10μg).',
    'The radical scavenging activity of the oil was determined to be 8.5 μg/mL.',
  ])('has none for %s', (sentence) => expect(numberGraphic(sentence)).toBeNull());
});

describe('phraseWithin', () => {
  it('drops the report, and keeps the whole sentence where no shorter form of it fits', () => {
    expect(phraseWithin('Plants grow in the shade.', 40)).toBe('Plants grow in the shade.');
    expect(phraseWithin('The researchers found that plants grow in the shade.', 40)).toBe(
      'Plants grow in the shade.',
    );
    expect(phraseWithin('The results suggest that plants may grow.', 30)).toContain('suggest');
    const long =
      'The plants of the northern meadow were taller than those of the southern one in every single year of the survey.';
    expect(phraseWithin(long, 80)).toBe(long);
  });
});

describe('pointsFrom', () => {
  const from = (text: string, detail = false) =>
    pointsFrom([{ text, detail, quote: text, section: 'Abstract' }], []).map(({ item }) => item);

  it('takes counts, designs and means as printed', () => {
    expect(
      from('In a randomized controlled trial, 120 older patients wore camera traps for two years.'),
    ).toEqual(['Randomized controlled trial', '120 older patients', 'Camera traps']);
  });

  it('wants two at least, and only who was studied from the details', () => {
    expect(from('We saw 120 older patients.')).toEqual([]);
    expect(from('We ran 100 column volumes over 50 peaks of type 2 diabetes.', true)).toEqual([]);
  });
});

describe('a sentence that is cut', () => {
  it.each([
    'The study represents the first application of Disease Risk Analysis to conservation translocations in Argentina, in a context of data and resource limitations.',
  ])('ends as a sentence does: %s', (sentence) => {
    const said = plainForms(sentence).flat();
    expect(said.length).toBeGreaterThan(0);
    for (const one of said) expect(one).not.toMatch(/[\s,;:][.!?]$|\b(?:and|but|hence|so|also)\.$/);
  });
});

/** Who or what was studied is not exchanged: mice for rats, women for men, liver for kidney. */

import type { Evidence, Reading } from '../evidence.ts';
import { differences } from '../overlay.ts';
import type { Statement } from '../statements.ts';
import { alike, type Token } from '../text.ts';
import { findingOn, type Rule } from './rule.ts';

/** Within a group, each entry is one thing by all its names. */
const GROUPS: readonly (readonly RegExp[])[] = [
  `mouse|mice|murine; rats?; pigs?|swine|porcine|piglets?|boars?; dogs?|canine|pupp(?:y|ies); cats?|feline|kittens?;
  monkeys?|macaques?|rhesus; apes?|chimpanzees?|gorillas?; rabbits?; sheep|lambs?|ovine; goats?; horses?|equine;
  cattle|cows?|bovine|cal(?:f|ves); chickens?|hens?|poultry; birds?|avian; fish|fishes; zebrafish; frogs?|amphibians?;
  bats?; bees?|honeybees?; ants?; flies|fly|drosophila; mosquito(?:e?s)?; worms?|nematodes?; spiders?; whales?;
  sharks?; bears?; elephants?; yeasts?; bacteria|bacterium|bacterial; virus|viruses|viral; fungi|fungus|fungal; humans?`,
  `juveniles?|weanlings?|pups?|young; adults?|grown-?ups?`,
  `wom[ae]n|females?; m[ae]n|males?; children|child|kids?|pediatric|paediatric; adults?; infants?|bab(?:y|ies)|newborns?|neonat(?:es?|al);
  adolescents?|teenagers?|teens?; students?; nurses?; teachers?; veterans?; athletes?`,
  `cancers?|tumou?rs?|carcinomas?|malignan(?:t|cy|cies)|oncolog(?:y|ical)|neoplas\\w+|leuk(?:a?e)mia|melanoma|lymphoma|glioma;
  diabet(?:es|ic); asthma|asthmatic; malaria; strokes?; obes(?:e|ity); tuberculosis|tb; dementia; alzheimer; hypertension|hypertensive;
  depress(?:ion|ive); schizophrenia; autism|autistic; epilepsy|epileptic; arthritis; hepatitis; pneumonia; influenza|flu;
  measles; migraines?; osteoporosis; anaemia|anemia; sepsis|septic; psoriasis; cholera; hiv; covid-19|covid`,
  `liver|hepatic|hepatocytes?; kidneys?|renal; heart|cardiac|myocardial; brains?|cerebral; lungs?|pulmonary; spleen|splenic;
  muscles?|muscular; skin|dermal|cutaneous; bones?|skeletal; stomach|gastric; intestines?|intestinal|guts?|bowel; pancreas|pancreatic;
  eyes?|ocular|retina|retinal; blood|plasma|serum; breasts?; prostate; ovar(?:y|ies|ian); bladder`,
  `winters?; summers?; springs?; autumns?|fall`,
  `mothers?|maternal; fathers?|paternal`,
].map((group) => group.split(/;\s*/).map((names) => new RegExp(`^(?:${names.trim()})$`, 'i')));

/** Likeness from which two words stand in the same place. */
const SAME_PLACE = 0.8;
/** How much better another of the group must fit where the quote speaks of both. */
const CLEARLY = { least: 1, factor: 1.3, margin: 0.3 } as const;

/** The rule for subjects. */
export const subjects: Rule = (statement, evidence) => {
  const { reading } = statement;
  const named = reading.tokens.flatMap((token) =>
    placesOf(token.word).flatMap((place) => {
      const rival = exchanged(token, place, statement) ?? moved(token, place, statement);
      if (rival) return [`The quoted sentence speaks of “${rival.word}”, not of “${token.word}”.`];
      return inPaper(place.one, evidence) ? [] : [`The paper does not speak of “${token.word}”.`];
    }),
  );
  return named.map((reason) => findingOn(statement, { kind: 'subject', severity: 'error', reason }));
};

interface Place {
  group: readonly RegExp[];
  one: RegExp;
}

const partsOf = (word: string): string[] => [word, ...word.split(/['-]/)];

function placesOf(word: string): Place[] {
  return GROUPS.flatMap((group) => {
    const one = group.find((names) => partsOf(word).some((part) => names.test(part)));
    return one ? [{ group, one }] : [];
  });
}

/** Another of the group, by any of its names, that is not this one. */
function isRival({ word }: Token, { group, one }: Place): boolean {
  return group.some((names) => names !== one && partsOf(word).some((part) => names.test(part)));
}

function speaksOf({ tokens }: Pick<Reading, 'tokens'>, one: RegExp): boolean {
  return tokens.some(({ word }) => partsOf(word).some((part) => one.test(part)));
}

function inPaper(one: RegExp, { words }: Evidence): boolean {
  return [...words].some((word) => one.test(word));
}

/** Another of the group stands in the very place, in a quote that has not this one. */
function exchanged(token: Token, place: Place, { reading, quotes }: Statement): Token | undefined {
  return quotes
    .filter((quote) => !speaksOf(quote, place.one))
    .flatMap((quote) => differences(reading, quote))
    .filter(({ said }) => said.includes(token))
    .flatMap(({ printed }) => printed.filter((other) => isRival(other, place)))[0];
}

/** Another of the group, which the statement leaves out, stands in a like place of a quote, and this one does not. */
function moved(token: Token, place: Place, { reading, quotes }: Statement): Token | undefined {
  const around = reading.around(token);
  const likeness = (quote: Reading, other: Token): number => alike(around, quote.around(other));
  const own = Math.max(
    0,
    ...quotes.flatMap((quote) =>
      quote.tokens
        .filter((other) => speaksOf({ tokens: [other] }, place.one))
        .map((other) => likeness(quote, other)),
    ),
  );
  const needed = own === 0 ? SAME_PLACE : Math.max(CLEARLY.least, own * CLEARLY.factor + CLEARLY.margin);
  return quotes
    .flatMap((quote) =>
      quote.tokens.filter((other) => isRival(other, place) && likeness(quote, other) >= needed),
    )
    .find((other) => !reading.tokens.some(({ word }) => word.toLowerCase() === other.word.toLowerCase()));
}

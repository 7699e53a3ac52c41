/** Who or what was studied is not exchanged: mice for rats, women for men, liver for kidney. */
import type { Evidence, Reading } from '../evidence.ts';
import { alike, type Token } from '../text.ts';
import { findingOn, type Rule } from './rule.ts';

/** Within a group, each entry is one thing by all its names. */
const GROUPS: readonly (readonly RegExp[])[] = [
  `mouse|mice|murine; rats?; pigs?|swine|porcine|piglets?|boars?; dogs?|canine|pupp(?:y|ies); cats?|feline|kittens?;
  monkeys?|macaques?|rhesus; apes?|chimpanzees?|gorillas?; rabbits?; sheep|lambs?|ovine; goats?; horses?|equine;
  cattle|cows?|bovine|cal(?:f|ves); chickens?|hens?|poultry; birds?|avian; fish|fishes; zebrafish; frogs?|amphibians?;
  bats?; bees?|honeybees?; ants?; flies|fly|drosophila; mosquito(?:e?s)?; worms?|nematodes?; spiders?; whales?;
  sharks?; bears?; elephants?; yeasts?; bacteria|bacterium|bacterial; virus|viruses|viral; fungi|fungus|fungal`,
  `wom[ae]n|females?; m[ae]n|males?`,
  `children|child|kids?|pediatric|paediatric; adults?; infants?|bab(?:y|ies)|newborns?|neonat(?:es?|al);
  adolescents?|teenagers?|teens?; students?; nurses?; teachers?; veterans?; athletes?`,
  `cancers?|tumou?rs?|carcinomas?|malignan(?:t|cy|cies)|oncolog(?:y|ical)|neoplas\\w+|leuk(?:a?e)mia|melanoma|lymphoma|glioma;
  diabet(?:es|ic); asthma|asthmatic; malaria; strokes?; obes(?:e|ity); tuberculosis|tb; dementia; alzheimer; hypertension|hypertensive;
  depress(?:ion|ive); schizophrenia; autism|autistic; epilepsy|epileptic; arthritis; hepatitis; pneumonia; influenza|flu;
  measles; migraines?; osteoporosis; anaemia|anemia; sepsis|septic; psoriasis; cholera; hiv; covid-19|covid`,
  `liver|hepatic|hepatocytes?; kidneys?|renal; heart|cardiac|myocardial; brains?|cerebral; lungs?|pulmonary; spleen|splenic;
  muscles?|muscular; skin|dermal|cutaneous; bones?|skeletal; stomach|gastric; intestines?|intestinal|guts?|bowel; pancreas|pancreatic;
  eyes?|ocular|retina|retinal; blood; breasts?; prostate; ovar(?:y|ies|ian); bladder`,
  `winters?; summers?; springs?; autumns?|fall`,
  `mothers?|maternal; fathers?|paternal`,
].map((group) => group.split(/;\s*/).map((names) => new RegExp(`^(?:${names.trim()})$`, 'i')));

/** Likeness from which two words stand in the same place. */
const SAME_PLACE = 0.8;

/** The rule for subjects. */
export const subjects: Rule = (statement, evidence) => {
  const { reading, quotes } = statement;
  return reading.tokens.flatMap((token) => {
    const place = placeOf(token.word);
    if (!place || quotes.some((quote) => speaksOf(quote, place.one))) return [];
    const reason = inPaper(place.one, evidence)
      ? swapped(token, place, reading, quotes)
      : `The paper does not speak of “${token.word}”.`;
    return reason === null ? [] : [findingOn(statement, { kind: 'subject', severity: 'error', reason })];
  });
};

interface Place {
  group: readonly RegExp[];
  one: RegExp;
}

function placeOf(word: string): Place | null {
  for (const group of GROUPS) {
    const one = group.find((names) => names.test(word));
    if (one) return { group, one };
  }
  return null;
}

function speaksOf({ tokens }: Reading, one: RegExp): boolean {
  return tokens.some(({ word }) => one.test(word) || word.split(/['-]/).some((part) => one.test(part)));
}

function inPaper(one: RegExp, { words }: Evidence): boolean {
  return [...words].some((word) => one.test(word));
}

function swapped(
  token: Token,
  { group, one }: Place,
  reading: Reading,
  quotes: readonly Reading[],
): string | null {
  const around = reading.around(token);
  for (const quote of quotes) {
    for (const other of quote.tokens) {
      const rival = group.find((names) => names.test(other.word));
      if (!rival || rival === one || speaksOf(reading, rival)) continue;
      if (alike(around, quote.around(other)) >= SAME_PLACE) {
        return `The quoted sentence speaks of “${other.word}”, not of “${token.word}”.`;
      }
    }
  }
  return null;
}

/** Which everyday words say what papers say in others. They tell what a sentence is about, never whether it is true. */
import { stemOf } from './text.ts';

/** A thing a line, by its names in both ways of speaking. */
const THINGS = `
alone loner lonely solitary isolated isolation
animal creature species specimen
ask question hypothesis investigate
avoid spare prevent avoidance
baby child young pup infant newborn neonatal juvenile offspring weaned weanling
beach shore ashore coast coastal land
begin start onset initiate initiation
birth born pregnant pregnancy gestation perinatal
blood plasma serum haematological hematological
bone skeletal skeleton osseous
brain cerebral neural neurological
breath breathe breathing respiratory respiration
bug insect arthropod
calm quiet relaxed
cancer tumour tumor carcinoma malignant malignancy neoplasm
car vehicle traffic driver
catch caught capture trap
chance odds probability likelihood
change alter alteration modify modification shift
city urban town
cold cool freezing
company companion social sociality
copy replicate duplicate
country rural village
crowd gather aggregate aggregation congregate cluster
danger dangerous hazard hazardous risky
death dead die mortality fatal fatality lethal
doctor physician clinician
draw drew drawn sample sampled sampling
drug medicine medication pharmaceutical remedy
dry drought arid
eat food feed diet dietary forage foraging meal
end stop cease terminate termination
energy strength expenditure effort
fat obese obesity adipose lipid
fear afraid worry anxiety anxious
fight clash attack threat threaten growl lunge aggression aggressive
friend friendly affiliation affiliative bond bonding
gene genetic genome genomic
germ microbe microbial bacteria bacterial pathogen microorganism
guess estimate predict prediction forecast
gut bowel intestine intestinal
heart cardiac cardiovascular myocardial
heat warm warming hot temperature
help benefit support aid
home house household dwelling
hormone endocrine
hurt harm injury injure injured wound damage trauma
ill illness sick sickness disease disorder
jab shot vaccine vaccination immunisation immunization
keep stay remain persist maintain retain
kidney renal
know knew known recognise recognize recognition remember memory familiar identify
lack shortage deficiency deficient absence
liver hepatic
look watch saw stare visual observe observation
lung pulmonary
medicine treatment therapy remedy
meet met meeting encounter interaction
money cost price expense expensive economic
mother mum maternal
mould mold fungus fungal fungi
move movement motion locomotion walk gait
neighbour neighbor roommate penmate cagemate companion cohabited cohabit conspecific familiar
often frequent frequently frequency
old age aged elderly ageing
pain ache painful analgesic analgesia
people person human population resident
picture image photo photograph imaging scan
poison poisonous toxic toxin toxicity venom
pollution polluted dirty contamination contaminated emission
rain rainfall precipitation
rare seldom infrequent infrequently
sea ocean marine offshore
sadness sad depression depressed depressive
school pupil student classroom
shape form structure morphology morphological
short brief briefly
sight vision visual
skin dermal cutaneous
smell sniff scent odour odor olfactory
sound noise call acoustic vocalisation vocalization auditory hear hearing
spread transmit transmission infect infection contagious
stranger unfamiliar novel unknown
sugar glucose glycaemic glycemic
surgery operation surgical incision
swelling swollen inflammation inflammatory inflamed oedema edema
teeth tooth dental
tell distinguish discriminate discrimination
tired fatigue sleepy drowsy exhaustion
tree forest woodland
water aquatic
weak weaken weakness decline
wild wildlife`
  .trim()
  .split('\n');

/** "Crowded" is "crowd": stems of six letters keep half an ending. */
const bare = (stem: string): string => stem.replace(/(?<=^\p{L}{4,})(?:e[ds]?|ing?|er)$/u, '');

/** The lines on which a word stands. */
const LINES = new Map<string, Set<number>>();
for (const [line, names] of THINGS.entries())
  for (const name of names.split(' ')) {
    const word = bare(stemOf(name));
    LINES.set(word, (LINES.get(word) ?? new Set()).add(line));
  }

const linesOf = (stem: string): number[] => [...(LINES.get(bare(stem)) ?? [])];

/**
 * Asks what of the given stems another one means: itself, or the name of a thing that is among them.
 * @returns a name by which two words for one thing are the same; undefined: nothing of them
 */
export function meantBy(given: ReadonlySet<string>): (stem: string) => string | undefined {
  const words = new Set([...given].map(bare));
  const lines = new Set([...given].flatMap(linesOf));
  return (stem) => {
    if (words.has(bare(stem))) return bare(stem);
    const line = linesOf(stem).find((one) => lines.has(one));
    return line === undefined ? undefined : `line ${line}`;
  };
}

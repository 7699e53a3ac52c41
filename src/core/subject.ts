/** What a paper is about, by its own words: what the ground of its video shows. Pure. */
import type { Paper } from './paper.ts';

/** Words by which each is known, in the singular, lower case; `*` stands for any ending. Only data. */
const WORDS = {
  cell: `cell, cell line, cellular, cytoplasm*, membrane, apopto*, kinase, signalling, signaling, phosphorylat*, receptor, protein,
    enzyme*, mitochondri*, stem cell, fibroblast, keratinocyte, macrophage, tumor, tumour, cancer, carcinoma, oncolog*, metasta*,
    leukemia, leukaemia, lymphoma, organoid, platelet, autophagy, in vitro, metabolite, antibod*, immun*`,
  gene: `gene, genes, genom*, genetic*, dna, rna, mrna, sirna, allele, locus, loci, chromosom*, crispr, transcriptom*, sequencing,
    mutation*, polymorphism, snp, gwas, heritab*, epigen*, zinc finger, transposon, retrotransposon*, phylogen*, haplotype`,
  brain: `brain, cortex, cortical, neuro*, neural, synap*, hippocamp*, cognit*, memory, parkinson*, alzheimer*, dementia, epilep*,
    eeg, fmri, evoked potential, axon, stroke, sleep, dopamine, gait, migraine, psychiatr*, schizophren*, autis*`,
  body: `patient*, clinical, surg*, heart, cardi*, myocard*, blood, arter*, vascular, vein, aneurysm, kidney, renal, liver, hepat*,
    lung, pulmonary, respirat*, muscle, bone, joint, arthrit*, diabet*, insulin, obes*, hypertens*, pain, therap*, drug, dose,
    pharmaco*, medic*, disease, syndrome, wound*, pregnan*, infant, dental, endodont*, tooth, endoscop*, case report, vitamin,
    nutrition*, diet*, apnea, apnoea, randomi*, placebo, postural, exercise, elderly, rehabilit*`,
  microbe: `virus, viral, viruses, bacteri*, microb*, pathogen*, infect*, antimicrob*, antibiotic*, antifung*, fung*, candida, yeast,
    malaria, parasit*, tubercul*, mycobacter*, streptococ*, staphyloc*, salmonel*, covid*, sars*, influenza, hiv, zika, dengue,
    mosquito*, aedes, vaccin*, epidemic, outbreak, microbiome, sepsis, brote, estreptococo`,
  animal: `animal, wildlife, mammal*, bird*, deer, fox, foxes, wolf, wolves, bear, primate*, monkey, rodent, mouse behavi*, insect*, beetle, bee, bees,
    butterfl*, ant, ants, spider*, frog, amphibian*, reptil*, livestock, cattle, cow, cows, pig, pigs, broiler*, chicken, poultry,
    zoolog*, veterinar*, species, invasive, predator*, prey, foraging, conspecific*, aggression, camera trap, conservation,
    translocation, biodivers*, habitat, nest*, hemiptera`,
  field: `plant, plants, leaf, leaves, root, roots, seed, seeds, crop*, wheat, maize, rice, soil*, agricult*, farm*, harvest*, grain*,
    fruit*, flower*, pollen, pollinat*, botan*, extract, extracts, essential oil, herb*, ayurved*, basil, garlic, tulsi, ocimum,
    grassland*, meadow, forest*, tree, trees, vegetation, photosynth*, garden*, weed*, irrigat*, fertili*, ethnobotan*, lamiaceae,
    fabaceae`,
  sea: `ocean*, sea, seas, marine, fish, fishes, fisher*, shark*, coral, reef*, whale*, dolphin*, plankton, phytoplankton, algae, algal,
    coast*, tide, tidal, estuar*, lake*, river*, freshwater, water quality, aquatic, overturning, atlantic, pacific, salinity,
    current, microcystin*, cyanobacter*, chlorophyll, wave height, submarine, wetland*`,
  sky: `climat*, atmospher*, weather, rain*, precipitation, storm*, hurricane*, cyclone*, cloud*, aerosol*, air pollution, air quality,
    ozone, greenhouse, warming, carbon dioxide, emission*, wind, monsoon, drought, temperature extremes, solar radiation, smog,
    particulate, meteorolog*`,
  space: `star, stars, stellar, galax*, planet*, exoplanet*, orbit*, telescope*, astronom*, astrophys*, cosmic, cosmolog*, universe,
    black hole*, supernova*, dark matter, dark energy, redshift, spacecraft, satellite*, lunar, moon, mars, solar system, asteroid*,
    comet*, gravitational wave*, milky way, interstellar, nebula*`,
  earth: `geolog*, rock, rocks, earthquake*, seism*, volcan*, magma, tecton*, mantle, mineral*, sediment*, fossil*, glaci*, permafrost,
    landslide*, mountain*, erosion, geophys*, geochem*, stratigraph*, basin, groundwater, desert, landscape, dinosaur*, paleo*,
    palaeo*, archaeolog*`,
  city: `urban*, city, cities, traffic, transport*, infrastructure, building*, heating, energy demand, district, housing, electricity, gas engine, cooling,
    power grid, energy system, engine, econom*, market*, financ*, industr*, trade, price, prices, tax, employment, labour, gdp,
    municipal*, ayuntamientos, smart city, mobility, cost, exergy, policy, government*`,
  people: `people, society, societ*, social, psycholog*, attitude*, student*, school*, teach*, education*, learning outcomes, gender,
    women, men, child*, adolescen*, famil*, communit*, survey respondents, questionnaire, interview*, belie*, trust, cultur*,
    politic*, voter*, advocacy, corporate, tobacco, smok*, religio*, languag*, ethic*, migration, inequalit*, poverty, wellbeing, well-being, happiness, información`,
  data: `algorithm*, machine learning, deep learning, neural network*, neural machine, artificial intelligence, comput*, software,
    program, programs, programming, compiler*, javascript, dataset*, data set, benchmark*, classifier*, statistic*, bayes*, model
    selection, equivalence test*, hypothesis testing, research findings, prediction, predictive, forecast*, optimization,
    optimisation, translation, natural language, text mining, information retrieval, corpus, parsing, simulation*, cryptograph*,
    blockchain, robot*, trace, graph, entity, entities, ontolog*, knowledge base, type inference, bioinformatic*, reproducib*, p-value*, open-source`,
  matter: `material*, nano*, polymer*, alloy*, crystal*, catalys*, chemi*, synthesis, synthes*, compound*, molecul*, ion, ions, metal*,
    oxide*, graphene, battery, batteries, electrode*, electrochem*, solvent*, reaction*, ligand*, spectroscop*, semiconductor*,
    perovskite*, ceramic*, steel, concrete, corrosion, adsorption, carbon fibre, hydrogel*`,
  light: `quantum, photon*, laser*, optic*, light, electron*, magnet*, superconduct*, particle*, physic*, interfer*, wave, waves,
    acoustic*, plasma physics, entangle*, boson*, quark*, neutrino*, hadron*, relativ*, spin, photonic*, diffraction, collider,
    thermodynam*, turbulen*, fluid dynamics, gravity, phonon*`,
} as const;

export type Subject = keyof typeof WORDS | 'paper';
export const SUBJECTS: readonly Subject[] = [...(Object.keys(WORDS) as (keyof typeof WORDS)[]), 'paper'];

const PATTERNS = Object.entries(WORDS).map(([subject, words]) => {
  const each = words.split(',').map((word) => word.trim().replace(/\s+/g, '\\s+'));
  const pattern = each.map((word) => (word.endsWith('*') ? `${word.slice(0, -1)}[\\p{L}-]*` : `${word}s?`));
  return [
    subject as Subject,
    new RegExp(`(?<![\\p{L}\\d])(?:${pattern.join('|')})(?![\\p{L}\\d])`, 'giu'),
  ] as const;
});

/** What a word counts for in the title and in the abstract, where it stands often at most so often. */
const WEIGHT = { title: 6, abstract: 1 } as const;
const MOST_COUNTED = 3;
/** Characters of an abstract, or of the text where there is none, that are looked at. */
const CHARS = 3_000;
/** A paper that says less of any subject is shown on plain paper. */
const LEAST = 5;

/** Every scene of a paper asks for it. */
const known = new WeakMap<Paper, Subject>();

/** The subject of which the title and the abstract speak most; `paper` where they speak of none. */
export function subjectOf(paper: Paper): Subject {
  const subject = known.get(paper) ?? countedIn(paper);
  known.set(paper, subject);
  return subject;
}

function countedIn({ title, journal, abstract, sections }: Paper): Subject {
  const body = abstract.length > 0 ? abstract : (sections[0]?.paragraphs ?? []);
  const head = `${title}. ${journal ?? ''}`;
  const text = body.join(' ').slice(0, CHARS);
  let best: { subject: Subject; score: number } = { subject: 'paper', score: LEAST - 1 };
  for (const [subject, pattern] of PATTERNS) {
    const score = WEIGHT.title * told(head, pattern) + WEIGHT.abstract * told(text, pattern);
    if (score > best.score) best = { subject, score };
  }
  return best.subject;
}

/** How often a text has the words, each counted a few times at most. */
function told(text: string, pattern: RegExp): number {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(pattern)) {
    const key = word.toLowerCase();
    counts.set(key, Math.min(MOST_COUNTED, (counts.get(key) ?? 0) + 1));
  }
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** The few hard facts of how a study was done, as short verbatim phrases: how many, what kind of study, with what. */
import { findNumbers } from '#src/core/text/numbers.ts';
import { capitalise } from '#src/core/text/person.ts';
import { IRREGULAR, VERBS } from './verb-words.ts';

export interface Point {
  item: string;
  quote: string;
  section: string;
}

export interface PointSource {
  text: string;
  /** From the methods section, where most numbers are details: only who or what was studied counts. */
  detail: boolean;
  quote: string;
  section: string;
}

const MAX_POINTS = 4;
/** Characters of one item, so that four of them stand on a graphic. */
const MAX_ITEM = 48;

const SPELLED = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty';
/** A spelled count with its noun phrase: "four electronic databases", "over eight heating seasons". */
const SPELLED_COUNT = new RegExp(
  `(?<![\\p{L}\\d-])(?:${SPELLED})(?:\\s[\\p{L}-]+){0,3}?\\s(?:\\p{L}+(?<![usi])s|species)\\b`,
  'giu',
);
const COUNTED_NOUN =
  /^\s((?:[\p{L}-]+\s){0,3}?(?:\p{L}{2,}(?<![usi])s|people|men|women|children|mice|species|cattle|fish|sheep))\b/u;
const NO_NOUN =
  /^(?:\S+ )*(?:that|which|who|whom|whose|was|is|has|and|or|of|in|to|were|with|from|at|on|by|for|its|this|vs|versus|as|thus|hours?|minutes?|days?|weeks?|months?|years?|yrs?|times|mins?|hrs?|seconds?|levels?|\p{L}*(?:lit(?:re|er)s?|met(?:re|er)s?|grams?)|°\S*)(?: |$)/iu;

/** "Type 2 diabetes": the number belongs to the word before. */
const NAMES_IT =
  /\b(?:type|phase|stage|grade|level|day|week|chapter|version|group|step|model|class|year|vitamin|figure|table|the)\s$/i;
const DESIGN =
  /\b(?:(?:randomi[sz]ed|double-blind|single-cent(?:er|re)|multi-?cent(?:er|re)|placebo-controlled|prospective|retrospective|cross-sectional|longitudinal|observational|controlled|case-control|descriptive|experimental|clinical|pilot|population-based|nationwide|systematic|narrative|greenhouse|field|laboratory|in vivo|in vitro|simplified|genome-wide|camera[ -]trap|follow-up|comparative|habituation|class recognition|online|literature)[\s,]+(?:and\s)?)+(?:stud(?:y|ies)|trials?|surveys?|cohorts?|analysis|experiments?|reviews?|search|questionnaires?|interviews|investigation|meta-analysis|association studies)(?=[.,;:)]|$|\s(?:of|in|was|were|is|are|with|and|or|to|at|on|that|which|from|by|using|for|as|among|conducted|performed|carried|designed|involving|including|comparing|between|we|the|an?)\b)/gi;
const STUDIED =
  /\b(?:participants|patients|individuals|women|men|children|adults|students|volunteers|subjects|males|females|rats|mice|animals|pups|birds|plants|species|samples|isolates|sites|plots|schools|hospitals|countries|households|trials|articles|interviews|stations|specimens|experts|stakeholders|readers|study|trial|survey|experiment|cohort|questionnaires?)$/i;
/** Words that belong to no name of a technique. */
const APART =
  'the|an?|of|by|in|with|and|or|for|from|to|via|using|used|uses?|both|then|further|subsequent|was|were|is|are|be|been|had|has|have|that|this|these|those|our|their|its|on|at|as|through|combined|some|all|any|such|other|than|we|not|performed|applied|conducted|based|high|more|most|multiple|different|various|several|new|novel|standard|conventional|first|second|many|no|each|follow-up|detailed|available|additional|previous';
const SORT = `(?!\\d+\\s|(?:${APART}|${IRREGULAR}|${VERBS}|wore|bore|ran)\\s|\\p{Ll}{3,}(?<!s)s\\s|\\p{L}+ly\\s|(?!computed\\s)\\p{L}+ed\\s|(?!sequencing\\s|imaging\\s|learning\\s|binding\\s|linking\\s|freezing\\s|real-|walking\\s|training\\s)\\p{L}+ing\\s)[\\p{L}\\d][\\p{L}\\d-]+\\s`;
/** How something was found out, with up to two words of what sort: "Raman spectroscopy", "whole-genome sequencing". */
const TECHNIQUE =
  'sequencing|microscopy|spectrometry|spectroscopy|chromatography|tomography|radiography|radiographs|electrophoresis|crystallography|cytometry|immunohistochemistry|PCR|microarrays?|telemetry|genotyping|imaging|ultrasound|echocardiography|electroencephalography|photometry|calorimetry|voltammetry|diffraction|interferometry|photogrammetry|radiocarbon dating|metabarcoding|mark-recapture|tag-recapture data|simulations?|meta-analysis|phylogenetic analysis|factor analysis|cluster analysis|time series|focus groups|camera traps|questionnaires?|interviews|blood samples?|urine samples?|soil samples?|tissue samples?|satellite (?:data|images)|weather data|field observations|behaviou?ral tests?|knockout mice|albino rats|machine learning|deep learning|neural networks?|random forests?|climate models?|molecular docking|crystal structures?|genome editing|potentials|paradigm|(?:literature|database) search|hybrid screen';
const IS_TECHNIQUE = new RegExp(`(?:${TECHNIQUE})$`, 'iu');
const MEANS = new RegExp(
  `(?<![\\p{L}\\d-]|\\b[Dd]e |\\p{Lu}\\p{Ll}+ of )(?:${SORT}){0,2}(?:${TECHNIQUE})(?![\\p{L}\\d-])`,
  'giu',
);

/**
 * @param before items of the video's earlier lists, which are not said again
 * @returns 2 to 4 items from the sentences, in their order, or none where they hold fewer than two.
 */
export function pointsFrom(sources: readonly PointSource[], before: readonly string[]): Point[] {
  const points = sources.flatMap((source) =>
    phrasesOf(source.text)
      .filter((phrase) => !source.detail || STUDIED.test(phrase) || isOften(phrase, sources))
      .filter((phrase) => phrase.length <= MAX_ITEM && !VAGUE.test(phrase))
      .filter((phrase) => !before.some((item) => sameThing(item, phrase)))
      .map((phrase) => ({ phrase, source })),
  );
  const whom = whoWasStudied(points);
  const all = points
    .filter((point) => point === whom || !WHOM.test(point.phrase))
    .map(({ phrase, source: { quote, section } }) => ({ item: capitalise(phrase), quote, section }));
  const own = all.filter(
    ({ item }, at) => !all.slice(0, at).some((earlier) => sameThing(earlier.item, item)),
  );
  return own.length >= 2 ? own.slice(0, MAX_POINTS) : [];
}

/** Says that there were some of something, and not what matters of it. */
const VAGUE =
  /\b(?:sections|types|sources|aspects|ways|kinds|parts|dates|points|indices|hypotheses|objectives|aims|steps|arms|searches|measures|variables|factors|conditions|phases|periods|sessions|methods|approaches|categories|questions|issues|features|criteria|scenarios|items|stages|tasks|sets|models)$|^(?:potentials|paradigm)$/i;
/** Whoever was studied, by any name. */
const WHOM =
  /^(\S+) (?:\S+ )*(?:participants|patients|individuals|people|adults|volunteers|subjects|respondents|persons|cases|students)$/i;

interface Found {
  phrase: string;
  source: PointSource;
}

/** Title and abstract say first how many there were in all; of the details the largest count does. */
function whoWasStudied(points: readonly Found[]): Found | undefined {
  const all = points.filter(({ phrase }) => WHOM.test(phrase));
  // A count in words is a small one.
  const many = ({ phrase }: Found): number => Number(WHOM.exec(phrase)?.[1]?.replaceAll(',', '')) || 1;
  return (
    all.find(({ source }) => !source.detail) ??
    all.reduce<Found | undefined>((most, one) => (most && many(most) >= many(one) ? most : one), undefined)
  );
}

/** Of the techniques in the methods section those that are named again. */
const isOften = (phrase: string, sources: readonly PointSource[]): boolean =>
  IS_TECHNIQUE.test(phrase) &&
  sources.filter(({ text }) => text.toLowerCase().includes(phrase.toLowerCase())).length > 1;

function phrasesOf(text: string): string[] {
  const counts = findNumbers(text).flatMap(({ kind, text: value, start, end }) => {
    const noun =
      kind === 'count' && Number.parseFloat(value) >= 3 && !NAMES_IT.test(text.slice(0, start))
        ? COUNTED_NOUN.exec(text.slice(end))?.[1]
        : undefined;
    return noun === undefined || NO_NOUN.test(noun) || /\p{Lu}\p{Ll}+s$/u.test(noun)
      ? []
      : [{ at: start, phrase: `${value} ${noun}` }];
  });
  const others = [SPELLED_COUNT, DESIGN, MEANS].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ at: match.index, phrase: match[0] })),
  );
  return [...counts, ...others.filter(({ phrase }) => !NO_NOUN.test(phrase.split(' ').slice(1).join(' ')))]
    .sort((left, right) => left.at - right.at)
    .map(({ phrase }) => phrase);
}

/** The number that it begins with, or the noun that it ends with, is the same; or one stands in the other. */
function sameThing(item: string, phrase: string): boolean {
  const [left, right] = [item, phrase].map((text) => text.toLowerCase().replace(/s$/, '')) as [
    string,
    string,
  ];
  const ends = [left, right].map((text) => text.split(' ').at(-1));
  const counts = [left, right].map((text) => /^\d[\d,]{2,}/.exec(text)?.[0]);
  return (
    left.includes(right) ||
    right.includes(left) ||
    (ends[0] === ends[1] && !TWO_OF.test(left)) ||
    (counts[0] !== undefined && counts[0] === counts[1])
  );
}

/** Two of these are two techniques. */
const TWO_OF = /(?:sequencing|microscopy|spectrometry|spectroscopy|tomography|imaging)$/;

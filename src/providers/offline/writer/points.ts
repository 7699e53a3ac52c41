/** The few hard facts of how a study was done, as short verbatim phrases: how many, what kind of study, with what. */
import { findNumbers } from '#src/core/text/numbers.ts';
import { capitalise } from '#src/core/text/person.ts';

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
  `(?<![\\p{L}\\d-])(?:${SPELLED})(?:\\s[\\p{L}-]+){0,3}?\\s\\p{L}+s\\b`,
  'giu',
);
const COUNTED_NOUN =
  /^\s((?:[\p{L}-]+\s){0,3}?(?:\p{L}{2,}s|people|men|women|children|mice|species|cattle|fish|sheep))\b/u;
const NO_NOUN =
  /^(?:\S+ )*(?:was|is|has|and|or|of|in|to|were|with|from|at|on|by|for|its|this|vs|versus|as|thus|hours?|minutes?|days?|weeks?|months?|years?|times|mins?|hrs?|seconds?|levels?|\p{L}*(?:lit(?:re|er)s?|met(?:re|er)s?|grams?)|°\S*)(?: |$)/iu;

/** "Type 2 diabetes": the number belongs to the word before. */
const NAMES_IT =
  /\b(?:type|phase|stage|grade|level|day|week|chapter|version|group|step|model|class|year|vitamin|figure|table|the)\s$/i;
const DESIGN =
  /\b(?:(?:randomi[sz]ed|double-blind|single-cent(?:er|re)|multi-?cent(?:er|re)|placebo-controlled|prospective|retrospective|cross-sectional|longitudinal|observational|controlled|case-control|descriptive|experimental|clinical|pilot|population-based|nationwide|systematic|narrative|greenhouse|field|laboratory|in vivo|in vitro|simplified|genome-wide|camera[ -]trap|follow-up|comparative|habituation|class recognition|online|literature)[\s,]+(?:and\s)?)+(?:stud(?:y|ies)|trials?|surveys?|cohorts?|analysis|experiments?|reviews?|search|questionnaires?|interviews|investigation|meta-analysis|association studies)\b/gi;
const STUDIED =
  /\b(?:participants|patients|individuals|women|men|children|adults|students|volunteers|subjects|males|females|rats|mice|animals|pups|birds|plants|species|samples|isolates|sites|plots|schools|hospitals|countries|households|trials|articles|interviews|stations|specimens|experts|stakeholders|readers|study|trial|survey|experiment|cohort|questionnaires?)$/i;
const MEANS =
  /\b(?:meta-analysis|machine learning|deep learning|neural networks?|camera traps?|mark-recapture|tag-recapture data|(?:\p{L}+\s)?electron microscop[ey]|mass spectrometry|magnetic resonance imaging|positron emission tomography|crystal structure|yeast 3-hybrid screen|genome (?:editing|engineering)|(?:RNA|DNA|whole-genome|genome|amplicon|single-cell) sequencing|climate models|computer simulations?|molecular docking|knockout mice|Wistar albino rats|blood samples?|questionnaires?|interviews|electroencephalography|event-related potentials|MEDLINE database search|literature search|vertebral sections|weather data|phylogenetic analysis|oddball paradigm|risk prioritization tool|focus groups|satellite (?:data|images)|time series|linear regression|Monte Carlo simulations?|fibroblasts)\b/giu;

/**
 * @param before items of the video's earlier lists, which are not said again
 * @returns 2 to 4 items from the sentences, in their order, or none where they hold fewer than two.
 */
export function pointsFrom(sources: readonly PointSource[], before: readonly string[]): Point[] {
  const points: Point[] = [];
  for (const source of sources) {
    for (const phrase of phrasesOf(source.text)) {
      if (source.detail && !STUDIED.test(phrase)) continue;
      if (phrase.length > MAX_ITEM) continue;
      if ([...before, ...points.map(({ item }) => item)].some((item) => sameThing(item, phrase))) continue;
      points.push({ item: capitalise(phrase), quote: source.quote, section: source.section });
    }
    if (points.length >= MAX_POINTS) break;
  }
  return points.length >= 2 ? points.slice(0, MAX_POINTS) : [];
}

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

function sameThing(item: string, phrase: string): boolean {
  const left = item.toLowerCase();
  const right = phrase.toLowerCase();
  const lastWord = (text: string): string => text.split(' ').at(-1) ?? '';
  return left.includes(right) || right.includes(left) || lastWord(left) === lastWord(right);
}

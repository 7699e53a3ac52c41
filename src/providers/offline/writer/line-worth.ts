/** What a line is worth for each part of a video, and whether it can be told for it. */
import { isOfOthers } from './cited.ts';
import { type Part, roleWeight } from './cues.ts';
import { isLarge, numbersIn } from './features.ts';
import type { Line } from './line.ts';
import { placeWeight } from './place-weight.ts';

/** What a mark counts beside how well a line suits its part. */
const MARK = 6;
/** "Of 249 sites": how many were studied. */
const COUNTED = 4;

/** What makes a finding the paper's own, each in the unit of how well a line suits its part. */
const FINDING = {
  price: 0.4,
  centrality: 10,
  /** The abstract is the authors' own cut of the paper, the conclusion their second. */
  abstract: 5,
  conclusion: 4,
  plain: 3,
  /** How it was done in detail is seldom what the paper is about. */
  methods: -2,
  /** A number that is no year; more where it measures. */
  number: 4,
  striking: 1.8,
  comparison: 1.7,
  /** "More than …", "four of the five". */
  than: 3,
  /** "A 60-year-old woman": of a case, who it was. */
  person: 4,
  /** What a stranger does not understand, or what is hardly of the paper, loses so much for each mark below. */
  clear: 1,
  unclear: 4,
} as const;

/** How much better another part may suit a line: what something means and what was open are told in their own place. */
export const OUT_OF_PLACE: Record<Part, number> = {
  question: 1.5,
  finding: 3,
  method: 3,
  impact: 1.5,
  limit: 3,
};
const COMPARES =
  /\b(?:than|compared|against|most|least|only|highest|lowest|strongest|largest|smallest|twice|half|all|none|no|not|fewer|more|less|higher|lower|longer|shorter|better|worse|first|never)\b/i;
const THAN =
  /\bthan\b|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|none|all) (?:out )?of (?:the |all |these )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b/i;
const AGE = /\byears?[- ]old\b/i;
/** How well its words and its place must suit a part at least: what only fills it is left out, and the video is shorter. */
export const SUITS: Record<Part, number> = {
  question: -0.6,
  finding: -0.8,
  method: -1.9,
  impact: 1,
  limit: 2.1,
};

/** A step of a protocol, wherever it is told: "Incubation was continued for 24 h." */
const STEP =
  /\b(?:was|were|is|are) (?:\p{L}+ly |then |also |first )?(?:continued|adjusted|removed|excluded|discarded|omitted|added|incubated|washed|stained|centrifuged|stored|dried|mixed|diluted|transferred|filtered|housed|cultured|harvested|injected|purchased|computed|set (?:to|at)|weighed|ana?esthetized|plated|lysed|homogeni[sz]ed|completed|boiled|resuspended|sequenced|genotyped|amplified (?:by|using|with|from)|digested|purified|dialy[sz]ed|visuali[sz]ed (?:by|using|with)|separated (?:by|using|on)|inoculated|resampled|(?:each )?run (?:for|on|with|in)|extracted|repeated (?:\d|\p{L}+ times)|taken (?:at|from)|obtained (?:by|using)|eluted|pooled|anneal\p{L}*|euthani[sz]ed|sacrificed|conducted (?:for|to|with|by|using|on|in))\b/iu;
/** Of the methods, or a step of theirs, outside of the abstract and without a comparison. */
export const isProcedure = ({ source, text }: Pick<Line, 'source' | 'text'>): boolean =>
  (source.zone === 'methods' || STEP.test(text)) && !source.inAbstract && !THAN.test(text);

/** Centrality from which a procedure is what the whole study did, and not a step of it. */
const OF_THE_PAPER = 0.12;

/** Neither how it was done nor what was known. */
export const isTold = ({ zone }: Line['source']): boolean => zone !== 'methods' && zone !== 'background';

/** What a line is worth for a part: what readers would mark it, and how well it suits the part. */
export function worthOf(part: Part, line: Line): number {
  if (part === 'finding') return worthAsFinding(line);
  const counts = part === 'method' && numbersIn(line.text).some(({ kind }) => kind === 'count');
  return fitOf(line)[part] + MARK * line.mark + (counts ? COUNTED : 0);
}

/** Marks alone leave out what was measured, which tells most of what a paper found. */
function worthAsFinding(line: Line): number {
  const { text, source, centrality, price, mark } = line;
  const numbers = numbersIn(line.text);
  const measures = numbers.some(({ kind, text: said }) => kind !== 'count' || isLarge(said));
  return (
    fitOf(line).finding +
    FINDING.centrality * centrality +
    standing(source) -
    FINDING.price * price -
    FINDING.unclear * Math.max(0, FINDING.clear - mark) +
    (numbers.length > 0 ? FINDING.number : 0) +
    (measures ? FINDING.striking : 0) +
    (AGE.test(text) ? FINDING.person : 0) +
    (THAN.test(text) ? FINDING.than : 0) +
    (COMPARES.test(text) ? FINDING.comparison : 0)
  );
}

function standing({ inAbstract, isPlain, zone }: Line['source']): number {
  if (isPlain) return FINDING.plain;
  if (inAbstract) return FINDING.abstract;
  return zone === 'conclusion' ? FINDING.conclusion : zone === 'methods' ? FINDING.methods : 0;
}

/** What a citation costs a line that is to say what came of the work. */
const CITED: Record<Part, number> = { question: 0, method: 1, finding: 4, impact: 2.5, limit: 1.5 };

/** What a line's words and place say for each part; remembered, because every choice asks again. */
const fits = new WeakMap<Line, Record<Part, number>>();
export function fitOf(line: Line): Record<Part, number> {
  const known = fits.get(line);
  if (known) return known;
  const { quote, zone, inAbstract } = line.source;
  // What others found is told where they are discussed; a review is made of it.
  const cited = !inAbstract && zone !== 'body' && isOfOthers(quote) ? CITED : undefined;
  const of = (part: Part): number =>
    roleWeight(part, line.text) + placeWeight(part, line.source) - (cited?.[part] ?? 0);
  const fit = {
    question: of('question'),
    method: of('method'),
    finding: of('finding'),
    impact: of('impact'),
    limit: of('limit'),
  };
  fits.set(line, fit);
  return fit;
}

/**
 * Whether a line can be told for a part: what does another much better would be out of place, and how it was done in detail
 * is no finding.
 */
export function does(part: Part, line: Line): boolean {
  const fit = fitOf(line);
  if (isProcedure(line) && (part !== 'method' || line.centrality < OF_THE_PAPER)) return false;
  if (part === 'finding' && fit.limit >= Math.max(SUITS.limit, fit.finding)) return false;
  return fit[part] >= Math.max(fit.question, fit.method, fit.finding, fit.impact) - OUT_OF_PLACE[part];
}

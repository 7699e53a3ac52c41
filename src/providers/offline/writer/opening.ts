/** The first sentence of a video: a short fact of size, contrast, count or surprise, from anywhere in the paper. */
import type { Paper } from '#src/core/paper.ts';
import { contentWords, countWords, spokenWords } from '#src/core/text/words.ts';
import type { Line } from './line.ts';
import type { Source } from './material.ts';
import { DID, NOTHING_SEEN, OF_OTHERS } from './no-finding.ts';
import { isDeed, worthOf } from './opening-worth.ts';

/** Nothing longer, or dearer to hear, opens a video; average words. */
const MOST = { words: 16, price: 2.5 } as const;
/** Average words of a first sentence that is over within four seconds, and what each one more costs. */
export const FIRST_WORDS = 10;
const PER_WORD_OVER = 0.14;
/** A second sentence makes one wait for the story. */
const SECOND = 0.3;
const MIN_WORDS = 5;
/** A second sentence turns the first: "But the land is mostly forest." */
const MOST_WORDS = 24;
const TURNED = /^(?:But|Yet) /;
/** A line that is worth so much less than the best opens nothing. */
const FAR_BEHIND = 1.2;
/** What is read and not said. */
const SIGNS = /[<>≥≤≪≫⟨⟩=±~/:]|\bones?\.$|[₀-₉]|\d\p{L}|\d\.\d{2}(?! [mb]illion)|\d- ?\d|\p{L}\(|^1 /u;
/** "It can be assumed that …": nobody looks up for what may be. */
const SUPPOSED =
  /^It (?:is|was|can be|may be|could be) (?:\p{L}+ly )?(?:assumed|possible|likely|thought|believed|supposed|expected)\b/u;
/** "No differences were detected.", "No data was available.": it does not say of what. */
const NOT_SAID_OF_WHAT =
  /^No (?:[\p{L}-]+ ){0,3}?(?:data|differences?|effects?|changes?|associations?|correlations?|results?) (?:was|were) (?:available|found|observed|detected|seen)\.$/u;
/** Somebody whom only a sentence before names. */
const OF_SOMEBODY = /\b(?:he|she|his|her|him|them)\b/i;
const OF_THE_CONTROL =
  /^(?:the )?(?:standard|control|placebo|untreated|comparison|reference|follow-up|recruitment|statistical)\b/i;
/** "The mean age was 35 years.": who was studied, before anybody knows for what. */
const OF_WHOM =
  /^(?:(?:the|their) )?(?:mean|median|average) (?:\(?(?:sd|range)\)? )?(?:age|follow-up|weight|height|BMI|body mass index|duration)\b|^(?:the )?(?:age|sex) (?:of|ratio|distribution)\b/i;
/** Another sentence's subject. */
const POINTS =
  /^(?:\d+|an?|one|two|three|four|five|six|several|some|a few) (?:hours?|days?|weeks?|months?|years?) (?:later|after|afterwards|before),? |^(?:thus|now|(?:later|next|afterwards|finally)(?=,| the (?:researchers|authors)| they)|hence|then|so|here|yet|still|nevertheless|moreover|of course|there(?=[ ,]+(?!is\b|are\b|was\b|were\b)))\b|^(?:the )?(?:additional|further|other|another|resulting|remaining|developed|identified|proposed|described|corresponding|comparable|respective|opposite)\b|^there (?:is|are) (?:many|several|various|no need|a number|other)\b|\brespectively\b|•|\b(?:this|these|those|such|the (?:same|latter|former|above|opposite|converse|reverse|contrary|other|two|three|four|five))\b/i;
/** "The platform is fast.", "It would be odd if they did.": which one, the title may tell. */
const SOMETHING =
  /^The (\p{Ll}+) (?:is|was|were|are|has|had|have|can|could|may|might|will|would|did|does)\b/u;
const NAMED_BEFORE = /^(?:It|There)\b.*\b(?:if|when|that|because|as|while) (?:they|it)\b/u;
/** What others held, and the sentence that turns against it. */
const HELD =
  /\b(?:suggested|proposed|believed|thought|assumed|hypothesi[sz]ed|considered|claimed|argued|regarded)\b/i;
const TURNS =
  /^(?:however|but|yet|nevertheless|in contrast|contrary|instead|surprisingly|unexpectedly|here,? we)\b/i;

/** The lines that can open the video, the strongest first, one for each sentence of the paper. */
export function openings(paper: Paper, sources: readonly Source[], lines: readonly Line[]): Line[] {
  const refuted = refutedIn(sources);
  const named = new Set(contentWords(paper.title));
  const fit = lines.filter(
    (line) => stands(line) && !refuted.has(line.source.place) && !pointsAtSomething(line, named),
  );
  const offered = (fit.length > 0 ? fit : lines.filter(standsAtAll))
    .map((line) => ({
      line,
      score: worthOf(line, paper) - lateness(line) - dullness(line),
    }))
    .sort((left, right) => right.score - left.score);
  const best = offered[0]?.score ?? 0;
  const seen = new Set<number | string>();
  return offered.flatMap(({ line, score }) => {
    if (score < best - FAR_BEHIND || seen.has(line.source.place) || seen.has(line.text)) return [];
    seen.add(line.source.place).add(line.text);
    return [line];
  });
}

/** Average words of the first sentence, its acronyms written out. */
const firstWords = ({ said, words }: Line): number =>
  words -
  spokenWords(
    said
      .slice(1)
      .map(({ text }) => text)
      .join(' '),
  );

/** What its length costs. */
const lateness = (line: Line): number =>
  PER_WORD_OVER * Math.max(0, firstWords(line) - FIRST_WORDS) + (line.said.length > 1 ? SECOND : 0);

/** "More direct methods are lacking.", "Management requires information.": what is wanted, and not what was found. */
const WANTED =
  /\b(?:is|are|remains?) (?:still |urgently |badly |also )?(?:lacking|needed|required|necessary|scarce|warranted)\b|\brequires?\b|\bneeds? to be\b|\bshould be\b|\b(?:is|are) an? (?:[\p{L}-]+ )?need\b|\black of\b/iu;
/** "could not report on it", "was not assessed": what the study left out. */
const LEFT_OUT =
  /\b(?:has|have) not (?:yet )?been\b|\b(?:researchers|authors|they|study|analysis) (?:could|did|were|was|does|do) not\b|\b(?:was|were) not (?:assessed|examined|investigated|measured|recorded|analy[sz]ed|tested|reported|included|evaluated|available|studied|performed)\b/iu;
/** "An example is presented by gene 40.", "The selected models are well known.", "All the forces are executed at one interface." */
const OF_THE_PAGE =
  /^(?:an|another|one|the) (?:\p{L}+ )?(?:example|exception|illustration)\b|^(?:the )?(?:selected|chosen|presented|considered|used|tested|analy[sz]ed|following|previous|present|above|given) \p{Ll}+|^all (?:of )?the \p{L}+|\b(?:is|are) (?:also )?(?:well[- ])(?:known|studied|understood|established)\b|^the (?:fractions?|proportions?|percentages?|rates?|values?|numbers?|ratios?|effects?|levels?|differences?) (?:was|were|is|are)\b|^the (?:largest|smallest|first|last|second|highest|lowest|latter|former|longest|shortest|others?) (?:\p{Ll}+s|was|is|are|were|has|had|can)\b/iu;
/** "There are still ten", "it no longer": something was said before. */
const GOES_ON =
  /\b(?:also|again|likewise|no longer|instead(?! of)|then(?= \p{Ll}+s\b)|(?:is|are|was|were|has|have|had) (?:still|then|too))\b/iu;
/** "The results suggest that": what it all means, which a video ends with. */
const CONCLUDES =
  /^(?:the |these |their )?(?:(?:overall|present) )?(?:results?|findings?|data|stud(?:y|ies)|analys[ie]s|evidence|observations?|work) (?:\p{Ll}+ly |also |further )?(?:suggest|indicat|impl(?:y|ies)|support|highlight|provide)/iu;
/** "Gweru is the sixth largest city": what it is, and no fact. */
const IS_OF_A_KIND =
  /^[^,;:]{3,60}? (?:is|are) (?:an?|the|one of the) (?:[\p{L}-]+ ){0,4}(?:species|genus|family|city|town|village|country|region|plants?|disease|disorder|technique|method|concept|group|type|kind|form|class|member|approach|tool|process|parameter|indicator|ingredient|concern|topic|issue)\b/iu;
/** What is wanted or was left out, what somebody did, what it means, and what nobody has to hear first. */
const DULL = [IS_OF_A_KIND, WANTED, LEFT_OUT, OF_THE_PAGE, GOES_ON, CONCLUDES, DID, NOTHING_SEEN];
/** What it costs to say it first. */
const DULL_COSTS = 0.75;
const TURN_COSTS = 0.35;
const dullness = ({ text, source }: Line): number =>
  (DULL.some((pattern) => pattern.test(text)) ? DULL_COSTS : 0) +
  (GOES_ON_IN_PRINT.test(source.quote) ? TURN_COSTS : 0);
/** Printed so, it turns or goes on from a sentence that nobody has heard. */
const GOES_ON_IN_PRINT =
  /^(?:However|Nevertheless|Nonetheless|But|Yet|While|Whilst|Although|Though|Whereas|As such|Thus|Therefore|Hence|Moreover|Furthermore|Additionally|In addition|Finally|Consequently)\b/u;

/** Whether it speaks of something that is neither named in it nor in the title. */
function pointsAtSomething({ text }: Line, named: ReadonlySet<string>): boolean {
  const noun = SOMETHING.exec(text)?.[1];
  return (
    (noun !== undefined && !contentWords(noun).some((word) => named.has(word))) || NAMED_BEFORE.test(text)
  );
}

/** Whether it can be said first, and to a stranger. */
function stands(line: Line): boolean {
  const { text, words, price, source } = line;
  return (
    price <= MOST.price &&
    words <= MOST_WORDS &&
    firstWords(line) <= MOST.words &&
    countWords(text) >= MIN_WORDS &&
    line.said.slice(1).every((second) => TURNED.test(second.text)) &&
    isOfTheStory(source) &&
    !isDeed(line) &&
    !OF_OTHERS.test(source.quote) &&
    ![SIGNS, POINTS, SUPPOSED, NOT_SAID_OF_WHAT, OF_SOMEBODY, OF_THE_CONTROL, OF_WHOM, /\?$/].some(
      (pattern) => pattern.test(text),
    )
  );
}

/** Of a paper that has nothing that is fit to be said first. */
const standsAtAll = ({ said, words, text, source }: Line): boolean =>
  said.length === 1 && words <= MOST_WORDS && source.zone !== 'limits' && !POINTS.test(text);

/** Neither a limit, nor an aim, nor how it was done in detail. */
const isOfTheStory = ({ zone, inAbstract }: Source): boolean =>
  zone !== 'limits' && zone !== 'aim' && (zone !== 'methods' || inAbstract);

/** Where a paper tells what others held, or what it turns against in its next sentence. */
function refutedIn(sources: readonly Source[]): ReadonlySet<number> {
  const refuted = sources.filter((source, index) => {
    if (!setsTheScene(source)) return false;
    const next = sources[index + 1];
    return HELD.test(source.quote) || (next?.paragraph === source.paragraph && TURNS.test(next.quote));
  });
  return new Set(refuted.map(({ place }) => place));
}

const setsTheScene = ({ zone, inAbstract, isPlain, position }: Source): boolean =>
  zone === 'background' || ((inAbstract || isPlain) && position < 0.4);

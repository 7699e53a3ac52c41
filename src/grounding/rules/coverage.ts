/** Everything that states a fact, spoken or shown, rests on a claim. */
import { type Evidence, nearestSentence, stemsOf } from '../evidence.ts';
import { keyOf } from '../name-key.ts';
import { meantBy } from '../plain-words.ts';
import type { Statement } from '../statements.ts';
import { isBridge } from './bridge.ts';
import { findingOn, type Rule } from './rule.ts';

const CREDIT =
  /\b(?:published|stud(?:y|ies)|paper|review|article|editorial|preprint|essay|report(?:s|ed)?|letter|work)\b.*\b(?:in|on|by|led|journal)\b/i;
/** A credit says little else. */
const MAX_CREDIT_WORDS = 28;
/** What a credit is made of; more words than a few of another kind state something. */
const CREDIT_WORDS =
  /^(?:publish\w*|stud(?:y|ies|ied)|papers?|reviews?|articles?|editorial|preprint|essays?|reports?|reported|letters?|works?|journal|led|team|teams|colleagues|researchers?|scientists?|authors?|group|from|this|new|says?|so|and|in|on|by|of|the|a|an|at|is|was|are|were|comes?|appeared|wrote|written|with|first|open|source|here|what|that|described|tells?|told|story)$/i;
const MOST_OTHER = 3;
/** Headings that every video may have: they name a part of it. */
const LABEL_WORDS = new Set(
  `a about act after again also amp an and answer answers another approach at back background basics before behind beginning
  beyond big bigger bottom but by can case catch caveat caveats challenge clear close closer clue clues comes compared
  comparison conclusion conclusions context data deal design detail details did discovery do does down effect end ever evidence experiment explained
  facts final finally findings first follows for found from further future go goes good here hidden how hope idea impact important in
  inside into is it its journal key know known learned lessons like limits line little look matter may matters mean meaning means
  measured meet method methods more most mystery name new next not now number numbers of off on once one open opening or
  outcome outlook over paper part picture plan planned point possible problem promise puzzle question questions real reason reasons remains
  researchers result results review riddle s said saw scale science scientists secret see set setup shown shows side simple
  so source sources steps still story strange study studied summary surprise surprising take takeaway team test tested tests
  than that the their then there these they thing things this three to today tried trick turn twist two uncertain unexpected
  unknown up upshot was way ways we were what where which who why with work works world yet addition`.split(
    /\s+/,
  ),
);
/** Share of a shown text's meaning words that what it rests on must hold. */
const SUPPORTED = 0.5;

/** The rule for coverage. */
export const coverage: Rule = (statement, evidence) => {
  const { where, reading, claims, text } = statement;
  if (where === 'narration') {
    if (claims.length > 0 || isBridge(reading, evidence) || isCredit(statement, evidence)) return [];
  } else if (isLabel(statement) || rests(statement, evidence) || isBridge(reading, evidence)) return [];
  const [number] = reading.quantities.filter(
    ({ value, dimension }) => dimension !== 'year' || value !== evidence.paper.year,
  );
  const reason =
    where !== 'narration'
      ? 'Nothing that this scene quotes says this. Write what the quotes say, or name the part of the video.'
      : number
        ? `No claim covers this sentence, and it gives a number (“${number.text}”). Add a claim with the paper’s own sentence, or leave the number out.`
        : 'No claim covers this sentence. Add a claim with the paper’s own sentence, or leave it out.';
  const near = nearestSentence(evidence, text);
  const finding = findingOn(statement, { kind: 'uncovered', severity: 'error', reason });
  return [near ? { ...finding, suggestion: near.verbatim } : finding];
};

const isLabel = ({ reading }: Statement): boolean =>
  reading.tokens.every(({ word }) => LABEL_WORDS.has(word.toLowerCase()));

/** Whether half of what a shown text says is in what it rests on or in what is spoken, or all of it in the paper's metadata. */
function rests({ reading, quotes, nearby, spoken, tables, where }: Statement, evidence: Evidence): boolean {
  const { paper } = evidence;
  const metadata = [paper.title, paper.journal ?? '', ...paper.authors, String(paper.year ?? '')].map(keyOf);
  const key = keyOf(reading.text);
  if (key === '' || metadata.some((known) => known !== '' && (known.includes(key) || key === known)))
    return true;
  const given = new Set(
    [...quotes, ...nearby, ...spoken, ...(where === 'title' ? [evidence.read(paper.title)] : [])].flatMap(
      (quote) => [...stemsOf(quote)],
    ),
  );
  const words = [...stemsOf(reading)].filter((stem) => stem.length > 2);
  const meant = words.filter((stem) => !LABEL_STEMS.has(stem));
  if (tables.length > 0 && meant.length > 0) return true;
  if (quotes.length === 0 && nearby.length === 0) return false;
  const isMeant = meantBy(given);
  return meant.filter((stem) => isMeant(stem) !== undefined).length >= SUPPORTED * meant.length;
}

const LABEL_STEMS = new Set([...LABEL_WORDS].map((word) => word.slice(0, 6)));

function isCredit({ reading, text }: Statement, { paper, read }: Evidence): boolean {
  const words = reading.tokens;
  if (words.length > MAX_CREDIT_WORDS) return false;
  if (reading.quantities.some(({ value, dimension }) => dimension !== 'year' || value !== paper.year))
    return false;
  const own = new Set(
    [paper.journal ?? '', ...paper.authors, paper.title, paper.ids.doi ?? ''].flatMap((name) =>
      read(name).tokens.map(({ word }) => keyOf(word)),
    ),
  );
  const names = words.filter(({ word }) => /^\p{Lu}/u.test(word) && own.has(keyOf(word)));
  const others = words.filter(
    ({ word, stem }) => stem !== '' && !own.has(keyOf(word)) && !CREDIT_WORDS.test(word),
  );
  return (
    others.length <= MOST_OTHER &&
    (CREDIT.test(text) || names.length >= 2 || (paper.ids.doi !== null && text.includes(paper.ids.doi)))
  );
}

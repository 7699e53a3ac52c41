/** The one thing that a sentence says went up or down. */
import { type Option, option } from './option.ts';
import { statementOf } from './said.ts';
import { shortThing, type Way } from './short-thing.ts';
import { isSubject } from './subject.ts';

const HOW = String.raw`(?:(?:also|then|further|\p{Ll}+ly) ){0,2}`;
const DONE = `(?:(?:has|have|had) )?${HOW}(?:(?:was|were|is|are|been) ${HOW})?`;
const UP = 'increased|rose|risen|grew|climbed|raised|elevated|upregulated|up-regulated|overexpressed';
const DOWN =
  'decreased|fell|fallen|declined|dropped|reduced|lowered|diminished|weakened|downregulated|down-regulated';
/** "Mortality decreased in association with …", not "basil decreased mortality". */
const CHANGED = new RegExp(
  String.raw`^(.{3,70}?) ${DONE}(?:(${UP})|(${DOWN}))(?= (?:in|by|from|to|with|after|over|during|as|at|and|under|when|for|on|between|among|across|compared|relative|until|upon|following|(?:[\d.]+|\p{Ll}+)-fold|through|within|than|again|significantly|overall|markedly|slightly|dramatically|rapidly|substantially|gradually|progressively|sharply|steadily)\b|[,.;]|$)`,
  'u',
);
/** "Mortality was higher during winter." Of two that are compared nothing rose. */
const WAS_HIGHER = new RegExp(
  `^(.{3,70}?) (?:was|were|is|are) ${HOW}(?:(higher|elevated)|(lower))(?= (?:after|during|at)\\b)`,
  'u',
);
const CHANGE =
  '((?:an? |the )?(?:[\\p{Ll}-]+ ){0,3}?(?:increases?|rise|elevation|decreases?|reductions?|declines?|drop|fall) (?:in|of) .+?)';
const SEEN = '(?:observed|found|seen|noted|detected|recorded|reported|shown)';
/** "A marked increase in mortality was observed in winter.", "There was a drop in weight." */
const SEEN_CHANGE = new RegExp(
  `^(?:${CHANGE} (?:was|were|is|has been) ${HOW}${SEEN}\\b|(?:There (?:was|is|were)|(?:[^,;]{0,50}(?:researchers|authors|stud(?:y|ies)|analys[ei]s|results|observations?|measurements?|records?|simulations?|models?|surveys?|assays?|tests?|data|\\p{L}+scopy|blot)(?: also)? (?:found|finds?|observed?|saw|noted|show(?:s|ed)?|reveal(?:s|ed)?|confirm(?:s|ed)?|indicated|demonstrate[sd]?))) ${CHANGE}$)`,
  'iu',
);
const DENIED =
  /\b(?:not|no(?!\p{N})|nor|never|neither|without|may|might|could|would|should|cannot|little|only|\p{L}+n[’']t)\b/iu;
const COMPARED = /\b(?:than|compared|versus|vs|relative to)\b/u;

/** @returns at most one */
export function changesOf(sentence: string): Option[] {
  const said = statementOf(sentence);
  if (!said || said.unsure) return [];
  return said.clauses.flatMap(changesIn).slice(0, 1);
}

function changesIn(text: string): Option[] {
  const seen = SEEN_CHANGE.exec(text);
  if (seen) return DENIED.test(seen[0]) ? [] : changed(seen[1] ?? seen[2] ?? '');
  const [whole = '', subject = '', up] =
    CHANGED.exec(text) ?? (COMPARED.test(text) ? null : WAS_HIGHER.exec(text)) ?? [];
  return DENIED.test(whole) || !isSubject(subject) ? [] : changed(subject, up ? 'up' : 'down');
}

/** @param told which way it went; absent: its own words say so */
function changed(subject: string, told?: Way): Option[] {
  const thing = shortThing(subject);
  const way = told ?? thing?.way;
  if (!thing || !way || (told && thing.way !== undefined)) return [];
  const { icon, label } = thing;
  return [option({ kind: 'picture', items: [{ ...(icon && { icon }), label, way }] }, 2.2)];
}

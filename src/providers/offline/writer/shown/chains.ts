/** What a sentence says becomes of one thing, or how it gets somewhere. */
import { NOUNS_TOO, PLAIN, VERBS } from '../verb-words.ts';
import { joined } from './joined.ts';
import type { Option } from './option.ts';
import { shortThing } from './short-thing.ts';
import { isSubject } from './subject.ts';

const TURN =
  '(?:convert|transform|turn|chang|metaboli[sz]|degrad|oxidi[sz]|process|translat|differentiat|develop|divid|cleav)';
/** "The enzyme converts sugar into alcohol." */
const TURNS =
  /^(.{3,60}?) (?:converts?|transforms?|turns?|converted|transformed|turned) (.{3,50}?) (?:in)?to (.+)$/u;
/** "Sugar is converted into alcohol.", "Cells develop into tissue." */
const BECOMES = new RegExp(
  `^(.{3,60}?) (?:(?:is|are|was|were) (?:\\p{Ll}+ly )?${TURN}e?d (?:in)?to|(?:${TURN}(?:e?s|e?d|e)?|become|becomes) into|turns? into) (.+)$`,
  'u',
);
/** "It spreads from the lungs via the blood to the brain." */
const MOVES =
  /\bfrom (?:the )?(\p{L}[^,;]{2,40}?)(?: (?:via|through|by way of) (.{3,40}?))? (?:in)?to (.+)$/u;
const MOVING =
  /\b(?:spread|move|migrat|transfer|transport|transmi|flow|pass|travel|transloca|transition|circulat|convert|deliver|progress|shift|switch)\w*\b[^,;]*$/u;
/** "It was oxidised to optimise it." */
const VERB = new RegExp(`^(?:be|have|${PLAIN}|${VERBS}|${NOUNS_TOO})\\b`, 'u');
const DENIED = /\b(?:not|no|nor|never|neither|without|only|may|might|could|can|would|should)\b/iu;

/** @returns at most one chain of two or three */
export function chainOf(text: string, unsure: boolean): Option[] {
  if (DENIED.test(text)) return [];
  const link = unsure ? 'may' : 'acts';
  const [, who, what, made] = TURNS.exec(text) ?? [];
  if (who && what && made && isSubject(who)) return joined([shortThing(what), shortThing(made)], link);
  const [, old, become] = BECOMES.exec(text) ?? [];
  if (old && become && isSubject(old) && !VERB.test(become))
    return joined([shortThing(old), shortThing(become)], link);
  const moves = MOVES.exec(text);
  if (!moves || !MOVING.test(text.slice(0, moves.index))) return [];
  const [, from = '', via, to = ''] = moves;
  return joined([from, ...(via ? [via] : []), to].map(shortThing), link);
}

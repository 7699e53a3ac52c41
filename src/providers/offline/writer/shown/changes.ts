/** The one thing that a sentence says went up or down. */
import { type Option, option } from './option.ts';
import { LEAD, OPEN, SAYS } from './said.ts';
import { shortThing } from './short-thing.ts';

const HOW = String.raw`(?:(?:also|then|further|\p{Ll}+ly) ){0,2}`;
const DONE = `(?:(?:has|have|had) )?${HOW}(?:(?:was|were|is|are|been) ${HOW})?`;
const UP = 'increased|rose|risen|grew|climbed|raised|elevated|higher';
const DOWN = 'decreased|fell|fallen|declined|dropped|reduced|lowered|diminished|weakened|lower';
/** "Mortality decreased in association with …", not "basil decreased mortality". */
const CHANGED = new RegExp(
  String.raw`^(.{3,60}?) ${DONE}(?:(${UP})|(${DOWN}))(?= (?:in|by|from|to|with|after|over|during|as|at|and|under|when|for|on|between|among|across|compared|than|significantly|markedly|slightly|dramatically)\b|[,.;]|$)`,
  'u',
);
const DENIED = /\b(?:not|no|nor|never|neither|without|may|might|could|would|should|cannot|\p{L}+n[’']t)\b/iu;

/** @returns at most one */
export function changesOf(sentence: string): Option[] {
  const bare = sentence.replace(LEAD, '');
  if (OPEN.test(sentence) || SAYS.exec(bare)?.[1] !== undefined) return [];
  const found = CHANGED.exec(bare.replace(SAYS, ''));
  const [whole = '', subject = '', up] = found ?? [];
  const thing = shortThing(subject);
  if (!found || !thing || thing.way !== undefined || DENIED.test(whole)) return [];
  const { icon, label } = thing;
  return [
    option({ kind: 'picture', items: [{ ...(icon && { icon }), label, way: up ? 'up' : 'down' }] }, 2.2),
  ];
}

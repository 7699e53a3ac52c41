/** What stands before or behind a long clause, and qualifies it, as a sentence of its own that is never said without it. */
import { capitalise } from '#src/core/text/person.ts';
import { countWords } from '#src/core/text/words.ts';
import type { Parted } from './part-lists.ts';
import { namesMany } from './pronouns.ts';
import { ENDS_OPEN } from './shorten.ts';
import { LOOSE, standsAlone } from './stands-alone.ts';
import { IRREGULAR } from './verb-words.ts';
import { FINITE } from './verbs.ts';

const PAST = new RegExp(`^(?:was|were|had|did|used|showed|made|${IRREGULAR}|\\p{L}{3,}ed)$`, 'u');
/** The first verb tells the tense. */
export const isPast = (clause: string): boolean => PAST.test(FINITE.exec(clause)?.[0] ?? '');
const was = (clause: string): string => (isPast(clause) ? 'was' : 'is');

/** Words of a tail. */
const MOST_TAIL = 14;
const DENIES = /\b(?:not|no|never|neither|nor|hardly|rarely)\b/i;

/** Parts at a tail; `opens` says how the second sentence begins, null where it cannot. */
function tail(
  text: string,
  pattern: RegExp,
  opens: (first: string, match: RegExpExecArray, behind: string) => string | null,
): Parted | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const first = `${text.slice(0, match.index)}.`;
  const behind = text.slice(match.index + match[0].length);
  if (countWords(behind) > MOST_TAIL || !standsAlone(first) || LOOSE.test(first) || ENDS_OPEN.test(first))
    return null;
  const opening = opens(first, match, behind);
  return opening === null ? null : { first, second: `${opening}${behind}`, bound: true };
}

/** "…, mainly due to the lack of light." */
const CAUSED =
  /, (mainly|largely|partly|probably|possibly|likely|most likely|presumably|perhaps|chiefly|primarily|at least in part|in part) (due to|because of|owing to|as a result of|caused by|driven by|explained by) (?=[^,;:]+\.$)/;
/** "… compared with the old ones." */
const COMPARED = /,? (?:as |when )?(compared (?:with|to)|relative to|versus) (?=[^,;:]+\.$)/;
/** What came out with the others: "That compares with 4.6 million in 1990." */
const NUMBERED =
  /^(?:an estimated |about |only |over |up to |just )?(?:\d|(?:one|two|three|four|five|six|none|hundreds|thousands|dozens)\b)/i;
/** "longer relative to the body": a share of it, and no other group. */
const MEASURE =
  /^(?:the |its |their |an? )?(?:\p{L}+ ){0,2}(?:length|width|height|size|mass|weight|mean|average|axis|side|underside|surface|centre|center|position)\b/u;
const DIFFERS =
  /\b(?:more|less|fewer|better|worse|increas\p{L}*|decreas\p{L}*|reduc\p{L}*|improv\p{L}*|differ\p{L}*|gr[eo]w|rose|fell|lower|higher|(?:great|small|larg|fast|slow|strong|weak|earli|lat|long|short|rich|poor|high|low)er)\b/iu;
/** How the other side of a comparison begins as a sentence of its own. */
export function comparison(first: string, behind: string): string {
  if (NUMBERED.test(behind)) return 'That compares with ';
  return `The comparison ${was(first)} with `;
}
/** "… at 36 compared with 18 months": of what, stands behind the second. */
const BARE_NUMBER = /\s[\d.,]*\d\.$/;
const UNIT_ALONE = /^\d[\d.,]* \p{L}+\.$/u;
const NARROWS = /\b(?:especially|particularly|even|only|mainly|mostly)\.$/;
/** "…, although to a lesser extent than …" */
const LESS =
  /,? (?:al)?though (?:only )?to an? (lesser|greater|smaller|larger|much lesser) (extent|degree) (?:than|(?:as )?compared (?:with|to)) (?=[^,;:]+\.$)/;
/** "…, with no difference between the two." */
const WITH = /, with (?=(an?|no) ([^,;:]+)\.$)/;
const OF_THESE =
  /, (some|most|many|several|all|none|both|one|two|three|half|\d[\d,.]*%?) of (?:which|whom) (?=[^,;:]+\.$)/;
/** "…, characterized by a fall of the rate." */
const MARKED =
  /, ((?:characteri[sz]ed|accompanied|followed|caused|driven|mediated|triggered|explained|supported|confirmed) by|(?:associated|combined|coupled) with) (?=[^,;:]+\.$)/;
/** "…, a region that few have seen.": what is said to be what stands before it. */
const APPOSED = /, (?=(an?|one of the|the (?:first|largest|smallest|most|main|only|oldest|key)) [^,;:]+\.$)/;

/** "…, such as the short time and the small size." */
const EXAMPLES = /,? (?:such as|including) (?=[^;:]+\.$)/;
function examples(first: string, _match: RegExpExecArray, behind: string): string | null {
  const kinds = / (\p{Ll}{3,}s|people|children|bacteria|species)\.$/u.exec(first)?.[1];
  if (
    kinds === undefined ||
    IS_NAMED.test(first) ||
    IN_SOMETHING.test(first) ||
    DENIES.test(first) ||
    FINITE.test(`the ${behind}`) ||
    !/ and /.test(behind)
  )
    return null;
  return `These ${kinds} include `;
}

/** "against S. aureus": a name, and no kind. */
const IS_NAMED = /\p{Lu}\. \p{Ll}+\.$/u;

/** Ends with one thing behind another: which of the two is meant, is open. */
const endsBehind = (prepositions: string): RegExp =>
  new RegExp(`\\b(?:${prepositions}) (?:[\\p{L}-]+ ){0,2}[\\p{L}-]+\\.$`, 'u');
const PREPOSITIONS = 'in|on|at|for|from|with|to|by|during|among|between';
/** "… the processes in conifers." */
const IN_SOMETHING = endsBehind(PREPOSITIONS);
/** The same, or "… the pads of the feet." */
export const OF_SOMETHING = endsBehind(`of|${PREPOSITIONS}`);

/** "…, provided that they start early." */
const PROVIDED = /,? (provided|as long as|unless) (?:that )?(?=\S+ \S+ \S[^;:]*\.$)/;

/** "The cells showed patterns. The patterns were caused by …" */
function thatOrThose(first: string): string {
  const last = / (\p{Ll}{3,})\.$/u.exec(first)?.[1] ?? '';
  return namesMany(last) && !OF_SOMETHING.test(first)
    ? `The ${last} ${isPast(first) ? 'were' : 'are'}`
    : `That ${was(first)}`;
}

/** "It is a region with a long record of life." */
const IS_WITH = /^([^,;:]{3,60}? (is|was) an? [^,;:]+?) with (an? (?:\p{L}+ )*?\p{L}+ of [^,;:]+)\.$/u;

function withNoun(text: string): Parted | null {
  return tail(text, WITH, (first, [, article = '', noun = '']) => {
    const head = noun.split(/ (?:of|in|on|for|between|among|from|to|at|by|with|that|which|as)\b/)[0] ?? '';
    if (FINITE.test(`the ${noun} `) || /\b\p{Ll}+ing\b/u.test(noun.slice(head.length)) || DENIES.test(first))
      return null;
    const many = article === 'no' && namesMany(head);
    return `There ${isPast(first) ? (many ? 'were' : 'was') : many ? 'are' : 'is'} `;
  });
}

/** What it is said to be, it is still: "They looked into Chibby, a protein of the cell." */
function apposed(text: string): Parted | null {
  return tail(text, APPOSED, (first, match) => {
    const noun = text.slice(match.index + 2).split(/ (?:that|which|who) /)[0];
    if (DENIES.test(first) || first.includes(',') || FINITE.test(`x ${noun} `)) return null;
    // "… of a crest, a facet and a ridge": it may be of a list.
    if (/ and /.test(noun ?? '')) return null;
    const name = / (\p{Lu}[\p{L}\d-]+)\.$/u.exec(first)?.[1];
    return name === undefined ? `That ${/^the /.test(match[1] ?? '') ? was(first) : 'is'} ` : `${name} is `;
  });
}

function isWith(text: string): Parted | null {
  const [, first = '', verb = '', other = ''] = IS_WITH.exec(text) ?? [];
  if (first === '' || !standsAlone(`${first}.`) || DENIES.test(first) || FINITE.test(`x ${other} `))
    return null;
  return { first: `${first}.`, second: `It ${verb === 'is' ? 'has' : 'had'} ${other}.`, bound: true };
}

/** "50 children aged 10 who live in the town were …": how many did, and who they were. */
const WHO_THEY_WERE =
  /^((?:\d[\d,]*|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Several|(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)ty(?:-\p{Ll}+)?) (?:\p{Ll}+ ){0,3}?(?:patients|participants|children|women|men|adults|subjects|volunteers|people|students|infants|adolescents|couples|mice|rats|animals|individuals|studies|trials|cases)) ((?:aged|diagnosed|treated|recruited|admitted|infected|born|enrolled|with|attending|receiving|undergoing|living)\b [^;:]{8,}?) ((?:were|was|had|received|underwent|completed|participated|took part)\b .+)$/u;
function whoTheyWere(text: string): Parted | null {
  const [, who = '', what = '', did = ''] = WHO_THEY_WERE.exec(text) ?? [];
  if (who === '' || FINITE.test(`x ${what} `) || DENIES.test(what)) return null;
  const first = `${who} ${did}`;
  const second = /^with /.test(what) ? `They had ${what.slice(5)}.` : `They were ${what}.`;
  return standsAlone(first) ? { first, second, bound: true } : null;
}

/** "When the fluid was heated, it lost its colour." */
const WHEN_DONE = /^(?:When|After|Once) ((?!\p{Ll}+ing\b)[^,;:]{8,110}), (?=\S)/u;
function whenDone(text: string): Parted | null {
  const match = WHEN_DONE.exec(text);
  const first = capitalise(`${match?.[1] ?? ''}.`);
  const then = text.slice(match?.[0].length ?? 0);
  if (!match || !standsAlone(first) || !standsAlone(then) || !isPast(first) || !isPast(then)) return null;
  if (DENIES.test(text) || /\b(?:would|could|if)\b/.test(text) || CONDITION.test(first)) return null;
  return { first, second: `Then ${then.charAt(0).toLowerCase()}${then.slice(1)}`, bound: true };
}

/** "When rates exceeded 1%": where it holds, and not what happened. */
const CONDITION = /\b(?:exceed\p{L}*|reach\p{L}*|above|below|than|at (?:least|most)|any|each|every)\b/iu;

/** "To tell them apart, the researchers weighed them." */
const TO_FIND =
  /^To (\p{Ll}{3,} [^;:]{5,110}?),? (?=(?:the (?:researchers|authors)|they) (?:\p{Ll}+ly )?(?:[\p{Ll}-]+ed|took|made|built|gave|used|let|set|ran|have \p{Ll}+ed) )/u;
function toFind(text: string): Parted | null {
  const match = TO_FIND.exec(text);
  // "To tell what they have found apart, they weighed it": theirs is the last clause.
  if (match && !match[0].endsWith(', ') && /, (?:the (?:researchers|authors)|they) /.test(text)) return null;
  if (!match?.[1] || FINITE.test(`x ${match[1]} `) || /\b(?:this|these|it|them|that|which)\b/.test(match[1]))
    return null;
  const first = capitalise(text.slice(match[0].length));
  return standsAlone(first) ? { first, second: `The aim was to ${match[1]}.`, bound: false } : null;
}

/** The ways to part what qualifies a clause from it. */
export const TAIL_PARTINGS: readonly ((text: string) => Parted | null)[] = [
  (text) => tail(text, CAUSED, (first, [, how, by]) => `That ${was(first)} ${how} ${by} `),
  (text) =>
    tail(text, LESS, (first, [, less, extent]) => `But that ${was(first)} to a ${less} ${extent} than with `),
  (text) =>
    tail(text, COMPARED, (first, [, to = ''], behind) => {
      if (DENIES.test(first) || NARROWS.test(first)) return null;
      if (BARE_NUMBER.test(first) && UNIT_ALONE.test(behind)) return null;
      if (FINITE.test(`the ${behind}`) && !(NUMBERED.test(behind) && / if | when /.test(behind))) return null;
      const isShare = to.startsWith('relative') && (MEASURE.test(behind) || !DIFFERS.test(first));
      return isShare ? null : comparison(first, behind);
    }),
  (text) =>
    tail(text, OF_THESE, (_first, [, some = ''], behind) =>
      / of wh(?:ich|om) /.test(behind) ? null : `${capitalise(some)} of these `,
    ),
  (text) =>
    tail(
      text,
      MARKED,
      (first, [, how]) => `${how?.startsWith('char') ? thatOrThose(first) : `That ${was(first)}`} ${how} `,
    ),
  (text) => tail(text, EXAMPLES, examples),
  (text) =>
    tail(text, PROVIDED, (first, [, when = ''], behind) =>
      DENIES.test(first) || !standsAlone(capitalise(behind))
        ? null
        : `That is so ${when === 'provided' ? 'provided that' : when} `,
    ),
  withNoun,
  apposed,
  isWith,
  whoTheyWere,
  whenDone,
  toFind,
];

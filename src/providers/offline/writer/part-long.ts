/** A sentence that is too long to follow as two, where it has no joint between two clauses. */
import { DEEDS_DONE } from '#src/core/text/deeds.ts';
import { countWords } from '#src/core/text/words.ts';
import { LIST_PARTINGS, type Parted } from './part-lists.ts';
import { isPast, OF_SOMETHING, TAIL_PARTINGS } from './part-tails.ts';
import { heldSo, MAY, NARROWED, OTHERS_DID, WAS_DONE, WHERE_PARTINGS } from './part-where.ts';
import { namesMany } from './pronouns.ts';
import { NEEDS_ITS_PURPOSE } from './shorten.ts';
import { LOOSE, MIN_CLAUSE_WORDS, standsAlone } from './stands-alone.ts';
import { AUXILIARY } from './verbs.ts';

/** "… to find out how", "… using a laser": what for and with what, in sentences of their own. */
const WHAT_FOR =
  /,? (?:in order |so as )?to (?=(?:better |further |fully )?(?:understand|explore|investigate|examine|test|determine|identify|assess|evaluate|study|estimate|measure|compare|detect|improve|analy[sz]e|predict|clarify|elucidate|explain|reconstruct|simulate|quantify|characteri[sz]e)\b)/;
const WITH_WHAT = /,? (?:by )?using (?=(?:an?|the|two|three|four|\p{L}+) )/u;
/** ", suggesting that X": a sentence of its own that leans on the one before. */
const SUGGESTING =
  /,\s+(?:thus |thereby |further )?(suggest|indicat|imply|show|demonstrat|reveal|mean|confirm)ing\s+(?=that\b|a\b|the\b|an\b|no\b)/;
const SUGGESTS: Record<string, string> = {
  suggest: 'suggests',
  indicat: 'suggests',
  imply: 'implies',
  show: 'shows',
  demonstrat: 'shows',
  reveal: 'shows',
  mean: 'means',
  confirm: 'confirms',
};
/** ", leading to a loss": what came of all that. */
const LEADING =
  /,\s+(?:thus |thereby |ultimately )?(lead|result|caus|allow|enabl|mak|trigger|produc|giv|creat|improv|reduc|increas|decreas|achiev|reach|prevent|forc|leav|rais|driv)ing\s+(?=\S+ \S)/;
/** Present and past, after "That" for what came of it all and after "It" for what the subject did. */
const LEADS: Record<string, [string, string]> = {
  lead: ['leads', 'led'],
  result: ['results', 'resulted'],
  caus: ['causes', 'caused'],
  allow: ['allows', 'allowed'],
  enabl: ['enables', 'enabled'],
  mak: ['makes', 'made'],
  trigger: ['triggers', 'triggered'],
  produc: ['produces', 'produced'],
  giv: ['gives', 'gave'],
  creat: ['creates', 'created'],
  improv: ['improves', 'improved'],
  reduc: ['reduces', 'reduced'],
  increas: ['increases', 'increased'],
  decreas: ['decreases', 'decreased'],
  achiev: ['achieves', 'achieved'],
  reach: ['reaches', 'reached'],
  prevent: ['prevents', 'prevented'],
  forc: ['forces', 'forced'],
  leav: ['leaves', 'left'],
  rais: ['raises', 'raised'],
  driv: ['drives', 'drove'],
};
/** What only may be, only may lead to it. */
function ledTo(root: string, first: string): string {
  const [leads, led] = LEADS[root] ?? ['leads', 'led'];
  if (MAY.test(first)) return `may ${leads.replace(/(?<=ch)es$|s$/, '')}`;
  return isPast(first) ? led : leads;
}
/** "… because the land is dry", "… after the fire had gone out". */
const BECAUSE = /,? because (?=(?!of\b)\S+ \S+ \S)/;
const WHEN =
  /,? (after|before|when|once|until) (?=(?:the|a|an|they|it|their|its|all|most|no|patients|people|mice|rats|cells) )/;
/** "… by adding salt", of what somebody or something did. */
const BY_DOING = /,? by (?=(?!being\b)\p{Ll}{3,}ing (?:the|a|an|its|their|\p{Ll}+))/u;
const PASSIVE = /\b(?:is|are|was|were|be|been|being) (?:\p{L}+ly )?\p{L}+(?:ed|wn|ne|nd|ght|t)\b/u;

/** "… better, with an enhancement ratio of 2.69": the number gets a sentence of its own. */
const WITH_NUMBER =
  /,?\s+with (?:a |an |the )?((?:(?!and\b|or\b|of\b|no\b|patients\b|people\b)[\p{L}-]+ ){1,5}?)(of|ranging from|as high as|between) (?=(?:about |over |up to |only )?~?\d)/u;
/** "… effects that stem from": the noun again, not what somebody said or found. */
const PRESENT_RELATIVE =
  /\s+(?:that|which)\s+(?=(\p{Ll}{3,})\s)(?!(?:often|also|still|then|always|never|sometimes|now|usually|may|might|can|could|will|would|should|must|the|an?|this|these|those|their|its|his|her|they|there|some|most|such|with|when|both|either|each|many|more|for|from|only|not|even|although|because|while|under|after|before|during|among|between|increase|decrease|our|all|our|one|two|three|researchers|patients|people|women|men|children|mice|rats|other|another|high|low|\p{Ll}+(?:al|ic|ive|ous|ing|ed|ly|ity|ion|ment|ness|ance|ence))\s)/gu;
const REPORTS_BEFORE =
  /(?:show|find|found|suggest|indicate|reveal|demonstrate|conclude|report|note|believe|think|thought|argue|propose|hypothesi[sz]e|confirm|observe|imply|mean|ensure|assume|state|estimate|predict|know|known|clear|evident|likely|possible|so|such|fact|evidence|possibility|hypothesis|idea|notion|view|claim|conclusion|concern|all|those|only|than|except)(?:s|d|ed|ing|es)?$/i;
/** "… a patient with a bezoar that was relieved by …" */
const RELATIVE = new RegExp(
  `,?\\s+(?:that|which)\\s+(?=(?:${AUXILIARY}|\\p{L}{3,}ed|led|took|made|gave|came|went|kept|began|grew|rose|fell)\\s)`,
  'gu',
);
/** "… in a traveler returning from Borneo who had …": one person, who is then named again. */
const PERSON =
  /(\b(?:a|an|one) (?:[\p{L}\d-]+ ){0,3}?(patient|travell?er|woman|man|participant|child|adult|student|volunteer|worker|mother|infant|boy|girl|person|subject))((?: [\p{L}-]+){0,5}?),? who (?=(?:was|is|had|has|\p{L}{3,}ed|underwent|came|fell|got|took|went)\s)/u;
/** A bare noun waits for the clause that says which one is meant; so does one that is denied, or alone in its kind. */
const DEFINES =
  /\b(?:as an?|the(?: \p{L}+){0,2}) (?:factor|reason|cause|driver|mechanism|process|step|way|role|means|tool|condition|thing|point|place|time|one)s?\.$|\b(?:(?:those|models|one|ones|all|only|no|not)|(?:in|on|of|over|by|at|for|from|to|with|as|and|or|are|is|was|were|than|into|between|among) [\p{L}-]+)\.$|, (?:an?|the) [\p{L}-]+\.$/iu;
/** "It must become part of a plan that considers both": there is no such plan yet. */
const WISHED =
  /\b(?:must|should|would|could|may|might|can|needs?|needed|requires?|required|recommend\w*|hope\w*|possible) (?:[^,;:]* )?(?:an?|any|some) (?:[\p{L}-]+ ){0,8}?[\p{L}-]+\.$/u;
/** "They examined sleep as something that may help": that is what is examined. "It is the cold that shapes it": that is no relative. */
const NO_RELATIVE =
  /\b[Ii]t (?:is|was) (?:not )?(?:the|an?|this|these) [^,;:]*$|\b(?:examin|investigat|test|explor|assess|evaluat|hypothesi[sz]|propos|aim|search|look|seek|sought|suggest|assum|predict)\p{L}*\b[^,;:]*\b(?:as an?|whether|if|for an?|some|any)\b/iu;
const DENIES =
  /\b(?:not|no|nor|never|only|first|any|every|each|such|so|something|someone|somebody|somewhere|anything|everything|everyone)\b/i;

/** The ways to say a long sentence in two, the safest first. */
export function* partLong(text: string): Generator<Parted> {
  for (const part of PARTINGS) {
    const parted = part(text);
    if (parted && !LOOSE.test(parted.first) && countWords(parted.second) > MIN_CLAUSE_WORDS) yield parted;
  }
}

const PARTINGS: readonly ((text: string) => Parted | null)[] = [
  (text) => goingOn(at(text, SUGGESTING, (match) => `That ${SUGGESTS[match[1] ?? ''] ?? 'suggests'} `)),
  (text) => goingOn(at(text, LEADING, ([, root = ''], first) => `That ${ledTo(root, first)} `)),
  (text) =>
    at(
      text,
      WITH_WHAT,
      (_match, first) => {
        if (!WAS_DONE.test(first) || OTHERS_DID.test(first)) return null;
        return BY_RESEARCHERS.test(first) ? 'They used ' : 'The researchers used ';
      },
      false,
    ),
  (text) =>
    at(
      text,
      WHAT_FOR,
      (_match, first) =>
        WAS_DONE.test(first) && !NEEDS_ITS_PURPOSE.test(first.slice(0, -1)) ? 'The aim was to ' : null,
      false,
    ),
  withNumber,
  built,
  (text) => goingOn(at(text, BECAUSE, () => 'That is because ')),
  person,
  relative,
  presentRelative,
  (text) =>
    at(text, BY_DOING, (_match, first) =>
      PASSIVE.test(first) ? null : /^The (?:researchers|authors)/.test(first) ? 'They did so by ' : null,
    ),
  (text) =>
    at(text, WHEN, ([, when = ''], first, behind) => {
      const held =
        isPast(first) && isPast(behind) && !behind.includes(',') && !NARROWED.test(first)
          ? heldSo(first, when)
          : null;
      return held && `${held} ${when} `;
    }),
  ...TAIL_PARTINGS,
  ...WHERE_PARTINGS,
  ...LIST_PARTINGS,
];

/** What comes of it all, or why, may be left out. */
const goingOn = (parted: Parted | null): Parted | null => parted && { ...parted, extra: true };

/** Parts at a pattern; `opens` says how the second sentence begins, null where it cannot. */
function at(
  text: string,
  pattern: RegExp,
  opens: (match: RegExpExecArray, first: string, behind: string) => string | null,
  bound = true,
): Parted | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const first = `${text.slice(0, match.index)}.`;
  const behind = text.slice(match.index + match[0].length);
  const opening = standsAlone(first) ? opens(match, first, behind) : null;
  return opening === null ? null : { first, second: opening + behind, bound };
}

/** "A tool was built that finds them." */
const BUILT =
  /^((?:An?|One|Two|Three|Several|Some) [^,;:]{3,60}? (was|were|has been|have been|is|are) (?:built|developed|designed|created|proposed|introduced|presented|found|described|identified|devised|constructed|derived)) (?:that|which) (?=\p{Ll}+ )/u;
function built(text: string): Parted | null {
  const [match, first = '', verb = ''] = BUILT.exec(text) ?? [];
  if (match === undefined || !standsAlone(`${first}.`)) return null;
  const many = /^(?:were|have been|are)$/.test(verb);
  return { first: `${first}.`, second: `${many ? 'They' : 'It'} ${text.slice(match.length)}`, bound: true };
}

/** "The largest effect was observed": at what, comes behind. */
const ONLY_SEEN =
  /\b(?:was|were) (?:also |\p{L}+ly )?(?:observed|found|seen|noted|obtained|achieved|reached|recorded|detected)\.$/u;

function withNumber(text: string): Parted | null {
  return at(
    text,
    WITH_NUMBER,
    ([, noun = '', joint = ''], first, behind) => {
      if (/s $| (?:at|in|on|by|for|to) /.test(noun) || /\band \D/.test(behind)) return null;
      if (ONLY_SEEN.test(first)) return null;
      const verb = joint === 'of' ? 'was' : joint === 'ranging from' ? 'ranged from' : `was ${joint}`;
      return `The ${noun.trim()} ${verb} `;
    },
    // "The rod with a diameter of 10 mm": whose diameter it is, stands right before it.
    !WITH_NUMBER.exec(text)?.[0].startsWith(','),
  );
}

function person(text: string): Parted | null {
  const match = PERSON.exec(text);
  const first = `${text.slice(0, match?.index ?? 0)}${match?.[1] ?? ''}${match?.[3] ?? ''}.`;
  if (!match || !standsAlone(first)) return null;
  return { first, second: `The ${match[2]} ${text.slice(match.index + match[0].length)}`, bound: true };
}

function relative(text: string): Parted | null {
  for (const match of text.matchAll(RELATIVE)) {
    const first = `${text.slice(0, match.index)}.`;
    const behind = text.slice(match.index + match[0].length);
    const adds = match[0].startsWith(',') && match[0].includes('which');
    if (!standsAlone(first) || (!adds && DEFINES.test(first)) || DENIES.test(first)) continue;
    if (WISHED.test(first) || POINTED_OUT.test(first) || NO_RELATIVE.test(first)) continue;
    if (BY_RESEARCHERS.test(first) && DID_TOO.test(behind)) return null;
    const who = adds ? added(first, behind) : isMany(first, behind) ? theyOf(first) : itOf(first);
    return { first, second: `${who} ${behind}`, bound: true, extra: adds };
  }
  return null;
}

/** "They pointed out that seeds are dear": what, and no relative. */
const POINTED_OUT = /\b(?:point|turn|find|found)(?:s|ed)? out\.$/;
const BY_RESEARCHERS = /^(?:The (?:researchers|authors)|They) /;
/** "The researchers took cases that held claims and reviewed them": they did, and not the cases. */
const DID_TOO = new RegExp(`\\band (?:\\p{Ll}+ly |then |also )?(?:${DEEDS_DONE}) `, 'u');

/** "It avoids an uptake that harms": the uptake, and not what avoids it; what the subject is said to be, it is. */
function itOf(first: string): string {
  if (IS_WHAT_IT_IS.test(first)) return 'It';
  const last = / (\p{Ll}{3,})\.$/u.exec(first)?.[1];
  return last === undefined || OF_SOMETHING.test(first) ? 'That' : `This ${last}`;
}
/** "The drug is a pill.", "It is the first of its kind." */
const IS_WHAT_IT_IS =
  /^[^,;:]{2,80}? (?:is|was|remains|became|represents|forms|has become) (?:also |now )?(?:an?|the|one of) /;

/** "Trials help to study drugs that kill": the drugs, and not the trials. */
function theyOf(first: string): string {
  const last = / (\p{Ll}{3,}s)\.$/u.exec(first)?.[1];
  return last === undefined || WHAT_THEY_ARE.test(first) ? 'They' : `These ${last}`;
}
/** "Seals are large animals.", "… the pads of the feet.": they may be what was named first. */
const WHAT_THEY_ARE =
  /\bof (?:[\p{L}-]+ ){0,2}\p{L}+s\.$|\b(?:are|were) (?:(?!(?:of|for|in|on|to|with|by|at|as) )[\p{L}-]+ ){0,4}\p{L}+s\.$/u;

/** ", which …": the name before it again, else "that", for it may be any noun before it but where its verb tells. */
function added(first: string, behind: string): string {
  const many = /^(?:are|were|have)\b/.test(behind);
  const may = /^(?:may|might|can|could|will|would|should|must)\b/.test(behind);
  const name = / (\p{Lu}[\p{L}\d-]+)\.$/u.exec(first)?.[1];
  if (name !== undefined && !many && !MAY_BE_ANY.test(first)) return name;
  return many || (!(may && MAY_BE_ANY.test(first)) && isMany(first, behind)) ? 'They' : 'That';
}
/** More than one noun stands before it. */
const MAY_BE_ANY = /\b(?:of|in|on|for|with|between|and)\b[^,;:]*\.$/;
/** Whether many are meant by a relative: its verb tells, and where that may be either the noun before it. */
const isMany = (first: string, behind: string): boolean =>
  /^(?:are|were|have)\b/.test(behind) || (!/^(?:is|was|has)\b/.test(behind) && namesMany(first));

function presentRelative(text: string): Parted | null {
  for (const match of text.matchAll(PRESENT_RELATIVE)) {
    const before = text.slice(0, match.index);
    const one = /[^s]s$/.test(match[1] ?? '');
    if (POINTED_OUT.test(`${before}.`)) continue;
    if (!standsAlone(`${before}.`) || REPORTS_BEFORE.test(before) || one === namesMany(before)) continue;
    if (DEFINES.test(`${before}.`) || DENIES.test(before) || WISHED.test(`${before}.`)) continue;
    if (NO_RELATIVE.test(before)) continue;
    const behind = text.slice(match.index + match[0].length);
    if (BY_RESEARCHERS.test(before) && DID_TOO.test(behind)) return null;
    const who = one ? itOf(`${before}.`) : theyOf(`${before}.`);
    return { first: `${before}.`, second: `${who} ${behind}`, bound: true };
  }
  return null;
}

/** A long sentence as the short ones that it is made of. */
import { capitalise } from '#src/core/text/person.ts';
import { countWords } from '#src/core/text/words.ts';
import { hasVerb, LIMITS, shorterForms } from './trim.ts';

/** The longest sentence that is followed at one hearing, in words. */
export const MAX_SENTENCE_WORDS = 18;
/** Shorter halves say nothing. */
const MIN_CLAUSE_WORDS = 3;
/** What is left of a sentence whose end is dropped. */
const MIN_HEAD_WORDS = 6;
/** A longer subject is not said twice. */
const MAX_SUBJECT_WORDS = 9;
const REPEATED_SUBJECT_WORDS = 4;
/** Forms of one sentence that are looked at: a long sentence has many joints. */
const MAX_FORMS = 12;
/** Depth to which parts are parted again. */
const MAX_DEPTH = 5;

/** Verbs that are nothing else, and so make a clause. */
const AUXILIARY =
  'is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|do|does|did|cannot';
const VERBS =
  'showed|shows?|found|finds?|led|leads?|became|becomes?|rose|fell|grew|grows?|took|takes?|makes?|gave|gives?|came|comes?|went|goes|kept|keeps?|began|begins?|remains?|remained|appears?|appeared|seems?|seemed|occurs?|occurred|lacks?|lacked|suggests?|suggested|indicates?|indicated|requires?|required|provides?|provided|causes|differs?|differed|depends?|depended|affects|affected|reveals?|revealed|produces?|contains?|contained|consists?|consisted|prevents?|helps?|helped|plays?|played|offers?|allows?|inhibits?|means?|exhibits?|exists?|bind|binds|represents?|enables?|involves?|includes?|drives|drove|held|holds|met|meets|lost|ran|runs|saw|sees|wrote|chose|spent|rely|relies|reaches|reduces|increases|decreases|improves|controls|fits|underwent|undergoes|presents|supports|drank|ate|stood|spread|won|knew|felt|heard|told|brought|bought|taught|fought|sought|caught|died|survived|lasted|happened|resulted|responded|participated|persisted|emerged|evolved|arrived|declined|dropped|returned|failed|succeeded|ranged|peaked|doubled|tripled|halved|existed|lived';
/** A past form that acts on something; after these words it is a participle. */
const PAST =
  '(?<!\\b(?:The|A|An|Their|Its|This|These|No|Some|All|Both|Many|Most|Each|In|Of|By|With|For|the|a|an|of|and|or|by|with|very|most|more|less|well|in|for|to|its|their|his|her|this|these|no|some|all|both|many|each|per|as|than|from|on|at|newly|highly|not) )(?<!\\p{L}(?:ous|al|ive|ic|ary|ful|able|ible|less) )(?<![-\\p{L}])\\p{L}{3,}ed(?= (?!with\\b|by\\b|from\\b|to\\b|as\\b|using\\b|under\\b|via\\b|through\\b|and\\b|or\\b|of\\b|at\\b|in\\b|on\\b|for\\b|during\\b|after\\b|before\\b|within\\b|between\\b|among\\b|over\\b|against\\b)[\\p{L}\\d])';
const SURE = new RegExp(
  `\\b(?:${AUXILIARY}|${VERBS}|(?<=\\b(?:researchers|authors|team|they) )(?:also |now |then |first )?\\p{Ll}{3,})(?![\\p{L}-])`,
  'u',
);
const FINITE = new RegExp(`${SURE.source}|${PAST}(?![\\p{L}-])`, 'u');
/** What no subject begins with: a verb, an adverb, a preposition. */
const NO_SUBJECT =
  /^(?:in|on|at|by|with|out|almost|nearly|later|from|for|during|after|before|among|within|under|across|over|throughout|between|until|despite|via|through|against|into|about to|also|then|not|only (?:in|if|when|by)|is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|do|does|did|be|been|being|\p{L}+ly|\p{Ll}{3,}ed|\p{Ll}{3,}(?<!th)ing (?:the|a|an|of|to|in|on|at)|respectively|even|rather|both in|either|neither)\s/iu;
/** A clause that hangs on another, or is no clause. */
const SUBORDINATE =
  /^(?:that|which|who|whose|whom|where|when|if|because|since|although|though|while|whereas|as|to|than|of|and|or|but|nor|so|including|such|respectively|using|compared|especially|particularly|thus|thereby|unlike|given|based|following|being|having)\b/i;
/** What may stand before a subject. */
const ADJUNCT =
  /^(?:out of|of|in|on|at|by|with|out|almost|nearly|later|from|for|during|after|before|among|within|under|across|over|throughout|between|until|despite)\s[^,]{2,80},\s/i;
const POINTS_BACK =
  /^(?:they|it|he|she|their|its|his|her|both|this|these|those|such|the (?:latter|former|same|other))\b/i;
/** What a clause cannot end with. */
const LOOSE =
  /\b(?:and|or|of|in|on|at|to|for|by|with|from|the|a|an|as|than|both|either|between|is|are|was|were|be|been|that|which|not|including|such|more|less|however|therefore|thus)\.$|\b(?:ms|mrs?|st|ca|var|inc|spp?|\p{Lu})\.$/iu;

type Joint = { pattern: RegExp; opens: string; bound: boolean };
/** Where a sentence can be parted, and the word with which its second half then begins. */
const JOINTS: readonly Joint[] = [
  {
    pattern: /[;,]\s+(?:however|but|yet|nevertheless|nonetheless),?\s+(?!also\b|not\b|rather\b)/gi,
    opens: 'But ',
    bound: true,
  },
  { pattern: /\s+but\s+(?!also\b|not\b|rather\b)/gi, opens: 'But ', bound: true },
  { pattern: /[,;]\s+(?:whereas|although|though)\s+/gi, opens: 'But ', bound: true },
  {
    pattern:
      /;\s+(?:(?:and|while|moreover|furthermore|in addition|additionally|also|therefore|thus|hence|consequently),?\s+)?/gi,
    opens: '',
    bound: false,
  },
  { pattern: /,\s+so\s+(?!that\b|as\b|much\b|far\b)/gi, opens: 'So ', bound: true },
  {
    pattern:
      /,\s+(?:and|while)\s+(?:(?:that|therefore|thus|hence|also|then|consequently|so|as a result),?\s+)?/gi,
    opens: '',
    bound: false,
  },
  { pattern: /:\s+/g, opens: '', bound: false },
  {
    pattern:
      /\s+(?:and|while)\s+(?:that\s+)?(?=(?:the|its|their|they|it|no|all|most|some|this|these|there|a|an|also|then|still|is|are|was|were|has|have|had|can|could|may|might|will|would|should|must|did|\w+ed)\s)/gi,
    opens: '',
    bound: false,
  },
];
/** "Although A, B." */
const CONCEDES = /^(?:although|though|while|whereas|even though)\s+([^,]{12,140}),\s+(?=\S)/i;
/** "Because A, B": B is said; why is more than it. */
const GIVES_REASON =
  /^(?:because|since|as|given that|due to|because of|owing to|thanks to|using|by using|by means of|based on|to \p{Ll}+)\s[^,]{4,120},\s+(?=\S)/iu;
const DATED =
  /^(?:on|in|between|from|since) (?:(?:early|mid|late) )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?(?:,? \d{4})?|(?:19|20)\d{2})(?: (?:and|to) [^,]{3,20})?,\s+/i;
/** ", which was new, ": the insert becomes a sentence of its own. */
const INSERT = new RegExp(
  `,\\s+(?:which|who)\\s+((?:${AUXILIARY}|\\p{Ll}+s|\\p{Ll}+ed)\\s[^,]{6,110}),\\s+(?=(?:${AUXILIARY}|\\p{L}{3,}(?:ed|s))\\s)`,
  'u',
);
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
/** "… better, with an enhancement ratio of 2.69": the number gets a sentence of its own. */
const WITH_NUMBER =
  /,?\s+with (?:a |an |the )?((?:(?!and\b|or\b|of\b|no\b|patients\b|people\b)[\p{L}-]+ ){1,5}?)(of|ranging from|as high as|between) (?=(?:about |over |up to |only )?~?\d)/u;
/** "… effects that stem from": the noun again, not what somebody said or found. */
const PRESENT_RELATIVE =
  /\s+(?:that|which)\s+(?=(\p{Ll}{3,})\s)(?!(?:the|an?|this|these|those|their|its|his|her|they|there|some|most|such|with|when|both|either|each|many|more|for|from|only|not|even|although|because|while|under|after|before|during|among|between|increase|decrease|our|all|our|one|two|three|researchers|patients|people|women|men|children|mice|rats|other|another|high|low|\p{Ll}+(?:al|ic|ive|ous|ing|ed|ly|ity|ion|ment|ness|ance|ence))\s)/gu;
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
/** What follows is done to reach something, by some means, or goes on about it; the sentence says the same without it. */
const PURPOSE =
  /,? (?:in order |so as )?to (?:better |further |also |fully |directly )?(?:understand|explore|investigate|examine|test|determine|identify|assess|evaluate|study|capture|estimate|measure|compare|detect|minimi[sz]e|improve|support|inform|address|achieve|obtain|ensure|facilitate|provide|create|maximi[sz]e|answer|see|analy[sz]e|characteri[sz]e|quantify|predict|monitor|establish|clarify|elucidate|confirm|validate|develop|optimi[sz]e|relieve|explain|represent|enhance|describe|aid|help)\b[^;]*\.$/i;
const NEEDS_ITS_PURPOSE =
  /\b(?:able|unable|likely|unlikely|aim\w*|objectives?|goals?|purpose|need\w*|want\w*|fail\w*|tend\w*|used|found|shown|known|thought|believed|expected|appears?|seems?|required?|requires|allow\w*|enabl\w*|help\w*|ability|potential|way|ways|how|whether|enough|too|difficult|easy|possible|impossible|important|crucial|essential|necessary|was|is|are|were|tr(?:y|ied|ies)|attempt\w*|sufficient|insufficient|chance|opportunit\w+|effort\w*|method|methods|tools?|task|challenge|challenging|sought|seeks?|plan\w*|wish\w*|decided|began|continue\w*|intend\w*|designed|desire\w*|and|or)$/i;
const MEANS =
  /,? (?:by )?(?:using|by means of|with the aim of|so as to|according to|as (?:measured|assessed|determined|shown|evidenced|evaluated|demonstrated) by|based on|through the use of|with the (?:help|use) of) [^;]{4,}\.$/i;
const GOES_ON = /,\s+(?:thus |thereby |further |again )?\p{Ll}{3,}ing\s[^;]*\.$/u;
/** ", with plants having more": a half sentence that goes on. */
const ABSOLUTE =
  /,\s+(?:with|both|each|thus|thereby|and thus|most|some|all of (?:them|which|whom)|most of (?:them|which|whom)|in agreement with|in line with|consistent with|similar to|as in|as was|as is|because|since|where|resulting|due to|owing to|for example|for instance|from|ranging|followed by|defined as|known as|known to|in an?|in the|a|an|the)\s[^;]*\.$/;
const AND_TO =
  /,? and (?:to )?(?:evaluate|compare|assess|explore|identify|determine|test|provide|offer|offers|help|helps|improve|discuss|describe|propose|develop|investigate|examine|study|measure|present|analy[sz]e|estimate|understand|predict|inform|avoid|reduce|increase|promote)\s[^;]*\.$/i;
/** Why, or where along, which is more than the sentence claims. */
const WHY = /\s(?:because (?!of\b)|along|throughout|since they|as they|as it)\b[^;]*\.$/;
/** With one of these an end says of whom or when the sentence holds. */
const SCOPE =
  /\b(?:mice|mouse|rats?|patients?|women|men|children|adults|people|participants|cells?|vitro|vivo|models?|controls?|placebo|baseline|animals?|plants?|if|when|only|except|than|compared|until|unless)\b|\d/i;
const LISTS = /,? (?:including|such as|for example|e\.g\.) [^;]*\.$/i;
const INSERTED_LIST = new RegExp(
  `,\\s(?:including|such as|for example|especially|particularly|like)\\s[^;]{3,90},\\s+(?=(?:${AUXILIARY}|\\p{L}{3,}ed)\\s)`,
  'u',
);

/** "Out of 61 hazards, including pathogens, 14 …" */
const INSERTED_AFTER_ADJUNCT =
  /(?<=^(?:out of|of|in|for|from|among|with|by) [^,;]{3,80})(?=,\s(?:including|such as|like))(?:,\s(?:including|such as|like)\s[^,;]{3,90})(?=,\s+(?:\d|the\s))/i;

/** Sentences that stand one after the other in the place of one. */
export type Form = readonly string[];

interface Clause {
  text: string;
  /** It turns or continues what stands before it, so that neither is said alone. */
  bound: boolean;
}

/**
 * The ways to say a sentence in sentences of at most `most` words, each claiming no more than it: all
 * of it, or the part of it that stands alone. A negation, a hedge, a condition or a contrast is never cut away.
 */
export function plainForms(sentence: string, most: number = MAX_SENTENCE_WORDS): Form[] {
  const forms = new Map<string, Form>();
  const add = (form: Form): void => {
    if (
      form.length > 0 &&
      form.every(
        (one) =>
          countWords(one) <= most &&
          !LOOSE.test(one) &&
          (one === sentence ? hasVerb(one.replace(/\S*-\p{L}+ed\b/gu, '')) : FINITE.test(one)),
      )
    )
      forms.set(form.join(' '), form);
  };
  const heads = new Set(trimmed(sentence).flatMap(shorterForms));
  for (const head of [...heads].slice(0, MAX_FORMS)) {
    const clauses = clausesOf(head, 0).map(shrunk);
    add(clauses.map(({ text }) => text));
    if (clauses.length < 2) continue;
    for (const run of runsOf(clauses)) {
      const rest = clauses.filter((clause) => !run.includes(clause));
      if (rest.length === 0 || rest.some(({ text, bound }) => bound || LIMITS.test(text))) continue;
      add(run.map(({ text }) => text));
      if (run[0] && run.every(({ bound }) => !bound)) add(trimmed(run[0].text).slice(-1));
    }
  }
  return [...forms.values()];
}

/** Clauses that have to stay together. */
function runsOf(clauses: readonly Clause[]): Clause[][] {
  const groups: Clause[][] = [];
  for (const clause of clauses) {
    const last = groups.at(-1);
    if (last && (clause.bound || POINTS_BACK.test(clause.text))) last.push(clause);
    else groups.push([clause]);
  }
  return groups;
}

/** The sentence, and what is left of it without openings and ends that only add to it: the longest first. */
function trimmed(sentence: string): string[] {
  const forms = [sentence];
  const add = (form: string): void => {
    if (!forms.includes(form) && countWords(form) >= MIN_HEAD_WORDS && forms.length < MAX_FORMS)
      forms.push(form);
  };
  for (const form of forms) {
    for (const opening of [DATED, GIVES_REASON]) {
      const opened = opening.exec(form)?.[0];
      if (opened === undefined || /\b(?:if|only|not|no|unless|without)\b/i.test(opened)) continue;
      const rest = capitalise(form.slice(opened.length));
      if (standsAlone(rest)) add(rest);
    }
    if (/^(?:although|though|while|even though)\s/i.test(form)) {
      const main = [...form.matchAll(/,\s+(?!and\b|or\b)/g)]
        .map((comma) => form.slice(comma.index + comma[0].length))
        .find((rest) => standsAlone(rest));
      const conceded = form.slice(0, form.length - (main?.length ?? 0));
      if (main !== undefined && !/\b(?:may|might|could|not|no|only|limited|unclear)\b/i.test(conceded))
        add(capitalise(main));
    }
    for (const end of [LISTS, MEANS, PURPOSE, GOES_ON, ABSOLUTE, WHY, AND_TO]) {
      const match = end.exec(form);
      const head = form.slice(0, match?.index ?? 0).trim();
      if (
        !match ||
        (end === LISTS ? FINITE.test(match[0]) : LIMITS.test(match[0])) ||
        !standsAlone(`${head}.`)
      )
        continue;
      if (end === WHY && SCOPE.test(match[0].replace(/^\s*because\b.*/, ''))) continue;
      if (end === ABSOLUTE && /,/.test(head.slice(-40)) && /\band\b/.test(match[0])) continue;
      if (end === PURPOSE && NEEDS_ITS_PURPOSE.test(head)) continue;
      if (LOOSE.test(`${head}.`)) continue;
      add(`${head}.`);
    }
    const inserted = INSERTED_LIST.exec(form) ?? INSERTED_AFTER_ADJUNCT.exec(form);
    if (inserted && !LIMITS.test(inserted[0]))
      add(
        `${form.slice(0, inserted.index)} ${form.slice(inserted.index + inserted[0].length)}`.replace(
          ' ,',
          ',',
        ),
      );
  }
  return forms;
}

function clausesOf(sentence: string, depth: number): Clause[] {
  const conceded = CONCEDES.exec(sentence);
  if (conceded?.[1] !== undefined) {
    const [first, second] = [`${conceded[1]}.`, sentence.slice(conceded[0].length)];
    if (standsAlone(first) && standsAlone(second))
      return [
        ...split({ text: capitalise(first), bound: false }, depth + 1),
        ...split({ text: `But ${lowered(second)}`, bound: true }, depth + 1),
      ];
  }
  return split({ text: sentence, bound: false }, depth);
}

/** Parts one clause at its first joint between two that stand alone, and both parts again. */
function split(clause: Clause, depth: number): Clause[] {
  const { text } = clause;
  if (depth > MAX_DEPTH || countWords(text) <= MIN_CLAUSE_WORDS * 2) return [clause];
  const again = (one: Clause): Clause[] => split(one, depth + 1);
  const insert = INSERT.exec(text);
  const subject = text.slice(0, insert?.index ?? 0);
  if (insert?.[1] !== undefined && countWords(subject) <= MAX_SUBJECT_WORDS && !FINITE.test(`${subject} `)) {
    const rest = `${subject} ${text.slice(insert.index + insert[0].length)}`;
    return [
      ...again({ ...clause, text: rest }),
      ...again({ text: `${sameSubject(subject, insert[1])} ${insert[1]}.`, bound: false }),
    ];
  }
  const suggesting = SUGGESTING.exec(text);
  const shown = text.slice(0, suggesting?.index ?? 0);
  if (suggesting && standsAlone(`${shown}.`)) {
    const rest = text.slice(suggesting.index + suggesting[0].length);
    return [
      ...again({ ...clause, text: `${shown}.` }),
      ...again({ text: `That ${SUGGESTS[suggesting[1] ?? ''] ?? 'suggests'} ${rest}`, bound: true }),
    ];
  }
  for (const { pattern, opens, bound } of JOINTS) {
    for (const match of text.matchAll(pattern)) {
      const before = `${text.slice(0, match.index)}.`;
      const behind = text.slice(match.index + match[0].length);
      if (!standsAlone(before)) continue;
      const second = standsAlone(behind) ? behind : sharing(before, behind);
      if (second === null) continue;
      const next = opens === '' ? capitalise(second) : opens + lowered(second);
      return [...again({ ...clause, text: before }), ...again({ text: next, bound })];
    }
  }
  if (countWords(text) > MAX_SENTENCE_WORDS) {
    const number = WITH_NUMBER.exec(text);
    const whole = `${text.slice(0, number?.index ?? 0)}.`;
    if (number && standsAlone(whole)) {
      const verb =
        number[2] === 'of' ? 'was' : number[2] === 'ranging from' ? 'ranged from' : `was ${number[2]}`;
      const told = `The ${(number[1] ?? '').trim()} ${verb} ${text.slice(number.index + number[0].length)}`;
      if (!/s $/.test(number[1] ?? ''))
        return [...again({ ...clause, text: whole }), ...again({ text: told, bound: false })];
    }
    const person = PERSON.exec(text);
    const head = `${text.slice(0, person?.index ?? 0)}${person?.[1] ?? ''}${person?.[3] ?? ''}.`;
    if (person && standsAlone(head)) {
      const behind = text.slice(person.index + person[0].length);
      return [
        ...again({ ...clause, text: head }),
        ...again({ text: `The ${person[2]} ${behind}`, bound: true }),
      ];
    }
    for (const match of text.matchAll(RELATIVE)) {
      const before = `${text.slice(0, match.index)}.`;
      const behind = text.slice(match.index + match[0].length);
      const plural =
        /^(?:are|were|have)\b/.test(behind) || (!/^(?:is|was|has)\b/.test(behind) && /[^s]s\.$/.test(before));
      if (!standsAlone(before) || /\b(?:those|models|one|ones|all|only|no|not)\.$/i.test(before)) continue;
      return [
        ...again({ ...clause, text: before }),
        ...again({
          text: `${plural ? 'They' : /which/.test(match[0]) ? 'That' : 'It'} ${behind}`,
          bound: true,
        }),
      ];
    }
    for (const match of text.matchAll(PRESENT_RELATIVE)) {
      const before = text.slice(0, match.index);
      const one = /[^s]s$/.test(match[1] ?? '');
      if (!standsAlone(`${before}.`) || REPORTS_BEFORE.test(before) || one === /[^s]s$/.test(before))
        continue;
      const behind = text.slice(match.index + match[0].length);
      return [
        ...again({ ...clause, text: `${before}.` }),
        ...again({ text: `${one ? 'It' : 'They'} ${behind}`, bound: true }),
      ];
    }
  }
  return [clause];
}

const DID =
  /^(?:then |also )?(?:avoided|measured|recorded|compared|collected|analy[sz]ed|tested|found|used|asked|followed|tracked|counted|identified|developed|built|showed|interviewed|observed|examined|excluded|included|studied|treated|applied|calculated|estimated|generated|performed|conducted|assessed|evaluated|placed|took|gave|made|surveyed|monitored|searched|reviewed|selected|divided|assigned) /;

/** Where a sentence that is too long may end: before what only adds to it. */
const CUTS =
  /,?\s(?:and|or)\s(?=(?:the|a|an|their|its|no|to|in|on|for|with|by|\d)\s)|,\s(?:and|or)\s|,\s(?=(?:which|where|who|with|and)\s)|\s(?:in|at|on|during|through|via|across|under|within|for|with|while|toward|towards|upon|covering|following|regarding|concerning)\s/g;
/** Two things that are said of both together. */
const TOGETHER =
  /\b(?:between|both|either|neither|together|combin\w+|sum|respectively|from|rather|not only|whether|so|such|more|less|fewer|higher|lower|greater|smaller|larger|better|worse|faster|slower|longer|shorter|stronger|weaker|same|similar|different|differ\w*|equal\w*|correlat\w*|associat\w*|depend\w*)\b/i;
const MOST_CUTS = 6;

/** A clause that is too long without its end, where that adds nothing that it stands or falls with. */
function shrunk(clause: Clause): Clause {
  let { text } = clause;
  for (let cuts = 0; cuts < MOST_CUTS && countWords(text) > MAX_SENTENCE_WORDS; cuts += 1) {
    const shorter = [...text.matchAll(CUTS)]
      .reverse()
      .map((cut) => ({
        head: `${text.slice(0, cut.index)}.`,
        tail: text.slice(cut.index),
        joins: /^,?\s(?:and|or)\s/.test(cut[0]),
      }))
      .find(
        ({ head, tail, joins }) =>
          countWords(head) >= MIN_HEAD_WORDS + 2 &&
          !LIMITS.test(text) &&
          !SCOPE.test(tail) &&
          !(joins && TOGETHER.test(head)) &&
          !LOOSE.test(head) &&
          standsAlone(head) &&
          !ENDS_OPEN.test(head),
      );
    if (!shorter) return clause;
    text = shorter.head;
  }
  return { ...clause, text };
}
/** Waits for what it is about. */
const ENDS_OPEN =
  /\b(?:associated|compared|based|due|according|related|consistent|involved|used|located|interested|able|likely|known|found|shown|expressed|measured|performed|carried|conducted|determined|called|considered|obtained|observed|resulted|consist\w*|depend\w*|rel(?:y|ies|ied)|differ(?:s|ed)?|increas\w+|decreas\w+|account\w*|responsible|important|essential|crucial|necessary|significant|effective|appropriate|suitable|available|prone|capable|ready|resistant|sensitive|positive|negative|evidence|role|effects?|changes?|differences?|aim\w*|for|such|was|were|is|are|been|be|can|could|may|might|will|would|has|have|had|their|its|very|also|other|new|\p{L}+ing)\.$/iu;

/** "and may lack …": the second half with the subject of the first; null where it has no verb of its own. */
function sharing(before: string, behind: string): string | null {
  const byThem = /^(?:The (?:researchers|authors)|They) /.test(before) && DID.test(behind);
  if (byThem) return `They ${behind}`;
  if (
    !new RegExp(`^(?:also |then |still )?(?:${AUXILIARY})\\s`).test(behind) ||
    countWords(behind) < MIN_CLAUSE_WORDS
  )
    return null;
  const verb = FINITE.exec(before);
  if (!verb) return null;
  const subject = before.slice(0, verb.index).trim();
  if (/,/.test(subject) || subject === '') return null;
  const [one, many] = [
    /^(?:\w+ )?(?:is|was|has)\s/.test(behind),
    /^(?:\w+ )?(?:are|were|have)\s/.test(behind),
  ];
  const [first] = verb;
  if ((one && /^(?:are|were|have)$/.test(first)) || (many && /^(?:is|was|has)$/.test(first))) return null;
  if (one && /[^s]s$/.test(subject) && !/\bof\b/.test(subject)) return null;
  return `${sameSubject(subject, behind)} ${behind}`;
}

/** A short subject again, or the pronoun that stands for it. */
function sameSubject(subject: string, verb: string): string {
  if (countWords(subject) <= REPEATED_SUBJECT_WORDS) return subject;
  const head = subject.split(/,| (?:such as|of|in|with|for|from|on|to|at|by)\b/)[0] ?? subject;
  const plural =
    /^(?:also )?(?:are|were|have)\b/.test(verb) ||
    (!/^(?:also )?(?:is|was|has)\b/.test(verb) && /[^s]s$/.test(head));
  return plural ? 'They' : 'It';
}

const lowered = (text: string): string =>
  /^(?:The|A|An|It|They|There|This|These|Their|Its|No|All|Most|Some|In|Both|Only|For|At|On)\s/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;

/** "The fever subsided." */
const SHORT_CLAUSE = 6;
const SUBSIDED = /(?<=^(?:the|a|an|all|most|some|both|no|many|\d+) (?:\p{L}+ ){1,3})\p{L}{3,}ed(?=\.?$)/iu;
const OPENS_CLAUSE = /\b(?:that|which|who|whether|if|because|when|where|how)\b/i;

/** Whether a clause has a subject of its own and a verb that can only be its own. */
export function standsAlone(clause: string): boolean {
  const text = clause.replace(/^(?:But|So) /, '').replace(ADJUNCT, '');
  if (countWords(text) < MIN_CLAUSE_WORDS || SUBORDINATE.test(text) || NO_SUBJECT.test(text)) return false;
  const verb = FINITE.exec(text) ?? (countWords(text) <= SHORT_CLAUSE ? SUBSIDED.exec(text) : null);
  if (!verb || verb.index === 0) return false;
  const subject = text.slice(0, verb.index);
  const innermost = text.split(OPENS_CLAUSE);
  if (innermost.length > 1 && !FINITE.test(innermost.at(-1) ?? '')) return false;
  // "The drug that was new": the verb belongs to an inserted clause.
  return (
    countWords(subject) <= MAX_SUBJECT_WORDS + 3 &&
    !/\b(?:that|which|who|whose|whom|where|when|if|because|whether|and)\s+(?:\S+\s+){0,2}$/i.test(subject) &&
    !/,\s*$/.test(subject)
  );
}

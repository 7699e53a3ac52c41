/** Long sentences without what only adds to them. */
import { deniedIn } from '#src/core/text/denials.ts';
import { capitalise } from '#src/core/text/person.ts';
import { countWords } from '#src/core/text/words.ts';
import { condensed } from './condense.ts';
import { NOT_ALL_FOUND, plainly } from './plain.ts';
import { LOOSE, MAX_SENTENCE_WORDS, standsAlone, WAITS_FOR_NOUN } from './stands-alone.ts';
import { LIMITS } from './trim.ts';
import { AUXILIARY, FINITE, NO_NOUN, THIRD_NO_NOUN } from './verbs.ts';

/** What is left of a sentence whose end is dropped. */
const MIN_HEAD_WORDS = 6;
/** Forms of one sentence that are looked at: a long sentence has many joints. */
export const MAX_FORMS = 12;

/** "Because A, B": B is said; why is more than it. */
const GIVES_REASON =
  /^(?:because|since|given that|due to|because of|owing to|thanks to|in view of|in light of|considering|taking into account|using|by \p{Ll}{4,}ing|by means of|based on|similar to|contrary to|in contrast to|in conjunction with|together with|unlike|given|in addition to|along with|like|in line with|consistent with|in agreement with|to \p{Ll}+)\s[^,]{4,140},\s+(?=\S)/iu;
/** "… the land – mostly forest – is dry": an aside between dashes. */
const ASIDE = /\s?[–—]\s?(?!\d)[^–—;:]{3,90}(?<!\d)\s?[–—]\s?/u;
/** "… that A and that B": the second of two things that are said. */
const AND_THAT = /,? and that [^;]*\.$/;
const DATED =
  /^(?:on|in|between|from|since) (?:(?:early|mid|late) )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?(?:,? \d{4})?|(?:19|20)\d{2})(?: (?:and|to) [^,]{3,20})?,\s+/i;
/** What follows is done to reach something, by some means, or goes on about it; the sentence says the same without it. */
const PURPOSE =
  /,? (?:in order |so as )?to (?:better |further |also |fully |directly )?(?:understand|explore|investigate|examine|test|determine|identify|assess|evaluate|study|capture|estimate|measure|compare|detect|minimi[sz]e|improve|support|inform|address|achieve|obtain|ensure|facilitate|provide|create|maximi[sz]e|answer|see|analy[sz]e|characteri[sz]e|quantify|predict|monitor|establish|clarify|elucidate|confirm|validate|develop|optimi[sz]e|relieve|explain|represent|enhance|describe|aid|help|prevent|reduce|avoid|increase|protect|promote|control|limit|restore|guide|save|treat|cure|suppress|make|find out|find|learn|keep|maintain|allow|raise|lower|speed|simplify|cover|form|reach|meet)\b[^;]*\.$/;
export const NEEDS_ITS_PURPOSE =
  /\bit (?:is|was|remains?|becomes?|became|(?:will|would|may|might|could) be) (?:[\p{L}-]+ ){1,3}(?:for|on|upon|of) [^,;]{3,60}$|\b(?:allow|enabl|permit|encourag|requir|ask|caus|forc|motivat|instruct|invit|help|persuad|train|advis|expect|urg)\w*(?: [\p{L}’-]+){0,6}$|\b(?:able|unable|likely|unlikely|aim\w*|objectives?|goals?|purpose|need\w*|want\w*|fail\w*|tend\w*|used|found|shown|known|thought|believed|expected|appears?|seems?|required?|requires|allow\w*|enabl\w*|help\w*|ability|potential|ways?|approach(?:es)?|strateg(?:y|ies)|first(?: [\p{L}-]+){0,5}|how|whether|enough|too|difficult|easy|possible|impossible|important|crucial|essential|necessary|was|is|are|were|tr(?:y|ied|ies)|attempt\w*|sufficient|insufficient|chance|opportunit\w+|effort\w*|method|methods|tools?|task|challenge|challenging|sought|seeks?|plan\w*|wish\w*|decided|began|continue\w*|intend\w*|designed|desire\w*|and|or)$|\b(?:is|are|was|were|be|been|remains?|seems?|becomes?|became) (?:\p{L}+ly |very |too |so )?(?!\p{L}*(?:ed|en|wn|ne|lt|pt|ght)\b)\p{L}+$/iu;
const MEANS =
  /,? (?:by )?(?:using|by means of|with the aim of|so as to|according to|by (?!being\b)\p{Ll}{3,}ing|as (?:measured|assessed|determined|shown|evidenced|evaluated|demonstrated|reflected|indicated|judged|seen) by|based on|through the use of|with the (?:help|use) of) [^;]{4,}\.$/iu;
const GOES_ON =
  /,\s+(?!\p{Ll}+ing \p{Ll}+\.$)(?:thus |thereby |further |again |\p{Ll}+ly )?\p{Ll}{3,}ing\s[^;]*\.$/u;
/** ", with plants having more": a half sentence that goes on. */
const ABSOLUTE =
  /,\s+(?:with|both|each|thus|thereby|and thus|most|some|all of (?:them|which|whom)|most of (?:them|which|whom)|in agreement with|in line with|consistent with|similar to|as in|as was|as is|evident (?:through|from|in|by)|even (?:under|in|at|with|after|for|over|among)|because|since|where|resulting|due to|owing to|for example|for instance|from|ranging|followed by|defined as|known as|known to|as (?:they|it|this|these)|most likely|in addition to|in contrast to|in comparison (?:with|to)|in an?|in the|a|an|the)\s[^;]*\.$/;
const AND_TO =
  /,? and (?:to )?(?:evaluate|compare|assess|explore|identify|determine|test|provide|offer|offers|help|helps|improve|discuss|describe|propose|develop|investigate|examine|study|measure|present|analy[sz]e|estimate|understand|predict|inform|avoid|reduce|increase|promote)\s[^;]*\.$/i;
/** "… to escape a trap and cross the field": the second of two things that something is for. */
const AND_THEN =
  /(?<=\bto \p{Ll}{3,} [^,;:]{4,80}),? and (?!of|in|on|for|with|by|at|from|to|as|between|not|only|than|all|most|over|under)\p{Ll}{3,} (?:the|an?|its|their|more)\s[^,;:]*\.$/u;
/** Why, or where along, which is more than the sentence claims. */
const WHY = /\s(?:because (?!of\b)|along|throughout|since they|as they|as it)\b[^;]*\.$/;
/** With one of these an end says of whom or when the sentence holds. */
const SCOPE =
  /\b(?:mice|mouse|rats?|rodents?|patients?|women|men|females?|males?|boys|girls|children|adults|people|participants|cells?|vitro|vivo|models?|controls?|placebo|baseline|animals?|plants?|if|when|only|except|than|compared|until|unless)\b|(?<![\p{L}\d-])\d/iu;
/** ", a pair of dice": what stands for the noun before it, where the sentence has no list. */
const APPOSED = /^([^,;:]{20,}), ((?:the|an?|one|two|three|four|\p{Lu}[\p{L}-]+)\s[^,;:]{4,80})\.$/u;
/** Words that say nothing without their examples. */
const ANY =
  /\b(?:tasks?|factors?|things?|methods?|areas?|issues?|aspects?|conditions?|applications?|fields?|ways?|purposes?|others|diseases?|problems?|features?|variables?|parameters?|properties|reasons?|cases|measures|means|sources|types|techniques|tools)$/i;
const LISTS = /,? (?:including|such as|for example|e\.g\.) [^;]*\.$/i;
const INSERTED_LIST = new RegExp(
  `,\\s(?:including|such as|for example|especially|particularly|like)\\s[^;]{3,90},\\s+(?=(?:${AUXILIARY}|${NO_NOUN}|${THIRD_NO_NOUN})\\s|\\p{L}{3,}ed (?:the|a|an|its|their|no|all)\\s)|,\\s(?:together|along) with\\s[^,;:]{3,60},\\s+(?=(?:in|on|for|to|from|by|during|at)\\s)`,
  'u',
);

/** "Out of 61 hazards, including pathogens, 14 …" */
const INSERTED_AFTER_ADJUNCT =
  /(?<=^(?:out of|of|in|for|from|among|with|by) [^,;]{3,80})(?=,\s(?:including|such as|like))(?:,\s(?:including|such as|like)\s[^,;]{3,90})(?=,\s+(?:\d|the\s))/i;

/** ", widely used in biology,": what only says more of a subject, between it and its verb. */
const INSERTED_AFTER_SUBJECT = new RegExp(
  `(?<=^[^,;:()]{3,80}), (?!and\\b|or\\b|but\\b)(?:(?:(?:\\p{Ll}+ly|sometimes|often|also) )?\\p{Ll}{2,}(?:ing|ed|wn|ven) |like |named |an? |one of |given |together with |along with |as well as |in addition to )[^,;:()]{3,80},(?= (?:(?:${AUXILIARY})\\s|(?:\\p{Ll}+ly |also |often )?\\p{Ll}{3,}(?:ed|s) ))`,
  'u',
);

/** "In recent years, …": when it is said goes without saying. */
const LATELY =
  /^(?:currently|recently|nowadays|today|to date|in (?:recent|the (?:last|past)(?: few| two| several)?) (?:years|decades?)|(?:for|over|during) the (?:last|past) (?:\p{Ll}+ )?(?:years|decades?))\s*,\s+/iu;

/** What makes a claim stronger, and so is no part of its least form. What can be part of a name ("highly pathogenic") stays. */
const INTENSIFIES =
  /(?<!\b(?:not|no|never)\b.*) (?:strongly|clearly|considerably|markedly|dramatically|greatly|undoubtedly|certainly|remarkably|strikingly|substantially|profoundly|vastly|truly) (?=\p{Ll})/gu;

/** "The spread of the new kinds suggests that": whatever suggests it, is evidence. */
const BY_EVIDENCE =
  /^(?!(?:the )?(?:researchers|authors|team)\b)(?:[^\s,;:]+ ){3,18}?(suggest|indicate|impl)(?:s|ies|y)? that (?=(?:the|an?|their|its|\p{L}+)\b)/iu;
/** "Treatment with it reveals that": whatever shows it. */
const BY_SHOWING =
  /^(?!(?:the )?(?:researchers|authors|team)\b)(?:[^\s,;:]+ ){1,12}?(?:show|reveal|demonstrate|confirm)(?:s|ed)? that (?=\p{L})/iu;
/** It is not only a few, or others, that report it. */
const BY_ALL = new RegExp(`^${NOT_ALL_FOUND}`, 'iu');
/** "The finding that it moves suggests that it lives." */
const OF_A_FACT = /^the (?:finding|fact|observation|discovery|result) that /i;
/** What the clause that was conceded had named. */
const NAMES_BEFORE = /\b(?:this|that|these|those|such)\b(?! (?:the|an?|they|it|there)\b)|^(?:it|they)\b/i;

/** "Fewer links were found": than what, the conceded clause had told. */
const COMPARES =
  /\b(?:more|less|fewer|(?:high|low|larg|small|great|strong|weak|fast|slow|long|short|bett|young|old)er|worse|differ\p{L}*|similar|other|another|same|also|too|only|did|does|do|neither|nor)\b(?!.*\bthan\b)/iu;

/** Openings before a subject: "Economically, the method pays, evident in …" has one. */
const MOST_OPENINGS = 5;

/** What stands before the first end of this kind that leaves a clause; null: none does. */
function headBefore(end: RegExp, form: string): string | null {
  let from = 0;
  for (let tries = 0; tries < MOST_OPENINGS; tries += 1) {
    const match = end.exec(form.slice(from));
    if (!match) return null;
    const head = form.slice(0, from + match.index).trim();
    if (standsAlone(`${head}.`)) return head;
    from += match.index + 1;
  }
  return null;
}

/** Whether the sentence says no more and no less than it did, and is whole, without its end. */
function mayEnd(end: RegExp, head: string, tail: string): boolean {
  if (end === LISTS ? FINITE.test(tail) || ANY.test(head) : LIMITS.test(tail)) return false;
  if (LOOSE.test(`${head}.`)) return false;
  if (/\b(?:compared|than|versus|relative)\b/.test(tail) && end !== AND_THAT) return false;
  if (end === WHY && SCOPE.test(tail.replace(/^\s*because\b.*/, ''))) return false;
  if (end === ABSOLUTE && /,/.test(head.slice(-40)) && /\band\b/.test(tail)) return false;
  if (end === PURPOSE && NEEDS_ITS_PURPOSE.test(head)) return false;
  // "progress in judging, mending and …": the first of a list.
  if (end === GOES_ON && /\b\p{Ll}{3,}ing$/u.test(head)) return false;
  return !((end === MEANS || end === PURPOSE) && ENDS_OPEN.test(`${head}.`));
}

/** The sentence, and what is left of it without openings and ends that only add to it: the longest first. */
export function trimmed(sentence: string): string[] {
  const forms = [sentence];
  const add = (form: string): void => {
    if (!forms.includes(form) && countWords(form) >= MIN_HEAD_WORDS && forms.length < MAX_FORMS)
      forms.push(form);
  };
  for (const form of forms) {
    for (const opening of [DATED, GIVES_REASON, LATELY]) {
      const opened = opening.exec(form)?.[0];
      if (opened === undefined || /\b(?:if|only|not|no|unless|without)\b/i.test(opened)) continue;
      const rest = plainly(form.slice(opened.length));
      if (standsAlone(rest)) add(rest);
    }
    if (/^(?:although|though|while|even though)\s/i.test(form)) {
      const main = [...form.matchAll(/,\s+(?!and\b|or\b)/g)]
        .map((comma) => form.slice(comma.index + comma[0].length))
        .find((rest) => standsAlone(rest));
      const conceded = form.slice(0, form.length - (main?.length ?? 0));
      if (
        main !== undefined &&
        !NAMES_BEFORE.test(main) &&
        !COMPARES.test(main) &&
        !/\b(?:may|might|could|not|no|only|limited|unclear)\b/i.test(conceded)
      )
        add(capitalise(main));
    }
    for (const end of [LISTS, MEANS, PURPOSE, GOES_ON, ABSOLUTE, WHY, AND_TO, AND_THEN, AND_THAT]) {
      const head = headBefore(end, form);
      if (head !== null && mayEnd(end, head, form.slice(head.length))) add(`${head}.`);
    }
    if (countWords(form) > MAX_SENTENCE_WORDS) add(condensed(form.replace(INTENSIFIES, ' ')));
    const isReported =
      countWords(form) > MAX_SENTENCE_WORDS && BY_ALL.test(form) && deniedIn(form).length === 0;
    const evidence = isReported ? BY_EVIDENCE.exec(form) : null;
    if (
      evidence &&
      !SCOPE.test(evidence[0]) &&
      !NAMES_BEFORE.test(form.slice(evidence[0].length)) &&
      !/\bthat\b/.test(evidence[0].slice(0, -5).replace(OF_A_FACT, ''))
    )
      add(
        `Evidence ${evidence[1] === 'impl' ? 'implies' : `${evidence[1]}s`} that ${form.slice(evidence[0].length)}`,
      );
    const showing = isReported ? BY_SHOWING.exec(form)?.[0] : undefined;
    if (
      showing !== undefined &&
      !SCOPE.test(showing) &&
      !/\b(?:that|and|but) /.test(showing.slice(0, -6)) &&
      !NAMES_BEFORE.test(form.slice(showing.length))
    )
      add(capitalise(form.slice(showing.length)));
    const aside = ASIDE.exec(form);
    if (aside && !LIMITS.test(aside[0]))
      add(`${form.slice(0, aside.index)} ${form.slice(aside.index + aside[0].length)}`);
    const apposed = APPOSED.exec(form);
    if (
      apposed?.[1] &&
      apposed[2] &&
      !FINITE.test(apposed[2]) &&
      !LIMITS.test(apposed[2]) &&
      standsAlone(`${apposed[1]}.`)
    )
      add(`${apposed[1]}.`);
    const inserted = INSERTED_LIST.exec(form) ?? INSERTED_AFTER_ADJUNCT.exec(form) ?? afterSubject(form);
    if (inserted && !LIMITS.test(inserted[0]) && !isItem(form, inserted))
      add(
        `${form.slice(0, inserted.index)} ${form.slice(inserted.index + inserted[0].length).trimStart()}`.replace(
          ' ,',
          ',',
        ),
      );
  }
  return forms;
}

/** "The mice avoided risk, leaving food, affected by snakes": what stands before it is a clause, and no subject. */
function afterSubject(form: string): RegExpExecArray | null {
  const inserted = INSERTED_AFTER_SUBJECT.exec(form);
  return inserted && FINITE.test(`${form.slice(0, inserted.index)} `) ? null : inserted;
}

/** "It has many gains, including speed, reduced loss, and …": behind a verb it is an item of a list. */
function isItem(form: string, { index, 0: inserted }: RegExpExecArray): boolean {
  const behind = form.slice(index + inserted.length).trimStart();
  return (
    / (?:and|or) /.test(behind) && !HAS_VERB_FIRST.test(behind) && FINITE.test(`${form.slice(0, index)} `)
  );
}
const HAS_VERB_FIRST = new RegExp(`^(?:\\p{Ll}+ly |also |often )?(?:${AUXILIARY}) `, 'u');

/** Where a sentence that is too long may end: before what only adds to it. */
const CUTS =
  /,?\s(?:and|or)\s(?=(?:the|a|an|their|its|no|to|in|on|for|with|by|\d)\s)|,\s(?:and|or)\s|,\s(?=(?:which|where|who|with|and)\s)/g;
/** "…, including a, b": "and" goes on with the list. */
export const LISTS_ON = /\b(?:including|such as|namely)\b[^.;:]*,[^.;:]*\.$/;
/** Two things that are said of both together. */
const TOGETHER =
  /\b(?:between|both|either|neither|together|combin\w+|sum|respectively|from|rather|not only|whether|so|such|more|less|fewer|higher|lower|greater|smaller|larger|better|worse|faster|slower|longer|shorter|stronger|weaker|same|similar|different|differ\w*|equal\w*|correlat\w*|associat\w*|depend\w*)\b/i;
const MOST_CUTS = 6;

/** A clause that is too long without its end, where that adds nothing that it stands or falls with. */
export function shrunk(clause: string, most: number): string {
  let text = clause;
  for (let cuts = 0; cuts < MOST_CUTS && countWords(text) > most; cuts += 1) {
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
          !isPaired(head, tail) &&
          !(
            joins &&
            (TOGETHER.test(head) || head.includes(':') || LISTS_ON.test(head) || WAITS_FOR_NOUN.test(head))
          ) &&
          !LOOSE.test(head) &&
          standsAlone(head) &&
          !ENDS_OPEN.test(head) &&
          !/, (?:[\p{L}-]+|(?:with|and|or|in|by|of)\s[^,]{1,14})\.$/u.test(head),
      );
    if (!shorter) return clause;
    text = shorter.head;
  }
  return text;
}

/** "2 years for females and 8 for males": the end says whose the second number is. */
export function isPaired(head: string, tail: string): boolean {
  const word = /^,?\s(in|at|on|for|with|during|within|across|among)\s/.exec(tail)?.[1];
  return (
    word !== undefined &&
    new RegExp(`\\d[^,;]*\\s${word}\\s[^;]*\\d[^\\s,;]*(?: \\p{L}+)?\\.$`, 'u').test(head)
  );
}

/** Waits for what it is about. */
export const ENDS_OPEN =
  /\b(?:(?:allow|enable|permit|help|let|make|cause|lead|require)(?:s|d|ed)? (?:it|them|this)|capabilit(?:y|ies)|capacity|interpreted|opt|begun|ability|tendency|kept|needs?|associated|isolated|derived|extracted|removed|different|separated?|caused|produced|given|followed|regarded|seen|used|serves?|acts?|published|compared|based|due|according|related|consistent|involved|used|located|interested|able|likely|known|found|shown|expressed|measured|performed|carried|conducted|determined|called|considered|obtained|observed|resulted|consist\w*|depend\w*|rel(?:y|ies|ied)|differ(?:s|ed)?|increas\w+|decreas\w+|account\w*|responsible|important|essential|crucial|necessary|significant|effective|appropriate|suitable|available|prone|capable|ready|evident|directly|done|resistant|sensitive|positive|negative|evidence|role|effects?|changes?|differences?|aim\w*|comparable|equivalent|equal|identical|similar|superior|inferior|analogous|specific|attributable|unique|indicative|representative|predictive|susceptible|vulnerable|exposed|limited|restricted|linked|assigned|subject|first|last|reliance|dependence|lack|use|need|way|means|tools?|these|those|this|that|ones?|each|for|such|was|were|is|are|been|be|can|could|may|might|will|would|has|have|had|their|its|very|also|other|new|\p{L}+ing)\.$|(?<!\b(?:is|are|was|were|be|been|being|not|had|has|have|become|became|remain|remained|get|got|and|or|\p{L}+ly)) \p{L}{3,}ed\.$|\bto \p{Ll}+\.$|, rather than \p{Ll}+\.$|\b(?:can|could|may|might|must|should|will) (?:also |then |thus |now )?be (?:\p{L}+ly )?\p{L}+(?:ed|en|wn|ne|lt|nt|de)\.$|\b(?:than|compared (?:with|to)) (?:[\p{L}-]+ )?[\p{L}-]+\.$|\bin an? (?:[\p{L}-]+ )?(?:way|manner|fashion)\.$/iu;

/** What stands around what a sentence says. */
import { FINITE } from '../verbs.ts';

/** "GSEA showed that", "It has been found that": somebody says it, and is sure or not. */
const SAYS =
  /^([^,;]{0,80}?\b)(?:show(?:s|ed|n)?|found|finds?|reveal(?:s|ed)?|demonstrat(?:es?|ed)|confirm(?:s|ed)?|establish(?:es|ed)|reported?|observed?|noted?|known|conclud(?:e|es|ed)|recogni[sz]ed|(suggest(?:s|ed)?|impl(?:y|ies|ied)|indicat(?:es?|ed)|propos(?:es?|ed)|speculat(?:es?|ed)|argu(?:es?|ed)|assum(?:es?|ed)|postulat(?:es?|ed)|predict(?:s|ed)?|estimat(?:es?|ed)|evidence|thought|believed?|considered|claim(?:s|ed)?|expect(?:s|ed)?|likely|possible|probable|plausible|conceivable|appears?|seems)) (?:that,? |(?<=\b(?:results?|findings?|data|evidence|analys[ie]s|stud(?:y|ies)|researchers|authors|model|simulations?) (?:also )?\p{L}+ )(?=(?:the|an?) ))/iu;
/** Where, when and how it is so, which stands in the captions. */
const LEAD =
  /^(?:(?:in|on|at|by|to|as (?=expected|a result|shown|previously)|during|after|before|for|from|among|across|within|under|through|throughout|with(?! (?:increasing|rising|decreasing))|over|upon|following|based on|depending on|according to|unlike|despite|due to|because of|overall|moreover|however|therefore|furthermore|consequently|additionally|thus|hence|here|indeed|then|meanwhile|instead|first|second|third|also|again|today|now|regarding|compared (?:with|to)|relative to|[\p{L}\d-]+ (?:days?|weeks?|months?|years?|hours?|h|min) (?:after|before)|\p{L}+ly)\b[^,]{0,60}, |(?:but|and|so|also|thus|then|here|therefore|hence|moreover|now|indeed|however|but also) )/iu;
/** What would be another without what it says. */
const BUT_FOR = /^(?:in (?:the )?(?:absence|lack) of|with no|as (?!expected|a result|shown|previously))\b/iu;
/** A condition or a doubt would have to be drawn, too; so would what belongs to what. */
const OPEN =
  /\b(?:if|whether|unless|although|though|unclear|unknown|hypothesi[sz]\w*|question\w*|respectively|except|aims?|aimed|aiming|goal|objective|contrary)\b|\?$/iu;
const DENIED = /\b(?:not|no(?!\p{N})|nor|neither|never|fail\w*|cannot|little|limited|\p{L}+n[’']t)\b/iu;
/** "Basil, a common herb, reduces …": what tells more of the subject. */
const APART =
  /^([^,]{3,70}), (?:an?|the|one of|which|who|also|known|called|such as|including|like|especially|particularly|or)\b[^,]{2,90}, (?=(?:also |\p{Ll}+ly )?(?:is|are|was|were|has|have|had|can|could|may|might|will|would|do|does|did|\p{Ll}{3,}(?:s|ed)|led|gave|rose|fell|grew|became)\b)/u;

/** "Malaria is a disease that harms people." */
const IS_ONE_THAT =
  /^(.{3,60}?) (?:is|are) (?:an?|the|one of the|some of the) [^,]{3,60}? (?:that|which) (.+)$/u;

/** "It is, however, in mice, lower." */
const INSERTED =
  /, (?:however|therefore|thus|hence|in turn|for example|for instance|on average|in general|too|also|moreover|(?:in|at|on|under|after|during|within|among) [^,]{2,30}), /gu;
/** "…, and weight falls": what may be said of another thing. */
const JOINT = /, (?:and|but|while|whereas|so|yet) |; /u;

export interface Statement {
  text: string;
  /** The same, and behind it each clause by itself. */
  clauses: string[];
  /** Somebody says that it may be so. */
  unsure: boolean;
}

/** "In mice, the results suggest that basil, a herb, helps." says unsurely that "basil helps"; null: more would have to be drawn. */
export function statementOf(sentence: string): Statement | null {
  if (OPEN.test(sentence)) return null;
  let text = sentence.replace(/[.!]$/, '').replace(/\s\([^()]*\)/gu, '');
  let unsure = false;
  for (let before = ''; before !== text; ) {
    before = text;
    if (LEAD.test(text) && BUT_FOR.test(text)) return null;
    text = text.replace(LEAD, '');
    const [whole = '', who = '', doubt] = SAYS.exec(text) ?? [];
    if (DENIED.test(who)) return null;
    unsure ||= doubt !== undefined;
    text = text.slice(whole.length);
  }
  const whole = text.replace(INSERTED, ' ').replace(APART, '$1 ').replace(IS_ONE_THAT, '$1 $2');
  const parts = whole.split(JOINT);
  // In "A, B, and C fell" there is one clause.
  const others = parts.slice(1).filter((_, at) => FINITE.test(`${parts[at]} `));
  return { text: whole, clauses: [whole, ...others], unsure };
}

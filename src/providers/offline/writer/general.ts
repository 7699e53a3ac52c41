/** What is so whatever the study found: what a thing is, and what is held of it. Pure. */

/** What things are sorted into; "a risk factor", "a negative regulator" are what somebody found. */
const KIND =
  'aggregates?|types?|forms?|kinds?|sorts?|class(?:es)?|members?|methods?|techniques?|approach(?:es)?|procedures?|measures?|metrics?|tools?|proteins?|enzymes?|genes?|molecules?|diseases?|disorders?|syndromes?|conditions?|complications?|infections?|illness(?:es)?|famil(?:y|ies)|genus|region|area|process(?:es)?|parameters?|ind(?:ex|ices)|statistics?|groups?|subsets?|species|organisms?|bacteri(?:um|a)|virus(?:es)?|parasites?|hormones?|antibiotics?|drugs?|compounds?|neurotransmitters?|receptors?|concepts?|terms?|theor(?:y|ies)|fields?|disciplines?|devices?|databases?|platforms?|software|languages?|frameworks?|generali[sz]ations?|extensions?|examples?|cases?|combinations?|(?:sub)?structures?|graphs?|motifs?|organs?|tissues?|countr(?:y|ies)|cit(?:y|ies)|islands?|crops?|plants?|animals?|birds?|fish|mammals?|insects?';
/** "X is a type of Y", "Xs are aggregates that …", "X is an autosomal disorder." */
const DEFINES = new RegExp(
  `^(?!.*\\d)(?:[^\\s,]+ ){1,6}(?:is|are) (?!not\\b)(?:an? |the )?(?!(?:new|novel|better|reliable|effective|promising|safe|useful|unique) )(?:[\\p{L}-]+ ){0,3}?(?:${KIND})(?:\\.$| (?:of|for|in|that|which|to|with|used|by|from|caused|characteri[sz]ed|affecting|between|where|whose)\\b)`,
  'iu',
);
/** "A higher value is considered better", "It is generally accepted that". */
const HELD =
  /\b(?:is|are) (?:\p{L}+ly )?(?:considered|regarded|defined|known|called|termed|accepted|believed|thought|understood|recogni[sz]ed|characteri[sz]ed) (?:as|to|by|that|better|worse|good|poor|normal|high|low|\p{L}+\.$)\b|\b(?:is|are) (?:also |often |usually |commonly |generally )?(?:defined|called|termed|referred to)\b|\brefers? to\b|\bstands? for\b/iu;

/** Whether it was so before anybody looked. */
export const isGeneral = (text: string): boolean => DEFINES.test(text) || HELD.test(text);

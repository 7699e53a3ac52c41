/** Sentences that say that something was done, is told or agrees, and nothing of what came of it. */

/** "The cut off time was undertaken.", "A survey was performed." */
const ONLY_DONE =
  /^(?!.*\b(?:no|not|neither|none|only)\b)(?:[\p{L}’'-]+ ){1,8}(?:was|were|is|are) (?:also |then |first )?(?:carried out|undertaken|performed|conducted|done)(?: (?:once|twice|again|separately|manually|blindly|independently|in (?:duplicate|triplicate)))?\.$/iu;
/** "All experiments were performed between 9.0 and 16.0 h." */
const AT_WHAT_HOUR =
  /\b(?:was|were) (?:\p{Ll}+ly )?(?:performed|conducted|carried out|made|done|taken|run|tested|recorded|collected|sampled) between \d[\d.:]* ?(?:h|am|a\.m\.|pm|p\.m\.|hours?)? and \d[\d.:]* ?(?:h|am|a\.m\.|pm|p\.m\.|hours?|o’clock)\b/iu;
/** "The difference is also discussed.", "Discrete postures are described." */
const ONLY_TOLD =
  /^(?!.*\b(?:before|after|when|if|that|where|once|until|no)\b).*\b(?:is|are) (?:also |briefly |then |further )?(?:discussed|described|presented|outlined|summari[sz]ed|reviewed|listed|provided|detailed|considered)(?: (?:here|below|briefly|in detail))?\.$/iu;
/** "The result supports previous reports.", "The findings are in line with earlier work." */
const ONLY_AGREES =
  /^(?:the |these |this |our |their )?(?:[\p{L}-]+ ){0,2}?(?:results?|findings?|data|observations?|study|analys[ie]s|work) (?:also |thus |further |strongly )?(?:(?:support|confirm|corroborate|extend|replicate|match|contradict|reinforce)(?:s|ed)?|(?:is|are|was|were) (?:also |broadly |largely |generally )?(?:consistent with|in (?:line|agreement|accordance|keeping) with|similar to)|agree(?:s|d)? with) (?:the |many |several |some |most |these |those |this )?(?:previous|earlier|prior|other|past|published|existing|recent) (?:[\p{L}-]+ )?(?:reports?|studies|study|findings?|work|results?|observations?|research|literature|data)\.$/iu;
/** "The study aims to fill this gap.", "The findings make important contributions." */
const ONLY_MATTERS =
  /\b(?:fill|address|close|bridge)(?:s|es|ed|ing)? (?:this|these|the|that) (?:[\p{L}-]+ )?gaps?\.$|\bmakes? (?:an? )?(?:[\p{L}-]+ )?contributions?\.$/iu;
/** "Many published studies share the same limitation." */
const ONLY_SHARES =
  /\b(?:shares?|have|has|faces?|suffers? from) (?:the same|a similar|similar) (?:[\p{L}-]+ )?(?:limitations?|weakness(?:es)?|problems?|issues?|drawbacks?|shortcomings?)\.$/iu;
/** "Hypotheses 4 and 5 were supported." */
const OF_A_NUMBER =
  /^hypothes[ie]s \d[\d ,and]*(?:was|were|is|are) (?:also |partly |partially |fully |thus |therefore |not )?(?:supported|confirmed|rejected|accepted|tested)\b/i;
/** "The guideline was followed.", "Strict criteria were applied." */
const BY_THE_RULES =
  /\b(?:criteria|guidelines?|statements?|checklists?|protocols?|recommendations|procedures?|instructions) (?:was|were) (?:\p{Ll}+ly )?(?:followed|applied|used|adhered to|observed)\.$/iu;
/** "Further studies will be needed to clarify this." */
const OF_THAT =
  /\bto (?:further |fully |better )?(?:clarify|confirm|address|test|elucidate|explain|understand|examine|investigate|resolve|determine|verify|assess|establish|explore|study) (?:this|these|it|them|that)(?: further| fully| in detail)?\.$/i;

/** "Additional extended measures are exploratory." */
const OF_MORE =
  /^(?:additional|further|other|more) [^,]* (?:is|are|was|were) (?:exploratory|secondary|optional|possible|available|conceivable)\.$/i;

/** "It may be of interest." */
const OF_INTEREST =
  /\b(?:it|which|this) (?:may|might|could|would) be of (?:\p{L}+ )?interest\.$|^(?:it|this|that|they|these) (?:is|are|was|were|(?:may|might|could|would|will) (?:also )?be) (?:\p{L}+ly )?(?:of (?:[\p{L}-]+ )?(?:interest|importance|relevance|use|value)|interesting|important|noteworthy|possible|unclear)\.$/iu;
/** "The average is lower.", "The researchers used no controls.": than what, and for what? */
const OF_WHAT =
  /\b(?:is|are|was|were|became|remained) (?:\p{L}+ly |even |much |far )?(?:higher|lower|greater|larger|smaller|longer|shorter|faster|slower|stronger|weaker|better|worse)(?: (?:for|in|across) all [\p{L}-]+)?\.$|^(?:the (?:researchers|authors)|they) (?:used|had|included|applied|needed) no\b/iu;
/** "The willingness to pay is in part.", "is, at least in part, on the taste": what it is in part, was lost. */
const IN_PART =
  /\b(?:is|are|was|were),?(?: [–—-])? (?:at least )?(?:in part|partly),?(?: [–—-])?(?:\.$| (?:on|upon|by)\b)/i;

/** "The study had several limitations.": that there are some, and not which. */
const ONLY_HAS =
  /^(?:(?:the|this|our|every|any) (?:[\p{L}-]+ ){0,3}?(?:study|trial|survey|experiment|analys[ie]s|review|work|investigation|results|findings|data|model|approach) (?:also )?(?:(?:may )?have|has|had|comes with) (?:[\p{L}-]+ ){0,3}?(?:limitations?|implications?|caveats?|strengths?|weaknesses?|biological relevance)|there (?:are|were) (?:[\p{L}-]+ ){0,3}?(?:limitations?|caveats?|implications?)(?: (?:to|of|in) (?:these|this|the) [\p{L}-]+)?)\.$/iu;

/** "The comparison revealed many differences.": that there are some, and not which. */
const ONLY_SOME =
  /\b(?:reveal(?:s|ed)?|show(?:s|ed)?|found|finds?|identif(?:y|ied|ies)|had|has|have|there (?:are|were)) (?:many|several|some|various|a number of|certain|clear|important|unexpected|interesting) (?:[\p{L}-]+ )?(?:differences|similarities|changes|features|characteristics|patterns|trends|parameters|effects|findings|results|insights|observations|aspects)\.$|^(?:the (?:researchers|authors)|they) (?:found|obtained|identified|used|chose) an? (?:[\p{L}-]+ )?(?:set|series|number|list|group) of (?:[\p{L}-]+ )?[\p{L}-]+\.$/iu;
/** "They make the following resources publicly available." */
const THE_FOLLOWING = /\bthe following\b[^:]*\bavailable\.$/i;

/** "The study provides the scientific basis.", "The findings may have important implications.": for what, or which. */
const ONLY_A_BASIS =
  /\b(?:provides?|offers?|gives?|lays?) (?:the|an?) (?:[\p{L}-]+ ){0,2}(?:basis|foundation|framework|insights?|account|perspective|tool)\.$|\b(?:may |might |could |can )?have (?:[\p{L}-]+ )?implications(?:\.$| and\b)/iu;

const EMPTY = [
  ONLY_A_BASIS,
  ONLY_SOME,
  THE_FOLLOWING,
  ONLY_SHARES,
  ONLY_HAS,
  OF_INTEREST,
  OF_WHAT,
  IN_PART,
  OF_MORE,
  ONLY_DONE,
  AT_WHAT_HOUR,
  ONLY_TOLD,
  ONLY_AGREES,
  ONLY_MATTERS,
  OF_A_NUMBER,
  BY_THE_RULES,
  OF_THAT,
];

/** Whether a sentence leaves a listener with nothing. */
export const isEmpty = (text: string): boolean => EMPTY.some((pattern) => pattern.test(text));

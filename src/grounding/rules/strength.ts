/** Words that say how sure, how whole and how final something is. Only data. */

/** Says that something is settled. */
export const PROOF =
  /\b(?:prov(?:es?|ed|en|ing)(?! to be)|proof|confirm(?:s|ed|ing)?|definitive(?:ly)?|undeniabl[ye]|undoubtedly|no doubt|beyond (?:any )?doubt|without (?:a |any )?doubt|certain(?:ly)? (?:to|that)|is certain|are certain|conclusive(?:ly)?|guarantees?d?|once and for all|for sure|settles?d? the|the fact that)\b/i;
/** Says that an evil is gone, or never comes. */
export const CURE =
  /\b(?:cur(?:e|es|ed|ing)|eradicat\w+|eliminat\w+|wip(?:es?|ed|ing) (?:out|away)|rids?\b(?=.* of)|melt(?:s|ed|ing)? away|for good|for life|forever|replac(?:es?|ed|ing) (?:antibiotics|medicines?|drugs?|doctors?|surgery|treatment)|miracle|breakthrough|wash(?:es)? (?:out|away)|revers(?:es?|ed|ing) (?:ag(?:e|ing)|disease)|immortal\w*)\b/i;
/** Says that it holds without exception. */
export const UNIVERSAL =
  /\b(?:always|never|every(?:one|body|where| single)?|all|(?:for|in|of|by|to|on|works? with) any|any(?:one|body)|worldwide|on earth|in the world|universal(?:ly)?|completely|entirely|totally|alone|the only|forever|lifelong|the (?:rest|end) of (?:their|its|his|her|our|your) (?:life|lives|days))\b/i;
/** Says what made it so. */
export const CAUSE =
  /\b(?:caus(?:es?|ed|ing)|triggers?|triggered|because of|due to|thanks to|(?:is|are|was|were) (?:the (?:\w+ )?reasons?|what \w+|to blame|responsible)|the reason|results? in|resulted in|explains?|destroy(?:s|ed)?|prevent(?:s|ed)?|kill(?:s|ed)?|cures?d?|drives?|drove|(?:makes?|made) (?:the |a |an )?[a-z-]+ (?:more|less|[a-z]+er)|(?:is|was) the \w+ that)\b/i;
/** Says it with a reserve that must not be lost. */
export const RESERVE =
  /\b(?:may|might|could|would|should|possibl[ey]|potential(?:ly)?|perhaps|probabl[ye]|likely|unlikely|suggest(?:s|ed|ing|ive)?|hypothes\w+|speculat\w+|appear(?:s|ed)? to|seem(?:s|ed)?|unclear|unknown|uncertain\w*|not (?:yet )?(?:known|clear)|remains? to be|impossible|whether|moderate(?:ly)?|according to|associat(?:ed|ion|ions|es)|correlat\w+|linked|as [^,.;]{3,40} (?:increas|decreas|rose|fell|declin|grew)\w*)\b/i;
/** "Less" and "more" by themselves are no reserve. */
export const QUANTIFIED = /\b(?:less|more)\b(?! (?:likely|often|probabl[ey]))/gi;
/** What a plain sentence says instead of the reserve of its paper. */
export const HEDGED =
  /\b(?:may|might|could|can|would|should|possibl[ey]|potential(?:ly)?|perhaps|maybe|probabl[ye]|likely|unlikely|chances?|suggest\w*|hint\w*|appear\w*|seem\w*|looks?|think|thought|believe\w*|suspect\w*|expect\w*|predict\w*|hypothes\w+|unclear|unknown|uncertain\w*|open question|not (?:yet )?(?:known|clear)|nobody knows|whether|if|associat\w+|correlat\w+|link(?:s|ed)?|tied|go(?:es)? (?:along|hand in hand) with|tend(?:s|ed)?|often|some|about|related|according to|sign(?:s)? (?:of|that)|points? to|estimat\w+|model\w*|less|more)\b/i;

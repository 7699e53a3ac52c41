/** Sentences that tell what somebody did, what others found or what was open, and nothing that came of the work. */

/** What was worked on, and not what came of it. */
export const WORKED_ON =
  /^(?!.*\d).*\b(?:researchers|authors|they) (?:have |had |also |then |further )*(?:calculated|compared|implemented|described?|focus(?:ed)?|discuss(?:ed)?|present(?:ed)?|analy[sz]ed?|considered|studied|investigated?|examined?|developed?|proposed?|introduced?|evaluated?|assessed|assumed?|derived?|apply|applied|collected|explored?|tested|reviewed|will)\b/i;
/** Who did something, and reports nothing that came of it: "The researchers cultured the cells", "show how it can be used". */
export const DID =
  /^(?:[^,]{2,60}, |(?:overall|here|first|then|thus|finally|in total) )?(?:the (?:researchers|authors|study|paper|article|review|work)|they) (?:(?:\p{L}+ly|also|then|first|next|further|have|had|here|therefore|thus) ){0,2}(?!(?:also|then|have|had|did|do|does|could|can|cannot|\p{L}+ly)\b)(?!(?:show|demonstrat|found|find|reveal|observ|identif|discover|conclud|confirm|suggest|indicat|detect|estimat|provid|establish|prov|not|saw|see|fail|succeed|support|isolat|report|achiev|reach|obtain|highlight|predict|exhibit|displa|had|were|was|are|is|improv|increas|decreas|reduc|remain|differ|grew|rose|fell|lost|gain|surviv|died|live|ate|occur|contain|includ|compris)\p{L}*)\p{L}+|^[^,]{0,40}\b(?:researchers|authors|study|paper) (?:\p{L}+ly )?(?:show\p{L}*|demonstrat\p{L}*|establish\p{L}*) (?:how\b|(?:\p{L}+ )?(?:applications?|examples?)\b|the concept)|\bprovides? (?:several|some|many) examples\b/iu;
/** Who found it were others: "a recent study", "Kumar and Tomkins created". */
export const OF_OTHERS =
  /\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he) (?:\p{L}+ )?(?:recent|later|earlier|prior|similar|previous) (?:[\p{L}\d-]+ ){0,2}(?:study|analysis|meta-analysis|trial|review|report|survey)\b|\b[Rr]ecent (?:[\p{L}\d-]+ )?(?:studies|meta-analyses|trials|reports|work)\b|^\p{Lu}\p{Ll}+(?:(?:, \p{Lu}\p{Ll}+)*,? (?:and|&) \p{Lu}\p{Ll}+| et al\.?,?) (?:also |later |first |then |have |has )?(?:created|proposed|investigated|studied|introduced|suggested|reported|argued|hypothesi[sz]ed|described|analy[sz]ed|concluded|demonstrated|showed|found)\b/u;
/** What was open, and is what the findings answer. */
export const OPEN =
  /\b(?:little|less|not much) (?:is|was) known\b|\b(?:little|no) attention\b|\b(?:has|have|had) been (?:no|under\p{L}+|neglected|overlooked)\b|\bonly a (?:few|handful)\b.*\bhave been\b|\b(?:is|are|remains?) (?:still |largely |poorly )*(?:unknown|unclear|understood|elusive)\b/iu;
/** Amounts, machines and programs, which only matter to somebody who does it again. */
export const HANDLING =
  /°C|× ?g\b|\brpm\b|\d ?(?:[μµ](?:m|l|L|M|g)|m[lL])\b|\bovernight\b|\bcentrifug|\b(?:Excel|STATA|Stata|SAS|MATLAB)\b|\b(?:[Vv]ersion|release) \d|\b\p{Lu}[\p{L}]+ \d+\.\d/u;
/** "No changes in the hormone were detected", "The groups did not differ": seldom what a paper is about, and seldom all of it. */
export const NOTHING_SEEN =
  /^(?:there (?:was|were) )?no (?:[\p{L}\d-]+ ){0,6}?(?:was|were|could be|has been|have been) (?:\p{L}+ly )?(?:observed|found|detected|seen|reported|noted|identified|discovered)\b|\b(?:was|were|did) not (?:\p{L}+ly )?(?:differ(?:ent)?|change|correlated?|associated)\b|\bno (?:statistically )?(?:significant )?(?:differences?|changes?|effects?|associations?|correlations?)\b/iu;
/** What was done and how: "The structure was determined by diffraction." That something has been developed is often the news. */
export const WAS_DONE =
  /\b(?:was|were|is|are|(?:has|have) been(?! developed)) (?:(?:\p{L}+ly|also|then|first|further) )?(?:compared (?!to|with)|studied|characteri[sz]ed (?:for|using|with|through)|considered(?=\.?$)|employed|applied|divided|deployed|selected|used (?:to|as|for)|collected|recorded(?! (?:as|at|ranging))|placed|grown|cultured|taken|calculated|estimated|developed|segmented|stored|analy[sz]ed|carried out|examined|investigated|purchased|prepared|incubated|assessed|randomi[sz]ed|recruited|inserted|chosen|extended|measured|sampled|pooled|matched|defined|extracted|injected|assigned|completed|sequenced|genotyped|amplified|digested|purified|dialy[sz]ed|visuali[sz]ed|separated (?:by|using|on)|screened|scored|resampled|repeated|run|restricted to|cent(?:er|r)ed on|trained|tested (?:on|with|using|against|by)|obtained (?:by|from|using|through)|generated (?:by|using|with|from)|determined (?:by|using|with|from)|reconstructed|built|fitted|described|used|retained|set|identified (?:using|by|through|from))\b/iu;

/** A cleaned sentence in plainer words: what only reports, fills or points at the page is dropped, nothing is added. */
import { capitalise } from '#src/core/text/person.ts';
import { THIRD_NO_NOUN } from './verbs.ts';

const REPORTED =
  'show|showed|shown|demonstrate|demonstrated|find|found|reveal|revealed|observe|observed|confirm|confirmed|discover|discovered|indicated|report|reported|see|saw|note|noted|establish|established|determined|concluded|conclude';
const WHO =
  "(?:the )?(?:researchers|authors|team)(?:’|')?|(?:the|these|this|their|present|current|overall|experimental|recent|main|key)(?: (?:present|current|main|key|overall|experimental|new|clinical|\\p{Ll}+(?:al|ic|ive)))?(?: (?:results?|findings?|data|study|studies|analys[ie]s|paper|simulations?|experiments?|work|observations?|report|article|survey|trial|review))";
/** "The researchers found that": the sentence says what they found. Hedged reports ("suggest") keep their hedge. */
const REPORT = new RegExp(
  `^(?:(?:${WHO}|results?|findings|analys[ie]s|simulations|the researchers’ (?:results|findings|data|study))(?: (?:of|from) (?:the|this|these|their) \\p{Ll}+(?: \\p{Ll}+)?)? (?:also |clearly |further |have |has |here |then |first |now |could |can )*(?:${REPORTED})s? (?:also )?(?:here )?that,?|(?:recently,? )?it (?:was|has been|is|can be|could be) (?:also |\\p{Ll}+ly |further )?(?:found|observed|discovered|shown|seen|noted|demonstrated|concluded|revealed|proven|proved|evident|clear|known|well known) (?:\\p{Ll}+ly )?that|(?:it|this) (?:also |clearly |further )?(?:shows?|showed|demonstrate[sd]?|reveal(?:s|ed)|confirm(?:s|ed)) that|there (?:is|was) (?:strong |clear |good |some )?evidence (?:that|to show that)) `,
  'iu',
);
/** Stands before a pattern of reports that may be dropped: "no test", "only one" and "earlier ones showed that" may not. */
export const NOT_ALL_FOUND =
  '(?!(?:[\\p{L}-]+ ){0,5}?(?:no|none|neither|nor|not|few|hardly|scarcely|barely|little|only|one|some|limited|without|lack|never|previous|prior|past|earlier|other|others|another|recent|existing)\\b(?!-))';
/** "Close inspection of the data revealed that": the same, whoever or whatever found it. */
const BY_LOOKING = new RegExp(
  `^${NOT_ALL_FOUND}(?:[\\p{L}-]+ ){0,5}?(?:observations?|examinations?|inspections?|analys[ie]s|tests?|experiments?|measurements?|comparisons?|assays?|simulations?|imaging|sequencing|modell?ing|regressions?|evaluations?|investigations?|stud(?:y|ies)|studies)(?: (?:of|from|with|in) [^,;]{3,60}?)? (?:${REPORTED}) that (?=\\p{L})`,
  'iu',
);
/** Openers that a listener does not miss. */
const OPENERS =
  /^(?:(?:in|during|throughout|across|within) (?:this|the present|the current|the|their) (?:study|paper|work|article|report|trial|review|survey|experiment|analysis|cohort)|in the (?:main|primary|final|pooled|overall) analys[ie]s|in (?:this|the present|the current) (?!(?:un)?adjusted|subgroup|sensitivity|secondary|uni|multi|interim|exploratory|post)(?:[\p{L}-]+ ){1,5}(?:study|trial|review|survey|experiment|analysis|cohort)(?: of [^,]{3,80})?|(?:to|for) the best of (?:their|the researchers’|the authors’|the team’s) knowledge|to (?:their|the researchers’|the authors’|the team’s) knowledge|as a consequence|as expected|for this purpose|to this end|in general|generally|in this context|in this regard|importantly|interestingly|notably|of note|indeed|more specifically|by contrast|on average(?=, on)|in our (?:study|cohort)|based on (?:these|the) (?:results|findings|data)|according to (?:these|the) (?:results|findings)|from (?:these|the) (?:results|findings|data))\s*,\s+|^in this (?:[\p{L}-]+ ){0,3}(?:study|trial|paper|work|review)\s+(?=(?:the researchers|the authors|they)\b)/iu;

/** "Examining the data, the researchers found": how they came to it is not what they found. */
const BY_DOING =
  /^(?:by |after |when |while |upon |on |through |in )?(?:looking|examining|using|comparing|analy[sz]ing|tracking|measuring|testing|applying|combining|taking|studying|considering|evaluating|following|performing|employing|based|based on|through|with|from|this way|this approach|consistent|similar|similarly)\b[^,;]{0,110},? (?=(?:the (?:researchers|authors)|they) )/i;
/** Said shorter, with the same meaning. */
const SHORTER: readonly [RegExp, string][] = [
  [/^(?:Neither|Nor) did (the (?:researchers|authors)|they) find (?:any |an? )?/giu, '$1 found no '],
  [/\b((?:the )?(?:researchers|authors)|they) did find\b/giu, '$1 found'],
  [/\b(researchers|authors) here (?=\p{Ll})/gu, '$1 '],
  [/(?<=\b\p{Lu}\p{Ll}+ \p{Ll}{3,}) (?:L|Linn)\.(?=,? \p{Ll})/gu, ''],
  [/, (?:however|nevertheless|nonetheless|indeed|in fact|of course|in turn), (?=\p{Ll}+ing\b)/gu, ', '],
  [/, (likely|probably|perhaps), (?=to\b)/gu, ' $1 '],
  [/[~∼≈]\s?(?=\d)/gu, 'about '],
  [/\band\/or\b/gu, 'or'],
  [
    /\b(less|more|fewer|higher|lower|greater|larger|smaller|rather) then (?=\d|the\b|an?\b|in\b|half\b)/gu,
    '$1 than ',
  ],
  [
    /, (?:however|therefore|thus|hence|nevertheless|nonetheless|moreover|furthermore|indeed|in fact|of course|for example|for instance|in particular|in turn|to (?:the best of )?(?:their|our|the researchers’|the authors’) knowledge), /gu,
    ' ',
  ],
  // "No significant difference" is less than none at all.
  [
    /(?<!\b(?:no|not|nor|neither|without|never|hardly|cannot)\b[^.,;]{0,60})\b(?:statistically |highly )?significant(?:ly)? (?=higher|lower|more|less|greater|better|worse|fewer|smaller|larger|longer|shorter|increase|decrease|reduc|improve|differen|associat)/giu,
    '',
  ],
  [/\b(?:a|the) total of (?=\d)/giu, ''],
  [/\b(was|were|is|are) (?:found|observed|shown|seen|noted) to be\b/gu, '$1'],
  [/\b(?:is|are) able to\b/gu, 'can'],
  [
    /\ba (?:wide |broad |large )?(?:variety|range|series) of(?= (?:[\p{L}-]+ ){0,3}?(?!was|has|does|this)\p{Ll}{3,}(?<![isu])s\b)(?! (?:the|these|those|their|its)\b)/giu,
    'many',
  ],
  [/\ba number of(?! (?:the|these|those|their|its)\b)/giu, 'several'],
  [/\b(?:during|over) the course of\b/giu, 'during'],
  [/\bfor the (?:treatment|management) of\b/gu, 'to treat'],
  [/(?<!\bdiffer\w* [^,;]{0,60})\bin the absence of\b/giu, 'without'],
  [/\bin combination with\b/giu, 'with'],
  [/\bwith the exception of\b/giu, 'except'],
  [/\bon the basis of\b/giu, 'based on'],
  [/\bas well as\b/gu, 'and'],
  [/\bnot only ([^,;:]{3,90}?),? but (?:also )?/gu, 'both $1 and '],
  [/\bat the level of the\b/gu, 'at the'],
  [
    /\b(?:it (?:is|should be|is important to) (?:noted?|emphasi[sz]ed|mentioned|stressed) that|it is worth noting that|note that) /giu,
    '',
  ],
  [/\ba prior history of\b/gu, 'a history of'],
  [/\bin the (?:vicinity|proximity) of\b/gu, 'near'],
  [/\bin (?:the )?case of\b/gu, 'for'],
  [/\bin order to\b/giu, 'to'],
  [/\b(?:due to|owing to|in view of) the fact that\b/giu, 'because'],
  [/\bprior to\b/giu, 'before'],
  [
    /^the (?:main |primary |overall |general |specific )?(aims?|objectives?|goals?|purpose) of (?:this|the present|the current|the) (?:\p{Ll}+ ){0,2}?(?:study|paper|work|article|review|trial|meta-analysis|research|investigation|survey) (?=(?:is|was|are|were) to\b)/giu,
    'The $1 ',
  ],
  [
    /\b(play(?:s|ed)?) an? (?:\p{Ll}+ly |very )?(?:important|key|crucial|vital|major|critical|significant|central|essential|pivotal|prominent|fundamental) role\b/gu,
    '$1 a role',
  ],
  [/\bsubsequent to\b/giu, 'after'],
  [/\bapproximately\b/giu, 'about'],
  [/\b(?:utili[sz]ed)\b/gu, 'used'],
  [/\b(?:utili[sz]ing)\b/gu, 'using'],
  [
    /\b(?:exhibited|demonstrated)(?= (?:a|an|the|no|strong|high|low|good|significant|better|greater|less|more|that)\b)/gu,
    'showed',
  ],
  [/\b(?:a large|a great|a high|a considerable|a significant) number of\b/giu, 'many'],
  [
    /\b(?:the |a )?(?:vast |great |large )?majority of (?=(?:the|these|those|their|its|our)\b)/giu,
    'most of ',
  ],
  [/\b(?:the |a )?(?:vast |great |large )?majority of\b/giu, 'most'],
  [/(?<!\b(?:more|most|less|so|too) )\bnumerous\b/gu, 'many'],
  [/\bhas the (?:ability|capacity) to\b/gu, 'can'],
  [/\bhas the potential to\b/gu, 'could'],
  [/\b(?:in comparison (?:with|to)|as compared (?:with|to)|when compared (?:with|to))\b/gu, 'compared with'],
  [/\b(?:with regard|with respect|in regard) to\b/gu, 'in'],
  [
    /\b(?:successfully|extensively|thoroughly|briefly|essentially|basically|interestingly|importantly|notably|remarkably) (?=\p{Ll})/gu,
    '',
  ],
  [
    /,? in (?:this|the present|the current) (?:(?:[\p{L}-]+ ){0,2}(?:study|analysis|trial|review|cohort)|paper|work|article|report)(?=[.,;]| (?:was|were|is|are|an?|the|that|no)\b)/giu,
    '',
  ],
  [/\bin the present study\b ?/giu, ''],
  // What it comes on top of may not be told; "not only … but also" is one thought.
  [
    /(?<!\b(?:but|and|or|only) )\balso (?=(?!(?:is|are|was|were|do|does|did) (?:the|an?|its|their)\b|(?:when|if|after|before|during|for|in|at|among|under|with|by)\b)\p{Ll})/gu,
    '',
  ],
  // What was counted, was counted then.
  [/,? (?:during|over|throughout) (?:the|this|their) (?:study|observation|project) period(?=\.$)/giu, ''],
  [
    /\b(was|were|is|are|has|have|had|can) (?:nonetheless|nevertheless|therefore|hence|indeed|in fact) /gu,
    '$1 ',
  ],
  [/\bthe presence of (?=\p{Ll}+ in\b)/giu, ''],
];
/** "A 60-year-old woman with a past … presented with": one patient, whose history is more than what is said of them. */
const PATIENT =
  /^(an? (?:\d+[- ]years?[- ]old,? )?(?:[\p{L}-]+ ){0,3}?(?:wom[ae]n|m[ae]n|girl|boy|child|infant|patient|male|female|travell?er))(?:,? (?:with|who|having|suffering|complicated|requiring|known)\b.{12,220}?) (?=(?:presented|was (?:admitted|referred|brought|seen|hospitali[sz]ed)|came|complained)\b)/iu;
const OWN_WORK = new RegExp(
  `^(?:this|the present|the current|our present|the researchers’|the authors’|the team’s) (?=(?:(?!(?:is|was|are|were|has|had|with|of|the|an?|to|in|on|by|that|and|can|could|may|might|will|would|should|does|did|${THIRD_NO_NOUN})\\b)[\\p{L}-]+,? ){0,4}?(?:study|paper|work|review|article|report|trial|survey|analysis|research|results?(?! (?:in|from)\\b)|findings?|data|experiments?|method|approach|model|system)\\b)`,
  'iu',
);
const THESE = /^these (?=(?:\p{Ll}+ )?(?:results?|findings?|data|observations?|analyses|experiments)\b)/iu;

/** "A [significant] increase": what stood between is gone. */
const BEFORE_VOWEL = /\b([Aa]) (?=(?:increas|improve|associat)\p{Ll})/gu;

/** @returns a sentence that claims what the given one does, in fewer words where there are such. */
export function plainly(sentence: string): string {
  let text = sentence;
  for (let again = true; again; ) {
    const shorter = capitalise(
      text.replace(OPENERS, '').replace(BY_DOING, '').replace(REPORT, '').replace(BY_LOOKING, ''),
    );
    again = shorter !== text && shorter.length > 0;
    text = shorter;
  }
  for (const [pattern, short] of SHORTER) text = text.replace(pattern, short);
  text = text
    .replace(BEFORE_VOWEL, '$1n ')
    .replace(PATIENT, '$1 ')
    .replace(OWN_WORK, 'The ')
    .replace(THESE, 'The ');
  return capitalise(
    text
      .replace(/\s+/g, ' ')
      .replace(/ (?=[,.;])/g, '')
      .trim(),
  );
}

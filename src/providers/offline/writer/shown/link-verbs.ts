/** The words by which one thing is said to act on another, or to go with it. */
import type { Way } from './short-thing.ts';

const LESSENS =
  'reduc|decreas|lower|suppress|inhibit|attenuat|diminish|weaken|impair|prevent|block|mitigat|alleviat|downregulat|repress|hinder|counteract|ameliorat|abolish|eliminat|kill|antagoni[sz]|minimi[sz]|hamper|reliev|eradicat|degrad|destroy|shorten';
const RAISES =
  'increas|rais|elevat|boost|enhanc|promot|stimulat|augment|upregulat|potentiat|strengthen|prolong';
const ACTS = [
  'caus|trigger|induc|activat|improv|affect|impact|influenc|regulat|mediat|modulat|determin|shap|accelerat|delay|disrupt|produc|infect|protect',
  'restor|repair|damag|facilitat|alter|control|chang|generat|elicit|creat|enabl|initiat|maintain|govern|stabili[sz]|catal[yi][sz]|encod',
  'releas|secret|recruit|allow|permit|provid|confer|invad|coloni[sz]|pollinat|attack|exacerbat|worsen|aggravat|modif|shift|dictat|threaten|favou?r|explain|harm|injur|transmit|transport|remov',
].join('|');
/** Third person, past, plain form. */
const verbs = (stems: string): string => `(?:${stems})(?:e?s|[lt]?ed|d|e|y|ied|ies)?`;
const participles = (stems: string): string => `(?:(?:${stems})(?:[lt]?ed|d|ied))`;
const BE = '(?:is|are|was|were|be|been)';
const ADVERB = String.raw`(?:also|then|often|thus|thereby|therefore|further|still|well|usually|sometimes|\p{Ll}+(?<!fami|assemb|anoma|supp|\bon)ly)`;
const ADVERBS = `(?:${ADVERB} (?:and )?){0,3}`;
/** "A major and independent". */
const SUCH = String.raw`(?:(?!(?:in|of|for|with|by|to|at|on|from|not|no|than)\b)[\p{Ll}-]+ ){0,3}`;
const CURE = '(?:treatment|therapy|remedy|cure|vaccine)';
const SIGN =
  '(?:risk factor|biomarker|marker|predictor|indicator|sign|symptom|hallmark|feature|complication)s?';
const BY = '(?:by|through|via|because of|due to|owing to|as a result of|thanks to)';

/** Between a subject and its verb: what denies or doubts it, and what only helps. */
export const HELPERS = `(?:(?:may|might|could|can|will|would|should|must|do|does|did|has|have|had|not|cannot|never|to|${BE}|known|shown|found|demonstrated|reported|observed|able|sufficient|expected|predicted|suggested|likely|unlikely|proposed|assumed|thought|believed|claimed|trended|appears?|appeared|seems?|seemed|fails?|failed|tends?|tended|helps?|helped|serves?|served|${ADVERB}) ){0,6}`;

export interface Tie {
  /** What stands between the two: any of these. */
  verbs: readonly string[];
  link: 'acts' | 'with';
  /** The second acts on the first. */
  back?: true;
  /** Which way what is acted on goes. */
  way?: Way;
}

export const TIES: readonly Tie[] = [
  { link: 'acts', way: 'up', verbs: [verbs(RAISES)] },
  {
    link: 'acts',
    way: 'down',
    verbs: [
      verbs(LESSENS),
      `protect(?:s|ed)? ${SUCH}against`,
      `${BE} ${ADVERBS}used ${ADVERBS}(?:to|for) (?:the )?(?:prevention of|prevent|preventing|reduce|reducing|relieve|relieving|lower)`,
    ],
  },
  {
    link: 'acts',
    verbs: [
      `(?:has|have|had|exerts?|exerted|results? in|resulted in|leads? to|led to) (?:an? |no |little |any )?${SUCH}(?:effects?|impacts?|influence) on`,
      verbs(ACTS),
      `${BE} ${ADVERBS}(?:effective|active|protective) against`,
      `${BE} ${ADVERBS}used ${ADVERBS}(?:to|for) (?:the )?(?:treatment of|treat|treating|combat)`,
      `${BE} ${ADVERBS}used as [^,]{2,30}? (?:for treating|for the treatment of|to treat|against)`,
      `${BE} (?:considered )?${ADVERBS}(?:an?|the) ${SUCH}${CURE} (?:for|of|against)`,
      'drives?|drove|leads? to|led to|results? in|resulted in|contributes? to|contributed to',
      'gives? rise to|gave rise to|brings? about|brought about|accounts? for|accounted for|participates? in|feeds? on|fed on|preys? (?:up)?on|preyed (?:up)?on|progress(?:es|ed)? to',
      `(?:plays?|played|has|have|had) (?:an? |no |little |the )?${SUCH}roles? (?:in|for)`,
      `${BE} ${ADVERBS}(?:responsible|essential|crucial|critical|vital|important|necessary|required|needed|beneficial|indispensable) for`,
      `${BE} ${ADVERBS}(?:essential|vital|critical|crucial|toxic|harmful|beneficial|important) to`,
      `pos(?:es|ed) (?:an? )?${SUCH}(?:threat|risk|challenge|danger|hazard)s? (?:to|for)`,
      `${BE} (?:an?|the|one of the) ${SUCH}[\\p{Ll}-]+ (?:responsible for|involved in|required for)`,
      `${BE} ${ADVERBS}(?:important|essential|crucial|critical|vital) in`,
      `${BE} (?:an?|one of the) ${SUCH}(?:factor|variable|driver|force)s? (?:affecting|influencing|shaping|driving|determining|behind)`,
      `${BE} (?:an?|the|one of the) ${SUCH}(?:cause|reason|driver|determinant|trigger|regulator|mediator|activator|inducer)s? (?:of|for)`,
      `${BE} ${ADVERBS}(?:involved|implicated) in`,
      `${BE} an? ${SUCH}(?:nutrient|resource|source|tool|precursor) (?:for|of)`,
      `${BE} ${ADVERBS}used ${ADVERBS}(?:for|to (?:produce|make|generate|create|improve|induce|control|regulate|modify|repair|restore|promote|enhance|increase|support))`,
    ],
  },
  {
    link: 'with',
    verbs: [
      `(?:interact|coincide)(?:s|e?d)? ${ADVERBS}with|predicts?|predicted|binds?(?: to)?|bound to`,
      `(?:correlates?|correlated|associates?|associated) ${ADVERBS}with`,
      `(?:${BE}|remained) (?:not )?${ADVERBS}(?:associated with|correlated (?:with|to)|linked (?:to|with)|related to|coupled to|connected (?:to|with)|accompanied by|characteri[sz]ed by|(?:found|present|expressed|detected|located|abundant|enriched|common|prevalent|widespread|produced|formed) in|at ${SUCH}risk (?:of|for))`,
      'var(?:y|ies|ied) (?:with|depending on|according to)',
      `(?:${BE}|serves? as|acts? as|represents?) ${ADVERBS}(?:(?:an?|the|one of the) )?${SUCH}${SIGN} (?:of|for)`,
    ],
  },
  { link: 'acts', way: 'up', back: true, verbs: [`${BE} (?:not )?${ADVERBS}${participles(RAISES)} ${BY}`] },
  {
    link: 'acts',
    way: 'down',
    back: true,
    verbs: [`${BE} (?:not )?${ADVERBS}${participles(LESSENS)} ${BY}`],
  },
  {
    link: 'acts',
    back: true,
    verbs: [
      `${BE} (?:not )?${ADVERBS}(?:${participles(ACTS)}|driven|achieved|obtained|formed|synthesi[sz]ed|reversed|limited) ${BY}`,
      `${BE} (?:not )?${ADVERBS}(?:due|attributed|attributable) ${ADVERBS}to`,
      `(?:depends?|depended|relies|relied|rely) ${ADVERBS}(?:on|upon)|${BE} (?:not )?${ADVERBS}(?:dependent (?:on|upon)|(?:sensitive|susceptible|vulnerable|responsive) to)`,
      `(?:results?|resulted|arises?|arose|stems?|stemmed) ${ADVERBS}from|requires?|required`,
    ],
  },
];

/** The phrases by which authors say what a sentence does, and how much each weighs. */
import type { SceneRole } from '#src/core/script.ts';
import { isGeneral } from './general.ts';
import { DID, HANDLING, NOTHING_SEEN, OF_OTHERS, OPEN, WAS_DONE, WORKED_ON } from './no-finding.ts';

export type BodyRole = Exclude<SceneRole, 'hook' | 'end'>;
/** What a line is told for; a limit is told in the scene of what it means. */
export type Part = BodyRole | 'limit';

type Cues = readonly (readonly [RegExp, number])[];

/** What others have yet to find out. */
export const STILL_TO_DO =
  /\b(?:further|future|additional|more|larger|longer|other) (?:[\p{L}-]+,? ){0,3}?(?:stud(?:y|ies)|research|work|fieldwork|trials?|investigations?|experiments?|data|evidence|analys[ie]s|efforts?|endeavou?rs?|experience|directions?|samples?|questions?)\b|\b(?:remains?|(?:is|are) (?:still )?) ?to be (?:\p{L}+ly )?\p{L}+ed\b|\b(?:is|are|remains?|will be) (?:[\p{L}-]+ ){0,3}?(?:question|challenge|endeavou?r|matter of debate)\b|\b(?:uncertain|unclear|unknown|challenging)\.$|\bin progress\b|\b(?:is|are) (?:\p{L}+ly |still |also )?(?:needed|required|warranted)\b|\burgent need\b|\b(?:could|should|must|need to|will|may) (?:also )?be (?:\p{L}+ly )?(?:investigated|examined|explored|tested|studied|addressed|assumed|confirmed|replicated|further \p{L}+)\b/iu;

/** What a study set out to do says what it is about. */
const AIM = 2.4;

const CUES: Record<Part, Cues> = {
  question: [
    [
      /\b(?:little|less|not much) (?:is|was) known\b|\b(?:is|are|remains?|is still) (?:largely |still |poorly |not (?:well |fully )?)?(?:unknown|unclear|unexplored|uncertain|understood|elusive|debated|controversial|characteri[sz]ed)\b/i,
      3,
    ],
    [
      /\b(?:open|unanswered|unresolved|important|key|major|central|but so far unexplored) (?:question|challenge|problem)|\bchallenge\b|\bthe question\b/i,
      2.3,
    ],
    [
      /\b(?:urgently|still) needed\b|\bis (?:a|the) need\b|\bneed to\b|\black(?:s|ing)? of\b|\bneglect|\bgap\b|\bscarce|\bfew studies\b|\bnot yet\b|\bhas not been\b|\bhave not been\b/i,
      2,
    ],
    [
      /\b(?:aim(?:s|ed)?|objective|purpose|goal) (?:of|was|is|to|at)\b|\b(?:to|we) (?:test|determine|investigate|examine|explore|understand|evaluate) (?:whether|how|if|the|why)\b|\bwhether\b|\b(?:researchers|authors|study|paper|work|article) (?:\p{L}+ly |here |also )?(?:introduces?|proposes?|presents?|describes?|investigates?|investigated|examines?|examined|explores?|explored|stud(?:y|ied)|asks?|asked|tests?|tested|evaluates?|evaluated|assess(?:es|ed)?|compares?|compared)\b/iu,
      AIM,
    ],
    [
      /\b(?:threat|burden|global|worldwide|million|leading cause|major cause|public health|declin|crisis|concern|problem|risk|disease|essential|vital|crucial|important)/i,
      0.7,
    ],
    [/^(?:because|since|although|while)\b/i, 0.2],
  ],
  method: [
    [
      /\b(?:researchers|authors) (?:\p{L}+ly )?(?!reveal|demonstrat|observ|identif|conclud|report|confirm|suggest|detect|showed)\p{L}{3,}ed\b/iu,
      1.8,
    ],
    [
      /\b(?:we|researchers|authors) (?:\p{L}+ly )?(?:measured|recruited|used|conducted|performed|collected|analy[sz]ed|sequenced|developed|generated|surveyed|monitored|tested|compared|reviewed|examined|assessed|investigated|engineered|deleted|built|trained|applied|devised|placed|began|meta-analy[sz]ed|simulated|followed|enrolled|interviewed|categori[sz]ed?|review|use|combine|present)\b/iu,
      2.2,
    ],
    [
      /\b(?:was|were) (?:\p{L}+ly )?(?:measured|recruited|used|conducted|performed|collected|analy[sz]ed|sequenced|developed|surveyed|monitored|tested|compared|reviewed|examined|assessed|investigated|studied|divided|randomi[sz]ed|randomly|enrolled|included|recorded|evaluated|deployed|carried out|revised|applied|isolated|extracted|screened|treated|determined|selected|fed|undertaken)\b/iu,
      2.2,
    ],
    [
      /\bthis (?:study|paper|review|work|article|report) (?:uses?|aims?|proposes?|presents?|reviews?|reports?|describes?|will|was|examines?|investigates?|focus)/i,
      1.6,
    ],
    [
      /\b(?:using|by means of|data from|participants|patients|samples?|experiment|trial|survey|cohort|review|model|literature)\b/i,
      0.5,
    ],
    [/\b(?:we present|(?:the|this) case (?:was|report)|presented with|presenting with|year.old)\b/i, 1.2],
  ],
  finding: [
    [/\b\d[\d.,]*\s?(?:%|percent|per cent|times|-?fold)/i, 1.2],
    [
      /\b(?:we|researchers|authors|study|results?|findings|data|analys[ie]s|simulations|experiments|models?|observations) (?:\p{L}+ )?(?:show|demonstrate|found|find|reveal|indicate|identif|observe|confirm|provide evidence|detect|suggest|conclude|discover)/iu,
      2,
    ],
    [
      /\b(?:significant(?:ly)?|higher|lower|increase[ds]?|decrease[ds]?|reduc(?:ed|es|tion)|improved?|more|less|fewer|greater|faster|better|most|only|no single|strongly|failed|largest|highest|lowest|outperform|compared (?:with|to)|associated with|caused|prevent(?:s|ed)?|resistan)/i,
      1.5,
    ],
    [
      /\b(?:was|were) (?:\p{L}+ly )?(?:found|observed|detected|identified|higher|lower|reduced|increased|associated|highlighted|included|attained|isolated)\b|\b(?:revealed|resulted in|led to|exhibited|demonstrated|showed)\b/iu,
      0.9,
    ],
    [/\b(?:surprising|remarkabl|notabl|unexpected|for the first time|the first)/i, 0.6],
    [/\b\d+ (?:out )?of (?:the |all )?\d+\b|\b(?:none|all|half|both|only \p{L}+) of the\b/iu, 1],
    [/\b(?:fastest|slowest|strongest|weakest|longest|shortest|best|worst|smallest|biggest|oldest)\b/i, 0.9],
    [
      /\b(?:suppress|inhibit|block|kill|protect|rescu|restor|delay|enhanc|accelerat|weaken|strengthen|impair|abolish|eliminat|doubl|tripl|halv|outperform|overestimat|underestimat)\p{L}*ed\b|\b(?:overshot|outlived|withstood|did not (?:differ|change|increase|decrease|improve))\b/iu,
      0.9,
    ],
    [
      /\b(?:discharged|symptom-free|asymptomatic|recovered|uneventful|relapsed?|in remission|survived|died)\b/i,
      1.2,
    ],
  ],
  impact: [
    [
      /\b(?:these|our|the|their|researchers’|authors’) (?:results?|findings?|data|study|work|observations?) (?:\p{L}+ly )?(?:suggest|indicate|show|support|impl|highlight|demonstrate|provide|reveal|could|may|might|can|have|will|represent|open|underscore|strongly)/iu,
      2.2,
    ],
    [
      /\b(?:this|the) (?:study|work|research|finding|review|paper|approach) (?:\p{L}+ly )?(?:suggest|highlight|demonstrate|provide|represent|support|show|impl(?:y|ies|ied)|indicate|conclude|is the first|offers?|opens?|may|could|can)/iu,
      2,
    ],
    [
      /\b(?:could|may|might|can|will) (?:\p{L}+ly )?(?:help|lead|provide|be(?! (?:\p{L}+ly )?\p{L}+(?:ed|en|wn|nd)\b(?! (?:to|as|for)\b))|inform|improve|contribute|serve|guide|offer|enable|play|reduce|support|have)\b/iu,
      1.4,
    ],
    [
      /\b(?:could|may|might|can) (?:\p{L}+ly )?be (?:used|useful|applied|exploited|adopted|employed|extended|adapted|avoided|prevented|improved|reduced) (?:to|as|for|in|by)\b|\bshould be (?:considered|recommended|encouraged)\b/iu,
      1,
    ],
    [
      /\b(?:matters?\b|implication|future|further (?:research|studies|investigation|work)|should|needed|potential|promising|importan|urgent|recommend|advocate|highlights?|conclude|therefore|in conclusion|overall|policy|clinical|application|opportunit|useful|novel|valuable)/i,
      1,
    ],
  ],
  limit: [
    [
      /\blimitations?\b|\blimited (?:by|in|number)\b|\blimits? (?:the |its |their |our )?(?:\p{L}+ )?(?:power|generali[sz]ab\w+|conclusions?|interpretation|inference|comparab\w+|use)\b|\bgenerali[sz](?:able|ability)\b|\b(?:be|to|not) generali[sz]ed?\b|\b(?:cannot|can not|could not) be (?:excluded|ruled out|generali[sz]ed)\b|\binterpreted (?:with|carefully|cautiously)|\bunderpowered\b|\b(?:stud(?:y|ies)|samples?|analys[ie]s|work|data|trial|findings|results|review|researchers|authors)\b[^.]{0,40}\blimited to\b|\bsmall (?:sample|number|group|cohort)|\bsample size\b|\bcaution\b|\bcaveat|\bshortcoming/iu,
      3,
    ],
    [
      /\b(?:further|additional|more|larger|longer|future) (?:\p{L}+ )?(?:stud(?:y|ies)|research|work|trials?|investigations?|experiments?|data|evidence|analys[ie]s) (?:is|are|will be|would be|should|need|must)|\b(?:remains?|is|are) (?:still |largely )?(?:to be|unclear|unknown|uncertain|limited)\b|\b(?:stud(?:y|ies)|research|work|evidence|data|trials?|efforts?|investigations?|experiments?|samples?|follow-up|validation|replication)\b[^.;]{0,40}\b(?:needed|required|warranted|necessary)\b/iu,
      1.8,
    ],
    [
      /\b(?:cannot|could not|did not|does not|do not|not (?:been )?(?:tested|measured|known|able|possible|include|significant)|only|single|lack(?:s|ed|ing)?|unable|no (?:control|evidence|data|significant|difference)|too (?:small|few|short))\b/i,
      0.6,
    ],
    [
      /\b(?:in vitro|in mice|in rats|one (?:patient|case|hospital|center|site)|single[- ](?:case|cent(?:er|re)|site)|self-reported|cross-sectional|retrospective|confound|bias(?:ed)?)\b/i,
      0.8,
    ],
  ],
};

/** "Her past medical history included": what was so before anybody looked. */
const HISTORY =
  /\b(?:medical|family|past|surgical|travel|smoking|known|previous|clinical) histor(?:y|ies)\b|\b(?:with|had|has|have|having) an? (?:\S+ )?(?:long |known )?history of\b|\b(?:had|has|have) (?:previously |already |earlier )?been (?:diagnosed|treated|admitted|hospitali[sz]ed|operated|vaccinated)\b|\bprevious(?:ly)? (?:healthy|diagnosed|treated|admitted)\b/iu;

/** Who was asked and who answered, and how data were cleaned: before anything was found. */
const CAME_TO_BE_STUDIED =
  /\bresponse rates?\b|\b(?:was|were) (?:\p{L}+ly )?(?:invited|eligible|approached|contacted|screened for eligibility|lost to follow-up)\b|\b(?:agreed|consented|declined|refused) to (?:participate|take part)\b|\b(?:returned|completed) (?:the|their) (?:questionnaires?|surveys?)\b|\bafter (?:filtering|trimming|removing|removal of|quality)\b|\badapter sequences\b/iu;

/** Who they were, how they were asked and how a sum was checked: no result. */
const OF_THE_WAY =
  /\bdata collection\b|\b(?:mean|median|average) age\b|\b(?:was|were) (?:female|male|women|men)\b|\bcross-?validat\p{L}+\b|\b(?:was|were) (?:contacted|excluded)\b|\bby e-?mail\b/iu;

/** What speaks against a role, however well the rest fits. */
const AGAINST: Record<Part, Cues> = {
  question: [
    [/\b(?:researchers|authors) (?:found|show|demonstrate|discuss)\b/i, 2.5],
    [
      /\b(?:ranged|revealed|showed|significant|observed|detected|const?isted|were (?:included|tested|formed))\b/i,
      2.5,
    ],
  ],
  method: [
    // What was not done is no way to find anything.
    [/^no\b|\b(?:was|were|did|could) not\b|\bneither\b/i, 3],
    [
      /\b(?:previously|earlier|in previous|has been|have been|(?:have|has) (?:given|shown|led|made)|determined to be|found to be)\b/i,
      2.5,
    ],
    [/\b(?:revealed|indicated?|significant(?:ly)?|showed|found that|suggest)\b/i, 1],
    [HANDLING, 3],
    [
      /\bsoftware\b|\bused (?:R|SAS|Stata|MATLAB|TNT)\b|\b(?:Technologies|Inc|Ltd|Corp|Series)\b|\bcut-?offs?\b|\bwas taken at\b|\bstatistical (?:package|analys|test)|\bSPSS\b|\bversion \d|\bwas set at\b|\bpurchased\b|\bpackage\b|\ball analys/i,
      4,
    ],
  ],
  finding: [
    [OF_OTHERS, 9],
    [HISTORY, 3],
    [CAME_TO_BE_STUDIED, 4],
    [OF_THE_WAY, 3],
    [STILL_TO_DO, 3],
    [
      /\b(?:publicly|freely) available\b|\bavailable (?:online|for download|upon request|on request|at)\b/i,
      4,
    ],
    [/\?$/, 9],
    [
      /\b(?:blind(?:ing|ed)|drop-?outs?|sample size|publication bias|risk of bias|heterogeneity|funnel plots?|withdrawals|int(?:er|ra)-?rater|intention-to-treat|allocation concealment|same (?:scanner|protocol)|coders?)\b/i,
      3,
    ],
    [/^(?!.*\b(?:researchers|authors|study|was|were|had|did|showed|found|\p{L}{3,}ed)\b).*\d/iu, 1.5],
    [
      /^(?:the )?(?:standard|control|placebo|untreated|conventional|marketed|reference|previous|earlier|prior)\b/i,
      1.5,
    ],
    [/\bin agreement\b|\bconsistent with\b|\bin line with\b|^th(?:is|ese)\b/i, 1.5],
    [DID, 4],
    [OPEN, 4],
    [
      /\b(?:analys[ie]s|comparison|study|work|results?) (?:\p{L}+ ){0,8}?(?:reveal|show)\p{L}* (?:\p{L}+ )?(?:many|several|some|various|a number of|certain) (?:differences|changes|features|characteristics|similarities|results)\b/iu,
      3,
    ],
    [
      /\b(?:will|aim(?:s|ed)?|planned|recruitment|purpose|objective|was (?:undertaken|conducted|performed|carried out)|were (?:conducted|performed|carried out|recruited))\b/i,
      2,
    ],
    [
      /\b(?:have|has|had) been (?:reported|shown|proposed|suggested|used)\b|\bpreviously\b|\bprevious (?:stud|work|report|research)/i,
      5,
    ],
    [WAS_DONE, 3.2],
  ],
  limit: [
    // Of what is done about them, and of others.
    [
      /\b(?:address|overcom|avoid|circumvent|reduc|resolv|surpass|mitigat)\w* (?:\p{L}+ ){0,3}?(?:limitations?|shortcomings?)/iu,
      4,
    ],
    // That there are limits, not which.
    [
      /\b(?:has|have|had|with|of) (?:its|their|some|several|many|a number of|certain)(?: [\p{L}-]+)? (?:limitations?|caveats?|shortcomings?)(?! (?:in|of|that|because|for))/iu,
      4,
    ],
    [/^(?:the )?(?:data|analys[ie]s) (?:\p{L}+ ){0,3}(?:of|by) \p{Lu}/u, 2.5],
    [
      /\b(?:previous|earlier|existing|traditional|conventional|current) (?:stud|work|method|approach|research|model)/i,
      2.5,
    ],
    [/\b(?:not only|limited to the|little is known|significantly (?:higher|lower|more|less))\b/i, 2],
  ],
  impact: [
    [STILL_TO_DO, 2],
    [/^the (?:purpose|aim|objective|goal)s?\b/i, 4],
    [/^(?:recent|other|earlier|several|many|some) (?:studies|study|work|research|reports?|authors)\b/i, 4],
    [WORKED_ON, 2.5],
    [NOTHING_SEEN, 2.5],
    [OF_THE_WAY, 4],
    [
      /\b(?:did not|could not|(?:was|were) (?:unable|not able))\b|\bwould have\b|\blimited (?:by|to|number)|^(?:most|many|few|a few|some|several) (?:\p{L}+ )?(?:stud(?:y|ies)|methods?|approaches|models?|authors|reports?)\b/iu,
      3,
    ],
    [
      /\bwhether\b|\blimitations?\b|\bin agreement\b|\bconsistent with\b|\bin line with\b|\bsimilar to\b|\bsample size\b/i,
      2,
    ],
    [/\b(?:is|are|remains?) (?:still |largely |currently )?(?:unknown|unclear)\b/i, 2.5],
    [/\bthis (?:review|paper|article|essay) will\b|\bin this section\b|\bpreviously\b/i, 1.8],
  ],
};
/** What was so before is where the video begins. */
const GENERAL: Record<Part, number> = { question: -0.5, method: 3, finding: 4, impact: 3, limit: 2 };
/** A sentence with no cue for its role fills a place rather than doing its work. */
const NO_CUE: Record<Part, number> = { question: -2, method: -3.5, finding: -0.9, impact: -1.5, limit: -9 };

/** How much the wording of a sentence speaks for a role; 0 where nothing does. */
export function cueWeight(role: Part, text: string): number {
  return weigh(CUES[role], text);
}

/** The same with what speaks against the role. */
export function roleWeight(role: Part, text: string): number {
  const cues = cueWeight(role, text);
  return (
    (cues === 0 ? NO_CUE[role] : cues) - weigh(AGAINST[role], text) - (isGeneral(text) ? GENERAL[role] : 0)
  );
}

function weigh(cues: Cues, text: string): number {
  return cues.reduce((sum, [pattern, weight]) => (pattern.test(text) ? sum + weight : sum), 0);
}

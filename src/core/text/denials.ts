/** What a sentence names only to say that it was not shown, or is to be: "There is no evidence that …". Pure. */

/** What is seen, said or held. "Did not grow, suggesting that" denies that it grew, and not what that suggests. */
const REPORTS =
  '(?:(?!\\p{L}+ing\\b)(?:show|demonstrat|reveal|observ|confirm|indicat|suggest|establish|conclu|support|detect|report|argu|claim|assum|expect|verif|hypothes|guarante|believ|corroborat|substantiat)\\p{L}*|finds?|found|prove[ds]?|proven|impl(?:y|ies|ied)|means?|meant|known|thought|think|seen?)';
const GROUNDS =
  '(?:evidence|proof|indications?|signs?|hints?|reason|basis|data|support|consensus|guarantee|information|case|true|likely|certain|clear|obvious|evident)';
/** Who, or what, could show it. */
const SHOWS =
  '(?:stud(?:y|ies)|trials?|experiments?|analys[ie]s|tests?|reports?|authors?|researchers?|publications?|papers?|results?|findings?|models?|methods?|observations?|measurements?|work|one)';
const words = (most: number): string =>
  `(?:(?!(?:but|because|although|when|if|which|who|that|and)\\b)[\\p{L}\\d’'-]+ ){0,${most}}?`;
/** What may stand between a "not" and its verb. */
const BETWEEN =
  '(?:(?:be|been|have|yet|able|possible|to|the|an?|any|our|their|\\p{L}+ly|further|enough|good) ){0,4}?';

const DENIED = [
  // "No evidence from this study showed", "few trials found", "little proof"; "no doubt" and "no growth" deny something else.
  `(?:no|few|little|insufficient|hardly any|neither|none(?: of)?|lack of) ${words(3)}(?:${GROUNDS}|${SHOWS}) (?:${words(5)}${REPORTS} |${words(4)}to ${REPORTS} )?`,
  `none ${REPORTS} `,
  // "Does not show", "has never been confirmed", "is not the case".
  `(?:not(?! (?:only|surprising|unexpected|just|merely)\\b)|never|cannot|nor|\\p{L}+n[’']t) ${BETWEEN}(?:${REPORTS}|${GROUNDS}) ${words(3)}`,
  `(?:fail(?:s|ed)?|unable) to (?:\\p{L}+ly )?${REPORTS} ${words(3)}`,
  `(?:unlikely|untrue|false|(?<!\\b(?:no|without|little|any|beyond) )doubt(?:s|ed|ful)?|den(?:y|ies|ied)|reject(?:s|ed)?|refut(?:e|es|ed)|disprove[ds]?|disproven|rul(?:e|es|ed|ing) out|contradict(?:s|ed)?|disput(?:e|es|ed)) ${words(3)}`,
  // Who sets out to show something has not shown it yet.
  `(?:aim(?:s|ed|ing)?|objectives?|purpose|goals?|hope[sd]?|sought|seeks?|intend\\p{L}*|designed|attempt(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|plan(?:s|ned)?|wants?|wanted|wish(?:es|ed)?|need(?:s|ed)?|necessary|required|difficult|hard|impossible|remains?|yet) (?:[\\p{L}\\d’'-]+,? ){0,7}?to (?:be )?(?:\\p{L}+ly )?(?:${REPORTS}|test(?:ed)?) `,
];
const BEFORE = new RegExp(`\\b(?:${DENIED.join('|')})that (?<what>[^.;]+)`, 'giu');
/** "(In order) to confirm that it helps, they built it." */
const TO_SHOW = new RegExp(
  `(?:^|[.;] |\\bin order )to (?:\\p{L}+ly )?(?:${REPORTS}|test) that (?<what>[^.;,]+)`,
  'giu',
);
const AFTER =
  /\b(?:hypothes[ie]s|idea|notion|claim|view|assumption|belief|possibility|suggestion|theory|prediction|expectation) that (?<what>[^.;]{1,600}?) (?:was|were|is|are|has been|have been|could be|can be)(?: \p{L}+ly)? (?:not\b|rejected|refuted|disproved|disproven|ruled out|excluded|contradicted|wrong|false|untrue|dismissed|unfounded|unsupported)/giu;
/** Where what is denied ends and something else is said. */
const TURNS = /,? (?:but|although|though|whereas|instead)\b/i;

/** @returns the clauses that the text denies or sets out to show, without their "that" */
export const deniedIn = (text: string): string[] =>
  [BEFORE, TO_SHOW, AFTER].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups }) => groups?.what?.split(TURNS)[0]?.trim() ?? ''),
  );

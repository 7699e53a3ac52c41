/** What a sentence names only to say that it was not shown, or is to be: "There is no evidence that …". Pure. */

/** Who or what denies; "no doubt", "not only" and "not surprising" do not. */
const DENIES =
  "(?:no(?! (?:doubt|question|wonder|surprise))|none|neither|nor|not(?! (?:only|surprising|unexpected|just|merely))|never|cannot|\\p{L}+n[’']t|few|hardly|scarcely|barely|fail(?:s|ed)?|unable|lack(?:s|ed|ing)?|insufficient|little)";
/** What is denied, of what stands behind its "that". */
const REPORTED =
  '(?:show|demonstrat|reveal|observ|confirm|indicat|suggest|establish|conclu|support|detect|report|argu|claim|assum|expect|verif|hypothes|guarante|believ|corroborat|substantiat)\\p{L}*|finds?|found|prove[ds]?|proven|proof|impl(?:y|ies|ied)|means?|meant|evidence|indications?|signs?|hints?|case|true|likely|certain|clear|obvious|evident|known|thought|think|seen?|reason|basis|data';
/** These deny by themselves. */
const REFUTES =
  '(?:unlikely|untrue|false|(?<!\\b(?:no|without|little|any|beyond) )doubt(?:s|ed|ful)?|den(?:y|ies|ied)|reject(?:s|ed)?|refut(?:e|es|ed)|disprove[ds]?|disproven|rul(?:e|es|ed|ing) out|contradict(?:s|ed)?|disput(?:e|es|ed))';
const WORDS = (most: number): string =>
  `(?:(?!but\\b|because\\b|although\\b|when\\b|if\\b|which\\b|who\\b|that\\b|and\\b)[\\p{L}\\d’'-]+,? ){0,${most}}?`;
/** Who sets out to show something has not shown it yet. */
const SETS_OUT =
  '(?:aim(?:s|ed|ing)?|objectives?|purpose|goals?|hope[sd]?|sought|seeks?|intend\\p{L}*|designed|attempt(?:s|ed|ing)?|tr(?:y|ies|ied|ying)|plan(?:s|ned)?|wants?|wanted|wish(?:es|ed)?|need(?:s|ed)?|necessary|required|difficult|hard|impossible|order|remains?|yet)';
const BEFORE = new RegExp(
  `\\b(?:${DENIES} ${WORDS(7)}(?:${REPORTED}) ${WORDS(3)}|${REFUTES} ${WORDS(3)}|${SETS_OUT} ${WORDS(5)}to (?:be )?(?:\\p{L}+ly )?(?:${REPORTED}|test) )that (?<what>[^.;]+)`,
  'giu',
);
const AFTER =
  /\b(?:hypothes[ie]s|idea|notion|claim|view|assumption|belief|possibility|suggestion|theory|prediction|expectation) that (?<what>[^.;]+?) (?:was|were|is|are|has been|have been|could be|can be)(?: \p{L}+ly)? (?:not\b|rejected|refuted|disproved|disproven|ruled out|excluded|contradicted|wrong|false|untrue|dismissed|unfounded|unsupported)/giu;
/** Where what is denied ends and something else is said. */
const TURNS = /,? (?:but|although|though|whereas|instead)\b/i;

/** @returns the clauses that the text denies or sets out to show, without their "that" */
export const deniedIn = (text: string): string[] =>
  [...text.matchAll(BEFORE), ...text.matchAll(AFTER)].map(
    ({ groups }) => groups?.what?.split(TURNS)[0]?.trim() ?? '',
  );

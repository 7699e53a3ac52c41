/** What part of the argument a passage belongs to, told by its heading or label. */

export type Zone =
  | 'background'
  | 'aim'
  | 'methods'
  | 'results'
  | 'discussion'
  | 'conclusion'
  | 'limits'
  | 'body'
  | 'left-out';

/** In order: the first that matches decides. */
const ZONES: readonly [RegExp, Zone][] = [
  [
    /acknowledg|funding|conflict|competing|interests?\b|contribution|supplement|support(?:ing|ive) information|appendix|abbreviat|ethic|consent|data availab|availability|disclosure|declaration|references|bibliograph|footnote|registration|copyright|additional information|reporting summary|keywords|author'?s? (?:info|note)/i,
    'left-out',
  ],
  [/limitation/i, 'limits'],
  [/\b(?:is|was) (?:already )?known\b|^why was this study done/i, 'background'],
  [/^what did the researchers (?:do and )?find/i, 'results'],
  [/^what (?:do these findings mean|this (?:study|paper|review|research) adds)/i, 'conclusion'],
  [/^(?:aims?|objectives?|purposes?|goals?|hypothes[ie]s|research question)\b/i, 'aim'],
  [/conclusion|concluding|summary|implication|^significance$|take.?home|outlook|perspective/i, 'conclusion'],
  [/result|findings|outcome/i, 'results'],
  [/discussion|interpretation/i, 'discussion'],
  [
    /method|material|procedure|experimental|study (?:design|area|site|population)|design|participants|subjects|setting|patients|statistic|data (?:sources|collection|analysis)|sampling|search strategy|eligibility|protocol/i,
    'methods',
  ],
  [/background|introduction|context|rationale|overview|motivation|importance/i, 'background'],
];

/** Sections in which a paper tells itself in plain words, from what was open to what it means. */
const PLAIN_TELLING =
  /^(?:authors?['’]?s?['’]? summary|(?:plain|lay)[- ](?:language |english )?(?:summary|abstract)|elife digest|significance(?: statement)?|key (?:points|messages)|(?:article |author |research )?highlights|what (?:(?:is|was) (?:already )?known|this (?:study|paper|review|research) adds)\b.*)\W*$/i;

/** Whether the heading names a summary for readers of no field; editors' ones tell of other work as well. */
export const isPlainTelling = (heading: string): boolean => PLAIN_TELLING.test(heading);

/** @returns the zone of a section heading or abstract label; `body` where it tells nothing. */
export function zoneOf(heading: string): Zone {
  const bare = heading.replace(/^[\d.\s]+/, '');
  return ZONES.find(([pattern]) => pattern.test(bare))?.[1] ?? 'body';
}

/** A part of a paper, as structured abstracts name it. */
const PART =
  '(?:(?:study|trial|main|primary|key|principal) )?(?:introduction|backgrounds?|context|rationale|importance|significance|motivation|aims?|objectives?|purpose|goals?|hypothes[ie]s|research questions?|design|settings?|participants|patients|subjects|interventions?|exposures?|methods?|methodolog(?:y|ical)|materials?|(?:statistical )?analys[ei]s(?: used)?|data (?:sources?|collection|extraction|synthesis)|search (?:strategy|methods)|experimental|outcomes?(?: measures?)?|measure(?:ment)?s?|findings|results?|discussion|interpretation|limitations?|conclusions?|relevance|implications?|summary|synopsis|case (?:presentation|summary|report)|take[- ]home messages?|registration|funding|keywords)';
const LABEL = new RegExp(
  `^(${PART}(?:(?:\\s?[/&]\\s?|,\\s|,?\\s(?:and|or)\\s)${PART})*(?: of (?:the |this )?(?:study|review|research))?)\\s*[:.–—-]\\s+(?=\\p{Lu}|\\p{N})`,
  'iu',
);

/**
 * The label of a structured abstract at the start of a sentence (`Methods: We …`).
 * @returns the label and the length of what stands before the sentence proper, or null.
 */
export function abstractLabel(sentence: string): { label: string; length: number } | null {
  const match = LABEL.exec(sentence);
  const label = match?.[1];
  return match && label !== undefined ? { label, length: match[0].length } : null;
}

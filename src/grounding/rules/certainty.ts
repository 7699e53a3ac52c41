/** The script is not surer than the paper. */
import { findingOn, type Rule } from './rule.ts';
import { CAUSE, CURE, HEDGED, PROOF, QUANTIFIED, RESERVE, UNIVERSAL } from './strength.ts';

/** What is strong in English, by kind. */
export const STRONG: readonly [name: string, words: RegExp][] = [
  [
    'cause',
    /\b(?:caus(?:es?|ed|ing)|triggers?|triggered|leads? to|led to|because of|due to|results? in|resulted in|makes?|made|drives?|drove|driven by|thanks to|responsible for)\b/i,
  ],
  [
    'proof',
    /\b(?:prov(?:es?|ed|en|ing)|proof|definitive(?:ly)?|undeniabl[ye]|without (?:a )?doubt|certain(?:ly)?|conclusive(?:ly)?|established|guarantees?d?)\b/i,
  ],
  ['cure', /\b(?:cur(?:es?|ed|ing)|eradicat\w+|eliminat(?:es?|ed)|prevents?|wipes? out)\b/i],
  ['always', /\b(?:always|never|every ?(?:one|body|single)|all|none|completely|entirely|totally|only)\b/i],
  ['will', /\b(?:will|is going to|are going to)\b/i],
];
export const ASSOCIATION =
  /\b(?:associat\w+|correlat\w+|link(?:s|ed)?|relationship|risk factors?|predict\w*)\b/i;

/** What a paper says where it holds without exception, in other words than {@link UNIVERSAL}. */
const WHOLE =
  /\b(?:all|every\w*|any\w*|each|always|never|no|none|whole|entire\w*|complete\w*|universal\w*|total\w*|100 ?%|both|solely|exclusive\w*|alone|only|without|not)\b/i;
/** "Not at all", "after all", "every day", "whether any", "all of these five" claim nothing of everything. */
const NO_UNIVERSAL =
  /\b(?:at|after|above|first of|over) all\b|\bevery (?:\w+ )?(?:second|minute|hour|day|night|morning|evening|week|month|year|summer|winter|spring|autumn|time)s?\b|\b(?:not|n't|no|without|whether|if|hardly|rarely|never|than|before|nor|neither|fail\w*|lack\w*)\b[^.,;]{0,40}\b(?:any|all|every|completely|entirely|totally)\w*\b|\bmore than ever\b|\blet alone\b|\ball (?:of )?(?:the|this|that|these|those|its|their|his|her|our|two|three|four|five|six|seven|eight|nine|ten|\d+|but|around|night|day|year)\b/gi;

/** The month, or a name: no reserve. */
const MONTH = /(?<=[\p{L}\d,;(] )May\b|\bMay(?= \d)/gu;

/** The rule for certainty: stronger words than the quote's are errors, a lost reserve is one where a cause is stated. */
export const certainty: Rule = (statement) => {
  const { reading, quotes } = statement;
  if (quotes.length === 0) return [];
  const { text } = reading;
  const quoted = quotes.map((quote) => quote.text.replace(MONTH, '')).join(' ');
  const denied = /\b(?:not|n't|no|nobody|never|cannot|without|hardly|fail\w*|far from)\b/i.test(text);
  const word =
    (denied ? undefined : missing(text, PROOF, quoted)) ??
    missing(text, CURE, quoted) ??
    missing(text.replace(NO_UNIVERSAL, ''), UNIVERSAL, quoted, WHOLE);
  if (word !== undefined) return [strongerThan(statement, word)];
  const hedged = HEDGED.test(text.replace(QUANTIFIED, ''));
  const cause = CAUSE.exec(text)?.[0];
  const reserve = RESERVE.exec(quoted)?.[0];
  if (cause !== undefined && reserve !== undefined && !hedged && !saysCause(quoted)) {
    return [strongerThan(statement, cause)];
  }
  // A question states nothing.
  if (reserve === undefined || hedged || text.endsWith('?')) return [];
  const reason = `The quoted sentence says “${reserve}”; this states it as certain.`;
  return [findingOn(statement, { kind: 'certainty', severity: 'warning', reason })];
};

const strongerThan = (statement: Parameters<Rule>[0], word: string) =>
  findingOn(statement, {
    kind: 'certainty',
    severity: 'error',
    reason: `“${word}” is stronger than what the quoted sentence says.`,
  });

/** A word of the list, where the quote has neither it nor one of its own. */
function missing(text: string, words: RegExp, quoted: string, theirs: RegExp = words): string | undefined {
  const word = theirs.test(quoted) ? undefined : words.exec(text)?.[0];
  return word && quoted.toLowerCase().includes(word.toLowerCase()) ? undefined : word;
}

/** The quote itself says what made it so, outside of its reserve. */
function saysCause(quoted: string): boolean {
  return (
    /\b(?:caus(?:es|ed)|led to|results? in|resulted in)\b/i.test(quoted) &&
    !/\b(?:may|might|could|unclear|unknown)\b/i.test(quoted)
  );
}

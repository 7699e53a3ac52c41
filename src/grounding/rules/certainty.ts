/** The script is not surer than the paper. */
import type { Reading } from '../evidence.ts';
import { findingOn, type Rule } from './rule.ts';

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
const HEDGE =
  /\b(?:may|might|could|can|suggest(?:s|ed|ing|ive)?|hint(?:s|ed)?|indicat(?:es?|ed|ing)|appear(?:s|ed)?|seem(?:s|ed)?|possibl[ey]|potential(?:ly)?|likely|probabl[ye]|perhaps|associat(?:ed|ion|ions|es)|correlat\w+|link(?:s|ed)?|hypothes\w+|predict(?:s|ed)?|expect(?:s|ed)?|presum\w+|propos\w+|believed|thought to|would|should|tend(?:s|ed)?|imply|implies|trend|relat(?:ed|ion|ionship)|estimat\w+|model(?:s|led)?|partial(?:ly)?|unclear|whether)\b/i;
export const ASSOCIATION =
  /\b(?:associat\w+|correlat\w+|link(?:s|ed)?|relationship|risk factors?|predict\w*)\b/i;

/** The rule for certainty; it warns and never fails a script. */
export const certainty: Rule = (statement) => {
  const { reading, quotes, where } = statement;
  if (where === 'title' || quotes.length === 0) return [];
  const stronger = STRONG.flatMap(([name, words]) => {
    const word = words.exec(reading.text)?.[0];
    if (word === undefined || quotes.some(({ text }) => words.test(text))) return [];
    const causal = name === 'cause' && !quotes.some(({ text }) => ASSOCIATION.test(text) || HEDGE.test(text));
    return causal ? [] : [word];
  });
  const word = stronger[0];
  if (word !== undefined) {
    const reason = `“${word}” is stronger than what the quoted sentence says.`;
    return [findingOn(statement, { kind: 'certainty', severity: 'warning', reason })];
  }
  const hedges = hedgesOf(quotes);
  if (where !== 'narration' || hedges.length === 0 || HEDGE.test(reading.text)) return [];
  const reason = `The quoted sentence says “${hedges[0] ?? ''}”; this states it as certain.`;
  return [findingOn(statement, { kind: 'certainty', severity: 'warning', reason })];
};

/** One hedge of each quote, where every quote has one. */
function hedgesOf(quotes: readonly Reading[]): string[] {
  const found = quotes.flatMap(({ text }) => HEDGE.exec(text)?.[0] ?? []);
  return found.length === quotes.length ? found : [];
}

/** The script is not surer than the paper, whatever the languages. It warns and never fails a script. */
import { foreign } from '#src/core/language.ts';
import { LANGUAGE_DATA, type LanguageData } from '../languages/index.ts';
import { ASSOCIATION, STRONG } from '../rules/certainty.ts';
import { findingOn } from '../rules/rule.ts';
import type { Crossing, CrossingRule } from './crossing.ts';

type Kind = Exclude<keyof LanguageData['certainty'], 'hedge'>;
const KINDS: readonly Kind[] = ['cause', 'proof', 'cure', 'always', 'will'];

const whole = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'iu');

/** What an English sentence says with a reserve; "estimated" and "model" are no reserve that another language repeats. */
const RESERVE =
  /\b(?:may|might|could|suggest\w*|possibl[ey]|likely|unlikely|perhaps|appear(?:s|ed)?|seem(?:s|ed)?|probabl[ey]|hypothes\w+)\b/i;

/** The rule for certainty. */
export const certainty: CrossingRule = (statement, crossing) => {
  const { reading, quotes, where } = statement;
  if (where !== 'narration' || quotes.length === 0) return [];
  const own = crossing.data.certainty;
  const hedged = quotes.every(({ text }) => hedge(crossing).test(text));
  const stronger = KINDS.flatMap((kind) => {
    const word = whole(own[kind]).exec(reading.text)?.[0];
    if (word === undefined || quotes.some(({ text }) => strong(kind, crossing).test(text))) return [];
    const causal = kind === 'cause' && !hedged && !quotes.some(({ text }) => ASSOCIATION.test(text));
    return causal ? [] : [word];
  });
  const word = stronger[0];
  if (word === undefined && (!hedged || whole(own.hedge).test(reading.text))) return [];
  const reason =
    word === undefined
      ? 'The quoted sentence says it with a reserve; this states it as certain.'
      : `“${word}” is stronger than what the quoted sentence says.`;
  return [findingOn(statement, { kind: 'certainty', severity: 'warning', reason })];
};

function strong(kind: Kind, { printed }: Crossing): RegExp {
  const code = foreign(printed);
  if (code) return whole(LANGUAGE_DATA[code].certainty[kind]);
  return STRONG.find(([name]) => name === kind)?.[1] ?? /$^/;
}

function hedge({ printed }: Crossing): RegExp {
  const code = foreign(printed);
  return code ? whole(LANGUAGE_DATA[code].certainty.hedge) : RESERVE;
}

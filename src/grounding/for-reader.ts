/** A script as a reader is asked about it, and what its verdicts make of it. */
import type { Paper } from '#src/core/paper.ts';
import type { ReaderNote, ReadSentence } from '#src/core/reading.ts';
import type { Script } from '#src/core/script.ts';
import { passagesOf } from '#src/core/text/quotes.ts';
import { readEvidence } from './evidence.ts';
import type { Finding } from './model.ts';
import { type Statement, statementsOf } from './statements.ts';

/** Characters of the paper around a quote, on both sides together. */
const AROUND = 900;

const WHERE = { narration: 'spoken', onscreen: 'on screen', title: 'title' } as const;

/** Every text of the script that states something, with its quotes and what stands around them; each text once. */
export function readingOf(script: Script, paper: Paper): ReadSentence[] {
  const evidence = readEvidence(paper);
  const seen = new Set<string>();
  return statementsOf(script, evidence).flatMap(({ where, text, claims }): ReadSentence[] => {
    if (where === 'prompt' || seen.has(text) || text === paper.title) return [];
    seen.add(text);
    const own = where === 'title' ? script.scenes.flatMap((scene) => scene.claims) : claims;
    const quotes = [...new Set(own.map(({ quote }) => quote))].filter(
      (quote) => evidence.findQuote(quote).length > 0,
    );
    const [first] = quotes;
    const passage = first === undefined ? '' : around(first, paper);
    return [{ id: `n${seen.size}`, text, where: WHERE[where], quotes, passage }];
  });
}

function around(quote: string, paper: Paper): string {
  for (const { text } of passagesOf(paper)) {
    const at = text.indexOf(quote);
    if (at < 0) continue;
    const from = Math.max(0, at - AROUND / 2);
    return text.slice(from, at + quote.length + AROUND / 2);
  }
  return '';
}

/** What the reader refuses, as findings; what it bears adds nothing and takes nothing away. */
export function refusals(statements: readonly Statement[], notes: readonly ReaderNote[]): Finding[] {
  const refused = new Map(
    notes.flatMap((note) => (note.verdict === 'borne' ? [] : [[note.text, note] as const])),
  );
  return statements.flatMap(({ sceneId, where, text, claims }): Finding[] => {
    const note = where === 'prompt' ? undefined : refused.get(text);
    if (!note) return [];
    const quote = claims[0]?.quote;
    const reason = `A second reader: ${note.verdict}. ${note.reason}`.trim();
    const suggestion = where === 'narration' && quote !== undefined ? { suggestion: quote } : {};
    return [{ sceneId, where, text, kind: 'reader', severity: 'error', reason, ...suggestion }];
  });
}

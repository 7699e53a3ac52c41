/** A reader that knows which sentences are true, and errs as often as it is told. */
import { createHash } from 'node:crypto';
import type { ReaderVerdict } from '#src/core/reading.ts';
import { type GeminiRequest, promptText } from './store.ts';

export interface ReaderAnswers {
  /** What is true of a sentence; absent from it: borne. */
  truth: ReadonlyMap<string, ReaderVerdict>;
  /** Share of the verdicts that are turned round, 0 to 1. */
  errorRate?: number;
  /** Marks of the story from 1 to 5; absent: 4 for all. */
  marks?: Partial<Record<'hook' | 'clarity' | 'oneStory' | 'soWhat', number>>;
}

export const ADVICE = 'Open with the number of those who fell.';

interface Asked {
  id: string;
  text: string;
}

/** Whether a request is one to the reader. */
export const isReading = (request: GeminiRequest): boolean =>
  /<SENTENCES-[0-9a-f]+>/.test(promptText(request));

/** The sentences of a request to the reader. */
export function sentencesIn(request: GeminiRequest): Asked[] {
  const body = /<(SENTENCES-[0-9a-f]+)>\n([\s\S]*)\n<\/\1>/.exec(promptText(request))?.[2] ?? '';
  return body.split('\n').map((line) => JSON.parse(line) as Asked);
}

/** The answer from the truth table; which verdicts are wrong depends on the sentence alone. */
export function readerAnswer(
  request: GeminiRequest,
  { truth, errorRate = 0, marks }: ReaderAnswers,
): { verdicts: object[]; critique: object } {
  const verdicts = sentencesIn(request).map(({ id, text }) => {
    const right = truth.get(text) ?? 'borne';
    const errs = createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32 < errorRate;
    const verdict = !errs ? right : right === 'borne' ? 'not in it' : 'borne';
    return { id, reason: errs ? 'A mistake.' : 'As the table has it.', verdict };
  });
  const critique = { hook: 4, clarity: 4, oneStory: 4, soWhat: 4, ...marks, advice: ADVICE };
  return { verdicts, critique };
}

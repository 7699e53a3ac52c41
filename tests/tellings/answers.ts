/** One paper, told four times: what was written, by hand, to the prompts as they really arrive. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScriptBrief } from '#src/core/ports.ts';
import { type Written, writtenSchema } from '#src/providers/gemini/script-shape.ts';

export const FOCUS = 'Why did the hormone oxytocin show nothing?';

export interface Telling {
  /** Above its column. */
  name: string;
  brief: ScriptBrief;
  answer: Written;
}

const answerOf = (file: string): Written =>
  writtenSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, `${file}.json`), 'utf8')));

export const TELLINGS: readonly Telling[] = [
  { name: 'everybody', brief: { length: 'standard', audience: 'general' }, answer: answerOf('general') },
  { name: 'pupils', brief: { length: 'standard', audience: 'pupils' }, answer: answerOf('pupils') },
  { name: 'experts', brief: { length: 'standard', audience: 'expert' }, answer: answerOf('expert') },
  { name: 'everybody, with a focus', brief: { length: 'standard', focus: FOCUS }, answer: answerOf('focus') },
];

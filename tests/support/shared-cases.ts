/** The small inputs with what must come out of them, when the machine has them; their README says what each kind asks. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '#src/runtime/root.ts';

export const casesFolder = resolve(process.env.HH_CASES ?? join(ROOT, '../shared/cases'));

export interface PaperCase {
  kind: 'paper';
  title?: string;
  authors?: string[];
  licence?: string;
  figures?: [label: string, caption: string][];
  textHas?: string[];
  textNot?: string[];
  abstractHas?: string[];
  abstractNot?: string[];
  headingsHas?: string[];
  headingsNot?: string[];
  journalNot?: string[];
}
export interface ScriptCase {
  kind: 'script';
  narrationNot?: string[];
  saidNot?: string[];
  visualNot?: string[];
}
interface SayCase {
  kind: 'say';
  lines: [text: string, said: string][];
}
export type SharedCase = PaperCase | ScriptCase | SayCase | { kind: 'tts' };

const file = join(casesFolder, 'expected.json');
export const sharedCases: [name: string, expected: SharedCase][] = existsSync(file)
  ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, SharedCase>)
  : [];

/** Sentences written by hand about real papers: fair ones, and ones that their paper does not bear. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Paper } from '#src/core/paper.ts';
import type { Scene, Script } from '#src/core/script.ts';
import { parseJats } from '#src/papers/jats/index.ts';

const caseSchema = z.object({
  /** The paper's file under the folder of papers. */
  paper: z.string(),
  sentence: z.string(),
  /** null: it states nothing, or rests on nothing. */
  quote: z.string().nullable(),
  section: z.string().nullable(),
  truth: z.enum(['fair', 'false']),
  kind: z.string(),
});

/** `tuned`: rules may be fitted to it; `rest`: only measured. */
export type Half = 'tuned' | 'rest';

export interface TruthCase extends z.infer<typeof caseSchema> {
  half: Half;
  source: Paper;
}

/** The cases with their papers. Every second paper, in the file's order, is `tuned`. */
export function loadTruthCases(file: string, papers: string): TruthCase[] {
  const cases = z.array(caseSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  const names = [...new Set(cases.map(({ paper }) => paper))];
  const sources = new Map(names.map((name) => [name, parseJats(readFileSync(join(papers, name))).paper]));
  return cases.flatMap((one) => {
    const source = sources.get(one.paper);
    const half: Half = names.indexOf(one.paper) % 2 === 0 ? 'tuned' : 'rest';
    return source ? [{ ...one, half, source }] : [];
  });
}

/** A script that says the sentence; what has no quote is declared a bridge, as a writer that wants it through would. */
export function scriptSaying({ sentence, quote, section, source }: TruthCase): Script {
  const scene: Scene = {
    id: 's1',
    role: 'finding',
    heading: '',
    narration: sentence,
    visual: { kind: 'clip', prompt: 'Slow light over a quiet landscape' },
    claims: quote === null ? [] : [{ text: sentence, quote, section: section ?? '' }],
    ...(quote === null && { bridges: [sentence] }),
  };
  return { title: source.title, writer: 'model', scenes: [scene] };
}

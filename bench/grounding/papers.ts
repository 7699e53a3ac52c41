/** The papers of the bench: every article of every JATS file of the folder that can be read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Paper } from '#src/core/paper.ts';
import { parseJats } from '#src/papers/jats/index.ts';

const truthSchema = z.object({
  jats: z.record(
    z.string(),
    z.object({
      articles: z.array(
        z.object({ pmcid: z.string().nullable(), pmid: z.string().nullable(), doi: z.string().nullable() }),
      ),
    }),
  ),
});

export interface NamedPaper {
  name: string;
  paper: Paper;
}

/** @returns the papers that have text, in the order of their files. */
export function loadPapers(folder: string): NamedPaper[] {
  const truth = truthSchema.parse(JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')));
  return readdirSync(join(folder, 'jats'))
    .sort()
    .flatMap((file) => {
      const bytes = readFileSync(join(folder, 'jats', file));
      const articles = truth.jats[file]?.articles ?? [];
      const wanted =
        articles.length > 1 ? articles.map(({ pmcid, pmid, doi }) => pmcid ?? pmid ?? doi) : [undefined];
      return wanted.flatMap((id) => read(bytes, id ?? undefined, id ? `${file}#${id}` : file));
    });
}

function read(bytes: Uint8Array, wanted: string | undefined, name: string): NamedPaper[] {
  try {
    const { paper } = parseJats(bytes, wanted);
    return paper.abstract.length + paper.sections.length === 0 ? [] : [{ name, paper }];
  } catch {
    return [];
  }
}

/** True scripts in other languages than English, written by hand for papers of the folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES } from '#src/core/language.ts';
import type { Script } from '#src/core/script.ts';
import { ROOT } from '#src/runtime/root.ts';

const writtenSchema = z.array(
  z.object({
    /** A file of `jats/`. */
    paper: z.string(),
    language: z.enum(LANGUAGES).exclude(['en']),
    title: z.string(),
    scenes: z.array(
      z.object({
        heading: z.string(),
        /** Each sentence with the passage of the paper that it rests on; none: it states no fact. */
        said: z.array(z.tuple([z.string(), z.string().nullable()])),
        /** What a number graphic shows: value, label. Without one the scene shows its first sentence. */
        number: z.tuple([z.string(), z.string()]).optional(),
      }),
    ),
  }),
);

export interface ForeignScript {
  paper: string;
  script: Script;
}

const FILES = ['es', 'de', 'others'];

/** The scripts of all files, Spanish first. */
export const foreignScripts = (): ForeignScript[] =>
  FILES.flatMap((file) => {
    const text = readFileSync(join(ROOT, 'bench/grounding/foreign', `${file}.json`), 'utf8');
    return writtenSchema.parse(JSON.parse(text)).map(({ paper, language, title, scenes }) => ({
      paper,
      script: {
        title,
        writer: 'bench',
        language,
        scenes: scenes.map(({ heading, said, number }, index) => ({
          id: `s${index + 1}`,
          role: index === 0 ? ('hook' as const) : ('finding' as const),
          heading,
          narration: said.map(([sentence]) => sentence).join(' '),
          visual: number
            ? { kind: 'number' as const, value: number[0], label: number[1] }
            : { kind: 'quote' as const, text: said[0]?.[0] ?? '' },
          claims: said.flatMap(([text, quote]) => (quote === null ? [] : [{ text, quote, section: '' }])),
        })),
      },
    }));
  });

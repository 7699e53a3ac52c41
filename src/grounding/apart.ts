/** Check, repair and reading in a process of their own: a stranger's text may cost so much, and not the worker. */
import { onWords } from '#src/confined/on-words.ts';
import type { checkScript } from './check.ts';
import type { readingOf } from './for-reader.ts';
import type { repairScript } from './repair.ts';

export const checkApart = onWords<typeof checkScript>(new URL('./check.ts', import.meta.url), 'checkScript');
export const repairApart = onWords<typeof repairScript>(
  new URL('./repair.ts', import.meta.url),
  'repairScript',
);
export const readingApart = onWords<typeof readingOf>(
  new URL('./for-reader.ts', import.meta.url),
  'readingOf',
);

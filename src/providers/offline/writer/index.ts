/** The offline script writer: the paper's own sentences, in a process of its own. No model, no network, no chance. */
import { onWords } from '#src/confined/on-words.ts';
import type { ScriptWriter } from '#src/core/ports.ts';
import type { anotherOpening, writeScript } from './write.ts';

/** Changes with every change of the rules that gives some paper another script. */
const VERSION = 'offline-writer-93';

const MODULE = new URL('./write.ts', import.meta.url);
const writeApart = onWords<typeof writeScript>(MODULE, 'writeScript');
const openingApart = onWords<typeof anotherOpening>(MODULE, 'anotherOpening');

/**
 * The free writer.
 * @returns a writer whose scripts have 3 to 11 scenes of 10 to 36 spoken words, as the length asks, every spoken claim
 * resting on a verbatim sentence of the paper. The same paper and brief always get the same script.
 * Its `write` throws AppError `paper.unsuitable` for a notice, a paper that is not in English, or too little text,
 * and what `onWords` throws.
 */
export function createOfflineWriter(): ScriptWriter {
  return {
    version: VERSION,
    write: (paper, { length }, { signal }) => writeApart(signal, paper, length),
    openAnew: ({ script, openings }, paper, _brief, { signal }) =>
      openingApart(signal, script, openings, paper),
  };
}

/** Listens to a recording word by word: a service calls it a success where the end is missing or all is said twice. */
import { cancelled } from '#src/core/errors.ts';
import { NUMBER_WORDS } from '../../offline/voice/spoken/numbers.ts';
import { grammarOf } from './grammar.ts';
import { findSphinx } from './sphinx.ts';
import { type Heard, judgeHeard } from './verdict.ts';

export interface Listener {
  /** Changes with what it accepts. */
  readonly version: string;
  /** What was heard of an English text. Rejects as soon as the signal aborts, and where nothing can be told. */
  check(sound: { pcm: Int16Array; sampleRate: number }, text: string, signal: AbortSignal): Promise<Heard>;
}

/** A text as it is spoken: its words in lower case, whose of the written words each is, and their sounds as flite names them. */
export type Spell = (
  text: string,
  signal: AbortSignal,
) => Promise<{ words: string[]; owners: number[]; phones: string[][] }>;

const VERSION = 'sphinx-1';

/** null: there is no recogniser on this machine. */
export async function createListener(spell: Spell): Promise<Listener | null> {
  const recognise = await findSphinx();
  if (!recognise) return null;
  let numbers: Promise<string[][]> | null = null;
  return {
    version: VERSION,
    async check(sound, text, signal) {
      try {
        numbers ??= spell(NUMBER_WORDS.join(', '), signal).then(({ phones }) => phones);
        const { words, owners, phones } = await spell(text, signal);
        const heard = await recognise(sound, grammarOf(words, phones, await numbers), signal);
        const written = text.trim().split(/\s+/);
        const spoken = words.map((word, index) => {
          const owner = owners[index] ?? 0;
          return { word, owner, written: written[owner] ?? '' };
        });
        return judgeHeard(spoken, heard);
      } catch (thrown) {
        numbers = null;
        throw signal.aborted ? cancelled(signal) : thrown;
      }
    },
  };
}

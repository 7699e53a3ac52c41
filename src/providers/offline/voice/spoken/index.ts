/** The narration as it is said: for each word on screen, the spoken words and the pause after it. */
import { coreOf, normaliseWord } from './lexemes.ts';
import { cardinal } from './numbers.ts';
import { readWord } from './read-word.ts';
import { ABBREVIATIONS } from './tables.ts';

type Pause = 'none' | 'clause' | 'sentence';

export interface SpokenWord {
  /** Lower-case words of a-z and apostrophes; none when the display word is silent. */
  words: string[];
  pause: Pause;
  /** The sentence that ends here is a question. */
  question: boolean;
}

/** No display word is read for longer than this: a sequence or a table cell must not stall the video. */
const MAX_SPOKEN_WORDS = 30;
const REFERENCE_MARK = /^\[\d+(?:[-,]\d+)*\]/;

/**
 * @param display the narration split at white space, as it stands in the captions
 * @returns one entry a display word, in order
 */
export function spokenWords(display: string[]): SpokenWord[] {
  const normalised = display.map(normaliseWord);
  const cores = normalised.map(coreOf);
  const result: SpokenWord[] = [];
  let opens = true;
  for (const [i, core] of cores.entries()) {
    const before = cores[i - 1]?.text ?? '';
    const after = cores[i + 1]?.text ?? '';
    const silent = REFERENCE_MARK.test(normalised[i] ?? '');
    const grouped = silent ? [] : spacedThousands(before, core.text, after);
    const words = grouped ?? readWord(core.text, core.tail, { before, after, opens });
    const last = i === display.length - 1;
    const inRange =
      core.text === '-' || (after === '-' && /\d$/.test(core.text) && /^\d/.test(cores[i + 2]?.text ?? ''));
    const heard = inRange ? 'none' : pauseAfter(core.text, core.tail, normalised[i + 1] ?? '');
    const pause = last ? 'sentence' : heard;
    result.push({ words: words.slice(0, MAX_SPOKEN_WORDS), pause, question: core.tail.includes('?') });
    opens = pause === 'sentence';
  }
  return result;
}

/** `10 000` (a thin space is white space) is one number on two display words. */
function spacedThousands(before: string, core: string, after: string): string[] | null {
  const head = /^[1-9]\d{0,2}$/;
  const rest = /^\d{3}$/;
  if (head.test(core) && rest.test(after)) return [...cardinal(core), 'thousand'];
  if (head.test(before) && rest.test(core)) return Number(core) ? cardinal(core) : [];
  return null;
}

function pauseAfter(core: string, tail: string, next: string): Pause {
  if (/[.!?]/.test(tail)) {
    const name = core.toLowerCase();
    if (ABBREVIATIONS[name] && tail.startsWith('.')) return 'none';
    // `J. Smith` or `vitamin C. The …`: a short pause is right for both.
    if (/^\p{Lu}\p{Ll}?$/u.test(core) && /^\p{Ll}/u.test(coreOf(next).text)) return 'none';
    if (/^\p{Lu}$/u.test(core)) return 'clause';
    const start = coreOf(next).text;
    return /^\p{Ll}/u.test(start) && !/[!?]/.test(tail) ? 'clause' : 'sentence';
  }
  const dash = /[—]/.test(tail) || (/^[-—]/.test(next) && coreOf(next).text.replace(/^-/, '') === '');
  return dash || /[,;:)\]]/.test(tail) || /^[([—]/.test(next) ? 'clause' : 'none';
}

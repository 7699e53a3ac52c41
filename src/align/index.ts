/**
 * When each word of a known text is said in a sound: for voices that give no times of their own.
 *
 * The text is spoken once more by a voice whose word times are known, and the two sounds are laid over each other:
 * dynamic time warping of mel cepstra (Malfrère and Dutoit 1997 align speech to a synthetic reference in this way),
 * with pauses that may stand between any two words, and the reference's vocal tract fitted to the speaker's. No
 * model, no network.
 *
 * The reference has a voice for each language of videos. What it cannot read at all (another script), and a sound far
 * too short or long for its text, gets its words from the sound's pauses, the marks in the text and the length of the
 * words: readable, but off by a tenth of a second or more.
 */
import { AppError } from '#src/core/errors.ts';
import type { Language } from '#src/core/language.ts';
import type { Speech } from '#src/core/media.ts';
import type { Aligner, KnownSpeech } from '#src/core/ports.ts';
import { alignApart, judgeApart } from './apart.ts';

/** Goes up with every change of the word times. */
const VERSION = 'align-1';
/** A scene's narration is a tenth of it; memory and time grow with the length. */
const MAX_S = 300;
const MIN_RATE = 8_000;

/**
 * Says a text with exact word times, `words` being `text.split(/\s+/)`; the offline narrator does. Rejects with
 * AppError `input.invalid` where it cannot say it.
 */
export type ReferenceVoice = (
  text: string,
  signal: AbortSignal,
  language: Language | undefined,
) => Promise<Speech>;

export function createAligner(reference: ReferenceVoice): Aligner {
  /** The text's words, and what the reference says; null where it cannot say them. */
  async function told({ pcm, sampleRate, text, language }: KnownSpeech, signal: AbortSignal) {
    const trimmed = text.trim();
    if (trimmed === '') throw invalid('an empty text', 'There are no words to caption in this scene.');
    if (pcm.length === 0 || sampleRate < MIN_RATE || pcm.length > MAX_S * sampleRate) {
      throw invalid(
        `${pcm.length} samples at ${sampleRate} Hz`,
        'The narration of this scene is empty or far too long to be captioned. Please try again, or shorten the scene.',
      );
    }
    const texts = trimmed.split(/\s+/);
    const spoken = await orNothing(reference(trimmed, signal, language));
    const fits = spoken?.words.length === texts.length;
    return { texts, reference: fits ? spoken : null };
  }

  return {
    version: VERSION,
    async alignWords(speech, { signal }) {
      const { texts, reference } = await told(speech, signal);
      return alignApart(signal, speech.pcm, speech.sampleRate, texts, reference);
    },
    async faultOf(speech, { signal }) {
      const { reference } = await told(speech, signal);
      return reference && judgeApart(signal, speech.pcm, speech.sampleRate, reference);
    },
  };
}

/** What the reference says, or null where it cannot say it: another script, a text that is too long. */
async function orNothing(speaking: Promise<Speech>): Promise<Speech | null> {
  try {
    return await speaking;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'input.invalid') return null;
    throw thrown;
  }
}

const invalid = (what: string, userMessage: string): AppError =>
  new AppError('input.invalid', { message: `Asked to align ${what}`, userMessage });

/** Spoken sentences joined to one sound, with the time of every word on screen. Pure. */
import type { Speech, TimedWord } from '#src/core/media.ts';
import type { UtteranceAudio } from './flite.ts';
import { cutSoftly, removeOffset } from './pcm.ts';
import type { Span } from './phones.ts';
import type { PlannedUtterance } from './utterances.ts';

/** Silence before the first sound: none is heard, but a player that starts late cuts nothing off. */
const LEAD_S = 0.08;
/** Silence after the last sound, so that the next scene does not begin on its heels. */
const TAIL_S = 0.25;
/** Between sentences, and between the parts of a sentence that was cut at a comma. */
const SENTENCE_PAUSE_S = 0.36;
const CLAUSE_PAUSE_S = 0.16;
/** Kept of the voice's own onset and decay around a sentence. */
const ONSET_S = 0.03;
const DECAY_S = 0.09;
/** How long a word that makes no sound (a dash, an emoji) is shown as the active one. */
const SILENT_WORD_S = 0.02;

export interface SpokenUtterance extends PlannedUtterance {
  audio: UtteranceAudio;
}

/**
 * @param display the words on screen
 * @param spoken the sentences in order, at least one
 */
export function assemble(display: string[], spoken: SpokenUtterance[]): Omit<Speech, 'voice'> {
  const sampleRate = spoken[0]?.audio.sampleRate ?? 0;
  const spans = new Map<number, Span>();
  const chunks: { at: number; pcm: Int16Array }[] = [];
  let clock = LEAD_S;
  for (const [i, { audio, owners, endsSentence }] of spoken.entries()) {
    const first = audio.words[0]?.start ?? 0;
    const last = audio.words.at(-1)?.end ?? first;
    const from = Math.max(0, Math.round((first - ONSET_S) * sampleRate));
    const to = Math.min(audio.pcm.length, Math.round((last + DECAY_S) * sampleRate));
    const at = Math.max(0, Math.round((clock - first) * sampleRate) + from);
    chunks.push({ at, pcm: cutSoftly(removeOffset(audio.pcm, sampleRate), from, to, sampleRate) });
    const shift = (at - from) / sampleRate;
    for (const [k, owner] of owners.entries()) {
      const word = audio.words[k];
      if (!word) continue;
      const start = spans.get(owner)?.start ?? word.start + shift;
      spans.set(owner, { start, end: word.end + shift });
    }
    const pause = endsSentence ? SENTENCE_PAUSE_S : CLAUSE_PAUSE_S;
    clock = last + shift + (i < spoken.length - 1 ? pause : TAIL_S);
  }
  const pcm = new Int16Array(Math.round(clock * sampleRate));
  for (const chunk of chunks) pcm.set(chunk.pcm.subarray(0, Math.max(0, pcm.length - chunk.at)), chunk.at);
  return { pcm, sampleRate, words: withSilentWords(display, spans) };
}

/** Gives each word without a sound a sliver of the time of the word before it (before the first: of the lead). */
function withSilentWords(display: string[], spans: Map<number, Span>): TimedWord[] {
  const timed: TimedWord[] = [];
  let i = 0;
  while (i < display.length) {
    const own = spans.get(i);
    let next = i + 1;
    while (next < display.length && !spans.has(next)) next++;
    const run = own ? next - i - 1 : next - i;
    const slot = own ?? { start: 0, end: LEAD_S };
    const sliver = run === 0 ? 0 : Math.min(SILENT_WORD_S, (slot.end - slot.start) / 2 / run);
    let clock = slot.end - run * sliver;
    if (own) timed.push({ text: display[i] ?? '', start: own.start, end: clock });
    for (let k = next - run; k < next; k++) {
      timed.push({ text: display[k] ?? '', start: clock, end: clock + sliver });
      clock += sliver;
    }
    i = next;
  }
  return timed;
}

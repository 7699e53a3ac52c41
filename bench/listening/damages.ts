/** What can become of a recording between a voice and us, and whether anybody may still hear it. */
import type { TimedWord } from '#src/core/media.ts';
import type { Sound } from '#src/providers/recording/sound.ts';

/** A recording, where its words are, and another one of another text by the same voice. */
export interface Recorded {
  sound: Sound;
  words: readonly TimedWord[];
  other: Sound;
}

type Pcm = Int16Array;
type Damage = (recorded: Recorded) => Sound;

const at = ({ sampleRate }: Sound, seconds: number): number => Math.round(seconds * sampleRate);
const lengthOf = ({ pcm, sampleRate }: Sound): number => pcm.length / sampleRate;
const clipped = (value: number): number => Math.max(-32_768, Math.min(32_767, Math.round(value)));

function joined({ sampleRate }: Sound, ...parts: Pcm[]): Sound {
  const pcm = new Int16Array(parts.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const part of parts) {
    pcm.set(part, filled);
    filled += part.length;
  }
  return { pcm, sampleRate };
}

const mapped = (sound: Sound, change: (sample: number, index: number) => number): Sound => ({
  ...sound,
  pcm: sound.pcm.map((sample, index) => clipped(change(sample, index))),
});

/** From one share of the length to another. */
const share = (sound: Sound, from: number, to: number): Pcm =>
  sound.pcm.slice(Math.round(from * sound.pcm.length), Math.round(to * sound.pcm.length));

/** The samples of `count` words from the one at a share of the text on. */
function wordsAt({ sound, words }: Recorded, place: number, count: number): { from: number; to: number } {
  const first = Math.min(Math.floor(place * words.length), words.length - count);
  return { from: at(sound, words[first]?.start ?? 0), to: at(sound, words[first + count - 1]?.end ?? 0) };
}

/** Replaces some words' samples. */
const instead =
  (place: number, count: number, change: (cut: Pcm, recorded: Recorded) => Pcm): Damage =>
  (recorded) => {
    const { from, to } = wordsAt(recorded, place, count);
    const { pcm } = recorded.sound;
    return joined(recorded.sound, pcm.slice(0, from), change(pcm.slice(from, to), recorded), pcm.slice(to));
  };

const none = (): Pcm => new Int16Array();
const still = ({ length }: Pcm): Pcm => new Int16Array(length);
const hiss = (cut: Pcm): Pcm => cut.map((_, index) => clipped(3_000 * Math.sin(index * index)));
const backwards = (cut: Pcm): Pcm => cut.slice().reverse();
const twice = (cut: Pcm): Pcm => Int16Array.from([...cut, ...cut]);
const elsewhere = (cut: Pcm, { other }: Recorded): Pcm => other.pcm.slice(0, cut.length);

/** Another speed, and with it another pitch. */
const atSpeed =
  (speed: number): Damage =>
  ({ sound }) => ({
    ...sound,
    pcm: Int16Array.from({ length: Math.floor(sound.pcm.length / speed) }, (_, index) => {
      const place = index * speed;
      const [left = 0, right = 0] = sound.pcm.subarray(Math.floor(place), Math.floor(place) + 2);
      return clipped(left + (right - left) * (place % 1));
    }),
  });

/** The number's word, by how it is written. */
const number =
  (change: (cut: Pcm, recorded: Recorded) => Pcm): Damage =>
  (recorded) => {
    const index = recorded.words.findIndex(({ text }) => /\d/.test(text));
    return instead((index + 0.5) / recorded.words.length, 1, change)(recorded);
  };

/** Pieces of a twentieth of a second in another order. */
const shuffled: Damage = ({ sound }) => {
  const size = at(sound, 0.05);
  const pieces = Array.from({ length: Math.ceil(sound.pcm.length / size) }, (_, index) =>
    sound.pcm.slice(index * size, (index + 1) * size),
  );
  return joined(sound, ...pieces.map((_, index) => pieces[(index * 7) % pieces.length] ?? none()));
};

/** What nobody may hear. */
export const HARMFUL: Record<string, Damage> = {
  'without its last tenth': ({ sound }) => joined(sound, share(sound, 0, 0.88)),
  'without its last fifth': ({ sound }) => joined(sound, share(sound, 0, 0.8)),
  'without its last third': ({ sound }) => joined(sound, share(sound, 0, 0.66)),
  'its first half alone': ({ sound }) => joined(sound, share(sound, 0, 0.5)),
  'without its first fifth': ({ sound }) => joined(sound, share(sound, 0.2, 1)),
  'its second half alone': ({ sound }) => joined(sound, share(sound, 0.5, 1)),
  'three words missing early': instead(0.2, 3, none),
  'three words missing in the middle': instead(0.5, 3, none),
  'three words missing late': instead(0.75, 3, none),
  'five words missing': instead(0.4, 5, none),
  'three words silent': instead(0.5, 3, still),
  'five words silent': instead(0.3, 5, still),
  'three words hissed over': instead(0.5, 3, hiss),
  'five words backwards': instead(0.4, 5, backwards),
  'five words of another text': instead(0.4, 5, elsewhere),
  'five words twice': instead(0.4, 5, twice),
  'eight words twice': instead(0.1, 8, twice),
  'silent from a third on': ({ sound }) => joined(sound, share(sound, 0, 0.35), still(share(sound, 0.35, 1))),
  'silent up to the middle': ({ sound }) => joined(sound, still(share(sound, 0, 0.5)), share(sound, 0.5, 1)),
  'its halves exchanged': ({ sound }) => joined(sound, share(sound, 0.5, 1), share(sound, 0, 0.5)),
  'said twice': ({ sound }) => joined(sound, sound.pcm, sound.pcm),
  'its first half twice': ({ sound }) => joined(sound, share(sound, 0, 0.5), sound.pcm),
  'its end twice': ({ sound }) => joined(sound, sound.pcm, share(sound, 0.65, 1)),
  'another text after it': ({ sound, other }) => joined(sound, sound.pcm, other.pcm),
  'another text before it': ({ sound, other }) => joined(sound, other.pcm, sound.pcm),
  'another text': ({ other }) => other,
  backwards: ({ sound }) => joined(sound, backwards(sound.pcm)),
  'in another order of pieces': shuffled,
  'the number missing': number(none),
  'the number silent': number(still),
  'the number hissed over': number(hiss),
  'at twice its speed': atSpeed(2),
  'stuck in a tenth of a second': ({ sound }) => {
    const piece = share(sound, 0.5, 0.5 + 0.1 / lengthOf(sound));
    return joined(sound, share(sound, 0, 0.5), ...Array.from({ length: 40 }, () => piece));
  },
  'gone for a third of each second': ({ sound }) =>
    mapped(sound, (sample, index) => ((index / sound.sampleRate) % 1 < 0.34 ? 0 : sample)),
  'hiss instead of speech': ({ sound }) => joined(sound, hiss(sound.pcm)),
  silence: ({ sound }) => joined(sound, still(sound.pcm)),
};

/** What anybody may hear. */
export const HARMLESS: Record<string, Damage> = {
  'left as it is': ({ sound }) => sound,
  'a sixth as loud': ({ sound }) => mapped(sound, (sample) => sample / 6),
  'twice as loud, clipped': ({ sound }) => mapped(sound, (sample) => sample * 2),
  'a second of silence around it': ({ sound }) =>
    joined(sound, new Int16Array(sound.sampleRate / 2), sound.pcm, new Int16Array(sound.sampleRate / 2)),
  'a pause of a second in the middle': instead(0.5, 1, (cut) =>
    Int16Array.from([...cut, ...new Int16Array(16_000)]),
  ),
  'a hiss under it': ({ sound }) => mapped(sound, (sample, index) => sample + 60 * Math.sin(index * index)),
  'a hum of the mains': ({ sound }) =>
    mapped(sound, (sample, index) => sample + 200 * Math.sin((2 * Math.PI * 50 * index) / sound.sampleRate)),
  'a little faster and higher': atSpeed(1.06),
  'a little slower and lower': atSpeed(0.94),
  'upside down': ({ sound }) => mapped(sound, (sample) => -sample),
  'a click now and then': ({ sound }) =>
    mapped(sound, (sample, index) => (index % sound.sampleRate === 500 ? 20_000 : sample)),
  'dull, as by telephone': ({ sound }) => {
    let last = 0;
    return mapped(sound, (sample) => {
      last += (sample - last) * 0.5;
      return last;
    });
  },
};

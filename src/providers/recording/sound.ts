/** Sound as Gemini sends it: a whole WAV file from newer models, raw samples from older ones. */

export interface Sound {
  pcm: Int16Array;
  sampleRate: number;
}

/** What raw samples are where the media type does not say. */
const USUAL_RATE = 24_000;
/** Speech below or above is no speech of theirs. */
const RATES = { least: 8_000, most: 96_000 };

/** The sound as 16-bit mono. @returns null where the bytes are none that can be read */
export function readSound(bytes: Uint8Array, mimeType: string): Sound | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.toString('latin1', 0, 4) === 'RIFF') return readWav(view);
  if (!/^audio\/(?:l16|pcm|raw)/i.test(mimeType)) return null;
  const rate = Number(/rate=(\d+)/i.exec(mimeType)?.[1] ?? USUAL_RATE);
  return sound(view, rate, Number(/channels=(\d+)/i.exec(mimeType)?.[1] ?? 1));
}

/** Walks the chunks: a header of other than 44 bytes is common, and sizes are wrong in what was streamed. */
function readWav(view: Buffer): Sound | null {
  let format: { rate: number; channels: number } | null = null;
  let at = 12;
  while (at + 8 <= view.length) {
    const name = view.toString('latin1', at, at + 4);
    const size = Math.min(view.readUInt32LE(at + 4), view.length - at - 8);
    const body = view.subarray(at + 8, at + 8 + size);
    if (name === 'fmt ' && size >= 16) {
      const pcm16 = [1, 0xfffe].includes(body.readUInt16LE(0)) && body.readUInt16LE(14) === 16;
      if (!pcm16) return null;
      format = { channels: body.readUInt16LE(2), rate: body.readUInt32LE(4) };
    }
    if (name === 'data') return format && sound(body, format.rate, format.channels);
    at += 8 + size + (size % 2);
  }
  return null;
}

function sound(view: Buffer, sampleRate: number, channels: number): Sound | null {
  if (!(sampleRate >= RATES.least && sampleRate <= RATES.most) || channels < 1 || channels > 2) return null;
  const frames = Math.floor(view.length / (2 * channels));
  const pcm = new Int16Array(frames);
  for (let frame = 0; frame < frames; frame += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1) {
      sum += view.readInt16LE(2 * (frame * channels + channel));
    }
    pcm[frame] = Math.round(sum / channels);
  }
  return { pcm, sampleRate };
}

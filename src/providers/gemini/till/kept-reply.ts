/** A reply of Gemini as the ledger keeps it until a worker has judged it. */
import type { Delivery } from '../../../core/ledger.ts';
import type { GeminiReply } from '../client.ts';

const TYPE = 'application/vnd.gemini-reply+json';

export function packReply(reply: GeminiReply): Delivery {
  const sound = reply.kind === 'answer' ? reply.audio : null;
  const audio = sound && { ...sound, bytes: Buffer.from(sound.bytes).toString('base64') };
  return { bytes: new TextEncoder().encode(JSON.stringify({ ...reply, audio })), type: TYPE };
}

/** @returns null where it is none */
export function unpackReply(kept: Delivery | null): GeminiReply | null {
  if (kept?.type !== TYPE) return null;
  const { audio, ...reply } = JSON.parse(new TextDecoder().decode(kept.bytes));
  return {
    ...reply,
    audio: audio && { ...audio, bytes: new Uint8Array(Buffer.from(audio.bytes, 'base64')) },
  };
}

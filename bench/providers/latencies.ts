/** How long the providers take, drawn from what their users report; the same seed draws the same lengths again. */
import { createHash } from 'node:crypto';

export interface Latencies {
  /** One request to an archive of papers, ms. */
  archive(path: string): number;
  script: number;
  /** Of the model that reads the script over. */
  reading: number;
  narration(text: string): number;
  /** Answering one request of Runway, ms. */
  request(what: string): number;
  /** From a free place to the finished clip, ms. */
  clip(prompt: string): number;
  /** Before a clip may begin, ms. */
  pending: number;
}

/** Milliseconds, from and to. */
const RANGES = {
  archive: [250, 600],
  script: [10_000, 14_000],
  reading: [3_000, 6_000],
  narration: [2_000, 5_000],
  request: [120, 350],
  clip: [25_000, 60_000],
  pending: [1_000, 1_500],
} as const;

/** @param scale of every latency: 1 is real life */
export function drawLatencies(seed: string, scale: number): Latencies {
  const draw = (name: keyof typeof RANGES, what: string): number => {
    const [from, to] = RANGES[name];
    const share = createHash('sha256').update(`${seed} ${name} ${what}`).digest().readUInt32BE(0) / 2 ** 32;
    return scale * (from + share * (to - from));
  };
  return {
    archive: (path) => draw('archive', path),
    script: draw('script', ''),
    reading: draw('reading', ''),
    narration: (text) => draw('narration', text),
    request: (what) => draw('request', what),
    clip: (prompt) => draw('clip', prompt),
    pending: draw('pending', ''),
  };
}

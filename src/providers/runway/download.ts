/** Fetches a finished video: from where Runway may keep it, of a bounded size, whole. */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fetchOutside, type OutsideRequest } from '#src/net/outside.ts';

/** Ten seconds of video in 1080p have 20 MB at most. */
const MOST_BYTES = 120 * 1024 * 1024;
/** A video has more than a header. */
const LEAST_BYTES = 1_024;
const TIMEOUT_MS = 120_000;
/** An MP4 begins with a box of this name. */
const MP4_BOX = 'ftyp';

export interface DownloadRules {
  /** `http://127.0.0.1:1234` where a local Runway is configured: its videos may come over plain HTTP. */
  baseUrl: string | null;
  timeoutMs?: number;
}

/** @returns null when the video is at `path`; else why it is not, and then nothing is there */
export async function download(
  address: string,
  path: string,
  { baseUrl, timeoutMs = TIMEOUT_MS }: DownloadRules,
  signal: AbortSignal,
): Promise<string | null> {
  const trusted = baseUrl === null ? [] : [new URL(baseUrl).origin];
  const request = { signal, timeoutMs, maxBytes: MOST_BYTES, trusted };
  const fault = await fetchTo(address, path, request).catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  if (fault !== null) await rm(path, { force: true });
  return fault;
}

async function fetchTo(address: string, path: string, request: OutsideRequest): Promise<string | null> {
  const response = await fetchOutside(address, request);
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    return `HTTP ${response.status}`;
  }
  const expected = Number(response.headers.get('content-length') ?? Number.NaN);
  let bytes = 0;
  let start = Buffer.alloc(0);
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (start.length < 12) start = Buffer.concat([start, chunk.subarray(0, 12)]);
      done(null, chunk);
    },
  });
  await pipeline(Readable.fromWeb(response.body), counting, createWriteStream(path), {
    signal: request.signal,
  });
  if (bytes < LEAST_BYTES) return `${bytes} bytes`;
  if (Number.isFinite(expected) && bytes !== expected) return `${bytes} of ${expected} bytes`;
  return start.toString('latin1', 4, 8) === MP4_BOX ? null : 'not an MP4';
}

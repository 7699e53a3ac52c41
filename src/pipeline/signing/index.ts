/** Signs a finished video (C2PA): who made it, and what each of its claims rests on, so that a change shows. */
import { readFile, writeFile } from 'node:fs/promises';
import { Ended, runConfined } from '#src/confined/index.ts';
import { AppError } from '#src/core/errors.ts';
import type { Signer } from './cose.ts';
import { manifestOf } from './manifest.ts';
import type { SigningTask } from './sign-entry.ts';

export type { Signer } from './cose.ts';

const ENTRY = new URL('./sign-entry.ts', import.meta.url);
/** It holds the video some four times. */
const LIMITS = { cpuSeconds: 120, memoryMb: 1_500 };

/**
 * Signs the file in its place, and reads it back.
 *
 * @param transcript what `transcript.json` holds
 * @throws AppError `render.failed`, `job.cancelled`
 */
export async function signVideo(
  path: string,
  transcript: unknown,
  signer: Signer,
  signal: AbortSignal,
): Promise<void> {
  const input: SigningTask = { video: await readFile(path), manifest: manifestOf(transcript), signer };
  try {
    const signed = await runConfined<Uint8Array>({ module: ENTRY, input, limits: LIMITS, signal });
    await writeFile(path, signed);
  } catch (thrown) {
    if (!(thrown instanceof Ended)) throw thrown;
    throw new AppError('render.failed', {
      message: `not signed: ${thrown.message}`,
      userMessage: 'The finished video could not be signed. Please tell whoever runs this bot.',
      cause: thrown,
    });
  }
}

/** Takes in a picture that came with a call. */
import type { Attachment } from '#src/chat/port.ts';
import { AppError } from '#src/core/errors.ts';
import { type PictureUse, redrawn } from '#src/jobs/files/picture.ts';
import type { Call } from './command.ts';

/** The person waits for it. */
const PATIENCE_MS = 20_000;
const BYTES_PER_MB = 1_000_000;

/**
 * The picture as a PNG, drawn anew.
 *
 * @throws AppError `file.too-large`, `file.unsupported`, and as `Call.readFile`
 */
export async function takePicture(
  { readFile }: Call,
  use: PictureUse,
  file: Attachment,
): Promise<Uint8Array> {
  const { maxBytes, name } = use;
  if (!readFile || (file.bytes ?? 0) > maxBytes) {
    throw new AppError('file.too-large', {
      message: `${name} of ${file.bytes} bytes`,
      userMessage: `A ${name} may have ${maxBytes / BYTES_PER_MB} MB. Please send a smaller picture.`,
    });
  }
  const signal = AbortSignal.timeout(PATIENCE_MS);
  return redrawn(use, await readFile(file, maxBytes, signal), signal);
}

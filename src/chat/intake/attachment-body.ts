/** The bytes of an attached file as they arrive, bounded whatever its sender said of its size. */
import { AppError } from '#src/core/errors.ts';

const BYTES_PER_MB = 1024 * 1024;

export const attachmentTooLarge = (maxBytes: number): AppError =>
  new AppError('file.too-large', {
    message: `attachment larger than ${maxBytes} bytes`,
    userMessage: `That file is larger than ${Math.floor(maxBytes / BYTES_PER_MB)} MB. Please send a smaller version, or the paper's DOI or PMC id.`,
  });

/**
 * All of the body.
 *
 * @param brokeOff what is thrown when the connection ends too soon
 * @throws AppError `file.too-large` as soon as more than `maxBytes` have come
 */
export async function readAttachmentBody(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
  brokeOff: (cause: unknown) => AppError,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of body) {
      length += part.length;
      if (length > maxBytes) throw attachmentTooLarge(maxBytes);
      parts.push(part);
    }
  } catch (cause) {
    throw cause instanceof AppError ? cause : brokeOff(cause);
  }
  return Buffer.concat(parts, length);
}

/** Bytes that come in parts, no more of them than may be. */
import { AppError } from './errors.ts';

const BYTES_PER_MB = 1024 * 1024;

export const fileTooLarge = (maxBytes: number): AppError =>
  new AppError('file.too-large', {
    message: `more than ${maxBytes} bytes`,
    userMessage: `That file is larger than ${Math.max(1, Math.floor(maxBytes / BYTES_PER_MB))} MB. Please send a smaller version, or the paper's DOI or PMC id.`,
  });

/** All of the parts. @throws AppError `file.too-large` as soon as more than `maxBytes` have come */
export async function collect(parts: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of parts) {
    bytes += part.length;
    if (bytes > maxBytes) throw fileTooLarge(maxBytes);
    kept.push(part);
  }
  return Buffer.concat(kept, bytes);
}

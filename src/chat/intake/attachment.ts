/** The bytes of an attached file, as a platform's host sends them, bounded whatever its sender said of its size. */
import { collect } from '#src/core/collect.ts';
import { AppError } from '#src/core/errors.ts';

/** What a platform says of a file that is not there any more, and of one that does not come just now. */
interface Faults {
  gone(why: string): AppError;
  unavailable(why: string, cause?: unknown): AppError;
}

/** All of the body. @throws AppError `file.too-large` as soon as more than `maxBytes` have come; one of the faults */
export async function readAttachmentBody(
  { ok, status, body }: Response,
  maxBytes: number,
  { gone, unavailable }: Faults,
): Promise<Uint8Array> {
  if (status >= 400 && status < 500 && status !== 429) throw gone(`attachment: status ${status}`);
  if (!ok || !body) throw unavailable(`attachment: status ${status}`);
  return collect(body, maxBytes).catch((cause: unknown) => {
    throw cause instanceof AppError ? cause : unavailable('attachment broke off', cause);
  });
}

/** Takes in a logo that came with a call. */
import type { Attachment } from '#src/chat/port.ts';
import { AppError } from '#src/core/errors.ts';
import type { Holder } from '#src/db/accounts/settings.ts';
import { keepLogo, MOST_LOGO_BYTES } from '#src/jobs/people/logo.ts';
import type { Call } from './command.ts';

/** The person waits for it. */
const PATIENCE_MS = 20_000;
const BYTES_PER_MB = 1_000_000;

/** @throws AppError `file.too-large`, `file.unsupported`, and as `Call.readFile` */
export async function takeLogo({ desk, readFile }: Call, holder: Holder, file: Attachment): Promise<void> {
  if (!readFile || (file.bytes ?? 0) > MOST_LOGO_BYTES) {
    throw new AppError('file.too-large', {
      message: `logo of ${file.bytes} bytes`,
      userMessage: `A logo may have ${MOST_LOGO_BYTES / BYTES_PER_MB} MB. Please send a smaller picture.`,
    });
  }
  const signal = AbortSignal.timeout(PATIENCE_MS);
  await keepLogo(desk.db, holder, await readFile(file, MOST_LOGO_BYTES, signal), signal);
}

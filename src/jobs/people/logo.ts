/** Takes in the logo with which somebody's videos end. */
import { AppError } from '#src/core/errors.ts';
import { type Holder, setLogo } from '#src/db/accounts/settings.ts';
import type { Database } from '#src/db/connection/client.ts';
import { redrawLogo } from '#src/pipeline/logo.ts';

/** As it is sent, bytes. */
export const MOST_LOGO_BYTES = 2_000_000;

/** @throws AppError `file.unsupported` for what is no PNG or JPEG */
export async function keepLogo(
  db: Database,
  holder: Holder,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<void> {
  const logo = await redrawLogo(bytes, signal);
  if (!logo) {
    throw new AppError('file.unsupported', {
      message: `no logo: ${bytes.length} bytes`,
      userMessage: 'That file cannot be read as a picture. Please send the logo as a PNG or JPEG.',
    });
  }
  await setLogo(db, holder, logo);
}

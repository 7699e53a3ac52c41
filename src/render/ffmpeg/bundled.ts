import { constants } from 'node:fs';
import { access, chmod } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * Path of the ffmpeg that @ffmpeg-installer brought for this platform, made executable if it is not (an install
 * with scripts switched off, or an archive that lost its modes); null where there is none.
 */
export async function bundledFfmpeg(): Promise<string | null> {
  const path = installedPath();
  if (path === null) return null;
  try {
    await access(path, constants.X_OK);
  } catch {
    // A read-only installation stays as it is: the probe that follows then says that it can't be used.
    await chmod(path, 0o755).catch(() => undefined);
  }
  return path;
}

/** The package throws a plain string where it knows no binary for the platform. */
function installedPath(): string | null {
  try {
    const installer: { path: string } = createRequire(import.meta.url)('@ffmpeg-installer/ffmpeg');
    return installer.path;
  } catch {
    return null;
  }
}

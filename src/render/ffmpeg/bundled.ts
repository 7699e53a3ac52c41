import { constants } from 'node:fs';
import { access, chmod } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Path of the ffmpeg that @ffmpeg-installer brought for this platform, ready to run; null where there is none. */
export async function bundledFfmpeg(): Promise<string | null> {
  const path = installedPath();
  if (path !== null) await makeExecutable(path);
  return path;
}

/** Gives a file back the mode that an install without scripts, or an archive without modes, took from it. */
export async function makeExecutable(path: string): Promise<void> {
  try {
    await access(path, constants.X_OK);
  } catch {
    // A read-only installation stays as it is: the probe that follows then says that it can't be used.
    await chmod(path, 0o755).catch(() => undefined);
  }
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

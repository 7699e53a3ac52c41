/** Fetches a voice of sherpa-onnx's releases, whose hash whoever asks for it knows. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { AppError } from '#src/core/errors.ts';
import { modelIn } from './layout.ts';

export interface WantedVoice {
  /** Where the releases are: `https://…/tts-models`, without a slash at the end. */
  baseUrl: string;
  /** `vits-piper-en_US-lessac-medium`: the archive's name without `.tar.bz2`, and that of its folder. */
  name: string;
  /** Of the archive, 64 hexadecimal digits. */
  sha256: string;
  /** Of all voices. */
  directory: string;
}

/** The largest that speak English have 350 MB. */
const MOST_BYTES = 1_000_000_000;
const NAME = /^[A-Za-z0-9][\w.-]{0,99}$/;
const HASH = /^[0-9a-f]{64}$/;
const TIMEOUT_MS = 3_600_000;

/**
 * @returns the voice's folder
 * @throws AppError `input.invalid` for what is wrong with the name or the hash, `file.*` for what is wrong with the archive
 */
export async function installVoice({ baseUrl, name, sha256, directory }: WantedVoice): Promise<string> {
  if (!NAME.test(name)) throw fault('input.invalid', `“${name}” is no name of a voice.`);
  if (!HASH.test(sha256))
    throw fault('input.invalid', 'The SHA-256 of the archive is missing: 64 digits and letters from a to f.');
  await mkdir(directory, { recursive: true });
  const incoming = await mkdtemp(join(directory, '.incoming-'));
  try {
    const archive = join(incoming, 'voice.tar.bz2');
    const hash = await download(`${baseUrl}/${name}.tar.bz2`, archive);
    if (hash !== sha256)
      throw fault(
        'file.damaged',
        `The archive of “${name}” is not the one that was meant: its SHA-256 is ${hash}.`,
      );
    await unpack(archive, incoming, name);
    const folder = join(incoming, name);
    const names = await readdir(folder).catch(() => []);
    if (!modelIn(folder, names))
      throw fault('file.unsupported', `The archive of “${name}” holds no voice of that name.`);
    await rm(join(directory, name), { recursive: true, force: true });
    await rename(folder, join(directory, name));
    return join(directory, name);
  } finally {
    await rm(incoming, { recursive: true, force: true });
  }
}

/** @returns the SHA-256 of what was written to `path` */
async function download(url: string, path: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch((cause) => {
    throw fault('source.unavailable', `${url} does not answer.`, cause);
  });
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw fault('source.unavailable', `${url} answers ${response.status}. Is the name right?`);
  }
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(
        bytes > MOST_BYTES ? fault('file.too-large', 'The archive is larger than any voice.') : null,
        chunk,
      );
    },
  });
  await pipeline(response.body, counted, createWriteStream(path));
  return hash.digest('hex');
}

async function unpack(archive: string, into: string, name: string): Promise<void> {
  const options = ['--extract', '--bzip2', '--no-same-owner', '--file', archive, '--directory', into, name];
  await promisify(execFile)('tar', options).catch((cause) => {
    throw fault(
      'file.damaged',
      `The archive of “${name}” cannot be unpacked. Are tar and bzip2 installed?`,
      cause,
    );
  });
}

const fault = (
  code: 'input.invalid' | 'file.damaged' | 'file.unsupported' | 'file.too-large' | 'source.unavailable',
  sentence: string,
  cause?: unknown,
): AppError => new AppError(code, { message: sentence, userMessage: sentence, cause });

/** The certificate and the key with which videos are signed, as files or as text. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AppError } from '#src/core/errors.ts';
import { hashBytes } from '#src/core/hash.ts';
import { algorithmOf } from '#src/pipeline/signing/cose.ts';
import type { Signer } from '#src/pipeline/signing/index.ts';
import type { Config } from './config.ts';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** null: videos are not signed. @throws AppError `setup.invalid`, which never holds the key */
export async function signerOf({ c2pa }: Pick<Config, 'c2pa'>): Promise<Signer | null> {
  if (!c2pa) return null;
  const certificates = await read('C2PA_CERT', c2pa.certificate, (pem) =>
    (pem.match(CERTIFICATE) ?? []).map((one) => new X509Certificate(one)),
  );
  const key = await read('C2PA_KEY', c2pa.key, (pem) => createPrivateKey(pem));
  const [own] = certificates;
  if (!own) throw invalid('C2PA_CERT', 'It holds no certificate (PEM).');
  if (!own.checkPrivateKey(key)) throw invalid('C2PA_KEY', 'It is not the key of the first certificate.');
  if (own.checkIssued(own))
    throw invalid('C2PA_CERT', 'It signs itself. C2PA asks for one that an authority has signed.');
  if (!algorithmOf(key)) throw invalid('C2PA_KEY', 'It must be a key on P-256, P-384 or P-521, or Ed25519.');
  // The root is known to whoever trusts it.
  const chain = certificates.filter((one) => !one.checkIssued(one)).map(({ raw }) => new Uint8Array(raw));
  return {
    id: hashBytes(own.raw),
    certificates: chain,
    key: String(key.export({ type: 'pkcs8', format: 'pem' })),
  };
}

async function read<T>(name: string, given: string, parse: (pem: string) => T): Promise<T> {
  try {
    return parse(given.includes('-----BEGIN') ? given : await readFile(given, 'utf8'));
  } catch {
    throw invalid(name, 'It is neither PEM text nor a file with PEM that can be read.');
  }
}

const invalid = (name: string, sentence: string): AppError =>
  new AppError('setup.invalid', {
    message: `${name}: ${sentence}`,
    userMessage: `${name} cannot be used. ${sentence}`,
  });

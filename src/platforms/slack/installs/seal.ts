/** Encryption of what is kept of installations: AES-256-GCM, with the workspace as part of what is authenticated. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Another key for each use of the one secret. */
const keyFor = (secret: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'hidden-hill', use, 32));

/** What signs the way of an installation through the browser. */
export const stateSecret = (secret: string): string => keyFor(secret, 'slack state').toString('base64url');

/** @returns `v1.<nonce, ciphertext and tag>` */
export function seal(secret: string, teamId: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, 'slack tokens'), nonce);
  cipher.setAAD(Buffer.from(teamId));
  const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return `${VERSION}.${Buffer.concat(parts).toString('base64url')}`;
}

/** @throws Error where the secret, the workspace or the text is another one */
export function unseal(secret: string, teamId: string, sealed: string): string {
  const [version, body = ''] = sealed.split('.');
  if (version !== VERSION) throw new Error('sealed by another version');
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyFor(secret, 'slack tokens'),
    bytes.subarray(0, NONCE_BYTES),
  );
  decipher.setAAD(Buffer.from(teamId));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  return Buffer.concat([text, decipher.final()]).toString('utf8');
}

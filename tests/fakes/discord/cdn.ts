/** Signed addresses of files that expire, and the server's answer to them. */
import { createHmac } from 'node:crypto';
import { TIMES } from './limits.ts';
import type { Store, StoredFile } from './store.ts';

const sign = (id: string, expires: string): string =>
  createHmac('sha256', 'local cdn').update(`${id}:${expires}`).digest('hex');

/** The address of a file, signed now or when it was uploaded: `ex` its end in hexadecimal seconds, `is` its start, `hm` the signature. */
export function cdnAddress(file: StoredFile, cdn: string, issuedAt = file.uploadedAt): string {
  const issued = Math.floor(issuedAt / 1000);
  const expires = (issued + TIMES.cdn / 1000).toString(16);
  const query = `ex=${expires}&is=${issued.toString(16)}&hm=${sign(file.id, expires)}`;
  return `${cdn}/attachments/${file.channelId}/${file.id}/${encodeURIComponent(file.name)}?${query}`;
}

/** The file behind an address; null when it is unknown, expired or its signature is wrong (404). */
export function fileAt(store: Store, url: URL): StoredFile | null {
  const file = store.files.get(url.pathname.split('/').at(-2) ?? '');
  const expires = url.searchParams.get('ex') ?? '';
  if (!file || url.searchParams.get('hm') !== sign(file.id, expires)) return null;
  return Number.parseInt(expires, 16) * 1000 > store.clock() ? file : null;
}

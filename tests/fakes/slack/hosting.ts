/** files.slack.com: takes uploads, and gives files to whoever bears a token with files:read. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf } from '../server.ts';
import { authenticate, bearer } from './api/server.ts';
import { SlackError } from './errors.ts';
import type { StoredFile } from './model.ts';
import type { Store } from './store.ts';

const LOGIN =
  '<!DOCTYPE html><html lang="en-US"><head><title>Sign in | Slack</title></head><body></body></html>';

const signature = (file: StoredFile): string =>
  createHash('sha256').update(`local files ${file.id}`).digest('hex').slice(0, 24);

/** The other host that an address may lead to: another name of the same machine. */
const elsewhere = (base: string, file: StoredFile): string =>
  `${base.replace('127.0.0.1', 'localhost')}/files-edge/${file.id}?sig=${signature(file)}`;

async function contentOf(request: IncomingMessage): Promise<Uint8Array> {
  const bytes = await bodyOf(request);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/')) return bytes;
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  for (const value of form.values())
    if (typeof value !== 'string') return new Uint8Array(await value.arrayBuffer());
  return new Uint8Array();
}

/** Takes the bytes of an announced file. */
async function upload(store: Store, request: IncomingMessage, response: ServerResponse, id: string) {
  const file = store.files.get(id);
  const bytes = await contentOf(request);
  if (!file || file.completedAt !== null) return response.writeHead(404).end('Not found');
  if (bytes.length !== file.length) return response.writeHead(400).end('Wrong length');
  file.bytes = bytes;
  return response.writeHead(200, { 'content-type': 'text/plain' }).end(`OK - ${bytes.length}`);
}

/** True when the token may read this file. */
function mayRead(store: Store, file: StoredFile, header: string | undefined): boolean {
  try {
    const token = authenticate(store, bearer(header), 'bot');
    const shared = file.shares.some(({ channelId }) => store.channel(channelId).teamId === token.teamId);
    return token.scopes.includes('files:read') && (shared || file.teamId === token.teamId);
  } catch (error) {
    if (error instanceof SlackError) return false;
    throw error;
  }
}

function give(response: ServerResponse, file: StoredFile): void {
  const length = file.bytes.length;
  response.writeHead(200, { 'content-type': file.type, 'content-length': length }).end(file.bytes);
}

/** Handles `/upload/…`, `/files-pri/…` and `/files-edge/…`. Without a right to read: 200 and a login page. */
export async function host(
  store: Store,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const [, area, where = '', third = ''] = url.pathname.split('/');
  if (area === 'upload') return void (await upload(store, request, response, third));
  const file = store.files.get(where.split('-').at(-1) ?? '');
  if (!file || file.completedAt === null || file.deletedAt !== null)
    return void response.writeHead(404).end('Not found');
  if (area === 'files-edge') {
    const last = store.downloads.at(-1);
    if (last) last.leaked = request.headers.authorization !== undefined;
    if (url.searchParams.get('sig') !== signature(file)) return void response.writeHead(403).end();
    return give(response, file);
  }
  const authorised = mayRead(store, file, request.headers.authorization);
  store.downloads.push({ at: store.clock(), fileId: file.id, authorised, leaked: false });
  if (!authorised)
    return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(LOGIN);
  if (file.redirects) return void response.writeHead(302, { location: elsewhere(base, file) }).end();
  give(response, file);
}

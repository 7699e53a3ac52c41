/** Files that a client hands over before it asks for a video of them. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Json, Store } from './store.ts';

/** Opens an upload: where the file goes, and the address that stands for it later. */
export function openUpload(store: Store, { filename }: Json, base: string): Json {
  const id = randomUUID();
  const runwayUri = `runway://${id}`;
  store.uploads.set(runwayUri, { filename: `${filename}`, at: store.clock(), bytes: null });
  return { uploadUrl: `${base}/uploads/${id}`, fields: { key: id }, runwayUri };
}

/** Takes the form with the file. Gives the status to answer with. */
export async function takeUpload(
  store: Store,
  request: IncomingMessage,
  id: string,
  bytes: Buffer,
): Promise<204 | 403> {
  const type = request.headers['content-type'] ?? '';
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const file = form.get('file');
  const upload = store.uploads.get(`runway://${id}`);
  if (!upload || form.get('key') !== id || !(file instanceof Blob)) return 403;
  upload.bytes = new Uint8Array(await file.arrayBuffer());
  return 204;
}

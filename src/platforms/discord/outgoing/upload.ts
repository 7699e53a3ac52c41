/** Messages with a video's file, which goes from disk to Discord without ever standing in memory as a whole. */
import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RequestData } from 'discord.js';
import type { Delivery } from '#src/chat/port.ts';

const TYPE = 'video/mp4';

/**
 * Sends a message's body, with the file where the message has one.
 *
 * @param send may try the same body again
 */
export async function withUpload<T>(
  { message, openUpload, signal }: Delivery,
  body: object,
  send: (request: Pick<RequestData, 'body' | 'passThroughBody'>) => Promise<T>,
): Promise<T> {
  if (message.kind !== 'video' || !message.upload) return send({ body });
  const folder = await mkdtemp(join(tmpdir(), 'hidden-hill-upload-'));
  try {
    const path = join(folder, 'video.mp4');
    await pipeline(await openUpload(), createWriteStream(path), { signal });
    const form = new FormData();
    form.append('payload_json', JSON.stringify(body));
    form.append('files[0]', await openAsBlob(path, { type: TYPE }), message.upload.fileName);
    return await send({ body: form, passThroughBody: true });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Sends a file from storage over HTTP: whole, in part, or only what is to be known of it. */
import type { Storage } from '#src/storage/port.ts';
import type { RequestContext } from '../web.ts';
import { bodyOf } from './body.ts';
import { matchesTag, wantedRange } from './range.ts';

interface Sent {
  key: string;
  bytes: number;
  /** Content-Type. */
  type: string;
  /** Strong: the same for the same bytes only, quotes included. */
  tag: string;
  /** Content-Disposition. */
  disposition: string;
  /** Gets a function that cuts the answer off; called once the file is open. Returns what to do at the end of it. */
  onOpen: (cut: () => void) => () => void;
  /** Storage failed in the middle of the file. */
  onFault: (fault: unknown) => void;
}

/**
 * The answer to GET or HEAD. The file is read as fast as the other side takes it, and no longer than it listens.
 *
 * Browsers keep what they got, but ask each time whether it still is so: a deleted video is gone at once.
 *
 * @throws AppError `storage.failed`
 */
export async function sendFile(c: RequestContext, storage: Storage, sent: Sent): Promise<Response> {
  const headers = new Headers({
    etag: sent.tag,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'content-disposition': sent.disposition,
    'content-type': sent.type,
  });
  if (matchesTag(c.req.header('if-none-match'), sent.tag))
    return new Response(null, { status: 304, headers });

  // A part is only of use to whoever holds the rest of this very file.
  const condition = c.req.header('if-range');
  const asked = condition === undefined || condition === sent.tag ? c.req.header('range') : undefined;
  const range = wantedRange(asked, sent.bytes);
  if (range === 'outside') {
    headers.set('content-range', `bytes */${sent.bytes}`);
    for (const name of ['content-type', 'content-disposition', 'etag']) headers.delete(name);
    return new Response(null, { status: 416, headers });
  }
  const part = range === 'whole' ? undefined : range;
  headers.set('content-length', String(part ? part.end - part.start + 1 : sent.bytes));
  if (part) headers.set('content-range', `bytes ${part.start}-${part.end}/${sent.bytes}`);
  const status = part ? 206 : 200;
  if (c.req.method === 'HEAD') return new Response(null, { status, headers });

  const stream = await storage.open(sent.key, part);
  const cut = () => void c.env.outgoing.destroy();
  stream.once('close', sent.onOpen(cut));
  const body = bodyOf(stream, (fault) => {
    sent.onFault(fault);
    cut();
  });
  return new Response(body, { status, headers });
}

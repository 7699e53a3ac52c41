/** The arguments of a request: query, form, multipart or JSON. */
import type { IncomingMessage } from 'node:http';
import { bodyOf } from '../../server.ts';
import { SlackError } from '../errors.ts';
import type { Json } from '../model.ts';

/** Arguments that forms carry as JSON. */
const STRUCTURED = ['blocks', 'attachments', 'view', 'files', 'metadata', 'loading_messages'];

function parsed(key: string, value: string): unknown {
  if (!STRUCTURED.includes(key)) return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new SlackError(key === 'blocks' ? 'invalid_blocks_format' : 'invalid_arguments');
  }
}

const fromPairs = (pairs: Iterable<[string, string]>): Json =>
  Object.fromEntries([...pairs].map(([key, value]) => [key, parsed(key, value)]));

/** Reads them all; a token in a JSON body does not count. */
export async function readArguments(request: IncomingMessage, url: URL): Promise<Json> {
  const bytes = await bodyOf(request);
  const query = fromPairs(url.searchParams);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return query;
  if (type.startsWith('application/json')) {
    try {
      const { token: _, ...body } = JSON.parse(bytes.toString()) as Json;
      return { ...query, ...body };
    } catch {
      throw new SlackError('invalid_json');
    }
  }
  if (type.startsWith('multipart/')) {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    const texts = [...form.entries()].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
    return { ...query, ...fromPairs(texts) };
  }
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new SlackError('invalid_post_type');
  return { ...query, ...fromPairs(new URLSearchParams(bytes.toString())) };
}

/** One request as the routes see it. */
import { ApiError } from '../errors.ts';
import type { Rates } from '../rates.ts';
import type { Json, Store } from '../store.ts';

export interface Upload {
  name: string;
  type: string;
  bytes: Uint8Array;
}

export interface Call {
  store: Store;
  rates: Rates;
  /** Base address of the CDN. */
  cdn: string;
  gateway: () => { url: string; identified: number };
  /** Path parameters, in order. */
  params: string[];
  query: URLSearchParams;
  /** Parsed JSON: an object, or the list of a bulk overwrite. */
  body: unknown;
  /** Uploaded files by their number in `files[n]`. */
  files: Map<string, Upload>;
  /** Size of the request's body in bytes. */
  size: number;
}

/** Status, and JSON or nothing (204). */
export type Reply = { status: number; body?: unknown };

export interface Route {
  method: string;
  /** As the published description spells it. */
  path: string;
  /** Webhook and interaction addresses take no bot token and do not count for the global limit. */
  open?: boolean;
  run: (call: Call) => Reply;
}

export const json = (body: unknown, status = 200): Reply => ({ status, body });
export const nothing: Reply = { status: 204 };

/** A path parameter by its place. */
export function param(call: Call, index: number): string {
  const value = call.params[index];
  if (value === undefined) throw new Error(`the route has no parameter ${index}`);
  return value;
}

export function object(value: unknown): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new ApiError(400, 50109, 'The request body contains invalid JSON.');
  }
  return value as Json;
}

/** Reads a body as JSON or multipart with `payload_json` and `files[n]`. */
export async function readBody(
  bytes: Buffer,
  type: string,
): Promise<{ body: unknown; files: Map<string, Upload> }> {
  const files = new Map<string, Upload>();
  if (!type.startsWith('multipart/'))
    return { body: bytes.length ? JSON.parse(bytes.toString()) : {}, files };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  for (const [key, value] of form.entries()) {
    const number = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (number === undefined || typeof value === 'string') continue;
    files.set(number, {
      name: value.name,
      type: value.type,
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  const payload = form.get('payload_json');
  return { body: typeof payload === 'string' ? JSON.parse(payload) : {}, files };
}

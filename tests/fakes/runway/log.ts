/** The log of what came in, and what each request is about. */
import type { IncomingMessage } from 'node:http';
import type { Json, LoggedRequest, Store } from './store.ts';

export const ROUTES = {
  create: /^\/v1\/(text_to_video|image_to_video|text_to_image)$/,
  task: /^\/v1\/tasks\/([\w-]+)$/,
} as const;

/** Writes a request into the log. */
export function logged(store: Store, request: IncomingMessage, path: string, bytes: Buffer): LoggedRequest {
  const method = request.method ?? 'GET';
  const taskId = ROUTES.task.exec(path)?.[1] ?? /^\/outputs\/([\w-]+)/.exec(path)?.[1] ?? null;
  const entry: LoggedRequest = {
    at: store.clock(),
    on: occasionOf(method, path),
    method,
    path,
    body: jsonOf(bytes),
    taskId,
    fault: null,
    status: null,
  };
  store.requests.push(entry);
  return entry;
}

function occasionOf(method: string, path: string): LoggedRequest['on'] {
  if (path.startsWith('/outputs/')) return 'download';
  if (ROUTES.create.test(path)) return 'create';
  if (ROUTES.task.test(path)) return method === 'DELETE' ? 'cancel' : 'poll';
  if (path.startsWith('/v1/organization')) return 'account';
  return path === '/v1/uploads' ? 'upload' : 'other';
}

function jsonOf(bytes: Buffer): Json {
  try {
    return JSON.parse(bytes.toString()) as Json;
  } catch {
    return {};
  }
}

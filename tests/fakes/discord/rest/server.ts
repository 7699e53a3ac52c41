/** HTTP: finds the route of a request, holds the limits, answers in Discord's dialect and keeps a log. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf } from '../../server.ts';
import { ApiError, refusal } from '../errors.ts';
import type { RATES, Rate } from '../limits.ts';
import type { Rates, Taken } from '../rates.ts';
import { specFaults } from '../spec.ts';
import type { Store } from '../store.ts';
import { accountRoutes } from './accounts.ts';
import { type Call, type Reply, type Route, readBody } from './call.ts';
import { commandRoutes } from './commands.ts';
import { interactionRoutes } from './interactions.ts';
import { messageRoutes } from './messages.ts';

const ROUTES = [...accountRoutes, ...commandRoutes, ...messageRoutes, ...interactionRoutes].map((route) => ({
  ...route,
  pattern: new RegExp(`^${route.path.replace(/\{\w+\}/g, '([^/]+)')}$`),
}));

export type Limits = { [name in keyof typeof RATES]: Rate };

export interface Serving {
  store: Store;
  rates: Rates;
  limits: Limits;
  cdn: string;
  gateway: Call['gateway'];
  isDown: () => boolean;
  faults: Faults;
}

export interface Faults {
  /** Requests that never reach Discord, by method and path: nothing is done, and nobody answers. */
  lost: (method: string, path: string) => boolean;
}

function routeOf(method: string, path: string): { route: Route; params: string[] } {
  for (const route of ROUTES) {
    const match = route.method === method ? route.pattern.exec(path) : null;
    if (match) return { route, params: match.slice(1).map(decodeURIComponent) };
  }
  throw refusal('notFound');
}

/** Per route and top-level resource: the channel, or the webhook with its token. */
function bucketOf(route: Route, params: string[], limits: Limits): [string, Rate] {
  const top = route.path.split('/')[1];
  if (top === 'interactions' || top === 'webhooks')
    return [`${route.method} webhook ${params[0]} ${params[1]}`, limits.webhook];
  if (top === 'channels') return [`${route.method} ${route.path} ${params[0]}`, limits.channel];
  return [`${route.method} ${route.path}`, limits.other];
}

function tooFast(taken: Taken, global: boolean): ApiError {
  return new ApiError(429, 0, 'You are being rate limited.', { retry_after: taken.resetAfter, global });
}

function holdRates(serving: Serving, route: Route, params: string[]): Record<string, string> {
  const all = route.open ? null : serving.rates.take('global', serving.limits.global);
  if (all && !all.allowed) {
    serving.rates.refused.global += 1;
    throw tooFast(all, true);
  }
  const taken = serving.rates.take(...bucketOf(route, params, serving.limits));
  if (taken.allowed) return taken.headers;
  serving.rates.refused.user += 1;
  throw Object.assign(tooFast(taken, false), { headers: taken.headers });
}

async function answer(
  serving: Serving,
  request: IncomingMessage,
  url: URL,
): Promise<{ reply: Reply; headers: Record<string, string> }> {
  const method = request.method ?? 'GET';
  const { route, params } = routeOf(method, url.pathname.replace(/^\/api\/v10/, '').replace('%40', '@'));
  const bytes = await bodyOf(request);
  if (!route.open && request.headers.authorization !== `Bot ${serving.store.botToken}`)
    throw refusal('unauthorised');
  const headers = holdRates(serving, route, params);
  const { body, files } = await readBody(bytes, request.headers['content-type'] ?? '');
  const { store, rates, cdn, gateway } = serving;
  if (method !== 'GET' && method !== 'DELETE')
    store.specProblems.push(...specFaults(method, route.path, body));
  const reply = route.run({
    store,
    rates,
    cdn,
    gateway,
    params,
    query: url.searchParams,
    body,
    files,
    size: bytes.length,
  });
  return { reply, headers };
}

function headersOf(error: ApiError): Record<string, string> {
  const after = error.extra.retry_after;
  if (typeof after !== 'number') return {};
  const global = error.extra.global === true;
  const scope: Record<string, string> = { 'X-RateLimit-Scope': global ? 'global' : 'user' };
  if (global) scope['X-RateLimit-Global'] = 'true';
  return {
    ...scope,
    'Retry-After': String(Math.ceil(after)),
    ...(error as { headers?: Record<string, string> }).headers,
  };
}

/** Handles one request to the API. Faults of the fake itself come out as 500 with their stack. */
export async function serve(
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const entry = {
    at: serving.store.clock(),
    method: request.method ?? 'GET',
    path: url.pathname,
    status: 0,
    code: null as number | null,
  };
  serving.store.requests.push(entry);
  const send = (status: number, body: unknown, headers: Record<string, string> = {}) => {
    entry.status = status;
    // A 204 with a JSON content type makes the client parse nothing as JSON.
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    response.writeHead(status, { ...headers, ...type });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  };
  if (serving.faults.lost(entry.method, entry.path)) return void request.resume();
  try {
    if (serving.isDown()) {
      request.resume();
      return send(503, { message: '503: Service Unavailable', code: 0 });
    }
    const { reply, headers } = await answer(serving, request, url);
    send(reply.status, reply.body, headers);
  } catch (error) {
    if (!(error instanceof ApiError)) return send(500, { message: String((error as Error).stack), code: 0 });
    entry.code = error.code;
    send(error.status, error.body, headersOf(error));
  }
}

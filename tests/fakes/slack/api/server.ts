/** The Web API over HTTP: token, scopes and rate limits first, then the method; and a log of all calls. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SlackError } from '../errors.ts';
import { RATES, type Rate, SCOPES } from '../limits.ts';
import type { Json, Token } from '../model.ts';
import type { Store } from '../store.ts';
import { readArguments } from './body.ts';
import { type Api, demand, type Method } from './call.ts';
import { chatMethods } from './chat.ts';
import { fileMethods } from './files.ts';
import { oauthMethods } from './oauth.ts';
import { peopleMethods } from './people.ts';
import { viewMethods } from './views.ts';

const METHODS: Record<string, Method> = {
  ...peopleMethods,
  ...chatMethods,
  ...viewMethods,
  ...fileMethods,
  ...oauthMethods,
};

export interface Serving extends Api {
  /** Rates other than RATES. */
  limits: Record<string, Rate>;
  isDown: () => boolean;
}

/** The token of a request; throws where it is missing, unknown, dead, or of another kind. */
export function authenticate(store: Store, value: string | null, type: 'bot' | 'app'): Token {
  if (value === null || value === '') throw new SlackError('not_authed');
  const token = store.tokens.get(value);
  if (!token) throw new SlackError('invalid_auth');
  if (token.dead) throw new SlackError(token.dead);
  if (token.expiresAt !== null && token.expiresAt <= store.clock()) throw new SlackError('token_expired');
  if (token.type !== type) throw new SlackError('not_allowed_token_type');
  return token;
}

/** What an Authorization header bears. */
export const bearer = (header: string | undefined): string | null =>
  /^Bearer (\S+)$/.exec(header ?? '')?.[1] ?? null;

function tokenOf(serving: Serving, method: string, header: string | undefined, args: Json): Token | null {
  if (method.startsWith('oauth.')) return null;
  const value = bearer(header) ?? (typeof args.token === 'string' ? args.token : null);
  return authenticate(serving.store, value, method === 'apps.connections.open' ? 'app' : 'bot');
}

/** Rates count by method, workspace and app; the limit of a method alone is `limits[method]`. */
function holdRate(serving: Serving, method: string, token: Token | null): void {
  const rate = serving.limits[method] ?? RATES[method];
  const wait = rate ? serving.rates.take(`${method} ${token?.teamId ?? ''}`, rate) : 0;
  if (wait > 0) throw new SlackError('ratelimited', {}, wait);
}

/** Handles one request to `/api/<method>`. Faults of the fake itself come out as 500 with their stack. */
export async function serve(
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const method = url.pathname.slice('/api/'.length);
  const { store } = serving;
  const entry = { at: store.clock(), method, teamId: null, args: {}, status: 200, error: null };
  const log: Store['calls'][number] = entry;
  store.calls.push(log);
  const send = (status: number, body: Json, headers: Record<string, string> = {}) => {
    log.status = status;
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(JSON.stringify(body));
  };
  const headers: Record<string, string> = {};
  try {
    if (serving.isDown()) {
      request.resume();
      log.error = 'service_unavailable';
      return send(503, { ok: false, error: 'service_unavailable' });
    }
    const args = await readArguments(request, url);
    const { token: _, client_secret: __, ...plain } = args;
    log.args = plain;
    const run = METHODS[method];
    if (!run) throw new SlackError('unknown_method', { req_method: method });
    const token = tokenOf(serving, method, request.headers.authorization, args);
    log.teamId = token?.teamId ?? null;
    if (token) headers['x-oauth-scopes'] = token.scopes.join(',');
    const scopes = SCOPES[method];
    if (scopes) headers['x-accepted-oauth-scopes'] = scopes.join(',');
    holdRate(serving, method, token);
    if (token && scopes) demand(token, scopes);
    const done = run({ ...serving, args, token });
    if (serving.faults.loseAnswersOf === method) return void response.destroy();
    send(200, { ok: true, ...done }, headers);
  } catch (error) {
    if (!(error instanceof SlackError)) {
      log.error = String((error as Error).stack);
      return send(500, { ok: false, error: log.error });
    }
    log.error = error.code;
    const wait: Record<string, string> = error.retryAfter ? { 'retry-after': `${error.retryAfter}` } : {};
    send(
      error.retryAfter ? 429 : 200,
      { ok: false, error: error.code, ...error.extra },
      { ...headers, ...wait },
    );
  }
}

/** Who is at the other end of a request to the playground: read from the cookie, checked, and not in a hurry. */
import { randomBytes } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import type { MiddlewareHandler } from 'hono/types';
import type { Playground, Speaker } from '#src/chat/playground.ts';
import { clientNetwork } from '../client-network.ts';
import type { RequestContext, Web } from '../web.ts';
import { isOwnPage } from './origin.ts';
import type { Throttle } from './throttle.ts';

/** As long as browsers keep a cookie at most. */
const COOKIE_MAX_AGE_S = 400 * 86_400;
const SECRET = /^[A-Za-z0-9_-]{43}$/;
const LOCALE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?/;

const NAME = 'hidden-hill';
/** Whether the visitor came over https. By another name than the public one, nothing says so. */
function isSecure(c: RequestContext, { settings }: Pick<Web, 'settings'>): boolean {
  const { protocol, host } = new URL(settings.publicUrl);
  return protocol === 'https:' && c.req.header('host') === host;
}
/** Over https the name itself keeps other hosts from setting it. */
const cookieName = (c: RequestContext, web: Pick<Web, 'settings'>): string =>
  isSecure(c, web) ? `__Host-${NAME}` : NAME;

/** The secret in the visitor's cookie; null: none that we gave. */
export function secretOf(c: RequestContext, web: Pick<Web, 'settings'>): string | null {
  const secret = getCookie(c, cookieName(c, web));
  return secret !== undefined && SECRET.test(secret) ? secret : null;
}

/** The visitor's secret, a new one for whoever has none; the cookie lasts from now on. */
export function keepSecret(c: RequestContext, web: Pick<Web, 'settings'>): string {
  const secret = secretOf(c, web) ?? randomBytes(32).toString('base64url');
  // Lax: whoever comes by a link from elsewhere is still known. What changes something is checked by its origin.
  setCookie(c, cookieName(c, web), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c, web),
    maxAge: COOKIE_MAX_AGE_S,
  });
  return secret;
}

/** The person who sends the request, or null: they may not. */
export async function speakerOf(
  c: RequestContext,
  web: Pick<Web, 'settings' | 'trustProxy'>,
  playground: Playground,
): Promise<Speaker | null> {
  const secret = secretOf(c, web);
  const userId = secret && (await playground.people.enter(secret));
  if (!userId) return null;
  const [locale = 'en-US'] = LOCALE.exec(c.req.header('accept-language') ?? '') ?? [];
  return { userId, locale, network: clientNetwork(c, web) };
}

/** Lets only our own pages change anything. */
export const fromOwnPage =
  ({ settings }: Pick<Web, 'settings'>): MiddlewareHandler =>
  async (c, next) => {
    const headers = {
      host: c.req.header('host'),
      origin: c.req.header('origin'),
      site: c.req.header('sec-fetch-site'),
    };
    if (isOwnPage(headers, settings.publicUrl)) return next();
    return c.json({ message: 'Please do this on the playground’s own page.' }, 403, {
      'cache-control': 'no-store',
    });
  };

/** The answer to somebody who is too quick; null: they are not. */
export function tooQuick(c: RequestContext, limit: Throttle, key: string): Response | null {
  const waitS = limit(key);
  if (waitS === 0) return null;
  return c.json({ message: 'That was a lot at once. Please wait a moment and try again.' }, 429, {
    'retry-after': String(waitS),
    'cache-control': 'no-store',
  });
}

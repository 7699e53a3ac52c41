/** The door of `/admin`: who has no session gets the form for the token, and nothing is done for other sites. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sameText } from '#src/core/hash.ts';
import { tryToSignIn } from '#src/jobs/people/sign-ins.ts';
import { boundedBody } from '../body.ts';
import { clientNetwork } from '../client-network.ts';
import { signInPage } from '../pages/sign-in.ts';
import { isOwnPage } from '../playground/origin.ts';
import type { App, RequestContext, Web } from '../web.ts';
import { isFormToken, isSession, newSession, SESSION_S } from './session.ts';

const MAX_FORM_BYTES = 16 * 1024;
/** Nobody mistypes a token so often. */
const TRIES_PER_MINUTE = 6;
const NAME = 'hidden-hill-admin';
/** The queues' pages send no forms; what they send is checked by its origin. */
const QUEUES = '/admin/queues';

const askForToken = (fault: string | null) =>
  signInPage(
    {
      heading: 'Administration',
      sentence: 'Please enter the ADMIN_TOKEN of this server.',
      action: '/admin/sign-in',
    },
    fault,
  );

/** The session in the cookie, whether it holds or not. */
export const sessionOf = (c: RequestContext): string => getCookie(c, NAME) ?? '';

/** Guards every path below `/admin` that is added to the app after this. */
export function openDoor(app: App, web: Web, adminToken: string): void {
  const { db, settings, log } = web;
  const door = { name: 'admin', secret: adminToken, perMinute: TRIES_PER_MINUTE } as const;
  const options = {
    path: '/admin',
    httpOnly: true,
    sameSite: 'Strict',
    secure: settings.publicUrl.startsWith('https:'),
    maxAge: SESSION_S,
  } as const;
  const fromHere = (c: RequestContext): boolean =>
    isOwnPage(
      {
        host: c.req.header('host'),
        origin: c.req.header('origin'),
        site: c.req.header('sec-fetch-site'),
      },
      settings.publicUrl,
    );
  const isIn = (c: RequestContext): boolean => isSession(sessionOf(c), adminToken, Date.now());

  app.use('/admin/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    if (c.req.method !== 'GET' && !fromHere(c)) return c.text('Please do this on the page itself.', 403);
    return next();
  });
  const small = boundedBody(web, MAX_FORM_BYTES);
  app.use('/admin/*', (c, next) => (c.req.path.startsWith(`${QUEUES}/`) ? next() : small(c, next)));

  app.post('/admin/sign-in', async (c) => {
    const { token } = await c.req.parseBody();
    const tried = await tryToSignIn(
      db,
      door,
      clientNetwork(c, web),
      () => typeof token === 'string' && sameText(token, adminToken),
    );
    if (typeof tried === 'object') {
      c.header('retry-after', String(tried.waitS));
      return c.html(askForToken('That were many tries. Please wait a minute.'), 429);
    }
    if (tried === 'wrong') {
      log.warn('wrong administrator token');
      return c.html(askForToken('That is not the token. Please check it and try again.'), 401);
    }
    setCookie(c, NAME, newSession(adminToken, Date.now()), options);
    return c.redirect('/admin', 303);
  });

  app.use('/admin/*', async (c, next) => {
    if (!isIn(c)) {
      if (c.req.method === 'GET') return c.html(askForToken(null), 401);
      return c.html(
        askForToken('You have been signed out meanwhile. Please sign in, and do it once more.'),
        401,
      );
    }
    if (c.req.method !== 'GET' && !c.req.path.startsWith(`${QUEUES}/`)) {
      const { form } = await c.req.parseBody();
      if (typeof form !== 'string' || !isFormToken(form, sessionOf(c), adminToken))
        return c.text('This page is too old. Please load it again.', 403);
    }
    return next();
  });

  app.post('/admin/sign-out', (c) => {
    deleteCookie(c, NAME, options);
    return c.redirect('/admin', 303);
  });
}

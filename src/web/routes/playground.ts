/** The playground's page and its door. */
import { compress } from 'hono/compress';
import { tryToSignIn } from '#src/jobs/people/sign-ins.ts';
import { boundedBody } from '../body.ts';
import { clientNetwork } from '../client-network.ts';
import { chatPage, closedPage, playgroundSignIn, unknownNamePage } from '../pages/playground/index.ts';
import { isOwnName } from '../playground/origin.ts';
import { fromOwnPage, keepSecret, secretOf } from '../playground/visitor.ts';
import type { Route } from '../web.ts';
import { playgroundChatRoute } from './playground-chat.ts';
import { playgroundEventsRoute } from './playground-events.ts';

/** A token and what a form puts around it. */
const MAX_SIGN_IN_BYTES = 4 * 1024;
/** Nobody mistypes a token so often. */
const SIGN_INS_PER_MINUTE = 10;

export const playgroundRoute: Route = (app, web) => {
  const { playground } = web;
  if (!playground) {
    app.get('/', (c) => c.html(closedPage(), 200, { 'cache-control': 'no-store' }));
    return;
  }
  const { people } = playground;

  app.use('/playground/*', async (c, next) => {
    if (!people.locked && !isOwnName(c.req.header('host'), web.settings.publicUrl)) {
      return c.json({ message: 'Please open the playground at the address of PUBLIC_URL.' }, 403);
    }
    return next();
  });

  app.get('/', compress(), async (c) => {
    c.header('cache-control', 'no-store');
    if (!people.locked && !isOwnName(c.req.header('host'), web.settings.publicUrl)) {
      return c.html(unknownNamePage(), 403);
    }
    const { locked } = people;
    const known = locked ? secretOf(c, web) : keepSecret(c, web);
    const userId = known && (await people.enter(known));
    if (!userId) return c.html(playgroundSignIn(null), 401);
    if (locked) keepSecret(c, web); // so that it lasts for whoever comes again and again
    const empty = (await playground.messages(userId)).length === 0;
    return c.html(chatPage({ locked, empty, maxUploadBytes: web.settings.maxUploadBytes }));
  });

  const secret = web.operations?.adminToken ?? '';
  const door = { name: 'playground', secret, perMinute: SIGN_INS_PER_MINUTE } as const;
  const small = boundedBody(web, MAX_SIGN_IN_BYTES);
  app.post('/playground/sign-in', fromOwnPage(web), small, async (c) => {
    c.header('cache-control', 'no-store');
    const { token } = await c.req.parseBody();
    const tried = await tryToSignIn(
      web.db,
      door,
      clientNetwork(c, web),
      async () => typeof token === 'string' && (await people.signIn(keepSecret(c, web), token)),
    );
    if (typeof tried === 'object') {
      c.header('retry-after', String(tried.waitS));
      return c.html(playgroundSignIn('Please wait a minute, and try again.'), 429);
    }
    if (tried === 'wrong')
      return c.html(playgroundSignIn('That is not the token. Please check it and try again.'), 401);
    return c.redirect('/', 303);
  });

  app.post('/playground/sign-out', fromOwnPage(web), async (c) => {
    const secret = secretOf(c, web);
    if (secret) await people.signOut(secret);
    return c.redirect('/', 303);
  });

  playgroundEventsRoute(app, web, playground);
  playgroundChatRoute(app, web, playground);
};

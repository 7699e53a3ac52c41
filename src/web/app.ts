/** The web server's routes put together: every answer with the same headers, every fault answered kindly. */
import { Hono } from 'hono';
import { toAppError } from '#src/core/errors.ts';
import { SCRIPTS, STYLES } from './client.ts';
import { secure } from './headers.ts';
import { errorPage } from './pages/error.ts';
import { ROUTES } from './routes/index.ts';
import type { App, Web } from './web.ts';

export function createApp(web: Web): App {
  const app: App = new Hono();
  app.use(secure(web.settings.publicUrl, { styles: STYLES, scripts: SCRIPTS }));
  app.use(async (c, next) => {
    await next();
    // A video is for those who were given its link, unless its owner has published it.
    if (!c.res.headers.has('x-robots-tag')) c.header('x-robots-tag', 'noindex');
  });
  // PostgreSQL has no text with NUL in it, and so nothing of ours has such a name. Of videos the links' form says so.
  app.use(async (c, next) => (/^\/(?!v\/).*%00/.test(new URL(c.req.url).pathname) ? c.notFound() : next()));
  app.notFound((c) => c.html(errorPage('not-found'), 404, { 'cache-control': 'no-store' }));
  app.onError((thrown, c) => {
    const error = toAppError(thrown);
    web.log.error({ err: error, path: c.req.routePath }, 'request failed');
    // A mistake of ours stays one; what could not be reached may be there again in a minute.
    return c.html(errorPage('failed'), error.recovery === 'transient' ? 503 : 500, {
      'cache-control': 'no-store',
    });
  });
  for (const route of ROUTES) route(app, web);
  return app;
}

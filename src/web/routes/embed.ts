/** The video alone, the one page that other sites may frame. */
import { findShown } from '../find.ts';
import { embedPage } from '../pages/embed.ts';
import { errorPage } from '../pages/error.ts';
import type { Route } from '../web.ts';

export const embedRoute: Route = (app, web) => {
  app.get('/v/:slug/embed', async (c) => {
    const found = await findShown(web.db, c.req.param('slug'));
    c.header('cache-control', 'private, no-cache');
    if (found === 'deleted') return c.html(errorPage('deleted'), 410);
    if (found === 'unknown' || !found.job.video) return c.html(errorPage('unknown'), 404);
    return c.html(embedPage(found.job));
  });
};

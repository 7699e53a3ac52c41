/** The page of a video, or of its making. */
import { compress } from 'hono/compress';
import { findShown } from '../find.ts';
import { errorPage } from '../pages/error.ts';
import { progressOf, progressPage } from '../pages/progress.ts';
import { watchPage } from '../pages/watch.ts';
import { readTranscript } from '../transcript.ts';
import type { Route } from '../web.ts';

export const watchRoute: Route = (app, web) => {
  app.get('/v/:slug', compress(), async (c) => {
    const found = await findShown(web.db, c.req.param('slug'));
    c.header('cache-control', 'private, no-cache');
    if (found === 'unknown') return c.html(errorPage('unknown'), 404);
    if (found === 'deleted') return c.html(errorPage('deleted'), 410);
    const { job } = found;
    const { video } = job;
    if (!video) return c.html(progressPage(job, await progressOf(found, Date.now())));
    if (job.publishedAt) c.header('x-robots-tag', 'all');
    const transcript = await readTranscript(web.storage, job, web.log);
    return c.html(watchPage({ job: { ...job, video }, transcript, publicUrl: web.settings.publicUrl }));
  });
};

/** The page of a video, or of its making; and the video alone, the one page that other sites may frame. */
import { compress } from 'hono/compress';
import { standingFor, videoFor } from '../find.ts';
import { embedPage } from '../pages/embed.ts';
import { progressOf, progressPage } from '../pages/progress.ts';
import { watchPage } from '../pages/watch.ts';
import { readTranscript } from '../transcript.ts';
import type { Route } from '../web.ts';

export const watchRoute: Route = (app, web) => {
  app.get('/v/:slug', compress(), async (c) => {
    c.header('cache-control', 'private, no-cache');
    const found = await standingFor(c, web, c.req.param('slug'));
    if (found instanceof Response) return found;
    const { job } = found;
    const { video } = job;
    if (!video) return c.html(progressPage(job, await progressOf(found, Date.now())));
    if (job.publishedAt) c.header('x-robots-tag', 'all');
    const transcript = await readTranscript(web.storage, job, web.log);
    return c.html(watchPage({ job: { ...job, video }, transcript, publicUrl: web.settings.publicUrl }));
  });
  app.get('/v/:slug/embed', async (c) => {
    c.header('cache-control', 'private, no-cache');
    const job = await videoFor(c, web, c.req.param('slug'));
    return job instanceof Response ? job : c.html(embedPage(job));
  });
};

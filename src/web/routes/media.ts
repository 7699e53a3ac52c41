/** The files beside a video's page. */
import { findShown } from '../find.ts';
import { MEDIA_FILES, SAMPLE_FILES } from '../media/files.ts';
import { type MediaFile, sendVideoFile } from '../media/send.ts';
import type { RequestContext, Route, Web } from '../web.ts';

export const mediaRoute: Route = (app, web) => {
  for (const [name, media] of Object.entries({ ...MEDIA_FILES, ...SAMPLE_FILES })) {
    app.get(`/v/:slug/${name}`, (c) => answer(c, web, c.req.param('slug'), media));
  }
};

async function answer(c: RequestContext, web: Web, slug: string, media: MediaFile): Promise<Response> {
  const found = await findShown(web.db, slug);
  if (found === 'unknown') return refuse(c, 404, 'There is no video here. Please check the link.');
  if (found === 'deleted') return refuse(c, 410, 'This video was deleted.');
  if (!found.job.video && !media.keyOf(found.job)) return refuse(c, 404, 'This video is not ready.');
  const kind = c.req.query('download') === undefined ? 'inline' : 'attachment';
  const sent = await sendVideoFile(c, web, found.job, media, kind);
  if (found.job.publishedAt) sent?.headers.set('x-robots-tag', 'all');
  return sent ?? refuse(c, 404, 'This file is missing. Please have the video made again.');
}

function refuse(c: RequestContext, status: 404 | 410, sentence: string): Response {
  c.header('cache-control', 'no-store');
  return c.text(`${sentence}\n`, status);
}

/** The files beside a film's page. */
import { findShown } from '../find.ts';
import { MEDIA_FILES } from '../media/files.ts';
import { type MediaFile, sendFilmFile } from '../media/send-film.ts';
import type { RequestContext, Route, Web } from '../web.ts';

export const mediaRoute: Route = (app, web) => {
  for (const [name, media] of Object.entries(MEDIA_FILES)) {
    app.get(`/v/:slug/${name}`, (c) => answer(c, web, c.req.param('slug'), media));
  }
};

async function answer(c: RequestContext, web: Web, slug: string, media: MediaFile): Promise<Response> {
  const found = await findShown(web.db, slug);
  if (found === 'unknown') return refuse(c, 404, 'There is no film here. Please check the link.');
  if (found === 'deleted') return refuse(c, 410, 'This film was deleted.');
  if (!found.job.film) return refuse(c, 404, 'This film is not ready.');
  const kind = c.req.query('download') === undefined ? 'inline' : 'attachment';
  const sent = await sendFilmFile(c, web, found.job, media, kind);
  if (found.job.publishedAt) sent?.headers.set('x-robots-tag', 'all');
  return sent ?? refuse(c, 404, 'This file is missing. Please have the film made again.');
}

function refuse(c: RequestContext, status: 404 | 410, sentence: string): Response {
  c.header('cache-control', 'no-store');
  return c.text(`${sentence}\n`, status);
}

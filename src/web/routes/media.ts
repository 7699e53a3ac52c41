/** The files beside a film's page. */
import { titleOf } from '../../chat/words.ts';
import { hashOf } from '../../core/hash.ts';
import { plainName } from '../../core/text/file-name.ts';
import type { JobRow } from '../../db/schema.ts';
import { findShown } from '../find.ts';
import { MEDIA_FILES } from '../media/files.ts';
import { sendFile } from '../media/send.ts';
import type { RequestContext, Route, Web } from '../web.ts';

export const mediaRoute: Route = (app, web) => {
  for (const name of Object.keys(MEDIA_FILES)) {
    app.get(`/v/:slug/${name}`, (c) => answer(c, web, c.req.param('slug'), name));
  }
};

async function answer(c: RequestContext, web: Web, slug: string, name: string): Promise<Response> {
  const found = await findShown(web.db, slug);
  if (found === 'unknown') return refuse(c, 404, 'There is no film here. Please check the link.');
  if (found === 'deleted') return refuse(c, 410, 'This film was deleted.');
  const { job } = found;
  const media = MEDIA_FILES[name];
  if (!media || !job.film) return refuse(c, 404, 'This film is not ready.');
  const key = job.film.files[media.file];
  const stat = await web.storage.stat(key);
  if (!stat) {
    web.log.error({ job: job.id, key }, 'file of a film is missing');
    return refuse(c, 404, 'This file is missing. Please have the film made again.');
  }
  const kind = c.req.query('download') === undefined ? 'inline' : 'attachment';
  return sendFile(c, web.storage, {
    key,
    bytes: stat.bytes,
    type: media.type,
    tag: tagOf(job, key, stat.bytes),
    disposition: `${kind}; filename="${plainName(titleOf(job))}.${media.extension}"`,
    onFault: (err) => web.log.warn({ err, job: job.id, key }, 'film cut off'),
    // Who is in the middle of a film when it is deleted gets no more of it.
    onOpen: (cut) =>
      web.changes.follow(job.id, (standing) => {
        if (!standing || standing.job.deletedAt) cut();
      }),
  });
}

/** A file is made once and never changed; a film that is made again has another key, size or date. */
const tagOf = ({ finishedAt }: JobRow, key: string, bytes: number): string =>
  `"${hashOf([key, bytes, finishedAt?.getTime() ?? 0]).slice(0, 32)}"`;

function refuse(c: RequestContext, status: 404 | 410, sentence: string): Response {
  c.header('cache-control', 'no-store');
  return c.text(`${sentence}\n`, status);
}

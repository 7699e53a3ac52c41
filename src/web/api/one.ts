/** One video: how it stands, its film, its end. */
import { ownedJob } from '../../../commands/owned.ts';
import { setPublished } from '../../db/published.ts';
import { deleteVideo } from '../../jobs/delete.ts';
import { FILM } from '../media/files.ts';
import { sendFilmFile } from '../media/send-film.ts';
import type { Ask } from './ask.ts';
import { readJson } from './body.ts';
import { checked } from './checked.ts';
import { videoOf } from './present.ts';
import { refuse } from './refuse.ts';
import { changeSchema } from './schemas.ts';

const idOf = ({ c }: Ask): string => c.req.param('id') ?? '';

/** `GET /api/videos/{id}` */
export async function showOne(ask: Ask): Promise<Response> {
  const { c, web, call } = ask;
  const job = await ownedJob(call, idOf(ask), 'owner');
  return c.json(videoOf(job, web.settings.publicUrl), 200, { 'cache-control': 'no-store' });
}

/** `PATCH /api/videos/{id}` */
export async function changeOne(ask: Ask): Promise<Response> {
  const { web, call } = ask;
  const { published } = checked(changeSchema, await readJson(ask));
  const job = await ownedJob(call, idOf(ask), 'owner');
  return (await setPublished(web.db, job.id, published)) ? showOne(ask) : notReady(ask);
}

/** `DELETE /api/videos/{id}` */
export async function deleteOne(ask: Ask): Promise<Response> {
  const { c, web, call } = ask;
  await deleteVideo(web, await ownedJob(call, idOf(ask), 'owner'), call.requester);
  return c.body(null, 204);
}

/** `GET /api/videos/{id}/download` */
export async function downloadOne(ask: Ask): Promise<Response> {
  const { c, web, call } = ask;
  const job = await ownedJob(call, idOf(ask), 'owner');
  if (!job.film) return notReady(ask);
  const sent = await sendFilmFile(c, web, job, FILM, 'attachment');
  const missing = 'The file of this video is missing. Please have the video made again.';
  return sent ?? refuse(c, 404, 'video.missing', missing);
}

const notReady = ({ c }: Ask): Response =>
  refuse(c, 409, 'video.not-ready', 'This video is not ready. Please ask again when its state is completed.');

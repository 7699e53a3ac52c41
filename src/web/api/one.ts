/** One video: how it stands, its video, its end. */
import { correct } from '#commands/shared/corrected.ts';
import { ownedJob } from '#commands/shared/owned.ts';
import { COVERS } from '#src/core/covers.ts';
import { setCover } from '#src/db/archive/covers.ts';
import { setPublished } from '#src/db/archive/published.ts';
import { findJob } from '#src/db/jobs/jobs.ts';
import { deleteVideo } from '#src/jobs/life/delete.ts';
import { VIDEO } from '../media/files.ts';
import { sendVideoFile } from '../media/send.ts';
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
  const { c, web, call } = ask;
  const { published, cover, year, journal, ...named } = checked(changeSchema, await readJson(ask));
  const job = await ownedJob(call, idOf(ask), 'owner');
  if (published !== undefined && !(await setPublished(web.db, job.id, published))) return notReady(ask);
  const file = cover === undefined ? undefined : COVERS[cover - 1];
  if (file && !(await setCover(web.db, job.id, file))) return notReady(ask);
  const wish = {
    ...named,
    ...(journal !== undefined && { journal: journal ?? '' }),
    ...(year !== undefined && { year: year?.toString() ?? '' }),
  };
  if (Object.keys(wish).length === 0) return showOne(ask);
  const reply = await correct(call, job, wish);
  // Of a video that is made another version is made; what is in the making is made with the correction.
  const another = reply.kind === 'job' ? await findJob(web.db, reply.jobId) : null;
  return another ? c.json(videoOf(another, web.settings.publicUrl), 201) : showOne(ask);
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
  if (!job.video) return notReady(ask);
  const sent = await sendVideoFile(c, web, job, VIDEO, 'attachment');
  const missing = 'The file of this video is missing. Please have the video made again.';
  return sent ?? refuse(c, 404, 'video.missing', missing);
}

const notReady = ({ c }: Ask): Response =>
  refuse(c, 409, 'video.not-ready', 'This video is not ready. Please ask again when its state is completed.');

/** `POST /api/videos/{id}/scenes/{scene}`: changes a scene of a script that waits, or of a finished video. */
import { afterEdit } from '#commands/shared/changed-scene.ts';
import { ownedJob } from '#commands/shared/owned.ts';
import { AppError } from '#src/core/errors.ts';
import { findJob } from '#src/db/jobs/jobs.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { keepPicture, redrawn, SCENE_PICTURE } from '#src/jobs/files/picture.ts';
import { changeScene, editableScene, insistOnScene } from '#src/jobs/life/edit.ts';
import type { Ask } from './ask.ts';
import { videoOf } from './present.ts';
import { refuse } from './refuse.ts';
import { sceneChangeSchema } from './schemas.ts';
import { isForm, withForm } from './sent-form.ts';

export async function changeSceneOf(ask: Ask): Promise<Response> {
  if (isForm(ask))
    return withForm(ask, SCENE_PICTURE.maxBytes, sceneChangeSchema, (form) => change(ask, form));
  const message = 'Please send a form (multipart/form-data).';
  return refuse(ask.c, 415, 'input.unsupported', message, { connection: 'close' });
}

type SceneChange = ReturnType<(typeof sceneChangeSchema)['parse']>;

async function change({ c, web, call }: Ask, form: SceneChange): Promise<Response> {
  const job = await ownedJob(call, c.req.param('id') ?? '', 'owner');
  const sceneId = `s${c.req.param('scene')}`;
  editableScene(job, sceneId); // before anything is kept for it
  const visual = form.picture ? await kept(web, job, form.picture, form.by, c.req.raw.signal) : form.visual;
  const estimate = call.desk.estimate ?? null;
  const wish = { sceneId, narration: form.narration ?? '', visual: visual ?? 'keep' };
  let outcome = await changeScene(web.db, job, wish, estimate);
  if (!outcome.script && form.insist === 'true')
    outcome = await insistOnScene(web.db, job, sceneId, estimate);
  if (!outcome.script) throw notBorneOut(outcome.faults);
  const reply = await afterEdit(call, job, sceneId, outcome);
  const another = reply.kind === 'job' ? await findJob(web.db, reply.jobId) : null;
  const now = another ?? (await findJob(web.db, job.id)) ?? job;
  return c.json(videoOf(now, web.settings.publicUrl), another ? 201 : 200);
}

async function kept(web: Ask['web'], job: JobRow, file: File, by = '', signal: AbortSignal) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return keepPicture(web, job, await redrawn(SCENE_PICTURE, bytes, signal), by);
}

function notBorneOut(faults: readonly string[]): AppError {
  const reasons = faults.slice(0, 3).join('; ');
  return new AppError('input.invalid', {
    message: 'the paper does not bear the change out',
    userMessage: `The paper does not bear this out: ${reasons}. With insist set to true your words are taken anyway, and the video says so.`,
  });
}

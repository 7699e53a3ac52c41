/** `POST /api/videos`: asks for a video, of a paper that is named or sent. */
import { attachedSource, namedSource } from '#commands/shared/ask-for-video.ts';
import { usualOptions } from '#commands/shared/usual.ts';
import { AppError } from '#src/core/errors.ts';
import { hashOf, stableJson } from '#src/core/hash.ts';
import { type PaperSource, personOf } from '#src/core/job.ts';
import { assertWritten } from '#src/core/language.ts';
import { type JobOptions, jobOptionsSchema } from '#src/core/options.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { withUpload } from '#src/jobs/files/uploads.ts';
import { requestVideo } from '#src/jobs/life/submit.ts';
import type { Ask } from './ask.ts';
import { malformed, readJson } from './body.ts';
import { checked } from './checked.ts';
import { videoOf } from './present.ts';
import { refuse } from './refuse.ts';
import { IDEMPOTENCY_KEY, requestSchema, uploadSchema } from './schemas.ts';
import { isForm, typeOf, withForm } from './sent-form.ts';

export async function createOne(ask: Ask): Promise<Response> {
  if (typeOf(ask.c.req.header('content-type')) === 'application/json') return createNamed(ask);
  if (isForm(ask)) return createSent(ask);
  const message = 'Please send JSON (application/json), or a form with a file (multipart/form-data).';
  return refuse(ask.c, 415, 'input.unsupported', message, { connection: 'close' });
}

async function createNamed(ask: Ask): Promise<Response> {
  const body = await readJson(ask);
  const usual = await usualOptions(ask.call);
  const { paper, options } = checked(requestSchema, withUsual(body, usual));
  return request(ask, namedSource(paper), options ?? usual);
}

async function createSent(ask: Ask): Promise<Response> {
  const { web } = ask;
  const { maxUploadBytes } = web.settings;
  return withForm(ask, maxUploadBytes, uploadSchema, async ({ file, options }) => {
    const chosen = checked(jobOptionsSchema, { ...(await usualOptions(ask.call)), ...parseOptions(options) });
    assertWritten(chosen.language, web.settings.languages);
    const { name } = attachedSource({ ref: {}, name: file.name, bytes: file.size }, maxUploadBytes);
    const bytes = new Uint8Array(await file.arrayBuffer());
    return withUpload(web, { bytes, name, maxBytes: maxUploadBytes }, (source) =>
      request(ask, source, chosen),
    );
  });
}

async function request(ask: Ask, source: PaperSource, options: JobOptions): Promise<Response> {
  const { c, web, call } = ask;
  const { requester } = call;
  const origin = originOf(ask);
  const video = { requester, source, options, place: null, uploadLimit: null, origin };
  const { job, how } = await requestVideo(web, video, web.settings);
  if (how === 'repeated') assertSame(job, source, options);
  const headers = { 'cache-control': 'no-store', location: `/api/videos/${job.id}` };
  return c.json(videoOf(job, web.settings.publicUrl), how === 'new' ? 201 : 200, headers);
}

/** The name of the request among all of the platform's, where it has one of its own. */
function originOf({ c, call }: Ask): string | null {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return null;
  if (IDEMPOTENCY_KEY.test(key)) return `api ${hashOf([personOf(call.requester), key])}`;
  throw new AppError('input.invalid', {
    message: 'not an idempotency key',
    userMessage: 'An Idempotency-Key is 1 to 200 letters, digits and signs, without blanks.',
  });
}

function assertSame(job: JobRow, source: PaperSource, options: JobOptions): void {
  const asked = stableJson({ source: job.source, options: job.options });
  if (!job.deletedAt && asked === stableJson({ source, options })) return;
  throw new AppError('input.invalid', {
    message: `idempotency key of ${job.id} used again`,
    userMessage: job.deletedAt
      ? 'The video of this request has been deleted since. Please send another Idempotency-Key to have it made anew.'
      : 'This Idempotency-Key belongs to another request. Please send a new one with each request.',
  });
}

/** As in a chat: what is not named is as the person has it in their settings. */
function withUsual(body: unknown, usual: JobOptions): unknown {
  if (typeof body !== 'object' || body === null || !('options' in body)) return body;
  const { options } = body;
  return typeof options === 'object' && options !== null
    ? { ...body, options: { ...usual, ...options } }
    : body;
}

function parseOptions(text: string | undefined): object {
  if (text === undefined || text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below.
  }
  throw malformed(null);
}

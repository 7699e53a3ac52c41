/** `GET /api/videos`: a page of one's videos. */
import { namedSource } from '#commands/shared/ask-for-video.ts';
import { AppError } from '#src/core/errors.ts';
import { personOf } from '#src/core/job.ts';
import { storable } from '#src/core/text/storable.ts';
import type { VideoQuery } from '#src/db/archive/pages.ts';
import { listVideos } from '#src/db/archive/videos.ts';
import type { Ask } from './ask.ts';
import { checked } from './checked.ts';
import { videoOf } from './present.ts';
import { listQuerySchema } from './schemas.ts';

const JOB_ID = /^job_[0-9a-z]{1,40}$/;

export async function listOwn({ c, web, call }: Ask): Promise<Response> {
  const states = c.req.queries('state');
  const { search, paper, state, since, until, cursor, limit } = checked(listQuerySchema, {
    ...storable(c.req.query()),
    ...(states && { state: states }),
  });
  const query: VideoQuery = {
    search: storable(search),
    paper: paper === undefined ? null : paperMark(paper),
    states: state ?? null,
    since: since === undefined ? null : new Date(since),
    until: until === undefined ? null : new Date(until),
    from: cursor === undefined ? null : { jobId: readCursor(cursor), towards: 'older' },
    limit,
  };
  const { videos, older } = await listVideos(web.db, personOf(call.requester), query);
  return c.json(
    {
      videos: videos.map((job) => videoOf(job, web.settings.publicUrl)),
      next: older && Buffer.from(older).toString('base64url'),
    },
    200,
    { 'cache-control': 'no-store' },
  );
}

/** The paper's id as rows hold it. @throws AppError `paper.unrecognised` */
function paperMark(text: string): string {
  const typed = text.trim();
  if (/^\d{1,9}$/.test(typed)) return typed; // a PubMed id, as the predecessor had it
  const source = namedSource(typed);
  return source.kind === 'name' ? source.text.replace(/^(?:PMID |doi:)/, '') : typed;
}

function readCursor(cursor: string): string {
  const jobId = Buffer.from(cursor, 'base64url').toString();
  if (JOB_ID.test(jobId)) return jobId;
  throw new AppError('input.invalid', {
    message: 'not a cursor',
    userMessage: 'That cursor is none of ours. Please begin again with the first page.',
  });
}

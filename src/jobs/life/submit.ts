/** Accepts a request for a video. */
import type { Correction } from '#src/core/correction.ts';
import { stableJson } from '#src/core/hash.ts';
import { newJobId, newSlug } from '#src/core/ids.ts';
import { type PaperSource, personOf, type ReadySource, type Requester } from '#src/core/job.ts';
import { assertWritten } from '#src/core/language.ts';
import type { JobOptions } from '#src/core/options.ts';
import type { Scene, Script } from '#src/core/script.ts';
import type { Database } from '#src/db/connection/client.ts';
import { insertJob } from '#src/db/jobs/jobs.ts';
import { holdKey } from '#src/db/jobs/memos.ts';
import { activeJobsOf, countedSince, findJobByOrigin, lockPerson } from '#src/db/jobs/of-person.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { insertStatusMessage } from '#src/db/messages/of-job.ts';
import { isQueueAway } from '#src/queue/patience.ts';
import type { ChatJobDeps, JobDeps } from '../deps.ts';
import { pictureKeys } from '../files/picture.ts';
import { assertMayAsk, assertMayStart, DAY_HOURS, type Limits } from '../people/limits.ts';
import { assertNetworkMay } from '../people/network-limits.ts';
import { joinLine, standInLine } from './turns.ts';

export interface VideoRequest<Source = PaperSource> {
  requester: Requester;
  source: Source;
  options: JobOptions;
  /** Where it is another version of a video: which one, and its script where that is to be used. */
  version?: {
    parentId: string;
    script: Script | null;
    correction?: Correction | null;
    /** First scenes that were turned down; the script gets another one where its own is the last of them. */
    openings?: Scene[];
  };
}

interface ChatVideoRequest extends VideoRequest {
  /** Where the job's status message stands; null: nowhere. */
  place: Record<string, unknown> | null;
  /** Bytes that an upload may have there; null: no upload. */
  uploadLimit: number | null;
  /** The platform's id of what was asked with; null where it has none. */
  origin: string | null;
}

/**
 * `new`: made for this request. `repeated`: made when the same event was delivered before.
 * `same`: the person's own, of the same paper with the same options, in the making.
 */
interface Accepted {
  job: JobRow;
  how: 'new' | 'repeated' | 'same';
}

/**
 * Accepts a request from a chat: the row with its status message, then the queues. Safe however often and however many at
 * once: one event makes one job, and nobody gets past the limits.
 *
 * The row comes first: should a queue be away, the sweeps put the job in when it is back.
 *
 * @throws AppError `limit.reached`, `language.unavailable`
 */
export async function requestVideo(
  deps: ChatJobDeps,
  request: ChatVideoRequest,
  limits: Limits,
): Promise<Accepted> {
  assertWritten(request.options.language, limits.languages);
  const accepted = await accept(deps.db, request, limits);
  await dispatchJob(deps, accepted.job);
  return accepted;
}

/** Accepts a request from the terminal: no status message, no limits. */
export async function submitJob(deps: JobDeps, request: VideoRequest<ReadySource>): Promise<JobRow> {
  const { job } = await accept(deps.db, { ...request, place: null, uploadLimit: null, origin: null }, null);
  await joinLine(deps, job).catch((err: unknown) => {
    if (!isQueueAway(err)) throw err; // the sweeps bring it there
  });
  return job;
}

/**
 * Brings a queued job to whoever works on it next, and its status message into the chat. Repeating it does no harm. The row
 * is there: what a queue refuses now, the sweeps bring to it later.
 */
export async function dispatchJob(deps: ChatJobDeps, job: JobRow): Promise<void> {
  const { intake, deliveries, log } = deps;
  const begin = async () => {
    if (job.source.kind === 'attachment') await intake.touch(job.platform, job.id);
    else if (job.state === 'queued') await joinLine(deps, job);
  };
  // At once: whoever asked waits for it.
  const outcomes = await Promise.allSettled([begin(), deliveries.touch(job.platform, job.id)]);
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') log.warn({ err: outcome.reason, job: job.id }, 'left to the sweeps');
}

function accept(db: Database, request: ChatVideoRequest, limits: Limits | null): Promise<Accepted> {
  const { requester, source, options, place, uploadLimit, origin } = request;
  const { parentId = null, script = null, correction = null, openings = [] } = request.version ?? {};
  const person = personOf(requester);
  return db.transaction(async (tx) => {
    await lockPerson(tx, person);
    const repeated = origin === null ? null : await findJobByOrigin(tx, requester.platform, origin);
    if (repeated) return { job: repeated, how: 'repeated' };

    const active = await activeJobsOf(tx, person);
    const wanted = stableJson({ source, options, parentId, script, correction, openings });
    const same = active.find((job) => !job.cancelRequested && wishOf(job, script !== null) === wanted);
    if (same) return { job: same, how: 'same' };

    if (limits) {
      assertMayStart(active, limits, Date.now());
      assertMayAsk(await countedSince(tx, person, DAY_HOURS), limits, Date.now());
      await assertNetworkMay(tx, requester.network, limits, 'ask');
    }
    const id = newJobId();
    const job = await insertJob(tx, {
      ...requester,
      id,
      slug: newSlug(),
      origin,
      source,
      options,
      uploadLimit,
      parentId,
      script,
      correction,
      openings,
    });
    const files = source.kind === 'file' ? [source.key] : [];
    for (const key of [...files, ...pictureKeys(script)]) await holdKey(tx, id, key);
    await standInLine(tx, job); // before the row is announced, so that its first message has it
    if (place) await insertStatusMessage(tx, { jobId: id, platform: requester.platform, place });
    return { job, how: 'new' };
  });
}

/** What a job was asked for. A script that its own run has written was not. */
const wishOf = (job: JobRow, given: boolean): string => {
  const { source, options, parentId, correction } = job;
  const [script, openings] = given ? [job.script, job.openings] : [null, []];
  return stableJson({ source, options, parentId, script, correction, openings });
};

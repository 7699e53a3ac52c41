/** A job as the API shows it to its owner. Pure. */

import { offeredOpenings, planOf } from '#src/chat/wording/script-plan.ts';
import { jobOptionsSchema } from '#src/core/options.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { MEDIA_FILES, SAMPLE_FILES } from '../media/files.ts';
import type { MediaFile } from '../media/send.ts';
import type { Video } from './schemas.ts';

/** @param publicUrl base of links, without a slash at the end */
export function videoOf(job: JobRow, publicUrl: string): Video {
  const { source, video, errorCode, errorMessage } = job;
  const page = `${publicUrl}/v/${job.slug}`;
  return {
    id: job.id,
    state: job.state,
    title: job.title,
    authors: job.authors,
    paper: job.paper,
    source:
      source.kind === 'name' ? { kind: 'name', name: source.text } : { kind: 'file', name: source.name },
    options: jobOptionsSchema.parse(job.options),
    step: job.step,
    percent: Math.min(100, Math.floor(job.percent)),
    expectedAt: iso(job.expectedAt),
    error: errorMessage === null ? null : { code: errorCode ?? 'internal', message: errorMessage },
    createdAt: job.createdAt.toISOString(),
    startedAt: iso(job.startedAt),
    finishedAt: iso(job.finishedAt),
    publishedAt: iso(job.publishedAt),
    notice: job.notice,
    review: reviewOf(job, page),
    page,
    video: video && {
      durationS: video.durationS,
      bytes: video.bytes,
      notes: video.notes,
      files: filesOf(MEDIA_FILES, job, page),
    },
  };
}

/** Addresses by name. */
const filesOf = (files: Record<string, MediaFile>, job: JobRow, page: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).flatMap(([name, { keyOf }]) => (keyOf(job) ? [[name, `${page}/${name}`]] : [])),
  );

const reviewOf = (job: JobRow, page: string): Video['review'] => {
  const { state, script, priceUsd, samples } = job;
  return state === 'awaiting_approval' && script
    ? {
        priceUsd,
        voices: { priceUsd: samples?.usd ?? null, files: filesOf(SAMPLE_FILES, job, page) },
        openings: offeredOpenings(script) ?? [],
        scenes: planOf(script).map(({ heading, narration, visual = '' }) => ({ heading, narration, visual })),
      }
    : null;
};

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

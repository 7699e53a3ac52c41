/** A job's row, for tests that are about something else. */
import { newJobId, newSlug } from '#src/core/ids.ts';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import type { Database } from '#src/db/connection/client.ts';
import { insertJob, type NewJob } from '#src/db/jobs/jobs.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';

/** What a job says of its paper once that is read. */
export const READ_PAPER = {
  title: 'On fishes',
  authors: ['Plant Biology'],
  paper: { journal: 'Fish Letters', year: 2020, doi: '10.1/x', pmid: null, pmcid: null, licence: null },
};

/** Inserts a queued job; `changes` say what of it matters. */
export const newJob = (db: Database, changes: Partial<NewJob> = {}): Promise<JobRow> =>
  insertJob(db, {
    id: newJobId(),
    slug: newSlug(),
    platform: 'cli',
    workspace: 'local',
    userId: 'tester',
    source: { kind: 'name', text: 'PMC1' },
    options: DEFAULT_OPTIONS,
    ...changes,
  });

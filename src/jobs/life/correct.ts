/** Corrects what a job's paper is called, by whom, where and when: before its video is made, or for another version of it. */
import { type Correction, correctedOrigins } from '#src/core/correction.ts';
import { AppError } from '#src/core/errors.ts';
import { stableJson } from '#src/core/hash.ts';
import { isFinal } from '#src/core/job.ts';
import { storable } from '#src/core/text/storable.ts';
import type { Database } from '#src/db/connection/client.ts';
import { changeScript } from '#src/db/jobs/scripts.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';

const MOST = { title: 1_000, name: 300, authors: 5_000, journal: 300 } as const;
const FIRST_YEAR = 1500;

/** As a person wrote it; untrusted. What is absent is not asked about. */
export interface CorrectionWish {
  title?: string | undefined;
  authors?: readonly string[] | undefined;
  /** Empty: none. */
  journal?: string | undefined;
  /** Empty: none. */
  year?: string | undefined;
}

/** Whether there is a paper to correct, and somebody who can still be told. */
export const mayCorrect = ({ state, title, paper, cancelRequested }: JobRow): boolean =>
  title !== null && paper !== null && !cancelRequested && (state === 'completed' || !isFinal(state));

/**
 * What the wish changes of what the job says, together with what was corrected before.
 *
 * @throws AppError `job.not-found` where there is nothing to correct, `input.invalid` for what cannot be taken
 */
export function correctionOf(job: JobRow, wish: CorrectionWish): Correction {
  if (!mayCorrect(job)) {
    throw new AppError('job.not-found', {
      message: `nothing of ${job.id} to correct`,
      userMessage:
        'There is nothing to correct yet. You can correct a paper once it has been read, and when its video is ready.',
    });
  }
  const now = factsOf(job);
  const said = { ...now, ...wished(wish) };
  const changed = Object.entries(said).filter(
    ([fact, value]) => stableJson(value) !== stableJson(now[fact as keyof typeof now]),
  );
  if (changed.length === 0)
    throw invalid('Nothing was changed. Please change the title, authors, journal or year.');
  return { ...job.correction, ...Object.fromEntries(changed) };
}

const factsOf = ({ title, authors, paper }: JobRow) => ({
  title: title ?? '',
  authors,
  journal: paper?.journal ?? null,
  year: paper?.year ?? null,
});

function wished({ title, authors, journal, year }: CorrectionWish): Correction {
  return {
    ...(title !== undefined && { title: titleOf(title) }),
    ...(authors !== undefined && { authors: authorsOf(authors) }),
    ...(journal !== undefined && { journal: clean(journal).slice(0, MOST.journal) || null }),
    ...(year !== undefined && { year: yearOf(year) }),
  };
}

const clean = (text: string): string => storable(text).replace(/\s+/g, ' ').trim();

function titleOf(text: string): string {
  const title = clean(text);
  if (title === '') throw invalid('Please give the paper a title.');
  if (title.length > MOST.title)
    throw invalid(`A title can have ${MOST.title} characters. Please make it shorter.`);
  return title;
}

const authorsOf = (names: readonly string[]): string[] =>
  names
    .map((name) => clean(name).slice(0, MOST.name))
    .filter((name) => name !== '')
    .slice(0, MOST.authors);

function yearOf(text: string): number | null {
  const digits = text.trim();
  if (digits === '') return null;
  const year = /^\d{4}$/.test(digits) ? Number(digits) : Number.NaN;
  if (year >= FIRST_YEAR && year <= new Date().getFullYear() + 1) return year;
  throw invalid('Please write the year with four digits, for example 2021, or leave it empty.');
}

/**
 * Takes the correction where the video is still to be made: its run takes it up, or has taken the old one and makes the
 * credits anew.
 *
 * @returns false: it has ended meanwhile
 */
export async function correctInPlace(db: Database, job: JobRow, correction: Correction): Promise<boolean> {
  const done = await changeScript<boolean>(db, job.id, async (now) => {
    if (isFinal(now.state) || !now.paper) return { found: false, changes: null };
    return { found: true, changes: { correction, ...shown(now, correction) } };
  });
  return done ?? false;
}

/** What status messages and pages say of the paper from now on. */
function shown({ title, authors, paper }: JobRow, correction: Correction) {
  const { title: newTitle, authors: newAuthors, ...published } = correction;
  return {
    title: newTitle ?? title,
    authors: newAuthors ?? authors,
    paper: paper && { ...paper, ...published, origins: correctedOrigins(paper.origins, correction) },
  };
}

const invalid = (sentence: string): AppError =>
  new AppError('input.invalid', { message: sentence, userMessage: sentence });

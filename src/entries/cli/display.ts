/** What the terminal shows of a job: pure text from its row. */
import { STEPS } from '#src/core/job.ts';
import { byline } from '#src/core/text/authors.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';

const BAR_WIDTH = 28;
const SPINNER = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

type Shown = Pick<JobRow, 'state' | 'step' | 'percent' | 'expectedAt' | 'title' | 'authors'>;

/** Clips a line to the terminal: a wrapped line would break the redrawing. */
const clip = (line: string, columns: number): string =>
  line.length > columns ? `${line.slice(0, columns - 1)}…` : line;

/** `about 40 s left`; empty while nothing is known, or when it is as good as done. */
export function timeLeft(expectedAt: Date | null, now: number): string {
  if (!expectedAt) return '';
  const seconds = Math.round((expectedAt.getTime() - now) / 1000);
  if (seconds < 2) return '';
  return seconds < 90 ? `about ${seconds} s left` : `about ${Math.round(seconds / 60)} min left`;
}

/** The live display: paper, steps, bar. One string of lines, for a terminal `columns` wide, at time `now` (ms). */
export function liveDisplay(job: Shown, now: number, columns: number): string {
  const current = STEPS.findIndex(({ name }) => name === job.step);
  const spinner = SPINNER[Math.floor(now / 100) % SPINNER.length];
  const marks = STEPS.map(({ label }, index) => {
    if (index < current || job.state === 'completed') return `  ✓ ${label}`;
    return index === current ? `  ${spinner} ${label} …` : `  · ${label}`;
  });
  const filled = Math.round((job.percent / 100) * BAR_WIDTH);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}`;
  const left = timeLeft(job.expectedAt, now);
  const status = job.state === 'queued' ? 'waiting in the queue' : left;
  const lines = [
    ...(job.title ? [job.title, byline(job.authors), ''] : []),
    ...marks,
    '',
    `  ${bar} ${Math.round(job.percent)} %${status ? `   ${status}` : ''}`,
  ];
  return lines.map((line) => clip(line, columns)).join('\n');
}

/** What plain output (no terminal) says when the job changes from `before` to `job`; empty if nothing worth a line. */
export function plainLines(before: Shown | null, job: Shown): string[] {
  const lines: string[] = [];
  if (job.title && !before?.title)
    lines.push(`Paper: ${job.title}${job.authors.length ? ` (${byline(job.authors)})` : ''}`);
  if (job.step && job.step !== before?.step) {
    const index = STEPS.findIndex(({ name }) => name === job.step);
    lines.push(`[${index + 1}/${STEPS.length}] ${STEPS[index]?.label} (${Math.round(job.percent)} %)`);
  }
  return lines;
}

/** What the terminal adds to a failure, where there is an option for it here. */
const OPTIONS: Partial<Record<string, string>> = {
  'paper.retracted': ' Here that option is --retracted.',
  'paper.doubtful': ' Then add the option --any-file.',
};

/** How the terminal ends for a job that is over without a video. */
export function ending(job: Pick<JobRow, 'id' | 'state' | 'errorCode' | 'errorMessage'>): string {
  if (job.state === 'cancelled') return 'Cancelled. Nothing is running any more.';
  const option = OPTIONS[job.errorCode ?? ''] ?? '';
  return `${job.errorMessage ?? 'The video could not be made.'}${option} (${job.id})`;
}

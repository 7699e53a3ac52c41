/** How the installation stands. Pure. */
import { html } from 'hono/html';
import { JOB_STATES, type JobState } from '#src/core/job.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import type { Today } from '#src/db/operations/jobs.ts';
import type { QueueDepth } from '#src/queue/overview.ts';
import type { Html } from '../document.ts';
import { adminPage } from './frame.ts';
import { jobTable } from './jobs.ts';

export interface Standing {
  states: { state: JobState; count: number }[];
  today: Today;
  spentTodayUsd: number;
  budgetUsd: number;
  /** null: the queue did not answer. */
  depths: QueueDepth[] | null;
  behind: number;
  failures: JobRow[];
}

const LABELS: Record<JobState, string> = {
  queued: 'Waiting',
  running: 'Being made',
  awaiting_approval: 'To be approved',
  completed: 'Ready',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

export function overviewPage(standing: Standing, token: string): Html {
  const { states, today, spentTodayUsd, budgetUsd, depths, behind, failures } = standing;
  const inQueues = (state: string) =>
    depths?.filter((one) => one.state === state).reduce((sum, { count }) => sum + count, 0) ?? 'unknown';
  return adminPage(
    { path: '/admin', title: 'Overview', token },
    html`${figures([
      ['Videos today', today.videos],
      ['Spent today', `$${spentTodayUsd.toFixed(2)} of $${budgetUsd}`],
      ['Queue jobs waiting', inQueues('waiting')],
      ['Queue jobs at work', inQueues('active')],
      ['Chat messages behind', behind],
    ])}
<h2>Today’s scripts, held against their papers</h2>
${figures([
  ['Sentences mended', today.mended],
  ['Sentences cut', today.cut],
  ['Scenes insisted on', today.insisted],
])}
<h2>All videos</h2>
${figures(JOB_STATES.map((state) => [LABELS[state], states.find((one) => one.state === state)?.count ?? 0]))}
<h2>Latest failures</h2>
${jobTable(failures)}`,
  );
}

const figures = (all: [string, string | number][]): Html =>
  html`<dl class="figures">${all.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>
`,
  )}</dl>`;

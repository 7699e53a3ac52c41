/** Everybody's videos, and one of them. Pure. */
import { html, raw } from 'hono/html';
import { titleOf } from '#src/chat/wording/words.ts';
import { JOB_STATES } from '#src/core/job.ts';
import type { VideoPage } from '#src/db/archive/pages.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import type { JobFilter } from '#src/db/operations/jobs.ts';
import type { Html } from '../document.ts';
import { address, adminPage, deed, moment, nameOf, table } from './frame.ts';

export function jobsPage(
  { videos, newer, older }: VideoPage,
  { search, state }: Pick<JobFilter, 'search' | 'state'>,
  token: string,
): Html {
  const link = (jobId: string | null, towards: string, label: string) =>
    jobId === null
      ? ''
      : html`<a href="${address('/admin/jobs', { search, state: state ?? '', [towards]: jobId })}">${label}</a>`;
  return adminPage(
    { path: '/admin/jobs', title: 'Videos', token },
    html`<form class="filter" method="get" action="/admin/jobs">
<label>Search <input name="search" value="${search}" placeholder="id, slug, user, code, title"></label>
<label>State <select name="state"><option value="">any</option>${JOB_STATES.map(
      (one) => html`<option${raw(one === state ? ' selected' : '')}>${one}</option>`,
    )}</select></label>
<button>Show</button></form>
${jobTable(videos)}
<p class="pages">${link(newer, 'newer', 'Newer')}${link(older, 'older', 'Older')}</p>`,
  );
}

export const jobTable = (jobs: readonly JobRow[]): Html =>
  table(
    ['Asked for', 'Video', 'State', 'Who', 'Fault'],
    jobs.map((job) => [
      moment(job.createdAt),
      html`<a href="/admin/jobs/${job.id}">${titleOf(job)}</a>`,
      stateOf(job),
      nameOf(job),
      job.errorCode ?? '',
    ]),
    'There are none.',
  );

function stateOf(job: JobRow): string {
  if (job.deletedAt) return 'deleted';
  return job.state === 'running' ? `running, ${Math.round(job.percent)} %` : job.state;
}

/** @param cost of its paid calls, USD */
export function jobPage(job: JobRow, cost: number, note: string | null, token: string): Html {
  const facts: [string, unknown][] = [
    ['Id', job.id],
    ['State', stateOf(job)],
    ['Who', html`<a href="${address('/admin/users', { user: job.userId })}">${nameOf(job)}</a>`],
    ['Link', job.deletedAt ? 'none: deleted' : html`<a href="/v/${job.slug}">/v/${job.slug}</a>`],
    ['Step', job.step ?? '–'],
    ['Run', job.run],
    ['Asked for', moment(job.createdAt)],
    ['Started', moment(job.startedAt)],
    ['Ended', moment(job.finishedAt)],
    ['Fault', [job.errorCode, job.errorMessage].filter(Boolean).join(': ') || '–'],
    ['Paid calls', `$${cost.toFixed(2)}`],
    [
      'Seconds',
      Object.entries(job.stepSeconds)
        .map(([step, s]) => `${step} ${s.toFixed(1)}`)
        .join(', ') || '–',
    ],
  ];
  const act = (name: string, label: string, grave = false) =>
    deed({ action: `/admin/jobs/${job.id}/${name}`, label, token, grave });
  const ended = job.state === 'failed' || job.state === 'cancelled';
  const deeds = job.deletedAt
    ? []
    : [
        ...(ended ? [act('retry', 'Try again')] : []),
        ...(ended || job.state === 'completed' ? [] : [act('cancel', 'Cancel')]),
        act('delete', 'Delete for good', true),
      ];
  return adminPage(
    { path: '/admin/jobs', title: titleOf(job), token },
    html`${note ? html`<p class="warning" role="status">${note}</p>` : ''}
<dl class="facts">${facts.map(
      ([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>
`,
    )}</dl>
<div class="deeds">${deeds}</div>`,
  );
}

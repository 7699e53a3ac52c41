/** What viewers reported, and what was deleted. Pure. */
import { html } from 'hono/html';
import type { listDeletions, listReports } from '#src/db/operations/records.ts';
import type { Html } from '../document.ts';
import { address, adminPage, moment, table } from './frame.ts';

type Reported = Awaited<ReturnType<typeof listReports>>[number];
type Deletion = Awaited<ReturnType<typeof listDeletions>>[number];

const older = (path: string, before: string | null): Html =>
  before === null ? html`` : html`<p class="pages"><a href="${address(path, { before })}">Older</a></p>`;

/** @param before where the next page begins; null: there is none */
export const reportsPage = (reports: readonly Reported[], before: string | null, token: string): Html =>
  adminPage(
    { path: '/admin/reports', title: 'Reports', token },
    html`${table(
      ['When', 'Video', 'What is wrong', 'What they wrote', 'Contact'],
      reports.map(({ report, title, deletedAt }) => [
        moment(report.createdAt),
        html`<a href="/admin/jobs/${report.jobId}">${deletedAt ? 'deleted' : (title ?? report.jobId)}</a>`,
        report.kind,
        report.message,
        report.contact,
      ]),
      'Nobody has reported anything.',
    )}${older('/admin/reports', before)}`,
  );

/** @param before as above */
export const deletionsPage = (deletions: readonly Deletion[], before: string | null, token: string): Html =>
  adminPage(
    { path: '/admin/deletions', title: 'Deletions', token },
    html`<p>Which videos were deleted, by whom, and how many files went with each. Files that another video needs stay.</p>
${table(
  ['When', 'Video', 'By', 'Files'],
  deletions.map((one) => [
    moment(one.createdAt),
    html`<a href="/admin/jobs/${one.jobId}">${one.jobId}</a>`,
    `${one.platform} ${one.deletedBy}`,
    one.files.length,
  ]),
  'Nothing has been deleted.',
)}${older('/admin/deletions', before)}`,
  );

/** Who uses the installation, and who was let in. Pure. */
import { html } from 'hono/html';
import type { Person } from '#src/core/job.ts';
import type { listAdmissions, UserCounts } from '#src/db/operations/people.ts';
import type { Html } from '../document.ts';
import { address, adminPage, deed, moment, nameOf, table } from './frame.ts';

type Admission = Awaited<ReturnType<typeof listAdmissions>>[number];

export interface People {
  users: UserCounts[];
  banned: Person[];
  /** Days that the counts look back on. */
  days: number;
  /** The user id that was searched for; empty: none. */
  search: string;
}

const fieldsOf = ({ platform, workspace, userId }: Person) => ({
  platform,
  workspace: workspace ?? '',
  userId,
});
const isSame = (a: Person, b: Person) => JSON.stringify(fieldsOf(a)) === JSON.stringify(fieldsOf(b));

export function usersPage({ users, banned, days, search }: People, token: string): Html {
  const door = (person: Person) => {
    const shut = banned.some((one) => isSame(one, person));
    const action = shut ? '/admin/users/unban' : '/admin/users/ban';
    return deed({ action, label: shut ? 'Lift ban' : 'Ban', token, fields: fieldsOf(person), grave: !shut });
  };
  return adminPage(
    { path: '/admin/users', title: 'People', token },
    html`<form class="filter" method="get" action="/admin/users">
<label>User id <input name="user" value="${search}"></label><button>Show</button></form>
<h2>Last ${days} days</h2>
${table(
  ['Who', 'Asked', 'Made', 'Failed', 'Last', ''],
  users.map(({ person, asked, made, failed, lastAt }) => [
    html`<a href="${address('/admin/jobs', { search: person.userId })}">${nameOf(person)}</a>`,
    asked,
    made,
    failed,
    moment(lastAt),
    door(person),
  ]),
  'Nobody has asked for a video.',
)}
<h2>Banned</h2>
${table(
  ['Who', ''],
  banned.map((person) => [nameOf(person), door(person)]),
  'Nobody is banned.',
)}`,
  );
}

export const admissionsPage = (admissions: readonly Admission[], codeIsSet: boolean, token: string): Html =>
  adminPage(
    { path: '/admin/admissions', title: 'Admissions', token },
    html`<p>${
      codeIsSet
        ? 'These gave the access code, or are in a workspace that did.'
        : 'ACCESS_CODE is not set: everybody may make videos, and this list decides nothing.'
    }</p>
${table(
  ['Who', 'Admitted by', 'When', 'Withdrawn', ''],
  admissions.map((one) => [
    one.userId === '' ? `${one.platform} ${one.workspace}, everybody` : nameOf(one),
    one.admittedBy,
    moment(one.createdAt),
    moment(one.revokedAt),
    deed({
      action: one.revokedAt ? '/admin/admissions/restore' : '/admin/admissions/revoke',
      label: one.revokedAt ? 'Give back' : 'Withdraw',
      token,
      fields: fieldsOf(one),
      grave: !one.revokedAt,
    }),
  ]),
  'Nobody has given the code yet.',
)}`,
  );

/** The frame of the administrator's pages, and what they are put together from. Pure. */
import { html, raw } from 'hono/html';
import { ADMIN_CSS } from '#src/web/client.ts';
import { document, type Html } from '../document.ts';

const PLACES = [
  ['/admin', 'Overview'],
  ['/admin/jobs', 'Videos'],
  ['/admin/users', 'People'],
  ['/admin/admissions', 'Admissions'],
  ['/admin/reports', 'Reports'],
  ['/admin/deletions', 'Deletions'],
  ['/admin/queues/', 'Queues'],
] as const;

/** `token` goes into every form of the page. */
export interface Frame {
  path: string;
  title: string;
  token: string;
}

export const adminPage = ({ path, title, token }: Frame, body: Html): Html =>
  document({
    title: `${title} · Hidden Hill`,
    head: html`<style>${raw(ADMIN_CSS)}</style>
`,
    body: html`<main class="admin"><nav aria-label="Administration">
${PLACES.map(
  ([href, label]) =>
    html`<a href="${href}"${raw(href === path ? ' aria-current="page"' : '')}>${label}</a>
`,
)}${deed({ action: '/admin/sign-out', label: 'Sign out', token })}</nav>
<h1>${title}</h1>
${body}</main>`,
  });

interface Deed {
  action: string;
  label: string;
  token: string;
  fields?: Record<string, string>;
  /** It cannot be undone. */
  grave?: boolean;
}

/** A button that does something: a form of its own. */
export const deed = ({ action, label, token, fields = {}, grave = false }: Deed): Html =>
  html`<form method="post" action="${action}"><input type="hidden" name="form" value="${token}">${Object.entries(
    fields,
  ).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button${raw(
    grave ? ' class="grave"' : '',
  )}>${label}</button></form>`;

/** @param rows one list of cells each; none: `empty` is said instead */
export const table = (heads: readonly string[], rows: readonly unknown[][], empty: string): Html =>
  rows.length === 0
    ? html`<p>${empty}</p>`
    : html`<div class="scroll"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
        (cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
      )}</tbody></table></div>`;

/** `2026-11-22 16:34 UTC`, or a dash. */
export const moment = (date: Date | null): string =>
  date ? `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC` : '–';

/** `discord ada`, `slack T1/U2`. */
export const nameOf = (who: { platform: string; workspace: string | null; userId: string }): string =>
  `${who.platform} ${[who.workspace, who.userId].filter(Boolean).join('/')}`;

/** An address with a query, without what is empty. */
export function address(path: string, query: Record<string, string>): string {
  const given = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  return given.size === 0 ? path : `${path}?${given}`;
}

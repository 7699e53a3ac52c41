/** Where a viewer says what is wrong with a video. Pure. */
import { html } from 'hono/html';
import { titleOf } from '#src/chat/wording/words.ts';
import type { ReportKind } from '#src/core/report.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { document, type Html } from './document.ts';

/** Characters of a report, and of the address for an answer: what the form takes and what is kept. */
export const REPORT_LENGTH = 2_000;
export const CONTACT_LENGTH = 200;

const KINDS: Record<ReportKind, string> = {
  content: 'It says something that the paper does not say',
  speech: 'Sound, captions or pictures are wrong',
  rights: 'It uses something that it must not use',
  other: 'Something else',
};

export interface ReportDraft {
  kind: string;
  message: string;
  contact: string;
}

export const EMPTY_DRAFT: ReportDraft = { kind: 'content', message: '', contact: '' };

/** @param fault what has to be put right before the report can be sent; null: nothing */
export function reportPage(job: JobRow, draft: ReportDraft, fault: string | null): Html {
  return document({
    title: `Report an error · ${titleOf(job)}`,
    body: html`<main class="plain">
<h1>Report an error</h1>
<p>In the video about <a href="/v/${job.slug}">${titleOf(job)}</a>. Thank you for looking closely.</p>
${fault ? html`<p class="warning" role="alert">${fault}</p>` : ''}
<form method="post" action="/v/${job.slug}/report">
<fieldset><legend>What is wrong?</legend>
${Object.entries(KINDS).map(
  ([
    value,
    label,
  ]) => html`<label><input type="radio" name="kind" value="${value}"${value === draft.kind ? ' checked' : ''}> ${label}</label>
`,
)}</fieldset>
<label for="message">What did you notice, and where?</label>
<textarea id="message" name="message" rows="6" maxlength="${REPORT_LENGTH}" required>${draft.message}</textarea>
<label for="contact">How can you be reached, if you would like an answer? <small>Optional</small></label>
<input id="contact" name="contact" maxlength="${CONTACT_LENGTH}" autocomplete="email" value="${draft.contact}">
<button>Send report</button>
</form>
</main>`,
  });
}

export const thanksPage = (job: JobRow): Html =>
  document({
    title: 'Thank you · Hidden Hill',
    body: html`<main class="plain"><h1>Thank you</h1>
<p>Your report has been kept, and the people who run this service will look at it.</p>
<p><a href="/v/${job.slug}">Back to the video</a></p></main>`,
  });

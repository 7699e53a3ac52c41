/** The page of a video that is not there yet: how far it is, or why it will not come. Pure. */

import { html, raw } from 'hono/html';
import { statusMessageOf } from '#src/chat/wording/status-message.ts';
import type { StatusMessage } from '#src/core/chat.ts';
import { placeWords } from '#src/core/place-in-line.ts';
import { byline } from '#src/core/text/authors.ts';
import { roughly } from '#src/core/text/roughly.ts';
import type { Standing } from '#src/db/jobs/shown.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { PROGRESS_JS } from '../client.ts';
import { document, type Html } from './document.ts';
import { stepItem } from './step-item.ts';

/** What the page says at a moment. */
export interface Progress {
  /** The part of the page that changes. */
  html: string;
  /** The same in one short sentence, for people who hear the page; it changes seldom. */
  say: string;
  /** Whether it may change yet. */
  over: boolean;
}

/** Until the paper is read. What was asked for, or the name of a file, is not for everybody who has the link. */
const UNNAMED = 'A new video';

const shownTitle = ({ title }: JobRow): string => title ?? UNNAMED;

/** @param now ms */
export async function progressOf({ job, placeInLine }: Standing, now: number): Promise<Progress> {
  const status = statusMessageOf(job, { placeInLine, publicUrl: '' });
  // A chat tells a failure in a message of its own.
  const statusMessage = job.state === 'failed' ? { ...status, message: job.errorMessage } : status;
  const over = statusMessage.state === 'failed' || statusMessage.state === 'cancelled';
  const part = html`<h1>${shownTitle(job)}</h1>
${job.authors.length > 0 ? html`<p class="authors">${byline(job.authors)}</p>` : ''}
${over ? '' : html`<progress max="100" value="${statusMessage.percent}" aria-label="Progress of the video">${statusMessage.percent} %</progress>`}
<p class="state">${sentence(statusMessage, now)}</p>
${over ? '' : html`<ol class="steps">${statusMessage.steps.map(stepItem)}</ol>`}`;
  return { html: String(await part), say: announcement(statusMessage), over };
}

export const progressPage = (job: JobRow, progress: Progress): Html =>
  document({
    title: `${shownTitle(job)} · Hidden Hill`,
    head: html`<meta name="description" content="A short video of a scientific paper is being made. It will stand here.">
`,
    ...(progress.over ? {} : { script: PROGRESS_JS }),
    body: html`<main class="plain" data-events="/v/${job.slug}/events">
<div id="progress">${raw(progress.html)}</div>
<p id="say" class="unseen" role="status">${progress.say}</p>
${progress.over ? '' : html`<noscript><p>This page cannot follow the work without JavaScript. Please reload it now and then: the video will stand here.</p></noscript>`}
</main>`,
  });

/** The script itself is for the chat in which it was asked for. */
const APPROVAL = 'The script is written, and waits in the chat for somebody to approve it.';

function sentence(statusMessage: StatusMessage, now: number): string {
  if (statusMessage.state === 'awaiting_approval') return APPROVAL;
  if (statusMessage.message) return statusMessage.message;
  switch (statusMessage.state) {
    case 'queued':
      return statusMessage.placeInLine !== null && statusMessage.placeInLine > 1
        ? `Waiting: ${placeWords(statusMessage.placeInLine)} in the line.`
        : 'Waiting: it is next.';
    case 'running':
      return statusMessage.expectedAt
        ? `${statusMessage.percent} % · ready in ${roughly(statusMessage.expectedAt.getTime() - now)}`
        : `${statusMessage.percent} %`;
    default:
      return '';
  }
}

function announcement(statusMessage: StatusMessage): string {
  if (statusMessage.state === 'awaiting_approval') return APPROVAL;
  if (statusMessage.message) return statusMessage.message;
  const active = statusMessage.steps.find(({ state }) => state === 'active');
  return active ? `${active.label}.` : 'Waiting.';
}

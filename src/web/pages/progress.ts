/** The page of a film that is not there yet: how far it is, or why it will not come. Pure. */

import { html, raw } from 'hono/html';
import { cardOf } from '../../chat/card.ts';
import type { Card, CardStep } from '../../core/chat.ts';
import { placeWords } from '../../core/line.ts';
import { byline } from '../../core/text/authors.ts';
import { roughly } from '../../core/text/roughly.ts';
import type { JobRow } from '../../db/schema.ts';
import type { Standing } from '../../db/shown-jobs.ts';
import { PROGRESS_JS } from '../client.ts';
import { document, type Html } from './document.ts';

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
const UNNAMED = 'A new film';

const shownTitle = ({ title }: JobRow): string => title ?? UNNAMED;

/** @param now ms */
export async function progressOf({ job, queuePosition }: Standing, now: number): Promise<Progress> {
  const card = cardOf(job, { queuePosition, publicUrl: '' });
  const over = card.state === 'failed' || card.state === 'cancelled';
  const part = html`<h1>${shownTitle(job)}</h1>
${job.authors.length > 0 ? html`<p class="authors">${byline(job.authors)}</p>` : ''}
${over ? '' : html`<progress max="100" value="${card.percent}" aria-label="Progress of the film">${card.percent} %</progress>`}
<p class="state">${sentence(card, now)}</p>
${over ? '' : html`<ol class="steps">${card.steps.map(stepOf)}</ol>`}`;
  return { html: String(await part), say: announcement(card), over };
}

export const progressPage = (job: JobRow, progress: Progress): Html =>
  document({
    title: `${shownTitle(job)} · Hidden Hill`,
    head: html`<meta name="description" content="A short film of a scientific paper is being made. It will stand here.">
`,
    ...(progress.over ? {} : { script: PROGRESS_JS }),
    body: html`<main class="plain" data-events="/v/${job.slug}/events">
<div id="progress">${raw(progress.html)}</div>
<p id="say" class="unseen" role="status">${progress.say}</p>
${progress.over ? '' : html`<noscript><p>This page cannot follow the work without JavaScript. Please reload it now and then: the film will stand here.</p></noscript>`}
</main>`,
  });

const stepOf = ({ label, state }: CardStep): Html =>
  html`<li class="${state}">${label}<span class="unseen">, ${STEP_WORDS[state]}</span></li>`;

const STEP_WORDS: Record<CardStep['state'], string> = {
  waiting: 'to come',
  active: 'under way',
  done: 'done',
  failed: 'failed',
};

/** The script itself is for the chat in which it was asked for. */
const APPROVAL = 'The script is written, and waits in the chat for somebody to approve it.';

function sentence(card: Card, now: number): string {
  if (card.state === 'awaiting_approval') return APPROVAL;
  if (card.message) return card.message;
  switch (card.state) {
    case 'queued':
      return card.queuePosition !== null && card.queuePosition > 1
        ? `Waiting: ${placeWords(card.queuePosition)} in the line.`
        : 'Waiting: it is next.';
    case 'running':
      return card.expectedAt
        ? `${card.percent} % · ready in ${roughly(card.expectedAt.getTime() - now)}`
        : `${card.percent} %`;
    default:
      return '';
  }
}

function announcement(card: Card): string {
  if (card.state === 'awaiting_approval') return APPROVAL;
  if (card.message) return card.message;
  const active = card.steps.find(({ state }) => state === 'active');
  return active ? `${active.label}.` : 'Waiting.';
}

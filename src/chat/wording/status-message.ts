/** The status message that follows a job, as its row is now. Pure. */
import type { Button, StatusMessage, StatusStep } from '#src/core/chat.ts';
import { type JobState, STEPS } from '#src/core/job.ts';
import { byline } from '#src/core/text/authors.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { actionButton, correctButtons, openingButtons, watchButton } from './buttons.ts';
import { offeredOpenings, planOf, priceWords } from './script-plan.ts';
import { voiceButtons, voiceSentence } from './voices.ts';
import { factLines, titleOf } from './words.ts';

export interface StatusFacts {
  /** 1: the next one; null unless it waits. */
  placeInLine: number | null;
  /** Base of links, without a slash at the end. */
  publicUrl: string;
}

const CANCELLED = 'Cancelled. Nothing is running any more.';
const CANCELLING = 'Cancelling …';
const DELETED = 'This video was deleted.';
const FOR_APPROVAL =
  'This is the script. Approve it to go on; nothing more is made or paid for before you do.';

export function statusMessageOf(job: JobRow, { placeInLine, publicUrl }: StatusFacts): StatusMessage {
  const waiting = job.state === 'queued';
  const stopping = job.cancelRequested && (waiting || job.state === 'running');
  const deleted = job.deletedAt !== null;
  return {
    kind: 'status',
    jobId: job.id,
    state: job.state,
    title: titleOf(job),
    byline: byline(job.authors),
    facts: factLines(job.paper),
    steps: stepsOf(job),
    percent: job.state === 'completed' ? 100 : Math.floor(job.percent),
    placeInLine: waiting ? placeInLine : null,
    expectedAt: job.state === 'running' && !stopping ? job.expectedAt : null,
    message: deleted ? DELETED : stopping ? CANCELLING : messageOf(job),
    plan: job.state === 'awaiting_approval' && !deleted && job.script ? planOf(job.script) : null,
    openings:
      job.state === 'awaiting_approval' && !deleted && job.script ? offeredOpenings(job.script) : null,
    buttons: deleted || stopping ? [] : buttonsOf(job, publicUrl),
  };
}

function messageOf(job: JobRow): string | null {
  switch (job.state) {
    case 'cancelled':
      return CANCELLED;
    case 'awaiting_approval':
      return [named(job), FOR_APPROVAL, taken(job), price(job), voiceSentence(job)].filter(Boolean).join(' ');
    case 'queued':
      return onHold(job) ?? price(job);
    case 'running':
      return [taken(job), price(job)].filter(Boolean).join(' ') || null;
    default:
      return null;
  }
}

/** What the video is called, where that is not the paper's title. */
const named = ({ script, title }: JobRow): string | null =>
  script && script.title !== title ? `The video is called “${script.title}”.` : null;

/** What is still to be bought; null where nothing is. */
const price = ({ priceUsd }: JobRow): string | null =>
  priceUsd ? `It will cost ${priceWords(priceUsd)}.` : null;

/** What the script has taken; null where nothing was bought for it. */
function taken({ script }: JobRow): string | null {
  if (!script?.cost) return null;
  const { figures } = script.cost;
  const calls = script.cost.calls + (figures?.calls ?? 0);
  const usd = script.cost.usd + (figures?.usd ?? 0);
  const what = figures ? 'The script and a look at its figures' : 'The script';
  return `${what} took ${calls} ${calls === 1 ? 'call' : 'calls'} to models${usd > 0 ? `, ${priceWords(usd)}` : ''}.`;
}

/** `Today’s quota is used up. … It goes on at 22 Nov, 08:00 UTC.` */
function onHold({ heldUntil, heldFor }: JobRow): string | null {
  if (!heldFor) return null;
  if (!heldUntil) return `${heldFor} It is tried again by itself.`;
  const until = new Intl.DateTimeFormat('en-GB', {
    ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' },
  }).format(heldUntil);
  return `${heldFor} Next try: ${until} UTC.`;
}

/** A step is over when its share of the whole is; the one that is being worked on shows how the job is. */
function stepsOf({ state, step, percent }: JobRow): StatusStep[] {
  return STEPS.map(({ name, label, endsAt }) => {
    if (state === 'completed' || percent >= endsAt) return { label, state: 'done' };
    return { label, state: name === step ? CURRENT[state] : 'waiting' };
  });
}

const CURRENT: Record<JobState, StatusStep['state']> = {
  queued: 'waiting',
  running: 'active',
  awaiting_approval: 'waiting',
  completed: 'done',
  failed: 'failed',
  cancelled: 'waiting',
};

function buttonsOf(job: JobRow, publicUrl: string): Button[] {
  switch (job.state) {
    case 'queued':
    case 'running':
      return [...correctButtons(job), actionButton('cancel', job.id, 'Cancel', 'secondary')];
    case 'awaiting_approval':
      return [
        actionButton('approve', job.id, 'Approve', 'primary'),
        actionButton('edit', job.id, 'Edit a scene', 'secondary'),
        actionButton('hook', job.id, 'Another opening', 'secondary'),
        ...correctButtons(job),
        actionButton('cancel', job.id, 'Cancel', 'secondary'),
        ...openingButtons(job),
        ...voiceButtons(job),
      ];
    case 'completed':
      return [watchButton(publicUrl, job.slug)];
    case 'failed':
      return []; // the message below it says why, and what can be done
    case 'cancelled':
      return [actionButton('retry', job.id, 'Start again', 'secondary')];
  }
}

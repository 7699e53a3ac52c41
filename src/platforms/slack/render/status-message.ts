/** The status message: the paper, the steps as a plan, and what can be done. */

import type { types } from '@slack/bolt';
import { openingWords } from '#src/chat/wording/script-plan.ts';
import { clip } from '#src/chat/wording/short.ts';
import type { StatusMessage, StatusStep } from '#src/core/chat.ts';
import { hashOf } from '#src/core/hash.ts';
import type { JobState } from '#src/core/job.ts';
import { placeWords } from '#src/core/place-in-line.ts';
import { LIMITS } from '../limits.ts';
import { escapeMarkup, moment } from '../outgoing/text.ts';
import { renderButtons } from './buttons.ts';
import { type Block, lines, paragraph, type Rendered, smallPrint, words } from './rich.ts';

const TITLE_LENGTH = 300;
const LINE_LENGTH = 300;
const MESSAGE_LENGTH = 1_000;
/** Of a scene's narration in the script, so that nine scenes fit into what one message takes. */
const SCENE_LENGTH = 420;
/** Of an opening, and of what it rests on. */
const OPENING_LENGTH = 200;
/** Of what the scene shows. */
const VISUAL_LENGTH = 80;

const STATES: Record<JobState, string> = {
  queued: 'Waiting',
  running: 'In the making',
  awaiting_approval: 'Waiting for approval',
  completed: 'Ready',
  failed: 'Failed',
  cancelled: 'Cancelled',
};
const STATUS = {
  waiting: 'pending',
  active: 'in_progress',
  done: 'complete',
  failed: 'error',
} as const satisfies Record<StatusStep['state'], types.TaskCardBlock['status']>;
const MARKS: Record<StatusStep['state'], string> = { waiting: '▫️', active: '▶️', done: '✅', failed: '❌' };

/** `In the making, 62 %`: what the status message says first. */
function headline(statusMessage: StatusMessage): string {
  if (statusMessage.state === 'running') return `${STATES.running}, ${statusMessage.percent} %`;
  if (statusMessage.state !== 'queued' || !statusMessage.placeInLine) return STATES[statusMessage.state];
  return `Waiting, ${placeWords(statusMessage.placeInLine)} in the queue`;
}

/** Slack takes a plan for a new one, and draws it anew, when its block has a new name. */
const plan = (statusMessage: StatusMessage): Block => ({
  type: 'plan',
  block_id: `plan-${hashOf(statusMessage).slice(0, 16)}`,
  title: clip(headline(statusMessage), LIMITS.planTitle),
  tasks: statusMessage.steps.map(
    ({ label, state }, index): types.TaskCardBlock => ({
      type: 'task_card',
      task_id: `step-${index}`,
      title: label,
      status: STATUS[state],
    }),
  ),
});

const steps = (statusMessage: StatusMessage): Block[] =>
  paragraph(
    lines(
      words(headline(statusMessage), true),
      ...statusMessage.steps.map(({ label, state }) => words(`${MARKS[state]} ${label}`, state === 'active')),
    ),
  );

/**
 * @param blockId name of the first block
 * @param plans whether Slack takes plan blocks here; else the steps are lines of text
 */
export function renderStatusMessage(statusMessage: StatusMessage, blockId: string, plans: boolean): Rendered {
  const showSteps = statusMessage.state === 'running' || statusMessage.state === 'failed';
  const active = statusMessage.steps.find(({ state }) => state === 'active');
  const script = (statusMessage.plan ?? []).map(({ heading, narration, visual = '' }) =>
    lines(
      words(clip(heading, LINE_LENGTH), true),
      words(clip(narration, SCENE_LENGTH)),
      words(clip(visual, VISUAL_LENGTH)),
    ),
  );
  const openings = (statusMessage.openings ?? [])
    .map(openingWords)
    .map(({ name, narration, quote }) =>
      lines(words(name, true), words(clip(narration, OPENING_LENGTH)), words(clip(quote, OPENING_LENGTH))),
    );
  return {
    text: escapeMarkup(
      clip(
        [clip(statusMessage.title, TITLE_LENGTH), headline(statusMessage), active?.label ?? '']
          .filter(Boolean)
          .join(' · '),
        LIMITS.text,
      ),
    ).slice(0, LIMITS.text),
    blocks: [
      ...paragraph(
        lines(
          words(clip(statusMessage.title, TITLE_LENGTH), true),
          words(clip(statusMessage.byline, LINE_LENGTH)),
          ...statusMessage.facts.map((line) => words(clip(line, LINE_LENGTH))),
        ),
        blockId,
      ),
      ...(showSteps ? (plans ? [plan(statusMessage)] : steps(statusMessage)) : []),
      ...openings.flatMap((opening) => paragraph(opening)),
      ...script.flatMap((scene) => paragraph(scene)),
      ...paragraph(words(clip(statusMessage.message ?? '', MESSAGE_LENGTH))),
      ...smallPrint(
        showSteps ? '' : headline(statusMessage),
        statusMessage.expectedAt ? `ready at about ${moment(statusMessage.expectedAt, '{time}')}` : '',
        statusMessage.jobId,
      ),
      ...renderButtons(statusMessage.buttons),
    ],
  };
}

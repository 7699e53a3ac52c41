/** The status card: the paper, the steps as a plan, and what can be done. */

import type { types } from '@slack/bolt';
import type { Card, CardStep } from '../../../core/chat.ts';
import { hashOf } from '../../../core/hash.ts';
import type { JobState } from '../../../core/job.ts';
import { placeWords } from '../../../core/line.ts';
import { LIMITS } from '../limits.ts';
import { clip, escapeMarkup, moment } from '../text.ts';
import { renderButtons } from './buttons.ts';
import { type Block, lines, paragraph, type Rendered, smallPrint, words } from './rich.ts';

const TITLE_LENGTH = 300;
const LINE_LENGTH = 300;
const MESSAGE_LENGTH = 1_000;
/** Of a scene's narration in the script, so that nine scenes fit into what one message takes. */
const SCENE_LENGTH = 420;
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
} as const satisfies Record<CardStep['state'], types.TaskCardBlock['status']>;
const MARKS: Record<CardStep['state'], string> = { waiting: '▫️', active: '▶️', done: '✅', failed: '❌' };

/** `In the making, 62 %`: what the card says first. */
function headline(card: Card): string {
  if (card.state === 'running') return `${STATES.running}, ${card.percent} %`;
  if (card.state !== 'queued' || !card.queuePosition) return STATES[card.state];
  return `Waiting, ${placeWords(card.queuePosition)} in the queue`;
}

/** Slack takes a plan for a new one, and draws it anew, when its block has a new name. */
const plan = (card: Card): Block => ({
  type: 'plan',
  block_id: `plan-${hashOf(card).slice(0, 16)}`,
  title: clip(headline(card), LIMITS.planTitle),
  tasks: card.steps.map(
    ({ label, state }, index): types.TaskCardBlock => ({
      type: 'task_card',
      task_id: `step-${index}`,
      title: label,
      status: STATUS[state],
    }),
  ),
});

const steps = (card: Card): Block[] =>
  paragraph(
    lines(
      words(headline(card), true),
      ...card.steps.map(({ label, state }) => words(`${MARKS[state]} ${label}`, state === 'active')),
    ),
  );

/**
 * @param blockId name of the first block
 * @param plans whether Slack takes plan blocks here; else the steps are lines of text
 */
export function renderCard(card: Card, blockId: string, plans: boolean): Rendered {
  const showSteps = card.state === 'running' || card.state === 'failed';
  const active = card.steps.find(({ state }) => state === 'active');
  const script = (card.plan ?? []).map(({ heading, narration, visual = '' }) =>
    lines(
      words(clip(heading, LINE_LENGTH), true),
      words(clip(narration, SCENE_LENGTH)),
      words(clip(visual, VISUAL_LENGTH)),
    ),
  );
  return {
    text: escapeMarkup(
      clip(
        [clip(card.title, TITLE_LENGTH), headline(card), active?.label ?? ''].filter(Boolean).join(' · '),
        LIMITS.text,
      ),
    ).slice(0, LIMITS.text),
    blocks: [
      ...paragraph(
        lines(words(clip(card.title, TITLE_LENGTH), true), words(clip(card.byline, LINE_LENGTH))),
        blockId,
      ),
      ...(showSteps ? (plans ? [plan(card)] : steps(card)) : []),
      ...script.flatMap((scene) => paragraph(scene)),
      ...paragraph(words(clip(card.message ?? '', MESSAGE_LENGTH))),
      ...smallPrint(
        showSteps ? '' : headline(card),
        card.expectedAt ? `ready at about ${moment(card.expectedAt, '{time}')}` : '',
        card.jobId,
      ),
      ...renderButtons(card.buttons),
    ],
  };
}

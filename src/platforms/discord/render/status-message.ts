/** The status message: an embed with the steps, a bar and what can be done. */

import { openingWords } from '#src/chat/wording/script-plan.ts';
import { clip } from '#src/chat/wording/short.ts';
import type { StatusMessage, StatusStep } from '#src/core/chat.ts';
import { placeWords } from '#src/core/place-in-line.ts';
import { LIMITS } from '../limits.ts';
import { escapeMarkdown, relativeTime } from '../outgoing/text.ts';
import { type Body, bodyOf } from './body.ts';
import { renderButtons } from './buttons.ts';
import { STATE_COLOURS } from './colours.ts';

const MARKS: Record<StatusStep['state'], string> = { waiting: '▫️', active: '▶️', done: '✅', failed: '❌' };
const BAR_LENGTH = 20;
/** Of a scene's narration in the plan, so that eleven scenes fit into one embed. */
const PLAN_LINE = 230;
/** The same, where openings stand before it. */
const PLAN_LINE_BESIDE = 130;
/** Of all openings with what they rest on. */
const OPENINGS = 960;
/** Of what is known of the paper. */
const FACT_LINE = 300;
/** Of what the scene shows. */
const VISUAL_LINE = 70;

const bar = (percent: number): string => {
  const filled = Math.round((percent / 100) * BAR_LENGTH);
  return `\`${'█'.repeat(filled)}${'░'.repeat(BAR_LENGTH - filled)}\` ${percent} %`;
};

function status(statusMessage: StatusMessage): string[] {
  if (statusMessage.state === 'queued')
    return statusMessage.placeInLine
      ? [`Waiting, ${placeWords(statusMessage.placeInLine)} in the queue`]
      : ['Waiting'];
  if (statusMessage.state === 'running') {
    return [
      bar(statusMessage.percent),
      ...(statusMessage.expectedAt ? [`Ready ${relativeTime(statusMessage.expectedAt)}`] : []),
    ];
  }
  return [];
}

const stepLine = ({ state, label }: StatusStep): string =>
  `${MARKS[state]} ${state === 'active' ? `**${label}**` : label}`;

export function renderStatusMessage(statusMessage: StatusMessage): Body {
  const openings = statusMessage.openings ?? [];
  const openingLine = Math.floor(OPENINGS / 2 / Math.max(4, openings.length));
  const showSteps = statusMessage.state === 'running' || statusMessage.state === 'failed';
  const description = [
    ...(statusMessage.byline ? [escapeMarkdown(statusMessage.byline)] : []),
    ...statusMessage.facts.map((line) => `-# ${clip(escapeMarkdown(line), FACT_LINE)}`),
    ...(showSteps ? ['', ...statusMessage.steps.map(stepLine)] : []),
    ...openings
      .map(openingWords)
      .flatMap(({ name, narration, quote }) => [
        '',
        `**${name}** ${clip(escapeMarkdown(narration), openingLine)}`,
        ...(quote ? [`*${clip(escapeMarkdown(quote), openingLine)}*`] : []),
      ]),
    ...(statusMessage.plan ?? []).flatMap(({ heading, narration, visual = '' }) => [
      '',
      `**${escapeMarkdown(heading)}**`,
      clip(escapeMarkdown(narration), openings.length > 0 ? PLAN_LINE_BESIDE : PLAN_LINE),
      ...(visual ? [`*${clip(escapeMarkdown(visual), VISUAL_LINE)}*`] : []),
    ]),
    '',
    ...status(statusMessage),
    ...(statusMessage.message ? [escapeMarkdown(statusMessage.message)] : []),
  ];
  return bodyOf({
    embeds: [
      {
        color: STATE_COLOURS[statusMessage.state],
        title: clip(escapeMarkdown(statusMessage.title), LIMITS.embedTitle),
        description: clip(description.join('\n').trim(), LIMITS.embedDescription),
        footer: { text: statusMessage.jobId },
      },
    ],
    components: renderButtons(statusMessage.buttons),
  });
}

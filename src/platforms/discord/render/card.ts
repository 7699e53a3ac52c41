/** The status card: an embed with the steps, a bar and what can be done. */
import type { Card, CardStep } from '../../../core/chat.ts';
import { placeWords } from '../../../core/line.ts';
import { LIMITS } from '../limits.ts';
import { clip, escapeMarkdown, relativeTime } from '../text.ts';
import { type Body, bodyOf } from './body.ts';
import { renderButtons } from './buttons.ts';
import { STATE_COLOURS } from './colours.ts';

const MARKS: Record<CardStep['state'], string> = { waiting: '▫️', active: '▶️', done: '✅', failed: '❌' };
const BAR_LENGTH = 20;
/** Of a scene's narration in the plan, so that eleven scenes fit into one embed. */
const PLAN_LINE = 230;
/** Of what the scene shows. */
const VISUAL_LINE = 70;

const bar = (percent: number): string => {
  const filled = Math.round((percent / 100) * BAR_LENGTH);
  return `\`${'█'.repeat(filled)}${'░'.repeat(BAR_LENGTH - filled)}\` ${percent} %`;
};

function status(card: Card): string[] {
  if (card.state === 'queued')
    return card.queuePosition ? [`Waiting, ${placeWords(card.queuePosition)} in the queue`] : ['Waiting'];
  if (card.state === 'running') {
    return [bar(card.percent), ...(card.expectedAt ? [`Ready ${relativeTime(card.expectedAt)}`] : [])];
  }
  return [];
}

const stepLine = ({ state, label }: CardStep): string =>
  `${MARKS[state]} ${state === 'active' ? `**${label}**` : label}`;

export function renderCard(card: Card): Body {
  const showSteps = card.state === 'running' || card.state === 'failed';
  const description = [
    ...(card.byline ? [escapeMarkdown(card.byline)] : []),
    ...(showSteps ? ['', ...card.steps.map(stepLine)] : []),
    ...(card.plan ?? []).flatMap(({ heading, narration, visual = '' }) => [
      '',
      `**${escapeMarkdown(heading)}**`,
      clip(escapeMarkdown(narration), PLAN_LINE),
      ...(visual ? [`*${clip(escapeMarkdown(visual), VISUAL_LINE)}*`] : []),
    ]),
    '',
    ...status(card),
    ...(card.message ? [escapeMarkdown(card.message)] : []),
  ];
  return bodyOf({
    embeds: [
      {
        color: STATE_COLOURS[card.state],
        title: clip(escapeMarkdown(card.title), LIMITS.embedTitle),
        description: clip(description.join('\n').trim(), LIMITS.embedDescription),
        footer: { text: card.jobId },
      },
    ],
    components: renderButtons(card.buttons),
  });
}

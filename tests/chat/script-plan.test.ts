/** A script that waits for approval, as each chat shows it. */
import { expect, it } from 'vitest';
import { visualWords } from '#src/chat/wording/script-plan.ts';
import type { StatusMessage } from '#src/core/chat.ts';
import { renderStatusMessage as inDiscord } from '#src/platforms/discord/render/status-message.ts';
import { renderStatusMessage as inSlack } from '#src/platforms/slack/render/status-message.ts';
import { statusMessageHtml } from '#src/web/pages/playground/job.ts';
import { statusMessage } from '../contracts/platform.ts';

const opening = (place: number, taken = false) => ({
  ...{ narration: `Fact ${place} & more.`, quote: `The paper says ${place}.`, section: 'Results', taken },
});
const shown = (count: number): StatusMessage =>
  statusMessage({
    state: 'awaiting_approval',
    message: 'Approve it.',
    openings: Array.from({ length: count }, (_, place) => opening(place + 1, place === 0)),
  });

it.each([
  ['Discord', (message: StatusMessage) => inDiscord(message).embeds[0]?.description ?? ''],
  ['Slack', (message: StatusMessage) => JSON.stringify(inSlack(message, 'first', true).blocks)],
  ['the page', (message: StatusMessage) => String(statusMessageHtml(message, 'https://v.example'))],
])('stand side by side with their quotes in %s', (_where, render) => {
  const text = render(shown(4));
  for (const place of [1, 2, 3, 4]) {
    expect(text).toContain(`Opening ${place}`);
    expect(text).toMatch(new RegExp(`Fact ${place} `));
    expect(text).toContain(`The paper says ${place}.`);
  }
  expect(text).toMatch(/Opening 1 \\?\(taken\\?\)/);
});

it('fit with the longest script', () => {
  const scene = { heading: 'What they found', narration: 'word '.repeat(100), visual: 'A list: '.repeat(30) };
  const long = Array.from({ length: 10 }, (_, place) => ({
    ...opening(place),
    narration: 'A fact '.repeat(40),
    quote: 'A quote '.repeat(60),
  }));
  const message = { ...shown(0), openings: long, plan: Array(11).fill(scene) };
  expect(inDiscord(message).embeds[0]?.description).toMatch(/Approve it\.$/);
  expect(inSlack(message, 'first', true).blocks.length).toBeLessThanOrEqual(50);
});

it.each([
  ['', 'A figure of the paper'],
  ['Sleep over 90 days.', 'A figure of the paper: Sleep over 90 days.'],
])('a figure is named with its caption, where it has one: %j', (caption, words) => {
  expect(visualWords({ kind: 'figure', figureId: 'f1', caption })).toBe(words);
});

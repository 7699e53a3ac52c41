/** Signed HTTP as an app sees it that fails in every way. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { until } from '../../support/wait.ts';
import { listen } from '../server.ts';
import { startWorld } from './setup.ts';

const cleanup: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of cleanup.splice(0).reverse()) await step();
});

/** An app that answers each request by the next of these, the last one for ever. */
async function world(...answers: ((response: ServerResponse) => void)[]) {
  const made = await startWorld({ events: ['message.channels'], acknowledgeMs: 400 });
  cleanup.push(() => made.slack.close());
  const seen: IncomingMessage['headers'][] = [];
  const server = await listen((request, response) => {
    request.resume();
    const answer = answers[Math.min(seen.length, answers.length - 1)];
    seen.push(request.headers);
    answer?.(response);
  });
  cleanup.push(server.close);
  made.slack.useRequestUrl(server.url);
  return { ...made, seen };
}

const retries = (seen: IncomingMessage['headers'][]) =>
  seen.map((headers) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]);

const ok = (response: ServerResponse) => void response.writeHead(200).end();
const broken = (response: ServerResponse) => void response.writeHead(500).end();
const silent = () => {};

it('sends an event again, with number and reason', async () => {
  const { slack, channel, ada, seen } = await world(broken, silent, ok);
  slack.say(ada, channel, 'hello');
  await until(() => slack.deliveries[0]?.acknowledgedAt);
  expect(retries(seen)).toEqual([
    [undefined, undefined],
    ['1', 'http_error'],
    ['2', 'http_timeout'],
  ]);
  expect(seen[0]?.['x-slack-signature']).toMatch(/^v0=[0-9a-f]{64}$/);
});

it('gives up when asked to', async () => {
  const { slack, channel, ada, seen } = await world((response) =>
    response.writeHead(500, { 'x-slack-no-retry': '1' }).end(),
  );
  slack.say(ada, channel, 'hello');
  await until(() => slack.deliveries[0]?.attempts[0]?.outcome === 'http_error');
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(seen).toHaveLength(1);
});

it('shows the person that a command failed', async () => {
  const { slack, channel, ada } = await world(broken, silent);
  const first = slack.slash(ada, channel, '/video');
  await until(() => first.error);
  const second = slack.slash(ada, channel, '/video');
  await until(() => second.error);
  expect([first.error, second.error]).toEqual(['dispatch_failed', 'operation_timeout']);
});

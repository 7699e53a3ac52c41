import { afterEach, expect, it } from 'vitest';
import { createLedger } from '#src/db/ledger/index.ts';
import { purchases } from '#src/db/ledger/tables.ts';
import { createChatClient } from '#src/providers/gemini/chat-client.ts';
import { createGeminiReader } from '#src/providers/gemini/reader.ts';
import { createGeminiWriter } from '#src/providers/gemini/writer.ts';
import { startChatModel } from '../../fakes/chat-model.ts';
import { testDatabase } from '../../support/database.ts';
import { silentLog } from '../../support/log.ts';
import { bookedIn, NO_BUDGET, noLimit, payer, virtualClock } from '../../support/paid.ts';
import { TINY_PAPER } from '../paper.ts';
import { written } from './setup.ts';

const { db } = await testDatabase();
const MODEL = 'house-model';
let server: Awaited<ReturnType<typeof startChatModel>>;
afterEach(() => server.close());

async function start(apiKey: string | null = 'secret', answer: () => unknown = () => written()) {
  await db.delete(purchases);
  server = await startChatModel({ model: MODEL, apiKey, answer });
  const clock = virtualClock();
  const deps = {
    provider: 'llm' as const,
    client: createChatClient(server.baseUrl, apiKey),
    ledger: createLedger(db, { budget: NO_BUDGET }),
    limiter: noLimit,
    clock,
    log: silentLog,
  };
  return { deps, clock, writer: createGeminiWriter(deps, { models: [MODEL], clips: 0 }) };
}
const context = () => ({ signal: new AbortController().signal, payer });

it('writes with the same prompt and shape, in JSON Schema, and is booked at no price', async () => {
  const { writer } = await start();
  const script = await writer.write(TINY_PAPER, { length: 'short' }, context());
  expect(script).toMatchObject({ writer: MODEL, title: 'Short nights, more falls' });
  const [call] = server.calls;
  expect(call?.messages.map(({ role }) => role)).toEqual(['system', 'user']);
  expect(call?.messages[1]?.content).toContain(TINY_PAPER.sections[0]?.paragraphs[0]);
  expect(call?.response_format).toMatchObject({ type: 'json_schema', json_schema: { name: 'answer' } });
  const schema = JSON.stringify(call?.response_format?.json_schema.schema);
  expect(schema).toContain('"type":"object"');
  expect(schema).not.toMatch(/"type":"[A-Z]|propertyOrdering/);
  expect(await bookedIn(db)).toMatchObject([{ model: MODEL, kind: 'script', state: 'done', actualUsd: 0 }]);
});

it('asks for another audience, and with a focus, in other words', async () => {
  const { writer } = await start();
  const focus = 'sleep of night nurses';
  for (const audience of ['general', 'pupils', 'expert'] as const)
    await writer.write(TINY_PAPER, { length: 'short', audience }, context());
  await writer.write(TINY_PAPER, { length: 'short', focus }, context());
  const asked = server.calls.map(({ messages }) => messages[1]?.content ?? '');
  expect(asked.map((prompt) => /It is for p[^:]*:/m.exec(prompt)?.[0])).toEqual([
    expect.not.stringContaining('pupils'),
    expect.stringContaining('pupils of 13 to 16'),
    expect.stringContaining('people of the field'),
    expect.not.stringContaining('pupils'),
  ]);
  expect(asked.map((prompt) => prompt.includes(JSON.stringify(focus)))).toEqual([false, false, false, true]);
});

it('reads what was written, and needs no key where none is asked for', async () => {
  const { deps } = await start(null, () => ({
    verdicts: [{ id: 'a', verdict: 'borne', reason: 'It says so.' }],
  }));
  const sentence = {
    id: 'a',
    where: 'narration',
    text: 'Two fell.',
    quotes: ['Two fell.'],
    passage: 'Two fell.',
  };
  const { notes } = await createGeminiReader(deps, [MODEL]).read(
    { sentences: [sentence as never], story: [] },
    context(),
  );
  expect(notes).toEqual([{ text: 'Two fell.', verdict: 'borne', reason: 'It says so.' }]);
});

it('waits as long as a busy server asks for, and tells a wrong key and a server that is away apart', async () => {
  const { writer, deps, clock } = await start();
  server.state.busy = 1;
  await writer.write(TINY_PAPER, { length: 'short' }, context());
  expect(clock.slept).toEqual([3_000]);
  const asking = (client: ReturnType<typeof createChatClient>) =>
    client.generate(MODEL, { prompt: 'x', config: {} }, { timeoutMs: 5_000, signal: context().signal });
  expect(await asking(createChatClient(server.baseUrl, 'wrong'))).toMatchObject({ kind: 'locked' });
  const away = await startChatModel({ model: MODEL, apiKey: null, answer: () => ({}) });
  await away.close();
  expect(await asking(createChatClient(away.baseUrl, null))).toMatchObject({ kind: 'busy' });
  const other = await deps.client.generate(
    'other',
    { prompt: 'x', config: {} },
    { timeoutMs: 5_000, signal: context().signal },
  );
  expect(other).toMatchObject({ kind: 'gone' });
});

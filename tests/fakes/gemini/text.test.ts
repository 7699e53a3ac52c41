import { type EnhancedGenerateContentResponse, SchemaType } from '@google/generative-ai';
import { afterEach, describe, expect, it } from 'vitest';
import { movableClock } from '../clock.ts';
import type { FakeGeminiOptions } from './index.ts';
import { type Config, refusal, startWorld, WRITER } from './setup.ts';
import { hasSpec } from './spec.ts';

const JSON_CONFIG: Config = {
  responseMimeType: 'application/json',
  responseSchema: {
    type: SchemaType.OBJECT,
    properties: {
      title: { type: SchemaType.STRING },
      scenes: {
        type: SchemaType.ARRAY,
        minItems: 5,
        items: {
          type: SchemaType.OBJECT,
          properties: {
            narration: { type: SchemaType.STRING },
            visual: { type: SchemaType.STRING, format: 'enum', enum: ['clip', 'quote'] },
          },
          required: ['narration', 'visual'],
        },
      },
    },
    required: ['title', 'scenes'],
  },
};

let world: Awaited<ReturnType<typeof startWorld>>;
const start = async (options: FakeGeminiOptions = {}) => {
  world = await startWorld(options);
  return world;
};
afterEach(() => world.gemini.close());

const said = (result: Awaited<ReturnType<typeof world.ask>>): string =>
  (result.response.candidates?.[0]?.content?.parts ?? [])
    .filter((part) => !('thought' in part))
    .map(({ text }) => text)
    .join('');

describe('writing', () => {
  it('puts the thought before the script and counts the tokens', async () => {
    const script = { title: 'Sleep', scenes: Array(5).fill({ narration: 'We slept.', visual: 'clip' }) };
    const { gemini, ask } = await start({ script: () => script });
    const result = await ask(WRITER, 'Write a script of this paper.', JSON_CONFIG);
    expect(result.response.candidates?.[0]).toMatchObject({
      content: { parts: [{ thought: true }, { text: JSON.stringify(script) }] },
      finishReason: 'STOP',
    });
    expect(result.response).toMatchObject({ modelVersion: WRITER });
    expect(result.response.usageMetadata).toMatchObject({ promptTokenCount: 8, thoughtsTokenCount: 512 });
    const [call] = gemini.calls;
    expect(call).toMatchObject({ outcome: 'answered', status: 200, kind: 'text', model: WRITER });
    const { prompt, thoughts, output } = call?.tokens ?? { prompt: 0, thoughts: 0, output: 0 };
    expect(gemini.spend().usd).toBeCloseTo((prompt * 0.75 + (thoughts + output) * 3.75) / 1e6, 12);
    expect(gemini.store.specProblems).toEqual([]);
  });

  it('answers by the schema where the test has no script, and tells of a script outside of it', async () => {
    const { gemini, ask } = await start();
    const script = JSON.parse(said(await ask(WRITER, 'Write.', JSON_CONFIG)));
    expect(script.scenes).toHaveLength(5);
    expect(script.scenes[0].visual).toBe('clip');
    await gemini.close();
    const other = await start({ script: () => ({ title: 'No scenes' }) });
    await other.ask(WRITER, 'Write.', JSON_CONFIG);
    expect(other.gemini.store.specProblems.join()).toContain('scenes');
  });

  it('keeps thoughts to itself where it is told to, and cuts at maxOutputTokens', async () => {
    const { ask } = await start({ showThoughts: false, script: () => 'x'.repeat(4_000) });
    const quiet = await ask(WRITER, 'Write.');
    expect(quiet.response.candidates?.[0]?.content.parts).toHaveLength(1);
    const low = { thinkingConfig: { thinkingLevel: 'LOW', includeThoughts: true }, maxOutputTokens: 228 };
    const short = await ask(WRITER, 'Write.', low);
    expect(said(short)).toHaveLength(400);
    expect(short.response.candidates?.[0]).toMatchObject({ finishReason: 'MAX_TOKENS' });
    expect(short.response.candidates?.[0]?.content.parts).toHaveLength(2);
  });
});

describe('faults', () => {
  it('refuses like the API, and charges nothing', async () => {
    const { gemini, ask } = await start();
    gemini.next(
      'badRequest',
      'unauthenticated',
      'forbidden',
      'retired',
      'exhausted',
      'internal',
      'overloaded',
    );
    const statuses: (number | undefined)[] = [];
    for (let turn = 0; turn < 7; turn += 1) statuses.push((await refusal(ask(WRITER, 'Write.'))).status);
    expect(statuses).toEqual([400, 401, 403, 404, 429, 500, 503]);
    expect(gemini.spend()).toMatchObject({ usd: 0, charged: 0 });
    expect(gemini.calls.map(({ outcome }) => outcome)).toEqual(Array(7).fill('refused'));
    expect(said(await ask(WRITER, 'Write.'))).toBe('Understood.');
  });

  it('tells a minute from a day by the id of the quota alone', async () => {
    const { gemini, ask } = await start();
    gemini.next({ name: 'quotaMinute', seconds: 7 }, 'quotaDay');
    const details = async () => JSON.stringify((await refusal(ask(WRITER, 'Write.'))).errorDetails);
    expect(await details()).toMatch(/GenerateRequestsPerMinutePerProjectPerModel.*"retryDelay":"7s"/);
    expect(await details()).toMatch(/GenerateRequestsPerDayPerProjectPerModel.*"retryDelay":"20s"/);
  });

  it('refuses wrong and missing keys, unknown and retired models', async () => {
    const { gemini, ask } = await start();
    const wrong = await refusal(ask(WRITER, 'Write.', {}, {}, 'AIzaWrong'));
    expect(wrong).toMatchObject({ status: 400, errorDetails: [{ reason: 'API_KEY_INVALID' }] });
    const bare = await fetch(`${gemini.url}/v1beta/models/${WRITER}:generateContent`, {
      method: 'POST',
      body: '{"contents":[]}',
    });
    expect(bare.status).toBe(403);
    expect((await refusal(ask('gemini-9', 'Write.'))).message).toContain('models/gemini-9 is not found');
    expect((await refusal(ask('gemini-2.0-flash', 'Write.'))).status).toBe(404);
    gemini.retire(WRITER);
    expect((await refusal(ask(WRITER, 'Write.'))).message).toContain('no longer available');
  });

  it('gives 200 without content, or with broken JSON, and charges for it', async () => {
    const { gemini, ask } = await start();
    gemini.next('noCandidates', 'blockedPrompt', 'finishSafety', 'finishRecitation', 'finishOther');
    const empty: EnhancedGenerateContentResponse[] = [];
    for (let turn = 0; turn < 5; turn += 1) empty.push((await ask(WRITER, 'Write.')).response);
    expect(empty[0]?.candidates).toEqual([]);
    expect(empty[1]?.promptFeedback?.blockReason).toBe('SAFETY');
    expect(() => empty[1]?.text()).toThrow(/blocked/);
    const reasons = empty.slice(2).map(({ candidates }) => candidates?.[0]?.finishReason);
    expect(reasons).toEqual(['SAFETY', 'RECITATION', 'OTHER']);
    gemini.next('truncatedJson', 'malformedJson', 'fencedJson');
    const cutOff = await ask(WRITER, 'Write.', JSON_CONFIG);
    expect(cutOff.response.candidates?.[0]?.finishReason).toBe('MAX_TOKENS');
    expect(() => JSON.parse(said(cutOff))).toThrow();
    const wrong = said(await ask(WRITER, 'Write.', JSON_CONFIG));
    expect(() => JSON.parse(wrong)).toThrow();
    expect(said(await ask(WRITER, 'Write.', JSON_CONFIG))).toMatch(/^```json\n\{[^`]*\}\n```$/);
    expect(gemini.spend().charged).toBe(8);
    expect(gemini.store.specProblems).toEqual([]);
  });

  it('hangs until the client gives up, and cuts the line before and after the work', async () => {
    const { gemini, ask } = await start();
    gemini.next('hang', 'cutBefore', 'cutAfter');
    await expect(ask(WRITER, 'Write.', {}, { timeout: 250 })).rejects.toThrow(/aborted/i);
    await expect(ask(WRITER, 'Write.')).rejects.toThrow(/fetch failed/);
    await expect(ask(WRITER, 'Write.')).rejects.toThrow(/fetch failed/);
    expect(gemini.calls.map(({ outcome, usd }) => [outcome, usd > 0])).toEqual([
      ['hung', true],
      ['cut', false],
      ['cut', true],
    ]);
  });

  it('picks calls by what is in them', async () => {
    const { gemini, ask } = await start();
    gemini.when(({ body }) => JSON.stringify(body).includes('tides'), 'overloaded', 2);
    expect(said(await ask(WRITER, 'Sleep.'))).toBe('Understood.');
    expect((await refusal(ask(WRITER, 'The tides.'))).status).toBe(503);
    expect((await refusal(ask(WRITER, 'The tides.'))).status).toBe(503);
    expect(said(await ask(WRITER, 'The tides.'))).toBe('Understood.');
    expect(gemini.pendingFaults()).toBe(0);
    expect(gemini.duplicates()).toEqual([]);
    gemini.when(() => true, 'quotaDay', Number.POSITIVE_INFINITY);
    expect((await refusal(ask(WRITER, 'Sleep.'))).status).toBe(429);
    gemini.recover();
    await ask(WRITER, 'Sleep.');
    expect(gemini.duplicates()).toEqual([[gemini.calls[0], gemini.calls.at(-1)]]);
  });
});

describe('limits', () => {
  it('counts a minute and a day by the clock', async () => {
    const clock = movableClock();
    const { ask } = await start({ clock: clock.now, limits: { [WRITER]: { perMinute: 2, perDay: 3 } } });
    await ask(WRITER, 'One.');
    await ask(WRITER, 'Two.');
    expect(JSON.stringify((await refusal(ask(WRITER, 'Three.'))).errorDetails)).toContain('PerMinute');
    clock.forward(60_000);
    await ask(WRITER, 'Three.');
    expect(JSON.stringify((await refusal(ask(WRITER, 'Four.'))).errorDetails)).toContain('PerDay');
    clock.forward(24 * 3_600_000);
    await ask(WRITER, 'Four.');
  });

  it('is as slow as it is told, and takes only so many at once', async () => {
    const { gemini, ask } = await start({ latency: 400, limits: { [WRITER]: { concurrent: 2 } } });
    const began = performance.now();
    const all = await Promise.allSettled([1, 2, 3].map((turn) => ask(WRITER, `${turn}.`)));
    expect(performance.now() - began).toBeGreaterThanOrEqual(399);
    expect(all.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(gemini.peak(WRITER)).toBe(2);
    await expect(ask(WRITER, 'Never heard.', {}, { timeout: 150 })).rejects.toThrow(/aborted/i);
    await expect.poll(() => gemini.calls.at(-1)?.outcome, { timeout: 5_000 }).toBe('unheard');
    expect(gemini.calls.at(-1)?.usd).toBeGreaterThan(0);
  });
});

describe('requests', () => {
  it.skipIf(!hasSpec)('have no field that the API does not know', async () => {
    const { gemini, ask } = await start();
    const { message } = await refusal(ask(WRITER, 'Write.', { thinkingConfig: { depth: 3 } }));
    expect(message).toContain('Unknown name "depth" at \'generation_config.thinking_config\'');
    expect(gemini.store.specProblems).toHaveLength(1);
    expect((await refusal(ask(WRITER, 'Write.', { temperature: 'warm' } as unknown as Config))).status).toBe(
      400,
    );
  });

  it('fit the model', async () => {
    const { ask } = await start();
    const why = async (config: Config, prompt = 'Write.', model = WRITER) =>
      (await refusal(ask(model, prompt, config))).message;
    expect(await why({ responseModalities: ['AUDIO'] })).toContain('* TEXT');
    const both = { thinkingConfig: { thinkingLevel: 'LOW', thinkingBudget: 100 } };
    expect(await why(both)).toContain('only one of');
    const level = { thinkingConfig: { thinkingLevel: 'LOW' } };
    expect(await why(level, 'Write.', 'gemini-2.5-flash')).toContain('level is not supported');
    expect(await why({ maxOutputTokens: 70_000 })).toContain('maxOutputTokens');
    expect(await why({}, 'word '.repeat(900_000))).toContain('exceeds the maximum number of tokens');
  });
});

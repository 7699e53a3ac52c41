import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { AppError } from '#src/core/errors.ts';
import { openFaultReports } from '#src/runtime/faults/index.ts';
import { scrubEvent, scrubMessage } from '#src/runtime/faults/scrub.ts';
import { createLogger } from '#src/runtime/log.ts';
import { compiled } from '#src/runtime/root.ts';
import { bodyOf, listen } from '../fakes/server.ts';

describe('a message that leaves', () => {
  it.each([
    [
      'GET https://videos.s3.amazonaws.com/a.mp4?X-Amz-Signature=abc failed',
      'GET https://videos.s3.amazonaws.com failed',
    ],
    ['cannot reach postgres://hill:hunter2@db.internal:5432/x', 'cannot reach postgres://db.internal'],
    ['slack: xoxb-12345-abcdefgh is invalid', 'slack: [hidden] is invalid'],
    ['sent Authorization: Bearer abc.def', 'sent Authorization: [hidden]'],
    ['api key=AIzaSyD-secret refused', 'api [hidden] refused'],
    ['discord 1234 is not admitted', '[hidden] is not admitted'],
    ['message for U0123ABCD in C0123ABCD', 'message for [hidden] in [hidden]'],
    ['user 801234567890123456 left', 'user [hidden] left'],
    ['Unexpected token T, "The patients w"... is not JSON', 'Unexpected [hidden] [hidden]... is not JSON'],
    ['no such paper: “Walking again after stroke”', 'no such paper: [hidden]'],
    ['write to ada@example.org', 'write to [hidden]'],
    ['ENOSPC: no space left on device, write', 'ENOSPC: no space left on device, write'],
    ['first line\nthe paper’s text', 'first line'],
  ])('%s', (from, to) => {
    expect(scrubMessage(from)).toBe(to);
  });

  it('is short', () => {
    expect(scrubMessage('word '.repeat(100)).length).toBeLessThan(170);
  });
});

it('an event keeps what it is about, and nothing else', () => {
  const event = scrubEvent({
    type: undefined,
    event_id: 'e1',
    server_name: 'adas-laptop',
    user: { id: 'ada', ip_address: '10.0.0.1' },
    request: { url: 'https://x/?token=1', cookies: { a: 'b' } },
    breadcrumbs: [{ message: 'said hello' }],
    extra: { paper: 'The patients walked.' },
    contexts: { device: { name: 'adas-laptop' } },
    tags: { job: 'job_1', step: 'add-captions', code: 'render.failed', user: 'ada' },
    exception: {
      values: [
        {
          type: 'AppError',
          value: 'ffmpeg on "Walking again"',
          stacktrace: {
            frames: [{ filename: 'a.ts', lineno: 3, vars: { token: 'x' }, context_line: 'secret' }],
          },
        },
      ],
    },
  });
  expect(JSON.parse(JSON.stringify(event))).toEqual({
    event_id: 'e1',
    tags: { job: 'job_1', step: 'add-captions', code: 'render.failed' },
    exception: {
      values: [
        {
          type: 'AppError',
          value: 'ffmpeg on [hidden]',
          stacktrace: { frames: [{ filename: 'a.ts', lineno: 3 }] },
        },
      ],
    },
  });
});

it('an error in the log arrives at Sentry, scrubbed, with its job and step', async () => {
  const envelopes: string[] = [];
  const sentry = await listen(async (request, response, url) => {
    envelopes.push(`${url.pathname}\n${await bodyOf(request)}`);
    response.end('{}');
  });
  const { host } = new URL(sentry.url);
  const reports = await openFaultReports(`http://publickey@${host}/7`);
  const log = createLogger('error', '/dev/null', reports?.report).child({ job: 'job_abc', user: 'ada' });
  const cause = new Error('ENOSPC: no space left, https://s3.example/video.mp4?X-Amz-Signature=secretsecret');
  const err = new AppError('storage.failed', {
    message: 'cannot keep "A paper of Ada"',
    userMessage: 'x',
    cause,
  });
  log.warn({ err: new Error('only a warning') }, 'not sent');
  log.child({ step: 'add-captions' }).error({ err, code: err.code }, 'run failed');
  await reports?.close();
  await sentry.close();

  const events = envelopes.filter((one) => one.includes('"type":"event"'));
  expect(events).toHaveLength(1);
  const [sent = ''] = events;
  expect(sent).toMatch(/^\/api\/7\/envelope\//);
  expect(sent).toContain('"tags":{"job":"job_abc","step":"add-captions","code":"storage.failed"}');
  expect(sent).toContain('cannot keep [hidden]');
  expect(sent).toContain('ENOSPC: no space left, https://s3.example');
  // Random ids may spell a name.
  const told = envelopes.join('\n').replace(/\b[\da-f]{32}\b/g, 'id');
  for (const secret of ['secretsecret', 'Ada', 'ada', 'server_name', 'breadcrumbs', 'only a warning'])
    expect(told).not.toContain(secret);
});

it('nothing of Sentry is loaded without SENTRY_DSN', async () => {
  const module = compiled(new URL('../../src/runtime/faults/index.ts', import.meta.url));
  const script = `const { openFaultReports } = await import(${JSON.stringify(module)});
    const opened = await openFaultReports(null);
    const loaded = process.getBuiltinModule('node:module').createRequire(import.meta.url).cache;
    console.log(opened, Object.keys(loaded ?? {}).some((path) => path.includes('@sentry')));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  expect(stdout.trim()).toBe('null false');
});

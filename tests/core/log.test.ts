/** What stands in the log of a query that failed. */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DrizzleQueryError } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { createLogger } from '#src/runtime/log.ts';

it('is the query, and nothing of what it was asked with', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'log-')), 'log');
  const log = createLogger('info', file);
  const cause = Object.assign(new Error('duplicate key'), {
    detail: 'Key (text)=(a secret\n    at x) exists',
  });
  const failed = new DrizzleQueryError('insert into notes values ($1, $2)', ['a secret\n    at x', 7], cause);
  log.error({ err: failed }, 'plain');
  log.error({ err: new Error('wrapped', { cause: failed }) }, 'within');
  log.child({ job: 'job_1' }).error(cause, 'the cause alone');
  const text = await readFile(file, 'utf8');
  expect(text.match(/insert into notes/g)?.length).toBeGreaterThan(1);
  expect(text).toContain('duplicate key');
  expect(text).not.toContain('a secret');
});

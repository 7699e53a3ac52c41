import { expect, it } from 'vitest';
import { storable } from '#src/core/text/storable.ts';
import { saveMemo, takeUpMemo } from '#src/db/jobs/memos.ts';
import { testDatabase } from '../support/database.ts';
import { newJob } from '../support/job.ts';

const { db } = await testDatabase();

it('makes any text fit for the database, and changes nothing else', async () => {
  const hostile = {
    title: 'A\u0000B\ud800C\ufeff',
    list: ['\u0007ok', 'tab\tand\nline', '😀 β ≥'],
    n: 1,
    none: null,
  };
  const safe = storable(hostile);
  expect(safe).toEqual({ title: 'ABC', list: ['ok', 'tab\tand\nline', '😀 β ≥'], n: 1, none: null });
  const { id } = await newJob(db);
  await saveMemo(db, id, { key: 'k', step: 'test', output: safe, files: [] });
  expect(await takeUpMemo(db, id, 'k')).toMatchObject({ output: safe });
});

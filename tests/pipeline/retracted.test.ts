/** A retracted paper: refused, unless it was asked for knowingly; then every part of the video says so. */

import { expect, it } from 'vitest';
import { DEFAULT_OPTIONS, type JobOptions } from '#src/core/options.ts';
import { createPaperReader } from '#src/papers/reader.ts';
import { createMemo } from '#src/pipeline/memo.ts';
import { endScene } from '#src/pipeline/script/end-scene.ts';
import { fetchPaper } from '#src/pipeline/steps/fetch-paper.ts';
import { transcript } from '#src/pipeline/transcript.ts';
import { bytes, jatsArticle } from '../papers/fixtures/jats.ts';
import { testDatabase } from '../support/database.ts';
import { newJob } from '../support/job.ts';
import { silentLog } from '../support/log.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const { db, locks } = await testDatabase();
const storage = memoryStorage();
const job = await newJob(db);
const settings = {
  urls: {
    ...{ eutils: '', idconv: '', pmcCloud: '', europepmc: '', arxiv: '' },
    ...{ arxivApi: '', crossref: '', unpaywall: '' },
  },
  lookUp: false,
  apiKey: null,
  email: null,
};
const reader = createPaperReader(settings, { take: async () => undefined });
await storage.put('upload', bytes(jatsArticle({ title: 'RETRACTED: Fish' })));

function read(options: JobOptions) {
  const source = { kind: 'file', key: 'upload', name: 'paper.xml', sha256: 'abc' } as const;
  return fetchPaper(
    reader,
    { id: job.id, source, options },
    {
      signal: new AbortController().signal,
      log: silentLog,
      memo: createMemo(db, storage, job.id, locks),
      storage,
      scratch: '',
      progress: () => undefined,
    },
  );
}

it('is refused, with how to ask again', async () => {
  await expect(read(DEFAULT_OPTIONS)).rejects.toMatchObject({
    code: 'paper.retracted',
    userMessage: expect.stringMatching(/withdrawn.*ask for it again with the option “retracted”/),
  });
});

it('is read when it is asked for knowingly, and never remembered for those who did not', async () => {
  const paper = await read({ ...DEFAULT_OPTIONS, retracted: true });
  expect(paper.retracted).toBe(true);
  expect(paper.notes[0]).toBe('This paper has been retracted.');
  await expect(read(DEFAULT_OPTIONS)).rejects.toMatchObject({ code: 'paper.retracted' });
});

it('is called so at the end of the video and in its transcript', async () => {
  const paper = await read({ ...DEFAULT_OPTIONS, retracted: true });
  const end = endScene(paper, []);
  expect(end.narration).toBe('This paper has been retracted.');
  expect(endScene({ ...paper, retracted: false }, []).narration).toBe('');
  const text = transcript(paper, { title: paper.title, writer: 'offline', scenes: [end] }, [], []);
  expect(text.paper.retracted).toBe(true);
  expect(text.notes).toContain('This paper has been retracted.');
});

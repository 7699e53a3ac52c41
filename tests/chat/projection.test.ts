/** What a status message and the messages after it say, from a row alone. */
import { describe, expect, it } from 'vitest';
import { failureMessageOf, videoMessageOf } from '#src/chat/wording/end-message.ts';
import { differs, markOf } from '#src/chat/wording/shown.ts';
import { statusMessageOf } from '#src/chat/wording/status-message.ts';
import { licenceLine, sourceLine } from '#src/chat/wording/words.ts';
import type { Button } from '#src/core/chat.ts';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import type { Script } from '#src/core/script.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';

const AT = new Date('2026-01-01T00:00:00Z');
const row: JobRow = {
  id: 'job_0123456789ab',
  slug: 'abc',
  state: 'queued',
  platform: 'memory',
  workspace: 'w',
  userId: 'u',
  source: { kind: 'name', text: 'PMC10979640' },
  options: DEFAULT_OPTIONS,
  title: null,
  authors: [],
  paper: null,
  origin: null,
  step: null,
  percent: 0,
  expectedAt: null,
  run: 1,
  runner: null,
  cancelRequested: false,
  losses: null,
  errorCode: null,
  errorMessage: null,
  video: null,
  uploadLimit: null,
  upload: null,
  network: null,
  parentId: null,
  script: null,
  openings: [],
  samples: null,
  pendingEdit: null,
  correction: null,
  priceUsd: null,
  heldUntil: null,
  heldFor: null,
  approvedAt: null,
  stepSeconds: {},
  askedAt: AT,
  retries: 0,
  edits: 0,
  createdAt: AT,
  updatedAt: AT,
  startedAt: null,
  finishedAt: null,
  publishedAt: null,
  notice: null,
  noticeAskedAt: null,
  deletedAt: null,
};
const script: Script = {
  title: 'Short',
  writer: 'test',
  scenes: [
    {
      ...{ id: 's1', role: 'hook', heading: 'One', narration: 'Words.', claims: [] },
      visual: { kind: 'number', value: '43 %', label: 'less' },
    },
    {
      ...{ id: 's2', role: 'finding', heading: 'Two', narration: 'Waves.', claims: [], edited: 'insisted' },
      visual: { kind: 'clip', prompt: 'waves at dusk' },
    },
    {
      ...{ id: 's3', role: 'end', heading: 'The paper', narration: 'Source.', claims: [] },
      visual: { kind: 'end' },
    },
  ],
};
const files = { video: 'v', srt: 's', vtt: 't', poster: 'p', transcript: 'j' };
const paper = {
  journal: 'Journal of Things',
  year: 2024,
  doi: '10.1/x',
  pmid: '7',
  pmcid: 'PMC7',
  licence: 'CC-BY-4.0',
};
const done: JobRow = {
  ...row,
  state: 'completed',
  title: 'Über @everyone: a Study',
  authors: ['Ada', 'Bob', 'Cy', 'Di', 'Ed'],
  paper,
  percent: 100,
  video: { durationS: 61.5, bytes: 10, files, notes: ['Read by text recognition.'] },
  upload: { key: 'memo/k/cut.mp4', bytes: 5 },
};
const running = { ...row, state: 'running', step: 'generate-audio', percent: 47.9, title: 'T' } as const;

const statusMessage = (job: JobRow, placeInLine: number | null = null) =>
  statusMessageOf(job, { placeInLine, publicUrl: 'https://v.example' });
const named = (buttons: Button[]) =>
  buttons.map((button) => [button.label, button.kind === 'link' ? button.url : button.action]);

describe('the status message', () => {
  it('says what was asked for and the place in the line, until the paper is known', () => {
    expect(statusMessage(row, 3)).toMatchObject({
      title: 'PMC10979640',
      byline: '',
      placeInLine: 3,
      percent: 0,
    });
    const attached = { kind: 'attachment', ref: {}, name: 'My paper.pdf', bytes: null } as const;
    expect(statusMessage({ ...row, source: attached }).title).toBe('My paper.pdf');
    expect(statusMessage(running, 3)).toMatchObject({ title: 'T', placeInLine: null });
  });

  it('shows the steps, and whole percents that are reached', () => {
    const shown = statusMessage({ ...running, expectedAt: AT });
    expect(shown.steps.map(({ state }) => state)).toEqual(['done', 'done', 'active', 'waiting', 'waiting']);
    expect(shown).toMatchObject({ percent: 47, expectedAt: AT });
    expect(statusMessage({ ...running, percent: 99.9 }).percent).toBe(99);
    expect(statusMessage({ ...running, state: 'failed' }).steps[2]?.state).toBe('failed');
    expect(statusMessage(done).steps.every(({ state }) => state === 'done')).toBe(true);
  });

  it('offers what can be done now', () => {
    expect(named(statusMessage(row).buttons)).toEqual([['Cancel', 'cancel']]);
    expect(named(statusMessage(running).buttons)).toEqual([['Cancel', 'cancel']]);
    expect(named(statusMessage({ ...row, state: 'failed' }).buttons)).toEqual([]);
    expect(named(statusMessage({ ...row, state: 'cancelled' }).buttons)).toEqual([['Start again', 'retry']]);
    expect(named(statusMessage(done).buttons)).toEqual([['Watch', 'https://v.example/v/abc']]);
    const asked = statusMessage({ ...row, state: 'awaiting_approval', title: 'T', script, priceUsd: 1.204 });
    expect(named(asked.buttons)).toEqual([
      ['Approve', 'approve'],
      ['Edit a scene', 'edit'],
      ['Another opening', 'hook'],
      ['Cancel', 'cancel'],
    ]);
    expect(asked.plan).toEqual([
      { heading: 'One', narration: 'Words.', visual: 'A number: 43 %, less' },
      { heading: 'Two (your own words)', narration: 'Waves.', visual: 'A video clip: waves at dusk' },
    ]);
    expect(asked.message).toMatch(
      /^The video is called “Short”\. .*Approve it.* It will cost about \$1\.20\.$/,
    );
    expect(statusMessage({ ...running, script }).plan).toBeNull();
  });

  it('says what the video will cost where it costs something, and until when it waits', () => {
    expect(statusMessage(running).message).toBeNull();
    const cost = { calls: 3, usd: 0.021 };
    expect(statusMessage({ ...running, script: { ...script, cost } }).message).toBe(
      'The script took 3 calls to models, about $0.02.',
    );
    const own = { ...script, cost: { calls: 1, usd: 0 } };
    expect(statusMessage({ ...running, script: own }).message).toBe('The script took 1 call to models.');
    const looked = { ...own, cost: { calls: 2, usd: 0.02, figures: { calls: 1, usd: 0.004 } } };
    expect(statusMessage({ ...running, script: looked }).message).toBe(
      'The script and a look at its figures took 3 calls to models, about $0.02.',
    );
    expect(statusMessage({ ...running, priceUsd: 0.004 }).message).toBe('It will cost about $0.01.');
    const held = { ...row, heldUntil: AT, heldFor: 'The quota is used up.', priceUsd: 1 };
    expect(statusMessage(held)).toMatchObject({
      state: 'queued',
      message: 'The quota is used up. Next try: 1 Jan, 00:00 UTC.',
      buttons: [{ action: 'cancel' }],
    });
  });

  it('says that it is being cancelled, that it was deleted; of a failure nothing that the message below says', () => {
    expect(statusMessage({ ...running, cancelRequested: true })).toMatchObject({
      message: 'Cancelling …',
      buttons: [],
    });
    const failed = statusMessage({ ...row, state: 'failed', errorMessage: 'It broke. Send it again.' });
    expect(failed).toMatchObject({ state: 'failed', message: null, buttons: [] });
    const deleted = statusMessage({ ...done, deletedAt: AT });
    expect(deleted).toMatchObject({ message: 'This video was deleted.', buttons: [], plan: null });
  });
});

describe('the end', () => {
  it('is the video with its source, its rights and its notes', () => {
    const video = videoMessageOf(done, 'https://v.example');
    expect(video).toMatchObject({
      byline: 'Ada, Bob, Cy and 2 more',
      source: 'Journal of Things, 2024 · https://doi.org/10.1/x',
      licence: 'CC BY 4.0',
      notes: ['Read by text recognition.'],
      upload: { key: 'memo/k/cut.mp4', bytes: 5, fileName: 'uber-everyone-a-study.mp4' },
    });
    expect(named(video?.buttons ?? [])).toEqual([
      ['Watch', 'https://v.example/v/abc'],
      ['Captions', 'https://v.example/v/abc/captions.srt'],
      ['Other version', 'redo'],
      ['Correct', 'correct'],
      ['Delete', 'delete'],
    ]);
    expect(videoMessageOf(row, '')).toBeNull();
  });

  it('or the failure, with the id to quote', () => {
    const message = failureMessageOf({ ...row, state: 'failed', errorMessage: 'It broke.' });
    expect(message.sentence).toBe('It broke.');
    expect(named(message.buttons)).toEqual([['Try again', 'retry']]);
  });

  it('of a failure offers another try only where one can help', () => {
    const offered = (errorCode: string, retries = 0) =>
      failureMessageOf({ ...row, state: 'failed', errorCode, retries }).buttons.map(({ label }) => label);
    const passing = [
      'source.unavailable',
      'provider.unavailable',
      'render.failed',
      'storage.failed',
      'internal',
    ];
    for (const code of passing) expect(offered(code), code).toEqual(['Try again']);
    const settled = ['paper.not-found', 'paper.unsuitable', 'file.damaged', 'file.gone', 'provider.refused'];
    for (const code of [...settled, 'job.deadly', 'chat.gone']) expect(offered(code), code).toEqual([]);
    expect(offered('paper.retracted')).toEqual(['Make it all the same']);
    expect(offered('internal', 5), 'it was tried as often as one may be').toEqual([]);
  });
});

describe('a paper in words', () => {
  it('names its source by the best link there is', () => {
    expect(sourceLine({ ...paper, doi: null })).toBe(
      'Journal of Things, 2024 · https://pmc.ncbi.nlm.nih.gov/articles/PMC7/',
    );
    expect(sourceLine({ ...paper, journal: null, year: null, doi: null, pmcid: null })).toBe(
      'https://pubmed.ncbi.nlm.nih.gov/7/',
    );
    expect(sourceLine(null)).toBe('');
  });

  it.each([
    ['CC0-1.0', false, 'CC0 1.0'],
    ['CC-BY-SA-4.0', false, 'CC BY-SA 4.0'],
    ['CC-BY-NC-4.0', false, 'CC BY-NC 4.0: non-commercial use only'],
    ['CC-BY-ND-4.0', false, 'CC BY-ND 4.0: figures not shown, quoted only briefly'],
    ['CC-BY-ND-4.0', true, 'CC BY-ND 4.0: figures shown at the requester’s word'],
    [null, false, 'No open licence found: figures not shown, quoted only briefly'],
    [null, true, 'No open licence found: figures shown at the requester’s word'],
  ])('says what its licence %s allows (rights %s)', (licence, rights, line) => {
    expect(licenceLine({ ...paper, licence }, rights)).toBe(line);
  });

  it('does not say twice what follows from the licence', () => {
    const note = 'The licence of this paper allows non-commercial use only.';
    const nonCommercial = { ...paper, licence: 'CC-BY-NC-4.0' };
    const video = { ...done.video, notes: [note, 'Other.'] } as NonNullable<JobRow['video']>;
    expect(videoMessageOf({ ...done, paper: nonCommercial, video }, '')?.notes).toEqual(['Other.']);
  });
});

describe('an edit', () => {
  const at = (seconds: number) =>
    statusMessage({ ...running, expectedAt: new Date(AT.getTime() + seconds * 1000) });

  it('is needed when anything changed but a jitter of the estimate', () => {
    const kept = markOf(at(100));
    expect(differs(null, at(100))).toBe(true);
    expect(differs(kept, at(100))).toBe(false);
    expect(differs(kept, at(113))).toBe(false);
    expect(differs(kept, at(87))).toBe(false);
    expect(differs(kept, at(117))).toBe(true);
    expect(differs(kept, statusMessage(running))).toBe(true);
    expect(differs(kept, { ...at(100), percent: 48 })).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { byline } from '#src/core/text/authors.ts';
import { fileNameFor } from '#src/entries/cli/deliver.ts';
import { ending, liveDisplay, plainLines, timeLeft } from '#src/entries/cli/display.ts';

const job = {
  state: 'running' as const,
  step: 'generate-audio' as const,
  percent: 50,
  expectedAt: new Date(42_000),
  title: 'On hills',
  authors: ['Ada Lovelace'],
};

describe('the live display', () => {
  it('shows the paper, what is done, what is being done, and the time left', () => {
    expect(liveDisplay(job, 2_000, 80)).toBe(
      [
        'On hills',
        'Ada Lovelace',
        '',
        '  ✓ Reading the paper',
        '  ✓ Writing the script',
        '  ⠋ Recording the narration …',
        '  · Making the pictures',
        '  · Finishing the video',
        '',
        '  ██████████████░░░░░░░░░░░░░░ 50 %   about 40 s left',
      ].join('\n'),
    );
  });

  it('never draws a line that the terminal would wrap', () => {
    const lines = liveDisplay({ ...job, title: 'A title '.repeat(40) }, 0, 30).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(30);
  });

  it('says that a job waits', () => {
    const waiting = { ...job, state: 'queued' as const, step: null, percent: 0, title: null };
    expect(liveDisplay(waiting, 0, 80)).toContain('waiting in the queue');
  });
});

describe('plain output', () => {
  it('has a line when the paper is known and one for each step', () => {
    expect(plainLines(null, job)).toEqual([
      'Paper: On hills (Ada Lovelace)',
      '[3/5] Recording the narration (50 %)',
    ]);
    expect(plainLines(job, { ...job, percent: 55 })).toEqual([]);
    expect(plainLines(job, { ...job, step: 'generate-videos', percent: 60 })).toEqual([
      '[4/5] Making the pictures (60 %)',
    ]);
  });
});

describe('words', () => {
  it('for time', () => {
    expect(timeLeft(new Date(61_000), 1_000)).toBe('about 60 s left');
    expect(timeLeft(new Date(181_000), 1_000)).toBe('about 3 min left');
    expect([timeLeft(null, 0), timeLeft(new Date(0), 5_000)]).toEqual(['', '']);
  });

  it('for authors', () => {
    expect(byline(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C and 2 more');
  });

  it('for the end', () => {
    const failed = { id: 'job_1', state: 'failed', errorCode: 'file.empty' } as const;
    expect(ending({ ...failed, errorMessage: 'That file is empty.' })).toBe('That file is empty. (job_1)');
    expect(ending({ ...failed, state: 'cancelled', errorMessage: null })).toMatch(/^Cancelled/);
    const retracted = { ...failed, errorCode: 'paper.retracted', errorMessage: 'It is retracted.' };
    expect(ending(retracted)).toMatch(/^It is retracted\. .*--retracted/);
  });
});

describe('file names', () => {
  it.each([
    ['Tyrosine Phosphorylation & “Src”', 'tyrosine-phosphorylation-src'],
    ['Übergrößenträger à la carte', 'ubergro-entrager-a-la-carte'],
    ['../../etc/passwd', 'etc-passwd'],
    ['日本語', 'video'],
  ])('%s', (title, name) => {
    expect(fileNameFor(title)).toBe(name);
  });

  it('end at a word', () => {
    const name = fileNameFor('word '.repeat(40));
    expect(name.length).toBeLessThanOrEqual(60);
    expect(name).toMatch(/^(word-)*word$/);
  });
});

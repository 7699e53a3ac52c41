import { describe, expect, it } from 'vitest';
import { expectedStepSeconds, secondsLeft } from '#src/jobs/life/time-left.ts';

const expected = {
  'fetch-paper': 10,
  'generate-script': 10,
  'generate-audio': 20,
  'generate-videos': 50,
  'add-captions': 10,
};
const start = { step: 'fetch-paper', fraction: 0 } as const;

describe('time left', () => {
  it('is the plan at the beginning', () => {
    expect(secondsLeft(expected, start, start, 0)).toBe(100);
  });

  it('is what remains of the plan, at this video’s own pace', () => {
    const halfOfAudio = { step: 'generate-audio', fraction: 0.5 } as const;
    expect(secondsLeft(expected, start, halfOfAudio, 30)).toBe(70);
    expect(secondsLeft(expected, start, halfOfAudio, 60)).toBe(140);
  });

  it('does not let a resumed video look fast for what was done before', () => {
    const resumed = { step: 'generate-videos', fraction: 0.5 } as const;
    expect(secondsLeft(expected, resumed, resumed, 0)).toBe(35);
  });

  it('is nothing at the end', () => {
    expect(secondsLeft(expected, start, { step: 'add-captions', fraction: 1 }, 100)).toBe(0);
  });
});

describe('what a step is expected to take', () => {
  it('is the median of earlier videos, or a first guess', () => {
    const learnt = expectedStepSeconds([3, 100, 5].map((seconds) => ({ 'generate-audio': seconds })));
    expect(learnt['generate-audio']).toBe(5);
    expect(learnt['generate-videos']).toBe(expectedStepSeconds([])['generate-videos']);
  });
});

/** How the state of a video is said in a sentence. */
import type { JobState } from '#src/core/job.ts';

export const STATE_WORDS: Record<JobState, string> = {
  queued: 'waiting for its turn',
  running: 'being made',
  awaiting_approval: 'waiting for you to approve the script',
  completed: 'ready',
  failed: 'not made',
  cancelled: 'cancelled',
};

/** The stripe beside an embed. */
import type { JobState } from '#src/core/job.ts';

export const COLOURS = {
  waiting: 0x8b8fa3,
  working: 0x4f7cff,
  good: 0x2fb170,
  bad: 0xd64545,
  ask: 0xe0a030,
} as const;

export const STATE_COLOURS: Record<JobState, number> = {
  queued: COLOURS.waiting,
  running: COLOURS.working,
  awaiting_approval: COLOURS.ask,
  completed: COLOURS.good,
  failed: COLOURS.bad,
  cancelled: COLOURS.waiting,
};

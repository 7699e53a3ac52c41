/** A video's state in a list, in a word or two. */
import type { ListedVideo } from '#src/core/chat.ts';
import type { JobState } from '#src/core/job.ts';

const BADGES: Record<JobState, string> = {
  queued: '⏳ waiting',
  running: '🎬 in the making',
  awaiting_approval: '📝 waits for your approval',
  completed: '✅ ready',
  failed: '❌ failed',
  cancelled: '🚫 cancelled',
};

export const stateBadge = ({ state, percent }: Pick<ListedVideo, 'state' | 'percent'>): string =>
  state === 'running' ? `${BADGES.running}, ${percent} %` : BADGES[state];

/** Whether a message has to be shown anew: a mark of what it shows is kept with it. */
import type { JobMessage } from '#src/core/chat.ts';
import { hashOf } from '#src/core/hash.ts';

/**
 * An estimate has to move by so much before it is worth an edit of its own. It jitters by seconds at each report;
 * together with anything else that changed the newest one is always shown.
 */
const EXPECTED_TOLERANCE_S = 15;

/** `<hash of all but the estimate>@<the estimate, Unix seconds>`. */
export function markOf(message: JobMessage): string {
  if (message.kind !== 'status') return hashOf(message);
  const { expectedAt, ...rest } = message;
  return `${hashOf(rest)}@${expectedAt ? Math.round(expectedAt.getTime() / 1000) : ''}`;
}

/** Whether the message differs from the one whose mark was kept; null: nothing was shown. */
export function differs(kept: string | null, message: JobMessage): boolean {
  if (kept === null) return true;
  const [was, is] = [kept, markOf(message)].map((mark) => mark.split('@'));
  if (was?.[0] !== is?.[0]) return true;
  if (Boolean(was?.[1]) !== Boolean(is?.[1])) return true;
  return Math.abs(Number(was?.[1] ?? 0) - Number(is?.[1] ?? 0)) > EXPECTED_TOLERANCE_S;
}

/** The text a platform carries in a button: `v1:cancel:job_…`. Untrusted when it comes back. */
import { ACTIONS, type ActionName } from '#src/core/chat.ts';

/** Discord's limit of a custom id; Slack's are wider. */
const MAX_LENGTH = 100;
const PATTERN = /^v1:([a-z]+):([A-Za-z0-9_.~%-]{0,80})$/;

/** @throws RangeError if the target cannot be carried: a mistake in the code, not of a person */
export function encodeAction(action: ActionName, target: string): string {
  const text = `v1:${action}:${target}`;
  if (text.length > MAX_LENGTH || !PATTERN.test(text)) throw new RangeError(`cannot carry ${text}`);
  return text;
}

/** What a button means, or null if it is none of ours (or of a version that is gone). */
export function decodeAction(text: string): { action: ActionName; target: string } | null {
  const [, name, target = ''] = PATTERN.exec(text) ?? [];
  const action = ACTIONS.find((known) => known === name);
  return action ? { action, target } : null;
}

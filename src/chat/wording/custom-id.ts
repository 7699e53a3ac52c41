/** The texts that a platform carries in a button and in a form: `v1:cancel:job_…`, `form:redo:job_…`. Untrusted when they come back. */
import { ACTIONS, type ActionName, type Form } from '#src/core/chat.ts';

/** Discord's limit of a custom id; Slack's are wider. */
const MAX_LENGTH = 100;
const BUTTON = /^v1:([a-z]+):([A-Za-z0-9_.~%-]{0,80})$/;
const FORM = /^form:([a-z-]{1,32}):([A-Za-z0-9_.~%-]{0,80})$/;

/** @throws RangeError if the target cannot be carried: a mistake in the code, not of a person */
export const encodeAction = (action: ActionName, target: string): string =>
  carried(`v1:${action}:${target}`, BUTTON);

/** What a button means, or null if it is none of ours (or of a version that is gone). */
export function decodeAction(text: string): { action: ActionName; target: string } | null {
  const [, name, target = ''] = BUTTON.exec(text) ?? [];
  const action = ACTIONS.find((known) => known === name);
  return action ? { action, target } : null;
}

/** @throws RangeError as `encodeAction` */
export const encodeForm = ({ form, target }: Pick<Form, 'form' | 'target'>): string =>
  carried(`form:${form}:${target}`, FORM);

/** The form's name and target, or null for one that is none of ours. */
export function decodeForm(text: string): { form: string; target: string } | null {
  const [, form, target = ''] = FORM.exec(text) ?? [];
  return form ? { form, target } : null;
}

function carried(text: string, pattern: RegExp): string {
  if (text.length > MAX_LENGTH || !pattern.test(text)) throw new RangeError(`cannot carry ${text}`);
  return text;
}

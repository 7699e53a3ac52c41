/** The way in for platforms: names and values as they came, untrusted; the answer is a reply, never an error. */
import type { ActionName, Form } from '#src/core/chat.ts';
import { slash } from '#src/core/text/slash.ts';
import { ACTIONS } from '../actions/index.ts';
import { FORMS } from '../forms/index.ts';
import { note } from '../pages/note.ts';
import type { Call, Command, FormHandler, Reply, Suggestion, Values } from './command.ts';
import { guarded, mayCall } from './guard.ts';

/** What platforms show of suggestions, and how long each may be, characters (Discord's limits; Slack's are wider). */
const MAX_SUGGESTIONS = 25;
const MAX_SUGGESTION_LENGTH = 100;

const outdated = (): Reply =>
  note(
    'bad',
    `That is from an older version of this bot. Please ask with ${slash('video')} or ${slash('my-videos')}.`,
  );

/** The form that opens instead of an answer to the command, or null. At once: it waits for nothing. */
export const commandForm = (command: Command, values: Values): Form | null => command.form?.(values) ?? null;

/**
 * The form that opens instead of an answer to the button, or null: then `runAction` answers.
 *
 * @param call made only where the form is not decided by the target alone
 */
export async function actionForm(
  action: ActionName,
  target: string,
  call: () => Promise<Call>,
): Promise<Form | null> {
  try {
    return (await ACTIONS[action].form?.(target, call)) ?? null;
  } catch {
    return null;
  }
}

export const runCommand = (call: Call, command: Command, values: Values): Promise<Reply> =>
  guarded(call, command.open === true, () => command.run(call, values));

export const runAction = (call: Call, action: ActionName, target: string): Promise<Reply> =>
  guarded(call, false, () => ACTIONS[action].run(call, target));

/** @param form the name that came back with the answers */
export const runForm = (call: Call, form: string, target: string, values: Values): Promise<Reply> =>
  guarded(call, false, async () => {
    const handlers: Record<string, FormHandler> = FORMS;
    return Object.hasOwn(handlers, form)
      ? (handlers[form]?.run(call, target, values) ?? outdated())
      : outdated();
  });

/** Suggestions for what is being typed; none where the person may not, or anything goes wrong. */
export async function complete(
  call: Call,
  command: Command,
  option: string,
  typed: string,
): Promise<Suggestion[]> {
  try {
    if (!command.complete || !(await mayCall(call))) return [];
    const suggestions = await command.complete(call, option, typed);
    return suggestions
      .filter(({ value }) => value.length <= MAX_SUGGESTION_LENGTH)
      .slice(0, MAX_SUGGESTIONS)
      .map(({ value, label }) => ({ value, label: label.slice(0, MAX_SUGGESTION_LENGTH) }));
  } catch (thrown) {
    call.desk.log.warn({ err: thrown }, 'no suggestions');
    return [];
  }
}

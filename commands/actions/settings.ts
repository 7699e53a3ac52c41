/** Opens a form of the settings. */
import { readSettingsTarget, settingsFormOf } from '../forms/settings.ts';
import { note } from '../pages/note.ts';
import type { Action } from '../shared/command.ts';
import { holderOf } from '../shared/settings-holder.ts';

export const settings: Action = {
  form: async (target, call) => settingsFormOf(await call(), target),

  // Where the form could not be opened: the reason, if there is one.
  async run(call, target) {
    holderOf(call, readSettingsTarget(target).shared);
    return note('bad', 'The form could not be opened. Please press the button again.');
  },
};

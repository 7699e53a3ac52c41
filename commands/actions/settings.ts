/** Opens a form of the settings, or takes the logo away. */
import { setLogo } from '#src/db/accounts/settings.ts';
import { readSettingsTarget, settingsFormOf } from '../forms/settings.ts';
import { note } from '../pages/note.ts';
import { settingsPage } from '../pages/settings.ts';
import type { Action } from '../shared/command.ts';
import { holderOf } from '../shared/settings-holder.ts';

const isRemoval = (target: string): boolean => target.endsWith('.unlogo');

export const settings: Action = {
  form: async (target, call) => (isRemoval(target) ? null : settingsFormOf(await call(), target)),

  async run(call, target) {
    const holder = holderOf(call, readSettingsTarget(target).shared);
    if (isRemoval(target)) {
      await setLogo(call.desk.db, holder, null);
      return settingsPage(call, 'The logo is removed.', 'good');
    }
    // The form could not be opened.
    return note('bad', 'The form could not be opened. Please press the button again.');
  },
};

/** Opens a form of the settings, takes the logo away, or says where it stands. */
import { changeSettings, setLogo } from '#src/db/accounts/settings.ts';
import { readSettingsTarget, settingsFormOf } from '../forms/settings.ts';
import { note } from '../pages/note.ts';
import { settingsPage } from '../pages/settings.ts';
import type { Action } from '../shared/command.ts';
import { holderOf } from '../shared/settings-holder.ts';

const isRemoval = (target: string): boolean => target.endsWith('.unlogo');
/** null: it is not about the corner. */
const cornerOf = (target: string): boolean | null =>
  target.endsWith('.corner') ? true : target.endsWith('.uncorner') ? false : null;
const opensForm = (target: string): boolean => !isRemoval(target) && cornerOf(target) === null;

export const settings: Action = {
  form: async (target, call) => (opensForm(target) ? settingsFormOf(await call(), target) : null),

  async run(call, target) {
    const holder = holderOf(call, readSettingsTarget(target).shared);
    if (isRemoval(target)) {
      await setLogo(call.desk.db, holder, null);
      return settingsPage(call, 'The logo is removed.', 'good');
    }
    const corner = cornerOf(target);
    if (corner !== null) {
      await changeSettings(call.desk.db, holder, (before) => ({
        ...before,
        brand: { ...before.brand, corner },
      }));
      return settingsPage(call, 'The videos made from now on show the logo there.', 'good');
    }
    // The form could not be opened.
    return note('bad', 'The form could not be opened. Please press the button again.');
  },
};

/** The forms of the settings: the options of a video; and how words are said, with the brand. */
import { MOST_CLOSING, MOST_HANDLE } from '#src/core/brand.ts';
import type { Form, FormField } from '#src/core/chat.ts';
import { MOST_LIST } from '#src/core/pronunciation.ts';
import type { Settings } from '#src/core/settings.ts';
import { changeSettings, setLogo, settingsAround } from '#src/db/accounts/settings.ts';
import { LOGO } from '#src/jobs/files/picture.ts';
import { settingsPage } from '../pages/settings.ts';
import type { Call, FormHandler } from '../shared/command.ts';
import { orUsual, titleOf } from '../shared/options.ts';
import { MOST_COLOURS, PICTURE_FILES, SETTABLE } from '../shared/settable.ts';
import { linesOf, readChange } from '../shared/settings-change.ts';
import { holderOf } from '../shared/settings-holder.ts';
import { takePicture } from '../shared/take-picture.ts';

/** `own.options`, `all.words`; untrusted. */
export const readSettingsTarget = (target: string): { shared: boolean; words: boolean } => ({
  shared: target.startsWith('all.'),
  words: target.endsWith('.words'),
});

/** @throws AppError `access.denied` */
export async function settingsFormOf(call: Call, target: string): Promise<Form> {
  const { shared, words } = readSettingsTarget(target);
  holderOf(call, shared);
  const held = await settingsAround(call.desk.db, call.requester);
  const now = shared ? held.shared : held.own;
  return {
    kind: 'form',
    form: 'settings',
    target: `${shared ? 'all' : 'own'}.${words ? 'words' : 'options'}`,
    title: shared ? 'For everybody here' : 'For your videos',
    submit: 'Keep',
    fields: words ? wordFields(now) : optionFields(now),
  };
}

const optionFields = ({ options }: Settings): FormField[] =>
  SETTABLE.map(({ name, choices }) => {
    const option = name as keyof typeof options;
    const chosen = options[option];
    const value = typeof chosen === 'boolean' ? (chosen ? 'on' : 'off') : chosen;
    const field = {
      kind: 'choice' as const,
      id: name,
      label: titleOf(option),
      choices: [...choices],
      value: '',
    };
    return orUsual(field, value);
  });

function wordFields({ pronunciations, brand }: Settings): FormField[] {
  const text = (id: string, label: string, placeholder: string, value: string, maxLength: number) => ({
    ...{ kind: 'text' as const, id, label, placeholder, required: false, maxLength },
    ...(value && { value }),
  });
  return [
    {
      ...text(
        'list',
        'How words are said, one a line',
        'kebele = keh beh leh',
        linesOf(pronunciations),
        MOST_LIST,
      ),
      long: true,
    },
    text(
      'closing',
      'Closing line of each video',
      'Read the paper at our library',
      brand.closing ?? '',
      MOST_CLOSING,
    ),
    text('handle', 'Handle or address', '@ourlab', brand.handle ?? '', MOST_HANDLE),
    text(
      'colours',
      'Colours: ground, and what is written on it',
      '#0b3d91 #ffffff',
      brand.colours?.join(' ') ?? '',
      MOST_COLOURS,
    ),
    { kind: 'file', id: 'logo', label: 'Another logo, as PNG or JPEG', extensions: PICTURE_FILES },
  ];
}

export const settingsForm: FormHandler = {
  async run(call, target, { text, files: [logo] }) {
    const { shared, words } = readSettingsTarget(target);
    const holder = holderOf(call, shared);
    // What a form sends back empty was emptied.
    const { list = '', closing = '', handle = '', colours = '' } = text;
    const said = words ? { pronounce: list, closing, handle, colours } : text;
    const change = readChange({ text: said }, call.desk.settings.languages);
    if (logo) await setLogo(call.desk.db, holder, await takePicture(call, LOGO, logo));
    if (change) {
      await changeSettings(call.desk.db, holder, (before) =>
        change(words ? { ...before, pronunciations: [] } : before),
      );
    }
    return settingsPage(call, `This holds ${shared ? 'for everybody here' : 'for your videos'} now.`, 'good');
  },
};

/** The form of another version of a video, and the new job of the same paper that comes of it. */

import type { readRedoTarget } from '../../src/chat/redo-target.ts';
import type { Form } from '../../src/core/chat.ts';
import type { FormHandler } from '../command.ts';
import { askForFilm } from '../films.ts';
import { choiceFields, chosenOptions } from '../options.ts';
import { ownedJob } from '../owned.ts';

export const newVersionForm = ({ jobId, chosen }: ReturnType<typeof readRedoTarget>): Form => ({
  kind: 'form',
  form: 'redo',
  target: jobId,
  title: 'Make another version',
  submit: 'Make video',
  fields: choiceFields(chosen),
});

export const redoForm: FormHandler = {
  async run(call, target, values) {
    const { source, options } = await ownedJob(call, target, 'owner');
    return askForFilm(call, source, chosenOptions({ ...values, toggles: {} }, options));
  },
};

/** The form of another version of a video, and the new job of the same paper that comes of it. */

import type { readRedoTarget } from '#src/chat/wording/redo-target.ts';
import type { Form } from '#src/core/chat.ts';
import { askForVideo } from '../shared/ask-for-video.ts';
import type { FormHandler } from '../shared/command.ts';
import { choiceFields, chosenOptions } from '../shared/options.ts';
import { ownedJob } from '../shared/owned.ts';

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
    const { id, source, options, script, correction, notice } = await ownedJob(call, target, 'owner');
    // Whoever has another version made of a retracted paper was told that it is.
    const known = { ...options, retracted: options.retracted || notice === 'retracted' };
    const chosen = chosenOptions({ ...values, toggles: {} }, known);
    // The same words in another voice or style; another length, language, or other viewers, ask for other words.
    const sameWords =
      chosen.length === options.length &&
      chosen.audience === options.audience &&
      chosen.tone === options.tone &&
      chosen.focus === options.focus &&
      chosen.language === options.language;
    return askForVideo(call, source, chosen, call.origin, {
      parentId: id,
      script: sameWords ? script : null,
      correction,
    });
  },
};

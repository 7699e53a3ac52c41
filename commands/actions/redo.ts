/** Another version of a video: opens the form with what was chosen. */
import { readRedoTarget } from '#src/chat/wording/redo-target.ts';
import { newVersionForm } from '../forms/redo.ts';
import { note } from '../pages/note.ts';
import type { Action } from '../shared/command.ts';

export const redo: Action = {
  form: (target) => newVersionForm(readRedoTarget(target)),

  // Only where a form could not open; its answers come back to the form's own handler.
  run: async () =>
    note('bad', 'The form for another version could not be opened. Please press the button again.'),
};

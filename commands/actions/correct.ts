/** Corrects the paper's title, authors, journal or year: opens the form with what is known. */
import { correctionFormOf } from '../forms/correct.ts';
import { note } from '../pages/note.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';

export const correct: Action = {
  form: async (target, call) => correctionFormOf(await call(), target),

  // Where the form could not be opened: the reason, if there is one.
  async run(call, target) {
    await ownedJob(call, target, 'owner');
    return note('bad', 'The form for corrections could not be opened. Please press the button again.');
  },
};

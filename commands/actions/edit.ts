/** Which scene is to be changed: of a script that waits for approval, or of a finished video. */
import { actionButton } from '#src/chat/wording/buttons.ts';
import { targetOf } from '#src/chat/wording/target.ts';
import { note } from '../pages/note.ts';
import type { Action } from '../shared/command.ts';
import { ownedJob } from '../shared/owned.ts';
import { shortened } from '../shared/shortened.ts';

/** Characters of a scene's heading on its button. */
const MAX_HEADING = 40;

export const edit: Action = {
  async run(call, target) {
    const job = await ownedJob(call, target, 'owner');
    const scenes = job.script?.scenes.filter(({ visual }) => visual.kind !== 'end') ?? [];
    const open = job.state === 'awaiting_approval' || job.state === 'completed';
    if (!open || scenes.length === 0) {
      return note('plain', 'There is no script to change: this video is not waiting for you, and not ready.');
    }
    const asked =
      job.state === 'completed'
        ? 'Which scene shall be different? A new version is made; this one stays as it is.'
        : 'Which scene do you want to change?';
    const buttons = scenes.map(({ id, heading }, index) =>
      actionButton('scene', targetOf(job.id, id), labelOf(heading, index), 'secondary'),
    );
    return note('plain', asked, buttons);
  },
};

/** `2: What they found` */
const labelOf = (heading: string, index: number): string =>
  heading ? `${index + 1}: ${shortened(heading, MAX_HEADING)}` : `Scene ${index + 1}`;

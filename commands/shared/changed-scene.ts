/** What comes of a changed scene. */
import { actionButton } from '#src/chat/wording/buttons.ts';
import { targetOf } from '#src/chat/wording/target.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import type { EditOutcome } from '#src/jobs/life/edit.ts';
import { note } from '../pages/note.ts';
import { askForVideo } from './ask-for-video.ts';
import type { Call, Reply } from './command.ts';

/** Reasons that are told; more of them say no more. */
const MAX_FAULTS = 3;

/** A note of what is wrong, with the choice to insist; the changed script on its status message; or another version's job. */
export async function afterEdit(
  call: Call,
  job: JobRow,
  sceneId: string,
  { script, faults }: EditOutcome,
): Promise<Reply> {
  if (script === null) {
    const target = targetOf(job.id, sceneId);
    const reasons = faults.slice(0, MAX_FAULTS).map((fault) => `• ${fault}`);
    return note('bad', ['The paper does not bear this out:', ...reasons].join('\n'), [
      actionButton('scene', target, 'Edit again', 'primary'),
      actionButton('insist', target, 'Use my words anyway', 'danger'),
    ]);
  }
  if (job.state !== 'completed') return note('good', 'The scene has been changed; the script shows it.');
  const options = { ...job.options, review: false };
  return askForVideo(call, job.source, options, call.origin, {
    ...{ parentId: job.id, script, correction: job.correction },
  });
}

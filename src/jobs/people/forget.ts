/** Deletes everything about a person. */
import { personOf, type Requester } from '#src/core/job.ts';
import { eraseTraces, videosLeftOf } from '#src/db/accounts/forget.ts';
import { type DeleteDeps, deleteVideo } from '../life/delete.ts';
import { codeSlotOf } from './admission.ts';

/**
 * Deletes the person's videos with their files, links and messages, tokens, offers and admission. For a day the bare
 * rows keep who asked for them, because limits and budgets go by it; then that goes, too (`clearAway`).
 *
 * @returns how many videos were deleted
 */
export async function forgetPerson(deps: DeleteDeps, requester: Requester): Promise<number> {
  const person = personOf(requester);
  const videos = await videosLeftOf(deps.db, person);
  for (const job of videos) await deleteVideo(deps, job, requester);
  await eraseTraces(deps.db, person, codeSlotOf(person));
  return videos.length;
}

/** An edit held against its paper in a process of its own: the bot goes on answering meanwhile. */
import { runOnWords } from '#src/confined/on-words.ts';
import type { EditTask } from './edit-entry.ts';
import type { EditedScript } from './script/edit-scene.ts';

/** As `editScene`. Throws what `runOnWords` throws. */
export const editApart = (task: EditTask): Promise<EditedScript> =>
  runOnWords(new URL('./edit-entry.ts', import.meta.url), task);

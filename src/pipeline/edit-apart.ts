/** An edit held against its paper in a process of its own: the bot goes on answering meanwhile. */
import { onWords } from '#src/confined/on-words.ts';
import type { editScene } from './script/edit-scene.ts';

export const editApart = onWords<typeof editScene>(
  new URL('./script/edit-scene.ts', import.meta.url),
  'editScene',
);

/** What runs in the offline writer's confined process. */
import type { Length } from '#src/core/options.ts';
import type { Paper } from '#src/core/paper.ts';
import type { Scene, Script } from '#src/core/script.ts';
import { anotherOpening, writeScript } from './write.ts';

export type WriterTask = { paper: Paper } & (
  | { what: 'script'; length: Length }
  | { what: 'opening'; script: Script; openings: readonly Scene[] }
);

/** Throws what `writeScript` throws. */
export default function write(task: WriterTask): Script | Scene | null {
  return task.what === 'script'
    ? writeScript(task.paper, task.length)
    : anotherOpening(task.script, task.openings, task.paper);
}

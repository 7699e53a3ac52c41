/** Commands as people type them: `/video PMC8071313 voice:deep review`. */

import { commandNamed } from '#commands/index.ts';
import type { Command } from '#commands/shared/command.ts';

export interface Typed {
  /** The word behind the slash, as it was typed. */
  name: string;
  /** Null: there is no such command. */
  command: Command | null;
  /** Everything behind the command. */
  rest: string;
}

/** The command that the text begins with; null: it is no command, but words. */
export function typedCommand(text: string): Typed | null {
  const [, name = '', rest = ''] = /^\s*\/([^\s/]*)(?:\s+([\s\S]*))?$/.exec(text) ?? [];
  if (!text.trimStart().startsWith('/') || name === '') return null;
  const wanted = name.toLowerCase();
  return {
    name,
    command: commandNamed(wanted) ?? null,
    rest,
  };
}

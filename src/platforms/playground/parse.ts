/** Commands as people type them: `/video PMC8071313 voice:deep review`. */

import { COMMANDS } from '#commands/index.ts';
import type { Command, OptionSpec, Values } from '#commands/shared/command.ts';
import type { Attachment } from '#src/chat/port.ts';
import { unprefixed } from '#src/core/text/slash.ts';

const YES = ['on', 'yes', 'true', '1'];
const NO = ['off', 'no', 'false', '0'];

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
    command: COMMANDS.find((one) => one.name === wanted || one.name === unprefixed(wanted)) ?? null,
    rest,
  };
}

/** The option that words without a name are for: a command's first text. */
export const plainOption = ({ options }: Command): OptionSpec | undefined =>
  options.find(({ kind }) => kind === 'text');

/**
 * The values of what was typed behind a command: `name:value` or `name=value` for an option, a toggle's name alone, and everything
 * else together for the command's first text.
 */
export function typedValues(command: Command, rest: string, files: Attachment[]): Values {
  const values: Values = { text: {}, toggles: {}, files };
  const words: string[] = [];
  for (const word of rest.split(/\s+/).filter(Boolean)) {
    if (!setOption(command, word, values)) words.push(word);
  }
  const plain = plainOption(command);
  if (plain && words.length > 0) values.text[plain.name] = words.join(' ');
  return values;
}

/** Whether the word is an option of the command with a value that it can have. */
function setOption({ options }: Command, word: string, values: Values): boolean {
  const [, name, value] = /^([a-z-]+)(?:[:=](.+))?$/i.exec(word) ?? [];
  const option = options.find((one) => one.name === name?.toLowerCase());
  if (!option) return false;
  if (option.kind === 'toggle') {
    const on = value === undefined || YES.includes(value.toLowerCase());
    if (!on && !NO.includes(value.toLowerCase())) return false;
    values.toggles[option.name] = on;
    return true;
  }
  if (value === undefined || option.kind === 'file') return false;
  if (option.kind === 'choice') {
    const chosen = option.choices.find((choice) => choice.value === value.toLowerCase());
    if (!chosen) return false;
    values.text[option.name] = chosen.value;
    return true;
  }
  values.text[option.name] = value;
  return true;
}

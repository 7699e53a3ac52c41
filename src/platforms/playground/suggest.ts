/** What could come next of what is being typed: commands, their options, and what an option may be. */

import { COMMANDS, complete } from '#commands/index.ts';
import type { Call, Command, OptionSpec } from '#commands/shared/command.ts';
import { plainOption } from '#commands/shared/typed-values.ts';
import type { TypedSuggestion } from '#src/chat/playground.ts';
import { typedCommand } from './parse.ts';

/** More than these is no help. */
const MAX_SHOWN = 8;

/** @param text what stands before the cursor; untrusted */
export async function suggestionsFor(call: Call, text: string): Promise<TypedSuggestion[]> {
  const [, started] = /^\s*\/(\S*)$/.exec(text) ?? [];
  if (started !== undefined) return commandsLike(call, started);
  const typed = typedCommand(text);
  if (!typed?.command) return [];
  const [, head = '', word = ''] = /^([\s\S]*\s)(\S*)$/.exec(text) ?? [];
  const { command } = typed;
  const found = [
    ...(await wordsFor(call, command, typed.rest)),
    ...command.options.flatMap((option) => optionsLike(option, head, word)),
  ];
  return found.slice(0, MAX_SHOWN);
}

/** Whoever needs no code need not see where one would give it. */
const commandsLike = ({ desk }: Call, started: string): TypedSuggestion[] =>
  COMMANDS.filter(({ name }) => name !== 'access' || desk.settings.accessCode !== null)
    .filter(({ name }) => name.startsWith(started.toLowerCase()))
    .map(({ name, description }) => ({ text: `/${name} `, label: `/${name}`, hint: description }));

/** What the command itself suggests for its first text, while nothing else is typed. */
async function wordsFor(call: Call, command: Command, rest: string): Promise<TypedSuggestion[]> {
  const plain = plainOption(command);
  if (plain?.kind !== 'text' || !plain.completes) return [];
  const suggestions = await complete(call, command, plain.name, rest.trim());
  return suggestions
    .filter(({ value }) => value !== rest.trim())
    .map(({ value, label }) => ({ text: `/${command.name} ${value} `, label, hint: '' }));
}

function optionsLike(option: OptionSpec, head: string, word: string): TypedSuggestion[] {
  const { name, description } = option;
  const typed = word.toLowerCase();
  if (head.split(/\s+/).some((one) => one === name || one.startsWith(`${name}:`))) return [];
  if (option.kind === 'toggle') {
    return name.startsWith(typed) ? [{ text: `${head}${name} `, label: name, hint: description }] : [];
  }
  if (option.kind !== 'choice') return [];
  if (!typed.startsWith(`${name}:`)) {
    return name.startsWith(typed) ? [{ text: `${head}${name}:`, label: `${name}:`, hint: description }] : [];
  }
  return option.choices
    .filter(({ value }) => `${name}:${value}`.startsWith(typed) && `${name}:${value}` !== typed)
    .map(({ value, label }) => ({
      text: `${head}${name}:${value} `,
      label: `${name}:${value}`,
      hint: label,
    }));
}

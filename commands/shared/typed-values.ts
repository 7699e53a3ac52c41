/** What is typed behind a command, as the values of its options: `PMC123 voice=deep review`. Pure. */
import type { Attachment } from '#src/chat/port.ts';
import type { Command, OptionSpec, Values } from './command.ts';

const TRUE = ['', 'on', 'yes', 'true', '1'];
const FALSE = ['off', 'no', 'false', '0'];
/** Characters of a wrong value that are said back. */
const MOST_SAID_BACK = 50;

/** `name=value` or `name:value`, or any other word. Clients turn straight quotes into curly ones while people type. */
const WORD = /([a-z-]+)\s*[=:]\s*(?:"([^"]*)"|“([^”]*)”|(\S*))|\S+/giu;

interface Named {
  option: OptionSpec;
  value: string;
}

/** The option that words without a name are for: a command's first text. */
export const plainOption = ({ options }: Pick<Command, 'options'>): OptionSpec | undefined =>
  options.find(({ kind }) => kind === 'text');

/**
 * Reads the text: `name=value` or `name:value` for an option, a toggle's name alone, and everything else together for
 * the command's first text.
 *
 * @returns the values; or the sentence that says what cannot be
 */
export function typedValues(
  command: Pick<Command, 'options'>,
  text: string,
  files: Attachment[] = [],
): Values | string {
  const values: Values = { text: {}, toggles: {}, files };
  const rest: string[] = [];
  for (const match of text.matchAll(WORD)) {
    const named = namedIn(command.options, match);
    if (!named) {
      rest.push(match[0]);
      continue;
    }
    const wrong = take(values, named);
    if (wrong) return wrong;
  }
  const plain = plainOption(command);
  const said = rest.join(' ');
  if (said !== '' && plain?.kind === 'text') values.text[plain.name] ??= said.slice(0, plain.maxLength);
  return values;
}

/** `voice=deep`, or a switch by its name alone. Anything else with a colon in it is a link or a DOI. */
function namedIn(options: readonly OptionSpec[], match: RegExpExecArray): Named | null {
  const [whole, name, ...given] = match;
  const wanted = (name ?? whole).toLowerCase();
  const option = options.find((one) => one.kind !== 'file' && one.name === wanted);
  if (!option || (name === undefined && option.kind !== 'toggle')) return null;
  return { option, value: given.find((one) => one !== undefined) ?? '' };
}

function take(values: Values, { option, value }: Named): string | null {
  const said = value.toLowerCase();
  if (option.kind === 'text') values.text[option.name] = value.slice(0, option.maxLength);
  if (option.kind === 'choice') {
    const names = option.choices.map((choice) => choice.value);
    if (!names.includes(said)) return refusal(option.name, value, names);
    values.text[option.name] = said;
  }
  if (option.kind === 'toggle') {
    if (![...TRUE, ...FALSE].includes(said)) return refusal(option.name, value, ['yes', 'no']);
    values.toggles[option.name] = TRUE.includes(said);
  }
  return null;
}

function refusal(name: string, value: string, choices: string[]): string {
  const [first = '', ...others] = choices;
  const listed = [[first, ...others.slice(0, -1)].join(', '), ...others.slice(-1)].join(' or ');
  return `**${name}** cannot be “${value.slice(0, MOST_SAID_BACK)}”. Please choose ${listed}: for example **${name}=${first}**.`;
}

/** The text after a command as the values of its options: `PMC123 voice=deep review`. */
import type { Command, OptionSpec, Values } from '#commands/shared/command.ts';

const TRUE = ['', 'on', 'yes', 'true', '1'];
const FALSE = ['off', 'no', 'false', '0'];

/** Clients turn straight quotes into curly ones while people type. */
const WORD = /([a-z-]+)\s*[=:]\s*(?:"([^"]*)"|“([^”]*)”|(\S+))|\S+/giu;

interface Named {
  option: OptionSpec;
  value: string;
}

/**
 * Reads the text. What is no option belongs to the command's first text: a paper, a search, a code.
 *
 * @returns the values; or the sentence that says what cannot be
 */
export function commandArguments({ options }: Pick<Command, 'options'>, text: string): Values | string {
  const values: Values = { text: {}, toggles: {}, files: [] };
  const rest: string[] = [];
  for (const match of text.matchAll(WORD)) {
    const named = namedIn(options, match);
    if (!named) {
      rest.push(match[0]);
      continue;
    }
    const wrong = take(values, named);
    if (wrong) return wrong;
  }
  const main = options.find(({ kind }) => kind === 'text');
  const said = rest.join(' ');
  if (said !== '' && main)
    values.text[main.name] ??= said.slice(0, main.kind === 'text' ? main.maxLength : 0);
  return values;
}

/** `voice=deep`, or a switch by its name alone. Anything else with a colon in it is a link or a DOI. */
function namedIn(options: readonly OptionSpec[], match: RegExpExecArray): Named | null {
  const [whole, name, ...given] = match;
  const find = (wanted: string) =>
    options.find((option) => option.kind !== 'file' && option.name === wanted.toLowerCase());
  const option = find(name ?? whole);
  if (!option || (name === undefined && option.kind !== 'toggle')) return null;
  return { option, value: given.find((one) => one !== undefined) ?? '' };
}

function take(values: Values, { option, value }: Named): string | null {
  if (option.kind === 'text') values.text[option.name] = value.slice(0, option.maxLength);
  if (option.kind === 'choice') {
    const chosen = option.choices.find((choice) => choice.value === value.toLowerCase());
    if (!chosen)
      return refusal(
        option.name,
        value,
        option.choices.map((choice) => choice.value),
      );
    values.text[option.name] = chosen.value;
  }
  if (option.kind === 'toggle') {
    const said = value.toLowerCase();
    if (![...TRUE, ...FALSE].includes(said)) return refusal(option.name, value, ['yes', 'no']);
    values.toggles[option.name] = TRUE.includes(said);
  }
  return null;
}

function refusal(name: string, value: string, choices: string[]): string {
  const last = choices.at(-1) ?? '';
  const listed = choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${last}` : last;
  return `**${name}** cannot be “${value.slice(0, 50)}”. Please choose ${listed}: for example **${name}=${choices[0] ?? ''}**.`;
}

/** What one may write after the command, as Slack shows it: `[paper] [style=…] [review]`. */
export const usageHint = ({ options }: Pick<Command, 'options'>): string =>
  options
    .filter(({ kind }) => kind !== 'file')
    .map(({ kind, name }, index) => (kind === 'toggle' || index === 0 ? `[${name}]` : `[${name}=…]`))
    .join(' ');

/** Registration of commands: one bulk overwrite per place. */
import { type Fault, invalidForm, refusal, tooLong } from '../errors.ts';
import { COMMANDS, TIMES } from '../limits.ts';
import { listOf, text } from '../message-rules.ts';
import type { Json } from '../store.ts';
import { type Call, json, param, type Route } from './call.ts';

type Path = (string | number)[];

function nameFaults(name: string, path: Path, chatInput: boolean): Fault[] {
  const well = chatInput
    ? COMMANDS.name.test(name) && name === name.toLowerCase()
    : name.length >= 1 && name.length <= 32;
  return well
    ? []
    : [
        {
          path: [...path, 'name'],
          code: 'APPLICATION_COMMAND_INVALID_NAME',
          message: 'Command name is invalid',
        },
      ];
}

function descriptionFaults(description: string, path: Path): Fault[] {
  const at = [...path, 'description'];
  if (description === '')
    return [{ path: at, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }];
  return description.length > COMMANDS.description ? [tooLong(at, COMMANDS.description)] : [];
}

function optionsFaults(options: Json[], path: Path): Fault[] {
  const at = [...path, 'options'];
  const faults: Fault[] = [];
  if (options.length > COMMANDS.options) {
    faults.push({
      path: at,
      code: 'BASE_TYPE_BAD_LENGTH',
      message: `Must be between 0 and ${COMMANDS.options} in length.`,
    });
  }
  const firstOptional = options.findIndex(({ required }) => required !== true);
  options.forEach((option, index) => {
    const here = [...at, index];
    faults.push(
      ...nameFaults(text(option.name), here, true),
      ...descriptionFaults(text(option.description), here),
    );
    faults.push(...optionsFaults(listOf(option.options), here));
    if (option.required === true && firstOptional !== -1 && index > firstOptional) {
      faults.push({
        path: here,
        code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        message: 'Required options must be placed before non-required options',
      });
    }
    const choices = listOf(option.choices);
    if (choices.length > COMMANDS.choices || (choices.length > 0 && option.autocomplete === true)) {
      faults.push({
        path: [...here, 'choices'],
        code: 'APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID',
        message: 'Choices are invalid',
      });
    }
    choices.forEach((choice, which) => {
      const long = [choice.name, choice.value].some((one) => text(one).length > COMMANDS.choice);
      if (long) faults.push(tooLong([...here, 'choices', which], COMMANDS.choice));
    });
  });
  return faults;
}

function commandFaults(command: Json, index: number): Fault[] {
  const type = Number(command.type ?? 1);
  const chatInput = type === 1;
  const description = text(command.description);
  const faults = nameFaults(text(command.name), [index], chatInput);
  if (chatInput) faults.push(...descriptionFaults(description, [index]));
  else if (description !== '')
    faults.push({
      path: [index, 'description'],
      code: 'APPLICATION_COMMAND_INVALID_DESCRIPTION',
      message: 'Context menu commands cannot have description',
    });
  return [...faults, ...optionsFaults(listOf(command.options), [index])];
}

const typeOf = ({ type }: Json): number => Number(type ?? 1);
const keyOf = (command: Json): string => `${typeOf(command)}:${text(command.name)}`;

function setFaults(commands: Json[]): Fault[] {
  const faults = commands.flatMap(commandFaults);
  const keys = commands.map(keyOf);
  keys.forEach((key, index) => {
    if (keys.indexOf(key) < index)
      faults.push({
        path: [index],
        code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
        message: 'Application command names must be unique',
      });
  });
  for (const [type, max] of Object.entries(COMMANDS.perType)) {
    if (commands.filter((one) => typeOf(one) === Number(type)).length > max) {
      faults.push({
        path: [],
        code: 'APPLICATION_COMMANDS_MAX',
        message: `At most ${max} commands of type ${type}`,
      });
    }
  }
  return faults;
}

/** Replaces all commands of a place; those that were not there before count toward the day's creates. */
function overwrite(call: Call, place: string) {
  if (param(call, 0) !== call.store.bot.id) throw refusal('unknownWebhook');
  const wanted = listOf(call.body);
  const faults = setFaults(wanted);
  if (faults.length > 0) throw invalidForm(faults);
  const before = new Map((call.store.commands.get(place) ?? []).map((one) => [keyOf(one), one]));
  const now = call.store.clock();
  const fresh = wanted.filter((one) => !before.has(keyOf(one))).map(() => now);
  const made = (call.store.commandCreates.get(place) ?? []).filter((at) => now - at < TIMES.day);
  if (made.length + fresh.length > COMMANDS.createsPerDay) throw refusal('tooManyCreates');
  call.store.commandCreates.set(place, [...made, ...fresh]);
  const kept = wanted.map((one) => ({
    description: '',
    ...one,
    type: typeOf(one),
    id: before.get(keyOf(one))?.id ?? call.store.id(),
    application_id: call.store.bot.id,
    version: call.store.id(),
    ...(place === 'global' ? {} : { guild_id: place }),
  }));
  call.store.commands.set(place, kept);
  return json(kept);
}

/** The guild of the path: the app must be in it. */
function guildOf(call: Call): string {
  const guild = call.store.guilds.get(param(call, 1));
  if (!guild) throw refusal('unknownGuild');
  if (!guild.installed) throw refusal('missingAccess');
  return guild.id;
}

const GLOBAL = '/applications/{application_id}/commands';
const GUILD = '/applications/{application_id}/guilds/{guild_id}/commands';

export const commandRoutes: Route[] = [
  { method: 'PUT', path: GLOBAL, run: (call) => overwrite(call, 'global') },
  { method: 'PUT', path: GUILD, run: (call) => overwrite(call, guildOf(call)) },
  { method: 'GET', path: GLOBAL, run: (call) => json(call.store.commands.get('global') ?? []) },
  { method: 'GET', path: GUILD, run: (call) => json(call.store.commands.get(guildOf(call)) ?? []) },
];

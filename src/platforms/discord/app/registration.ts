/** The commands as Discord registers them, rendered from the registry. */
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type REST,
  Routes,
  ApplicationCommandOptionType as Type,
} from 'discord.js';
import type { Command, OptionSpec } from '#commands/shared/command.ts';
import { stableJson } from '#src/core/hash.ts';
import { prefixed } from '#src/core/text/slash.ts';

/** The entry in a message's Apps menu. */
const MENU_NAME = 'Make a video';
const MENU_NAMES = {
  de: 'Video erstellen',
  fr: 'Faire une vidéo',
  'es-ES': 'Crear un vídeo',
  'pt-BR': 'Criar um vídeo',
  ja: '動画を作る',
};

const WHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

function renderOption(option: OptionSpec) {
  const { name, description } = option;
  const base = { name, description, description_localizations: option.descriptions ?? {} };
  if (option.kind === 'text') {
    return {
      ...base,
      type: Type.String,
      max_length: option.maxLength,
      autocomplete: option.completes === true,
    };
  }
  if (option.kind === 'choice') {
    const choices = option.choices.map(({ value, label }) => ({ name: label, value }));
    return { ...base, type: Type.String, choices };
  }
  if (option.kind === 'toggle') return { ...base, type: Type.Boolean };
  return {
    ...base,
    type: Type.Attachment,
    file_types: option.extensions.map((extension) => `.${extension}`),
  };
}

/** The body of the one request that sets all commands. */
export function renderRegistration(commands: readonly Command[]) {
  return [
    ...commands.map((command) => ({
      type: ApplicationCommandType.ChatInput,
      name: prefixed(command.name),
      description: command.description,
      description_localizations: command.descriptions ?? {},
      options: command.options.map(renderOption),
      ...WHERE,
    })),
    { type: ApplicationCommandType.Message, name: MENU_NAME, name_localizations: MENU_NAMES, ...WHERE },
  ];
}

/** What we set, without what Discord adds, and without what it leaves out when empty. */
function essence(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(essence);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key, inner]) => {
    if (!ESSENTIAL.has(key) && !TRANSLATED.has(key)) return false;
    if (inner === null || inner === false || inner === '') return false;
    return typeof inner !== 'object' || Object.keys(inner).length > 0;
  });
  return Object.fromEntries(kept.map(([key, inner]) => [key, TRANSLATED.has(key) ? inner : essence(inner)]));
}

/** Their keys are languages: all of them count. */
const TRANSLATED = new Set(['name_localizations', 'description_localizations']);

const ESSENTIAL = new Set([
  ...[
    'type',
    'name',
    'description',
    'options',
    'choices',
    'value',
    'max_length',
    'autocomplete',
    'file_types',
  ],
  ...['integration_types', 'contexts', 'required'],
]);

/** Whether what is registered, as Discord tells it with its translations, is what we want. */
export const isRegistered = (wanted: unknown[], found: unknown[]): boolean => {
  const normal = (list: unknown[]) => list.map((one) => stableJson(essence(one))).sort();
  return stableJson(normal(wanted)) === stableJson(normal(found));
};

/**
 * Registers the commands where they differ from what is registered: creations count toward a daily limit.
 *
 * @param guildId one server, where changes show at once (development); null: everywhere
 * @returns whether anything was sent
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
  guildId: string | null,
): Promise<boolean> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const wanted = renderRegistration(commands);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const found = (await rest.get(route, { query })) as unknown[];
  if (isRegistered(wanted, found)) return false;
  await rest.put(route, { body: wanted });
  return true;
}

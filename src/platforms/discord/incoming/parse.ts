/** Values and files out of what Discord sends. Names and sizes are claims of a stranger's client. */
import {
  type ChatInputCommandInteraction,
  ComponentType,
  type Attachment as DiscordAttachment,
  type Message,
  type ModalSubmitInteraction,
  ApplicationCommandOptionType as Type,
} from 'discord.js';
import type { IncomingMessage, Values } from '#commands/shared/command.ts';
import type { Attachment } from '#src/chat/port.ts';

const fileOf = ({ url, name, size }: Pick<DiscordAttachment, 'url' | 'name' | 'size'>): Attachment => ({
  ref: { url },
  name,
  bytes: size,
});

export function commandValues(interaction: ChatInputCommandInteraction): Values {
  const values: Values = { text: {}, toggles: {}, files: [] };
  for (const option of interaction.options.data) {
    if (option.type === Type.Attachment && option.attachment) values.files.push(fileOf(option.attachment));
    if (typeof option.value === 'boolean') values.toggles[option.name] = option.value;
    if (option.type === Type.String && typeof option.value === 'string')
      values.text[option.name] = option.value;
  }
  return values;
}

export function formValues(interaction: ModalSubmitInteraction): Values {
  const values: Values = { text: {}, toggles: {}, files: [] };
  for (const [id, field] of interaction.fields.fields) {
    if (field.type === ComponentType.TextInput && field.value !== '') values.text[id] = field.value;
    if (field.type === ComponentType.StringSelect && field.values[0]) values.text[id] = field.values[0];
    if (field.type === ComponentType.FileUpload) {
      values.files.push(...[...(field.attachments?.values() ?? [])].map(fileOf));
    }
  }
  return values;
}

/** How a message concerns the bot, or null if it does not. `ownId` is the bot's user. */
export function incomingMessage(message: Message, ownId: string): IncomingMessage | null {
  const files = [...message.attachments.values()].map(fileOf);
  const text = message.content.replaceAll(new RegExp(`<@!?${ownId}>`, 'g'), ' ').trim();
  if (message.channel.isDMBased()) return { text, files, how: 'direct' };
  // Not `mentions.has`: that is true for @everyone, too.
  if (message.mentions.users.has(ownId)) return { text, files, how: 'mention' };
  return files.length > 0 ? { text, files, how: 'drop' } : null;
}

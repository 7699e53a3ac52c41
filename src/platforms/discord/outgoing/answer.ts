/** Carries a reply back to whoever made the interaction. */
import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { MessageReply } from '#commands/shared/command.ts';
import type { PrivatePage } from '#src/core/chat.ts';
import { renderPage } from '../render/pages.ts';

type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/**
 * How the interaction was acknowledged.
 * `public`: an answer that everybody sees is loading. `private`: one that the caller alone sees. `update`: the
 * message with the button stays as it is.
 */
export type Acknowledged = 'public' | 'private' | 'update';

/** Mentions are left to the client's own default, which is nobody. */
function pageOf(page: PrivatePage) {
  const { content, embeds, components } = renderPage(page);
  return { content, embeds, components };
}

/** Acknowledges at once; nothing slow may come before it. Returns the id of the message that is loading, if any. */
export async function acknowledge(interaction: Answerable, how: Acknowledged): Promise<string | null> {
  if (how === 'update' && (interaction.isMessageComponent() || interaction.isModalSubmit())) {
    await interaction.deferUpdate();
    return null;
  }
  const flags = how === 'private' ? { flags: MessageFlags.Ephemeral as const } : {};
  const sent = await interaction.deferReply({ ...flags, withResponse: true });
  return sent.resource?.message?.id ?? null;
}

/** @param onPage whether the button stood on a page of the caller's own: the answer takes its place */
export async function answer(
  interaction: Answerable,
  how: Acknowledged,
  reply: MessageReply,
  onPage: boolean,
): Promise<void> {
  if (reply.kind === 'page') {
    if (how === 'private' || (how === 'update' && onPage)) {
      await interaction.editReply(pageOf(reply.page));
      return;
    }
    // What concerns one person is not shown to all: the public answer that was loading goes.
    if (how === 'public') await interaction.deleteReply();
    await interaction.followUp({ ...pageOf(reply.page), flags: MessageFlags.Ephemeral });
    return;
  }
  // The answer that was loading is only kept where it becomes the job's status message.
  const kept = reply.kind === 'job' ? how !== 'private' : reply.kind === 'done' && how === 'update';
  if (!kept) await interaction.deleteReply();
}

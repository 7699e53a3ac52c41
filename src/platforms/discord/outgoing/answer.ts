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

/** Acknowledges: what there is to say comes later. */
export async function acknowledge(interaction: Answerable, how: Acknowledged): Promise<void> {
  if (how === 'update' && (interaction.isMessageComponent() || interaction.isModalSubmit()))
    await interaction.deferUpdate();
  else await interaction.deferReply(how === 'private' ? { flags: MessageFlags.Ephemeral } : {});
}

/**
 * Answers an interaction that is not acknowledged yet: what concerns the caller alone is said to them alone, at once.
 *
 * @param onPage whether the button stood on a page of the caller's own: the answer takes its place
 */
export async function answerAtOnce(
  interaction: Answerable,
  how: Acknowledged,
  reply: MessageReply,
  onPage: boolean,
): Promise<void> {
  if (reply.kind !== 'page') {
    await acknowledge(interaction, how);
    return answer(interaction, how, reply, onPage);
  }
  const page = pageOf(reply.page);
  if (onPage && interaction.isMessageComponent()) await interaction.update(page);
  else await interaction.reply({ ...page, flags: MessageFlags.Ephemeral });
}

/** Answers an interaction that was acknowledged. @param onPage as in `answerAtOnce` */
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

/** Carries a reply back to whoever made the interaction. */
import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { MessageReply } from '#commands/shared/command.ts';
import { linkedPage } from '#src/chat/wording/page-files.ts';
import type { PrivatePage } from '#src/core/chat.ts';
import type { Logger } from '#src/runtime/log.ts';
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

/** What an answer needs besides the reply. */
export interface AnswerDeps {
  /** All bytes of a file in storage. */
  read: (key: string) => Promise<Uint8Array>;
  log: Logger;
}

interface Attached {
  attachment: Buffer;
  name: string;
  description: string;
}

/** With its files: Discord shows pictures and plays recordings in the message. Those that cannot be read are links. */
async function pageOf(page: PrivatePage, { read, log }: AnswerDeps) {
  const wanted = page.kind === 'note' ? (page.files ?? []) : [];
  const reading = wanted.map(async ({ key, name, label }): Promise<Attached> => {
    return { attachment: Buffer.from(await read(key)), name, description: label };
  });
  const files = await Promise.all(reading).catch((err: unknown) => {
    log.warn({ err }, 'files of a page not read');
    return null;
  });
  // Mentions are left to the client's own default, which is nobody.
  const shown = files === null ? linkedPage(page) : null;
  const { content, embeds, components } = renderPage(shown ?? page);
  return { content, embeds, components, files: files ?? [] };
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
  deps: AnswerDeps,
): Promise<void> {
  // Files take longer to send than Discord waits for an acknowledgement.
  if (reply.kind !== 'page' || (reply.page.kind === 'note' && reply.page.files)) {
    await acknowledge(interaction, how);
    return answer(interaction, how, reply, onPage, deps);
  }
  const page = await pageOf(reply.page, deps);
  if (onPage && interaction.isMessageComponent()) await interaction.update({ ...page, attachments: [] });
  else await interaction.reply({ ...page, flags: MessageFlags.Ephemeral });
}

/** Answers an interaction that was acknowledged. @param onPage as in `answerAtOnce` */
export async function answer(
  interaction: Answerable,
  how: Acknowledged,
  reply: MessageReply,
  onPage: boolean,
  deps: AnswerDeps,
): Promise<void> {
  if (reply.kind === 'page') {
    const page = await pageOf(reply.page, deps);
    if (how === 'private' || (how === 'update' && onPage)) {
      // The files of the page that was there before go.
      await interaction.editReply({ ...page, attachments: [] });
      return;
    }
    // What concerns one person is not shown to all: the public answer that was loading goes.
    if (how === 'public') await interaction.deleteReply();
    await interaction.followUp({ ...page, flags: MessageFlags.Ephemeral });
    return;
  }
  // The answer that was loading is only kept where it becomes the job's status message.
  const kept = reply.kind === 'job' ? how !== 'private' : reply.kind === 'done' && how === 'update';
  if (!kept) await interaction.deleteReply();
}

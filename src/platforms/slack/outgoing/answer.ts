/** Carries a reply back by the address that came with a command, a button or a shortcut. */
import type { RespondFn } from '@slack/bolt';
import type { MessageReply } from '#commands/shared/command.ts';
import { linkedPage } from '#src/chat/wording/page-files.ts';
import type { Note, PrivatePage } from '#src/core/chat.ts';
import { renderPage } from '../render/pages.ts';

/**
 * `beside`: what concerns the caller alone is said to them alone, below. `page`: it takes the place of the private
 * page whose button was pressed.
 */
export type AnswerHow = 'beside' | 'page';

/** @param threadTs the thread in which a button was pressed */
export async function answer(
  respond: RespondFn,
  reply: MessageReply,
  how: AnswerHow,
  threadTs: string | null = null,
): Promise<void> {
  if (reply.kind === 'gone') await respond({ delete_original: true });
  if (reply.kind !== 'page') return;
  const where =
    how === 'page'
      ? { replace_original: true }
      : {
          response_type: 'ephemeral' as const,
          replace_original: false,
          ...(threadTs && { thread_ts: threadTs }),
        };
  const send = (page: PrivatePage) => respond({ ...renderPage(page), ...where });
  await send(reply.page).catch((thrown: unknown) => {
    // A picture that Slack cannot fetch is refused with all that stands beside it.
    const linked = linkedPage(reply.page);
    if (!linked) throw thrown;
    return send(linked);
  });
}

export const badNote = (text: string): { kind: 'page'; page: Note } => ({
  kind: 'page',
  page: { kind: 'note', tone: 'bad', text, buttons: [] },
});

/** Values and messages out of what Slack sends. Names, sizes and texts are claims of a stranger's client. */
import { z } from 'zod';
import type { IncomingMessage, Values } from '#commands/shared/command.ts';
import type { Attachment } from '#src/chat/port.ts';
import { plainText } from '../outgoing/text.ts';
import { attachmentOf } from './attachments.ts';

const fileSchema = z.object({
  id: z.string(),
  name: z
    .string()
    .nullish()
    .transform((name) => name ?? undefined),
  size: z.number().optional(),
  mode: z.string().optional(),
  url_private: z.string().optional(),
  url_private_download: z.string().optional(),
});
export type SlackFile = z.infer<typeof fileSchema>;

/** Of another workspace: Slack says what it is only when it is asked. */
export const isStub = ({ mode }: SlackFile): boolean => mode === 'file_access';
/** Deleted, or hidden by the workspace's plan. */
const isVoid = ({ mode }: SlackFile): boolean => mode === 'tombstone' || mode === 'hidden_by_limit';

const messageSchema = z.object({
  user: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  text: z.string().default(''),
  ts: z.string(),
  thread_ts: z.string().optional(),
  files: z.array(fileSchema).default([]),
});
export type SlackMessage = z.infer<typeof messageSchema>;

/** A message, or null for what only tells of one (an edit, a removal) or is none. */
export function readMessage(value: unknown): SlackMessage | null {
  const parsed = messageSchema.safeParse(value);
  if (!parsed.success) return null;
  return { ...parsed.data, files: parsed.data.files.filter((file) => !isVoid(file)) };
}

/** Kinds of messages that people write; what has no kind is one, too. */
const SPOKEN = ['file_share', 'thread_broadcast', 'me_message'];

export const isSpoken = ({ subtype, bot_id, user }: SlackMessage): boolean =>
  user !== undefined && bot_id === undefined && (subtype === undefined || SPOKEN.includes(subtype));

/** How a message concerns the app, or null if it does not. `ownId` is its user. */
export function incomingMessage(
  message: SlackMessage,
  files: Attachment[],
  ownId: string,
  direct: boolean,
): IncomingMessage | null {
  const text = plainText(message.text, ownId);
  if (direct) return { text, files, how: 'direct' };
  if (message.text.includes(`<@${ownId}`)) return { text, files, how: 'mention' };
  return files.length > 0 ? { text, files, how: 'drop' } : null;
}

const stateSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({
      value: z.string().nullish(),
      selected_option: z.object({ value: z.string() }).nullish(),
      files: z.array(fileSchema).nullish(),
    }),
  ),
);

/** A form's answers. */
export function formValues(state: unknown): Values {
  const values: Values = { text: {}, toggles: {}, files: [] };
  for (const block of Object.values(stateSchema.parse(state))) {
    for (const [id, { value, selected_option: option, files }] of Object.entries(block)) {
      const text = value ?? option?.value;
      if (text) values.text[id] = text;
      values.files.push(...(files ?? []).map(attachmentOf));
    }
  }
  return values;
}

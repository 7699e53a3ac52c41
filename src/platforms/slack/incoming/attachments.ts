/** Reads attached files, from Slack's own hosts alone: the token goes nowhere else. */
import type { webApi } from '@slack/bolt';
import { readAttachmentBody } from '#src/chat/intake/attachment.ts';
import type { Attachment } from '#src/chat/port.ts';
import { fileTooLarge } from '#src/core/collect.ts';
import { AppError } from '#src/core/errors.ts';
import type { Requester } from '#src/core/job.ts';
import { fetchOutside } from '#src/net/outside.ts';
import type { Workspaces } from '../app/workspaces.ts';
import { isCode, missingScope, slackError, unavailable } from '../errors.ts';

const MAX_REDIRECTS = 3;
const SLACK_HOST = /(?:^|\.)(?:slack|slack-files|slack-gov)\.com$/;
/** Whether the address is one of Slack's own. */
export const isSlackHost = ({ hostname }: URL): boolean => SLACK_HOST.test(hostname);

const gone = (message: string): AppError =>
  new AppError('chat.gone', {
    message,
    userMessage: 'That file is no longer on Slack. Please share it again.',
  });

const elsewhere = (address: string): AppError =>
  new AppError('file.unsupported', {
    message: `attachment at another host: ${address.slice(0, 100)}`,
    userMessage:
      'That file is only a link to another service. Please download it and upload the file itself to Slack.',
  });

interface SharedFile {
  id?: string | undefined;
  name?: string | undefined;
  size?: number | undefined;
  url_private?: string | undefined;
  url_private_download?: string | undefined;
}

/** What Slack says of a file: enough to read it later. */
export const attachmentOf = (file: SharedFile): Attachment => ({
  ref: { id: file.id ?? '', url: file.url_private_download ?? file.url_private ?? '' },
  name: file.name ?? '',
  bytes: file.size ?? null,
});

/**
 * @param apiUrl where Slack's API is; its host serves files too where it is not Slack's own (a proxy, a test)
 * @returns a reader of attachments, as the port describes it
 */
export function createAttachmentReader(workspaces: Workspaces, apiUrl: string) {
  const own = new URL(apiUrl).origin;

  /** Follows Slack to where it keeps the file, among its own hosts. An address it leads to gets no token. */
  async function follow(address: string, token: string, maxBytes: number, signal: AbortSignal) {
    const { origin } = new URL(address);
    try {
      return await fetchOutside(address, {
        ...{ signal, maxBytes, maxRedirects: MAX_REDIRECTS, trusted: [own], allows: isSlackHost },
        headers: (url) =>
          (url.origin === origin ? { authorization: `Bearer ${token}` } : {}) as Record<string, string>,
      });
    } catch (cause) {
      if (cause instanceof AppError && cause.code === 'address.refused') throw elsewhere(address);
      throw unavailable('attachment not fetched', cause);
    }
  }

  /** The address of a file of which only the id is known: one that another workspace shared. */
  async function addressOf(id: string, client: webApi.WebClient): Promise<string> {
    const { file } = await client.files.info({ file: id });
    return file?.url_private_download ?? file?.url_private ?? '';
  }

  return async function readAttachment(
    { ref, bytes }: Attachment,
    { workspace: teamId }: Requester,
    maxBytes: number,
    signal: AbortSignal,
  ): Promise<Uint8Array> {
    if (bytes !== null && bytes > maxBytes) throw fileTooLarge(maxBytes);
    try {
      const workspace = await workspaces(teamId);
      const address = ref.url || (await addressOf(ref.id ?? '', workspace.once));
      if (!URL.canParse(address)) throw gone('attachment without an address');
      const response = await follow(address, workspace.botToken, maxBytes, signal);
      if (response.ok && /^text\/html\b/.test(response.headers.get('content-type') ?? '')) {
        // Slack asks to log in, with status 200, where the token may not read files.
        await response.body?.cancel();
        throw missingScope('files:read');
      }
      return await readAttachmentBody(response, maxBytes, { gone, unavailable });
    } catch (thrown) {
      throw isCode(thrown, 'file_not_found', 'file_deleted') ? gone('file deleted') : slackError(thrown);
    }
  };
}

/** Reads attached files, from Discord's own hosts alone. */
import type { REST } from 'discord.js';
import { readAttachmentBody } from '#src/chat/intake/attachment.ts';
import type { Attachment } from '#src/chat/port.ts';
import { fileTooLarge } from '#src/core/collect.ts';
import { AppError } from '#src/core/errors.ts';
import { fetchOutside } from '#src/net/outside.ts';
import { FILE_HOSTS } from '../limits.ts';

const gone = (message: string): AppError =>
  new AppError('chat.gone', {
    message,
    userMessage: 'That file is no longer on Discord. Please attach it again.',
  });

const unavailable = (message: string, cause?: unknown): AppError =>
  new AppError('chat.unavailable', {
    message,
    userMessage: 'The file could not be fetched from Discord. Please try again in a few minutes.',
    recovery: 'transient',
    cause,
  });

/**
 * @param apiUrl where Discord's API is; its host serves files too where it is not Discord's own (a proxy, a test)
 * @returns a reader of attachments, as the port describes it
 */
export function createAttachmentReader(rest: REST, apiUrl: string) {
  const trusted = [new URL(apiUrl).origin];
  const allows = ({ host }: URL): boolean => FILE_HOSTS.includes(host);

  async function get(address: string, maxBytes: number, signal: AbortSignal): Promise<Response> {
    try {
      return await fetchOutside(address, { signal, maxBytes, trusted, allows });
    } catch (cause) {
      if (cause instanceof AppError && cause.code === 'address.refused')
        throw gone(`attachment at an unknown host: ${address.slice(0, 100)}`);
      throw unavailable('attachment not fetched', cause);
    }
  }

  /** Links are signed and expire; Discord signs one of its own files anew. */
  async function renewed(address: string): Promise<string | null> {
    try {
      const answer = (await rest.post('/attachments/refresh-urls', {
        body: { attachment_urls: [address] },
      })) as {
        refreshed_urls?: { refreshed?: string }[];
      };
      return answer.refreshed_urls?.[0]?.refreshed ?? null;
    } catch {
      return null; // the link that failed is the answer then
    }
  }

  return async function readAttachment(
    { ref, bytes }: Attachment,
    maxBytes: number,
    signal: AbortSignal,
  ): Promise<Uint8Array> {
    if (bytes !== null && bytes > maxBytes) throw fileTooLarge(maxBytes);
    const address = ref.url ?? '';
    let response = await get(address, maxBytes, signal);
    if (response.status === 403 || response.status === 404) {
      const fresh = await renewed(address);
      if (fresh) response = await get(fresh, maxBytes, signal);
    }
    return readAttachmentBody(response, maxBytes, { gone, unavailable });
  };
}

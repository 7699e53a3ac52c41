/** Files of a message as attachments. */
import type { Attachment } from '#src/chat/port.ts';
import { toAppError } from '#src/core/errors.ts';
import type { Logger } from '#src/runtime/log.ts';
import type { Workspaces } from '../app/workspaces.ts';
import { slackError } from '../errors.ts';
import { attachmentOf } from './attachments.ts';
import { isStub, type SlackFile } from './parse.ts';

export type FileResolver = (teamId: string, files: readonly SlackFile[]) => Promise<Attachment[]>;

/**
 * A file that another workspace shares is only an id until Slack is asked what it is.
 *
 * @returns a function that throws AppError `chat.unavailable`; files that cannot be seen are left out
 */
export function createFileResolver(workspaces: Workspaces, log: Logger): FileResolver {
  async function resolve(teamId: string, file: SlackFile): Promise<Attachment[]> {
    if (!isStub(file)) return [attachmentOf(file)];
    try {
      const { once } = await workspaces(teamId);
      const { file: whole } = await once.files.info({ file: file.id });
      return whole ? [attachmentOf(whole)] : [];
    } catch (thrown) {
      const error = toAppError(slackError(thrown));
      if (error.recovery === 'transient') throw error;
      log.warn({ err: error, file: file.id }, 'shared file not seen');
      return [];
    }
  }

  return async (teamId, files) => (await Promise.all(files.map((file) => resolve(teamId, file)))).flat();
}

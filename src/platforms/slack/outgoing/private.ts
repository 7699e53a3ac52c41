/** Tells one person something where nobody else sees it. */
import type { Place } from '#src/chat/port.ts';
import type { PrivatePage } from '#src/core/chat.ts';
import type { Requester } from '#src/core/job.ts';
import type { Workspaces } from '../app/workspaces.ts';
import { isForbidden, slackError } from '../errors.ts';
import { renderPage } from '../render/pages.ts';
import { directPlace, isDirect, parsePlace } from './place.ts';
import { opened } from './show.ts';

/** Sends a page: under the place for this one person's eyes, or directly. */
export function createPrivate(workspaces: Workspaces) {
  return async function sendPage(
    { workspace: teamId, userId }: Requester,
    place: Place | null,
    page: PrivatePage,
  ): Promise<void> {
    try {
      const workspace = await workspaces(teamId);
      const rendered = renderPage(page);
      const at = place ? parsePlace(place) : directPlace(teamId, userId);
      if (!isDirect(at)) {
        const thread = at.threadTs ? { thread_ts: at.threadTs } : {};
        const note = { channel: at.channelId, user: userId, ...rendered };
        try {
          await workspace.patient.chat.postEphemeral({ ...note, ...thread });
          return;
        } catch (thrown) {
          if (!isForbidden(thrown)) throw thrown;
        }
      }
      const direct = await opened(isDirect(at) ? at : directPlace(teamId, userId), workspace);
      await workspace.patient.chat.postMessage({
        channel: direct.channelId,
        ...rendered,
        ...(direct.threadTs && { thread_ts: direct.threadTs }),
      });
    } catch (thrown) {
      throw slackError(thrown);
    }
  };
}

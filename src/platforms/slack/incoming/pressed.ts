/** Where a button was pressed, and where what comes of it can stand. */
import type { BlockAction } from '@slack/bolt';
import { directPlace, isDirect, placeIn, type SlackPlace } from '../outgoing/place.ts';
import { PAGE_BLOCK } from '../render/buttons.ts';

export interface PressedIn {
  teamId: string;
  userId: string;
  place: SlackPlace;
  /** On a private page, whose place the answer takes. */
  onPage: boolean;
  /** In the Home tab. */
  home: boolean;
  threadTs: string | null;
}

/** @param contextTeam the workspace that Slack names; in a shared channel it may be the person's own */
export function pressedIn(body: BlockAction, blockId: string, contextTeam: string | undefined): PressedIn {
  const userId = body.user.id;
  const profile: unknown = body.message?.bot_profile;
  const posted =
    typeof profile === 'object' && profile !== null && 'team_id' in profile ? String(profile.team_id) : null;
  const teamId = posted ?? contextTeam ?? '';
  const { container } = body;
  const channelId: unknown = container.channel_id;
  const onPage = blockId.startsWith(PAGE_BLOCK);
  if (typeof channelId !== 'string') {
    return { teamId, userId, place: directPlace(teamId, userId), onPage: true, home: true, threadTs: null };
  }
  const threadTs = typeof container.thread_ts === 'string' ? container.thread_ts : null;
  const at = { teamId, channelId, userId };
  // Below a message that everybody sees; a private page begins no thread.
  const below = onPage || isDirect(at) ? null : String(container.message_ts);
  return { teamId, userId, place: placeIn(at, threadTs ?? below), onPage, home: false, threadTs };
}

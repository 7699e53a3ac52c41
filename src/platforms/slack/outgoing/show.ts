/**
 * Posts and edits messages: in the channel or thread that was asked for, or directly to whoever asked where the app
 * may not write.
 */
import type { Delivery } from '#src/chat/port.ts';
import type { Database } from '#src/db/connection/client.ts';
import { forgetPosted } from '#src/db/slack/postings.ts';
import type { Workspace, Workspaces } from '../app/workspaces.ts';
import { isCode, isForbidden, slackError } from '../errors.ts';
import { renderMessage } from '../render/index.ts';
import type { Rendered } from '../render/rich.ts';
import { isDirect, parsePlace, placeIn, type SlackPlace } from './place.ts';
import { ask, findPosted, keep, markerOf, standing, startPosting, type Task } from './posting.ts';
import { createUpload } from './video.ts';

export interface Shown {
  place: SlackPlace;
  posted: boolean;
}

/** @param now milliseconds since 1970 */
export function createShow(database: Promise<Database>, workspaces: Workspaces, now: () => number) {
  const postVideo = createUpload(now);
  /** Workspaces in which Slack does not take plan blocks. */
  const withoutPlans = new Set<string>();

  async function show(delivery: Delivery): Promise<Shown> {
    try {
      const place = parsePlace(delivery.place);
      const workspace = await workspaces(place.teamId);
      if (place.ts) return await edit(place, place.ts, delivery, workspace);
      const posting = await startPosting(await database, delivery.nonce);
      const there = standing(posting);
      if (there) return { place: there, posted: true };
      return await post(place, { delivery, workspace, posting });
    } catch (thrown) {
      throw slackError(thrown);
    }
  }

  /** Sends what is rendered; a workspace that does not know plan blocks yet gets lines of text. */
  async function send<T>(
    place: SlackPlace,
    { message, requester, nonce }: Delivery,
    request: (rendered: Rendered) => Promise<T>,
  ): Promise<T> {
    const render = (plans: boolean) =>
      renderMessage(message, place, { userId: requester.userId, blockId: markerOf(nonce), plans });
    const plans = !withoutPlans.has(place.teamId);
    try {
      return await request(render(plans));
    } catch (thrown) {
      if (!plans || message.kind !== 'status' || !isCode(thrown, 'invalid_blocks')) throw thrown;
      const done = await request(render(false));
      withoutPlans.add(place.teamId);
      return done;
    }
  }

  async function edit(
    place: SlackPlace,
    ts: string,
    delivery: Delivery,
    { once }: Workspace,
  ): Promise<Shown> {
    try {
      await send(place, delivery, (rendered) =>
        once.chat.update({ channel: place.channelId, ts, ...rendered }),
      );
    } catch (thrown) {
      if (isCode(thrown, 'message_not_found')) await forgetPosted(await database, place.channelId, ts);
      throw thrown;
    }
    return { place, posted: false };
  }

  async function post(place: SlackPlace, task: Task): Promise<Shown> {
    try {
      return await postAt(await opened(place, task.workspace), task);
    } catch (thrown) {
      if (isCode(thrown, 'thread_not_found') && place.threadTs) {
        return await postAt({ ...place, threadTs: null }, task);
      }
      if (!isForbidden(thrown) || isDirect(place)) throw thrown;
      const { teamId, channelId, userId } = place;
      const direct = { ...placeIn({ teamId, channelId: userId, userId }, null), movedFrom: channelId };
      // What says why is the refusal in the channel, not that there is no direct way either.
      const reachable = await opened(direct, task.workspace).catch(() => null);
      if (!reachable) throw thrown;
      return await postAt(reachable, task);
    }
  }

  async function postAt(place: SlackPlace, task: Task): Promise<Shown> {
    const { message } = task.delivery;
    if (message.kind === 'video' && message.upload) {
      try {
        const posted = await postVideo(place, task, { ...message, upload: message.upload });
        if (posted) return { place: await keep(task.posting, posted), posted: true };
      } catch (thrown) {
        if (!isForbidden(thrown) && !isCode(thrown, 'missing_scope')) throw thrown;
      }
      // Messages may be allowed where files are not, and uploads get lost: then the link has to do.
      const linked = { ...task.delivery, message: { ...message, upload: null } };
      return await postText(place, { ...task, delivery: linked });
    }
    return await postText(place, task);
  }

  async function postText(place: SlackPlace, { delivery, workspace, posting }: Task): Promise<Shown> {
    const found = await findPosted(posting, place, workspace.once, delivery.signal);
    const channelId = found ? (posting.row.channelId ?? place.channelId) : place.channelId;
    const ts =
      found ??
      (await send(place, delivery, (rendered) =>
        ask(posting, { channelId, fileId: null }, () =>
          workspace.once.chat.postMessage({
            channel: channelId,
            ...rendered,
            ...(place.threadTs && { thread_ts: place.threadTs }),
            unfurl_links: false,
            unfurl_media: false,
          }),
        ),
      ).then((sent) => sent.ts ?? null));
    return { place: await keep(posting, { ...place, channelId, ts }), posted: true };
  }

  return show;
}

/** The place with the channel's own id: a person's stands for the direct conversation with them. */
export async function opened(place: SlackPlace, { once }: Workspace): Promise<SlackPlace> {
  if (!/^[UW]/.test(place.channelId)) return place;
  const { channel } = await once.conversations.open({ users: place.channelId });
  return { ...place, channelId: channel?.id ?? place.channelId };
}

/**
 * Uploads a video into a channel or thread, once: announced, sent, completed. Slack then works on it, and posts the
 * message that shows it in its own time. The file's id is noted before the upload is completed, so that a later try
 * can ask Slack what became of it.
 */
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import type { VideoMessage } from '#src/core/chat.ts';
import { notePosting } from '#src/db/slack/postings.ts';
import { fetchOutside } from '#src/net/outside.ts';
import { isCode, unavailable } from '../errors.ts';
import { isSlackHost } from '../incoming/attachments.ts';
import { renderVideo } from '../render/result.ts';
import type { Rendered } from '../render/rich.ts';
import type { SlackPlace } from './place.ts';
import { ask, markerOf, type Posting, type Task } from './posting.ts';

type Upload = NonNullable<VideoMessage['upload']>;
type Video = VideoMessage & { upload: Upload };

const SEND_TIMEOUT_MS = 10 * 60_000;
/** Slack says `OK`, and how much it took. */
const MAX_ANSWER_BYTES = 64 * 1024;
/** When a try looks for the message that shows the video, each time after so long. */
const LOOK_AFTER_MS = [0, 300, 600, 1_200, 2_400];
/** When the next try looks again. */
const LOOK_AGAIN_MS = 15_000;
/** A video that Slack does not show by then will not be shown: long videos take it a minute. */
const LOST_AFTER_MS = 5 * 60_000;
const TITLE_LENGTH = 200;

type FileState = { ts: string } | 'unshared' | 'none';

/**
 * What posts a video with its file.
 *
 * @param now milliseconds since 1970
 * @returns where it stands; null: Slack took the file and never showed it, so that it was removed
 */
export function createUpload(now: () => number) {
  return async function postVideo(place: SlackPlace, task: Task, video: Video): Promise<SlackPlace | null> {
    const { posting, workspace, delivery } = task;
    const { fileId, askedAt, channelId } = posting.row;
    if (fileId && askedAt && channelId === place.channelId) {
      const state = await stateOf(workspace.once, fileId, channelId);
      if (state !== 'none') return whenShared(place, task, fileId, askedAt.getTime());
    }
    const id = await sendFile(posting, workspace.once, delivery, video.upload);
    const complete = (said: Pick<Rendered, 'blocks'> | { initial_comment: string }) =>
      ask(posting, { channelId: place.channelId, fileId: id }, () =>
        workspace.once.files.completeUploadExternal({
          files: [{ id, title: video.title.slice(0, TITLE_LENGTH) }],
          channel_id: place.channelId,
          ...(place.threadTs && { thread_ts: place.threadTs }),
          ...said,
        } as webApi.FilesCompleteUploadExternalArguments),
      );
    const { text, blocks } = renderVideo(video, delivery.requester.userId, markerOf(delivery.nonce));
    await complete({ blocks }).catch((thrown: unknown) => {
      if (!isCode(thrown, 'invalid_blocks', 'invalid_arguments')) throw thrown;
      return complete({ initial_comment: `<@${delivery.requester.userId}> ${text}` });
    });
    return whenShared(place, task, id, now());
  };

  /** Waits for the message that shows the file. */
  async function whenShared(place: SlackPlace, task: Task, fileId: string, completedAt: number) {
    const { posting, workspace, delivery } = task;
    const isLost = () => now() - completedAt > LOST_AFTER_MS;
    for (const waitMs of LOOK_AFTER_MS) {
      await sleep(waitMs, undefined, { signal: delivery.signal });
      const state = await stateOf(workspace.once, fileId, place.channelId);
      if (typeof state === 'object') return { ...place, ts: state.ts, fileId };
      if (isLost()) break;
    }
    if (!isLost()) throw unavailable('Slack works on the video', undefined, LOOK_AGAIN_MS);
    // Should it still come, there would be two.
    await workspace.once.files.delete({ file: fileId });
    await notePosting(posting.db, posting.row.nonce, { fileId: null, askedAt: null });
    return null;
  }
}

/** Announces the file and sends its bytes. @returns its id */
async function sendFile(
  { db, row }: Posting,
  client: webApi.WebClient,
  { openUpload, signal }: Task['delivery'],
  { fileName, bytes }: Upload,
): Promise<string> {
  const announced = await client.files.getUploadURLExternal({ filename: fileName, length: bytes });
  const { upload_url: url, file_id: id } = announced;
  if (!url || !id) throw unavailable('Slack gave no address to upload to');
  await notePosting(db, row.nonce, { fileId: id, askedAt: null });
  const response = await fetchOutside(url, {
    signal,
    timeoutMs: SEND_TIMEOUT_MS,
    maxBytes: MAX_ANSWER_BYTES,
    trusted: [new URL(client.slackApiUrl).origin],
    allows: isSlackHost,
    headers: () => ({ 'content-type': 'video/mp4', 'content-length': String(bytes) }),
    post: Readable.toWeb(await openUpload()) as ReadableStream<Uint8Array>,
  }).catch((cause: unknown) => {
    throw unavailable('the video was not sent', cause);
  });
  await response.body?.cancel();
  if (!response.ok) throw unavailable(`the video was not taken: status ${response.status}`);
  return id;
}

async function stateOf(client: webApi.WebClient, fileId: string, channelId: string): Promise<FileState> {
  try {
    const { file } = await client.files.info({ file: fileId });
    const { public: open = {}, private: closed = {} } = file?.shares ?? {};
    const ts = (open[channelId] ?? closed[channelId])?.[0]?.ts;
    return ts ? { ts } : 'unshared';
  } catch (thrown) {
    if (isCode(thrown, 'file_not_found', 'file_deleted')) return 'none';
    throw thrown;
  }
}

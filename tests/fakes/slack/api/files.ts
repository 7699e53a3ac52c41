/** files.*: the two calls around an upload, and what a file is. */
import { objects } from '../block-rules.ts';
import { invalid, SlackError } from '../errors.ts';
import { CHANNEL_ID } from '../limits.ts';
import type { Json, StoredFile } from '../model.ts';
import { filePayload } from '../payloads.ts';
import { type Content, contentOf, post } from '../writing.ts';
import { type Call, channelOf, given, type Method, needed, workspaceOf } from './call.ts';

const TYPES: Record<string, string> = {
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  srt: 'application/x-subrip',
  vtt: 'text/vtt',
  txt: 'text/plain',
};

/** Guessed from the name, as Slack does. */
export const typeOf = (name: string): string =>
  TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';

const getUploadURL: Method = (call) => {
  const name = needed(call, 'filename');
  const length = Number(needed(call, 'length'));
  if (!Number.isInteger(length) || length < 1)
    throw invalid('invalid_arguments', ['must be a positive integer [json-pointer:/length]']);
  const workspace = workspaceOf(call);
  const { store } = call;
  const file: StoredFile = {
    id: store.id('F'),
    teamId: workspace.id,
    userId: workspace.botUserId,
    name,
    title: name,
    type: typeOf(name),
    bytes: new Uint8Array(),
    createdAt: store.clock(),
    completedAt: null,
    deletedAt: null,
    length,
    redirects: false,
    stub: false,
    handed: false,
    shares: [],
  };
  store.files.set(file.id, file);
  return { upload_url: `${call.base()}/upload/v1/${file.id}`, file_id: file.id };
};

/** Uploads to finish: each was announced by this app, and its bytes have come. */
function uploaded(call: Call): StoredFile[] {
  const wanted = objects(call.args.files);
  if (wanted.length === 0) throw invalid('invalid_arguments', ['missing required field: files']);
  return wanted.map(({ id, title }) => {
    const file = call.store.files.get(String(id));
    const own = file?.teamId === workspaceOf(call).id && file.userId === workspaceOf(call).botUserId;
    if (!file || !own || file.bytes.length === 0 || file.completedAt !== null)
      throw new SlackError('file_not_found');
    if (typeof title === 'string') file.title = title;
    return file;
  });
}

/** The note above the files; blocks only count without one. */
function comment(call: Call): Content {
  const text = given(call, 'initial_comment') ?? '';
  const blocks = text === '' ? call.args.blocks : undefined;
  return contentOf({ text, ...(blocks === undefined ? {} : { blocks }) });
}

/** A file of which Slack does not know yet what it is, and which is in no channel yet. */
const unprocessed = (file: Json): Json => ({
  ...file,
  mimetype: '',
  filetype: '',
  pretty_type: '',
  shares: {},
});

const complete: Method = (call) => {
  const id = given(call, 'channel_id');
  if (id !== null && !new RegExp(CHANNEL_ID).test(id))
    throw invalid('invalid_arguments', [
      `input must match regex pattern: ${CHANNEL_ID} [json-pointer:/channel_id]`,
    ]);
  const files = uploaded(call);
  const channel = id === null ? null : channelOf(call, id);
  if (channel?.archived) throw new SlackError('is_archived');
  if (channel && !channel.member) throw new SlackError('not_in_channel');
  const thread = given(call, 'thread_ts');
  const parent = channel && thread ? call.store.message(channel.id, thread) : null;
  if (thread && !parent) throw new SlackError('thread_not_found');
  const said = comment(call);
  for (const file of files) file.completedAt = call.store.clock();
  // Slack works on the file first: the message that shows it comes later.
  if (channel && !call.faults.dropShares)
    call.later(call.processingMs, () => {
      post(
        call.events,
        {
          channelId: channel.id,
          userId: workspaceOf(call).botUserId,
          threadTs: parent?.ts ?? null,
          fileIds: files.map((file) => file.id),
        },
        said,
      );
    });
  return { files: files.map((file) => unprocessed(filePayload(call.store, file, call.base()))) };
};

/** A file the bot may see: its own, or one in a conversation it is in. */
function visible(call: Call): StoredFile {
  const file = call.store.files.get(needed(call, 'file'));
  const workspace = workspaceOf(call);
  const seen = file?.shares.some(({ channelId }) => {
    const channel = call.store.channel(channelId);
    return channel.teamId === workspace.id && channel.member;
  });
  if (!file || file.completedAt === null || !(seen || file.handed || file.userId === workspace.botUserId))
    throw new SlackError('file_not_found');
  if (file.deletedAt !== null) throw new SlackError('file_deleted');
  return file;
}

/** Bots delete their own files alone. */
const remove: Method = (call) => {
  const file = visible(call);
  if (file.userId !== workspaceOf(call).botUserId) throw new SlackError('cant_delete_file');
  file.deletedAt = call.store.clock();
  return {};
};

export const fileMethods: Record<string, Method> = {
  'files.getUploadURLExternal': getUploadURL,
  'files.completeUploadExternal': complete,
  'files.delete': remove,
  'files.info': (call): Json => ({ file: filePayload(call.store, visible(call), call.base()), comments: [] }),
};

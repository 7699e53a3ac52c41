/** Slack's objects as its answers and events carry them, made of what the store holds. */
import type { Channel, Json, Message, StoredFile, User, View, Workspace } from './model.ts';
import { current, type Store, shown } from './store.ts';

const seconds = (ms: number): number => Math.floor(ms / 1000);

export function userPayload(user: User): Json {
  return {
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    deleted: false,
    real_name: user.name,
    tz: 'Europe/Paris',
    tz_label: 'Central European Time',
    tz_offset: 3600,
    profile: { real_name: user.name, display_name: user.name, team: user.teamId },
    is_admin: user.admin,
    is_restricted: user.guest,
    is_ultra_restricted: user.guest,
    is_bot: user.bot,
    is_app_user: false,
    updated: 0,
    locale: 'en-US',
  };
}

export function channelPayload(channel: Channel): Json {
  const direct = channel.kind === 'im';
  const shared = channel.sharedWith.length > 0;
  const base = {
    id: channel.id,
    created: 0,
    is_archived: channel.archived,
    is_im: direct,
    is_mpim: false,
    is_org_shared: false,
    is_ext_shared: shared,
    is_shared: shared,
    context_team_id: channel.teamId,
  };
  if (direct) return { ...base, user: channel.userId, is_user_deleted: false };
  return {
    ...base,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'channel',
    is_group: channel.kind === 'group',
    is_private: channel.kind === 'group',
    is_member: channel.member,
    shared_team_ids: [channel.teamId, ...channel.sharedWith],
  };
}

/** A file in full, as files.info and the events of one's own workspace give it. */
export function filePayload(store: Store, file: StoredFile, base: string): Json {
  const host = `${base}/files-pri/${file.teamId}-${file.id}`;
  const name = encodeURIComponent(file.name);
  const direct = (id: string) => store.channel(id).kind === 'im';
  const closed = (id: string) => store.channel(id).kind !== 'channel';
  const byChannel = (shares: StoredFile['shares']) =>
    Object.fromEntries(
      shares.map(({ channelId, ts, threadTs }) => [
        channelId,
        [{ ts, ...(threadTs ? { thread_ts: threadTs } : {}), share_user_id: file.userId, reply_count: 0 }],
      ]),
    );
  const ids = file.shares.map(({ channelId }) => channelId);
  return {
    id: file.id,
    created: seconds(file.createdAt),
    timestamp: seconds(file.createdAt),
    name: file.name,
    title: file.title,
    mimetype: file.type,
    filetype: file.name.split('.').at(-1) ?? '',
    pretty_type: (file.name.split('.').at(-1) ?? '').toUpperCase(),
    user: file.userId,
    user_team: file.teamId,
    editable: false,
    size: file.bytes.length,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: ids.some((id) => !closed(id)),
    public_url_shared: false,
    display_as_bot: false,
    url_private: `${host}/${name}`,
    url_private_download: `${host}/download/${name}`,
    permalink: `https://${store.workspace(file.teamId).domain}.slack.com/files/${file.userId}/${file.id}/${name}`,
    has_rich_preview: false,
    file_access: 'visible',
    channels: ids.filter((id) => !closed(id)),
    groups: ids.filter((id) => closed(id) && !direct(id)),
    ims: ids.filter(direct),
    shares: {
      public: byChannel(file.shares.filter(({ channelId }) => !closed(channelId))),
      private: byChannel(file.shares.filter(({ channelId }) => closed(channelId))),
    },
  };
}

/** A file as events carry it: from another workspace it is a stub without any address. */
function sharedFile(store: Store, file: StoredFile, base: string): Json {
  if (!file.stub) return filePayload(store, file, base);
  return {
    id: file.id,
    created: seconds(file.createdAt),
    timestamp: seconds(file.createdAt),
    mode: 'file_access',
    file_access: 'check_file_info',
    user: file.userId,
    user_team: file.teamId,
  };
}

function botFields(store: Store, workspace: Workspace): Json {
  return {
    bot_id: workspace.botId,
    app_id: store.appId,
    bot_profile: {
      id: workspace.botId,
      app_id: store.appId,
      name: 'Hidden Hill',
      deleted: false,
      team_id: workspace.id,
    },
  };
}

/** A message in full, as events, answers and interactions give it. */
export function messagePayload(store: Store, message: Message, base: string): Json {
  const now = current(message);
  const user = store.user(message.userId);
  const files = message.fileIds.map((id) => sharedFile(store, store.file(id), base));
  const said = { type: 'rich_text_section', elements: [{ type: 'text', text: now.text }] };
  const blocks = user.bot
    ? now.blocks
    : [{ type: 'rich_text', block_id: `r${message.ts.slice(-4)}`, elements: [said] }];
  return {
    type: 'message',
    ...(files.length > 0
      ? { subtype: 'file_share', files, upload: false, display_as_bot: false }
      : { team: user.teamId }),
    user: user.id,
    ...(user.bot ? botFields(store, store.workspace(user.teamId)) : { client_msg_id: `c-${message.ts}` }),
    text: now.text,
    ...(blocks.length > 0 ? { blocks } : {}),
    ts: message.ts,
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(message.versions.length > 1 ? { edited: { user: user.id, ts: `${seconds(now.at)}.000000` } } : {}),
    ...(message.reactions.length > 0
      ? { reactions: message.reactions.map((name) => ({ name, count: 1, users: [] })) }
      : {}),
  };
}

/** A view in full; `values` are what its fields hold. */
export function viewPayload(store: Store, view: View, values: Json = {}): Json {
  const given = shown(view);
  return {
    private_metadata: '',
    callback_id: '',
    external_id: '',
    submit: null,
    close: null,
    ...given,
    id: view.id,
    team_id: view.teamId,
    state: { values },
    hash: view.hash,
    clear_on_close: given.clear_on_close === true,
    notify_on_close: given.notify_on_close === true,
    previous_view_id: view.previousId,
    root_view_id: view.previousId ?? view.id,
    app_id: store.appId,
    app_installed_team_id: view.teamId,
    bot_id: store.workspace(view.teamId).botId,
  };
}

/** Events: who is told of what, and in which words. */
import type { Deliveries } from './delivery.ts';
import { EVENT_SCOPES } from './limits.ts';
import type { Channel, Json, Message, User, Workspace } from './model.ts';
import { messagePayload } from './payloads.ts';
import type { Store } from './store.ts';

const MESSAGES = { channel: 'message.channels', group: 'message.groups', im: 'message.im' } as const;

export class Events {
  constructor(
    readonly store: Store,
    private readonly deliveries: Deliveries,
    /** What the app is subscribed to, by the names of EVENT_SCOPES. */
    private readonly subscribed: readonly string[],
    readonly base: () => string,
  ) {}

  /** Sends an event of a workspace, when the app is subscribed to it and has its scope. */
  dispatch(
    name: string,
    workspace: Workspace,
    event: Json,
    from: { team?: string; shared?: boolean } = {},
  ): void {
    const scope = EVENT_SCOPES[name];
    if (scope === undefined) throw new Error(`the local Slack has no event ${name}`);
    const allowed = workspace.installed && (scope === null || workspace.scopes.includes(scope));
    if (!allowed || !this.subscribed.includes(name)) return;
    const id = this.store.id('Ev');
    this.deliveries.send(id, 'events_api', workspace.id, {
      token: 'verification',
      // In a channel shared with another workspace this is the sender's, not the one of the installation.
      team_id: from.team ?? workspace.id,
      enterprise_id: null,
      context_team_id: workspace.id,
      context_enterprise_id: null,
      api_app_id: this.store.appId,
      event,
      type: 'event_callback',
      event_id: id,
      event_time: Math.floor(this.store.clock() / 1000),
      authorizations: [
        {
          enterprise_id: null,
          team_id: workspace.id,
          user_id: workspace.botUserId,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: from.shared ?? false,
      event_context: `4-${id}`,
    });
  }

  /** Tells of a new message: the message itself, a mention, and each file; the bot hears itself too. */
  announce(message: Message): void {
    const channel = this.store.channel(message.channelId);
    const workspace = this.store.workspace(channel.teamId);
    const user = this.store.user(message.userId);
    if (message.ephemeralFor || !channel.member) return;
    const payload = messagePayload(this.store, message, this.base());
    const where = { channel: channel.id, event_ts: message.ts };
    const from = this.from(channel, user);
    this.dispatch(
      MESSAGES[channel.kind],
      workspace,
      { ...payload, ...where, channel_type: channel.kind, ...foreign(channel, user) },
      from,
    );
    const mentioned = JSON.stringify(payload.text).includes(`<@${workspace.botUserId}>`);
    // In a direct conversation a mention is an ordinary message.
    if (mentioned && channel.kind !== 'im' && !user.bot) {
      const { subtype: _, ...rest } = payload;
      this.dispatch(
        'app_mention',
        workspace,
        { ...rest, type: 'app_mention', ...where, ...foreign(channel, user) },
        from,
      );
    }
    for (const id of message.fileIds) {
      const event = { type: 'file_shared', file_id: id, user_id: user.id, file: { id } };
      this.dispatch(
        'file_shared',
        workspace,
        { ...event, channel_id: channel.id, event_ts: message.ts },
        from,
      );
    }
  }

  /** Tells of an edit or a removal, as a hidden message about a message. */
  announceChange(message: Message, before: Json): void {
    const channel = this.store.channel(message.channelId);
    if (message.ephemeralFor || !channel.member) return;
    const ts = this.store.ts();
    const what =
      message.deletedAt === null
        ? { subtype: 'message_changed', message: messagePayload(this.store, message, this.base()) }
        : { subtype: 'message_deleted', deleted_ts: message.ts };
    this.dispatch(MESSAGES[channel.kind], this.store.workspace(channel.teamId), {
      type: 'message',
      ...what,
      previous_message: before,
      channel: channel.id,
      hidden: true,
      ts,
      event_ts: ts,
      channel_type: channel.kind,
    });
  }

  private from(channel: Channel, user: User): { team: string; shared: boolean } {
    const guest = user.teamId !== channel.teamId;
    return { team: guest ? user.teamId : channel.teamId, shared: channel.sharedWith.length > 0 };
  }
}

const foreign = (channel: Channel, user: User): Json =>
  user.teamId === channel.teamId ? {} : { user_team: user.teamId, source_team: user.teamId };

/** What people write and open: commands, messages, the App Home; and the app's coming and going. */

import type { Deliveries, Delivery } from './delivery.ts';
import type { Events } from './events.ts';
import { answerWith } from './hooks.ts';
import type { Interactions } from './interactions.ts';
import type { Channel, Message, User, Workspace } from './model.ts';
import { viewPayload } from './payloads.ts';
import type { Store } from './store.ts';
import { type Attached, storeFile } from './stored-file.ts';
import { post } from './writing.ts';

interface Said {
  files?: Attached[];
  /** The message whose thread it is said in. */
  threadTs?: string;
  /** True: begins with a mention of the bot. */
  mention?: boolean;
}

export class People {
  constructor(
    private readonly store: Store,
    private readonly events: Events,
    private readonly deliveries: Deliveries,
    private readonly interactions: Interactions,
    /** Commands of the app; null: any. */
    private readonly commands: readonly string[] | null,
  ) {}

  /** Types a command in a channel (never in a thread: Slack has none there), whether the bot is in it or not. */
  slash(user: User, channel: Channel, command: string, text = ''): Delivery {
    if (this.commands && !this.commands.includes(command)) throw new Error(`${command} is not a command`);
    const workspace = this.store.workspace(channel.teamId);
    if (!workspace.installed) throw new Error('the app is not installed');
    const id = this.store.id('X');
    const { hook, url } = this.interactions.hook('commands', channel, user, id, null);
    const name = { channel: 'channel', group: 'privategroup', im: 'directmessage' }[channel.kind];
    const payload = {
      token: 'verification',
      team_id: workspace.id,
      team_domain: workspace.domain,
      channel_id: channel.id,
      channel_name: channel.kind === 'channel' ? channel.name : name,
      user_id: user.id,
      user_name: user.name,
      command,
      text,
      api_app_id: this.store.appId,
      is_enterprise_install: 'false',
      response_url: url,
      trigger_id: this.interactions.trigger(user, workspace.id, null),
    };
    return this.deliveries.send(id, 'slash_commands', workspace.id, payload, (answer) => {
      if (answer.text !== undefined || answer.blocks !== undefined) answerWith(this.events, hook, answer);
    });
  }

  /** Writes a message, with files or without. */
  say(user: User, channel: Channel, text: string, said: Said = {}): Message {
    if (channel.archived) throw new Error('the channel is archived');
    const guest = user.teamId !== channel.teamId;
    if (guest && !channel.sharedWith.includes(user.teamId)) throw new Error('the channel is not shared');
    const files = (said.files ?? []).map((file) => storeFile(this.store, user, file, { stub: guest }));
    const { botUserId } = this.store.workspace(channel.teamId);
    return post(
      this.events,
      {
        channelId: channel.id,
        userId: user.id,
        threadTs: said.threadTs ?? null,
        fileIds: files.map(({ id }) => id),
      },
      { text: said.mention ? `<@${botUserId}> ${text}`.trim() : text, blocks: [] },
    );
  }

  /** Opens the app's Home, or its Messages tab. */
  openHome(user: User, tab: 'home' | 'messages' = 'home'): void {
    const home = [...this.store.views.values()].find((one) => one.type === 'home' && one.userId === user.id);
    this.events.dispatch('app_home_opened', this.store.workspace(user.teamId), {
      type: 'app_home_opened',
      user: user.id,
      channel: this.store.directChannel(user).id,
      tab,
      event_ts: this.store.ts(),
      ...(home && tab === 'home' ? { view: viewPayload(this.store, home) } : {}),
    });
  }

  /** Removes the app from a workspace: its tokens die, and two events say so. */
  uninstall(workspace: Workspace): void {
    this.events.dispatch('tokens_revoked', workspace, {
      type: 'tokens_revoked',
      tokens: { oauth: [], bot: [workspace.botUserId] },
      event_ts: this.store.ts(),
    });
    this.events.dispatch('app_uninstalled', workspace, {
      type: 'app_uninstalled',
      event_ts: this.store.ts(),
    });
    this.store.killTokens(workspace, 'account_inactive');
    workspace.installed = false;
  }
}

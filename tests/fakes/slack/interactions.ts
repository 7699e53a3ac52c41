/** What people press, pick and submit: shortcuts, elements of messages, of the App Home and of modals. */
import { randomBytes } from 'node:crypto';
import { checkedView, newView, showView } from './api/views.ts';
import { elementsOf, objects } from './block-rules.ts';
import type { Deliveries, Delivery } from './delivery.ts';
import type { Events } from './events.ts';
import { actionOf, type Entry, isEmpty, stateOf } from './fields.ts';
import type { Channel, Hook, Json, Message, User, View } from './model.ts';
import { filePayload, messagePayload, viewPayload } from './payloads.ts';
import { current, type Store, shown } from './store.ts';
import { type Attached, storeFile } from './stored-file.ts';

type Values = Record<string, string | Attached[]>;

export class Interactions {
  constructor(
    private readonly store: Store,
    private readonly events: Events,
    private readonly deliveries: Deliveries,
  ) {}

  /** A message shortcut; works in threads and where the bot is not. */
  shortcut(user: User, message: Message, callbackId: string): Delivery {
    const channel = this.store.channel(message.channelId);
    const id = this.store.id('X');
    return this.send(id, user, channel.teamId, {
      type: 'message_action',
      callback_id: callbackId,
      message_ts: message.ts,
      message: messagePayload(this.store, message, this.events.base()),
      channel: { id: channel.id, name: nameOf(channel) },
      response_url: this.hook('app', channel, user, id, null).url,
    });
  }

  /** A global shortcut, from anywhere. */
  globalShortcut(user: User, callbackId: string): Delivery {
    return this.send(this.store.id('X'), user, user.teamId, { type: 'shortcut', callback_id: callbackId });
  }

  /**
   * Presses a button, found by its action id or label. Throws where a person could not: the message is gone or private to
   * another, the button is not there.
   */
  click(user: User, target: Message | View, which: string): Delivery {
    const isMessage = 'ts' in target;
    if (isMessage ? target.deletedAt !== null : target.closedAt !== null) throw new Error('it is gone');
    const reader = isMessage ? target.ephemeralFor : target.userId;
    if (reader && reader !== user.id) throw new Error('it is private to another');
    const blocks = isMessage ? current(target).blocks : objects(shown(target).blocks);
    const { block, element } = this.find(blocks, which);
    const action = actionOf(block, element, this.store.ts());
    const values = stateOf(blocks);
    const id = this.store.id('X');
    const base = { type: 'block_actions', actions: [action] };
    if (!isMessage) {
      const view = viewPayload(this.store, target, values);
      const container = { type: 'view', view_id: target.id };
      return this.send(id, user, target.teamId, { ...base, container, view }, target.id);
    }
    const channel = this.store.channel(target.channelId);
    return this.send(id, user, channel.teamId, {
      ...base,
      container: {
        type: 'message',
        message_ts: target.ts,
        channel_id: channel.id,
        is_ephemeral: target.ephemeralFor !== null,
        ...(target.threadTs ? { thread_ts: target.threadTs } : {}),
      },
      channel: { id: channel.id, name: nameOf(channel) },
      // What a private note says is not sent back.
      ...(target.ephemeralFor ? {} : { message: messagePayload(this.store, target, this.events.base()) }),
      state: { values },
      response_url: this.hook('actions', channel, user, id, target.ts).url,
    });
  }

  /**
   * Submits a modal with entries by action id or block id; the others keep what they began with. Throws where
   * the client would not send it. The view closes unless the acknowledgement says otherwise.
   */
  submit(user: User, view: View, values: Values = {}): Delivery {
    if (view.type !== 'modal' || view.closedAt !== null) throw new Error('no modal is open');
    if (view.userId !== user.id) throw new Error('the modal is private to another');
    const blocks = objects(shown(view).blocks);
    const state = stateOf(blocks, this.entries(user, values));
    for (const block of blocks) {
      const fields = Object.values((state[String(block.block_id)] ?? {}) as Record<string, Json>);
      if (block.type === 'input' && block.optional !== true && fields.some(isEmpty))
        throw new Error(`${block.block_id} must be filled in`);
    }
    view.errors = {};
    const payload = {
      type: 'view_submission',
      view: viewPayload(this.store, view, state),
      response_urls: [],
    };
    return this.send(this.store.id('X'), user, view.teamId, payload, view.id, (answer) =>
      this.react(user, view, answer),
    );
  }

  /** Closes a modal without submitting; the app hears of it when it asked to. */
  close(user: User, view: View): Delivery | null {
    view.closedAt = this.store.clock();
    if (shown(view).notify_on_close !== true) return null;
    const payload = { type: 'view_closed', view: viewPayload(this.store, view), is_cleared: false };
    return this.send(this.store.id('X'), user, view.teamId, payload, view.id);
  }

  /** A new response_url. */
  hook(
    area: 'commands' | 'actions' | 'app',
    channel: Channel,
    user: User,
    deliveryId: string,
    sourceTs: string | null,
  ): { hook: Hook; url: string } {
    const secret = randomBytes(12).toString('base64url');
    const path = `/${area}/${channel.teamId}/${deliveryId}/${secret}`;
    const createdAt = this.store.clock();
    const hook = { path, channelId: channel.id, userId: user.id, createdAt, uses: 0, sourceTs, deliveryId };
    this.store.hooks.set(path, hook);
    return { hook, url: `${this.events.base()}${path}` };
  }

  /** A new trigger_id. */
  trigger(user: User, teamId: string, viewId: string | null): string {
    const id = `${this.store.id('')}.${teamId}.${randomBytes(8).toString('hex')}`;
    const createdAt = this.store.clock();
    this.store.triggers.set(id, { id, userId: user.id, teamId, createdAt, used: false, viewId });
    return id;
  }

  private find(blocks: Json[], which: string): { block: Json; element: Json } {
    for (const block of blocks)
      for (const element of elementsOf(block))
        if (element.action_id === which || (element.text as Json | undefined)?.text === which)
          return { block, element };
    throw new Error(`nothing to press: ${which}`);
  }

  private entries(user: User, values: Values): Record<string, Entry> {
    const stored = (file: Attached) =>
      filePayload(this.store, storeFile(this.store, user, file, { handed: true }), this.events.base());
    return Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        typeof value === 'string' ? value : value.map(stored),
      ]),
    );
  }

  /** Does with a modal what the acknowledgement of its submission says. */
  private react(user: User, view: View, answer: Json): void {
    const { response_action: action } = answer;
    if (action === 'errors') {
      const known = objects(shown(view).blocks).map((block) => block.block_id);
      const errors = answer.errors as Record<string, string>;
      const wrong = Object.keys(errors).find((id) => !known.includes(id));
      if (wrong !== undefined) throw new Error(`no block ${wrong} to show an error at`);
      view.errors = errors;
    } else if (action === 'update') showView(this.store, view, checkedView(answer.view, 'modal'));
    else if (action === 'push') newView(this.store, user, checkedView(answer.view, 'modal'), view.id);
    else {
      const all = [...this.store.views.values()].filter(
        (one) => one.userId === user.id && one.type === 'modal',
      );
      const closing = action === 'clear' ? all.filter((one) => one.closedAt === null) : [view];
      for (const one of closing) one.closedAt = this.store.clock();
    }
  }

  private send(
    id: string,
    user: User,
    teamId: string,
    payload: Json,
    viewId: string | null = null,
    onAnswer?: (answer: Json) => void,
  ): Delivery {
    const { domain, installed } = this.store.workspace(teamId);
    if (!installed) throw new Error('the app is not installed');
    const who = { id: user.id, username: user.name, name: user.name, team_id: user.teamId };
    const whole = {
      ...payload,
      token: 'verification',
      action_ts: this.store.ts(),
      team: { id: teamId, domain },
      enterprise: null,
      is_enterprise_install: false,
      user: who,
      api_app_id: this.store.appId,
      trigger_id: this.trigger(user, teamId, viewId),
    };
    return this.deliveries.send(id, 'interactive', teamId, whole, onAnswer);
  }
}

const nameOf = (channel: Channel): string =>
  channel.kind === 'im' ? 'directmessage' : channel.kind === 'group' ? 'privategroup' : channel.name;

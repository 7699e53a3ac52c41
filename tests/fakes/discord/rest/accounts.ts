/** The bot itself, the gateway's address, channels and direct messages. */
import { cdnAddress } from '../cdn.ts';
import { refusal } from '../errors.ts';
import { channelPayload, userPayload } from '../events.ts';
import { INVITED } from '../store.ts';
import { demand } from '../writing.ts';
import { type Call, json, nothing, object, param, type Route } from './call.ts';

/** How often a day a bot may identify. */
const IDENTIFIES_PER_DAY = 1_000;

const application = ({ store }: Call) =>
  json({
    id: store.bot.id,
    name: store.bot.username,
    description: '',
    bot: userPayload(store.bot),
    // GATEWAY_MESSAGE_CONTENT_LIMITED: switched on, in fewer than a hundred servers.
    flags: store.messageContent ? 1 << 19 : 0,
  });

/** The servers that the bot is in, with what it may do there before a channel's own rules. */
const guilds = ({ store }: Call) =>
  json(
    [...store.guilds.values()]
      .filter(({ installed }) => installed)
      .map(({ id, name, permissions = INVITED }) => ({
        id,
        name,
        owner: false,
        permissions: `${permissions}`,
      })),
  );

function channelOf(call: Call) {
  const channel = call.store.channels.get(param(call, 0));
  if (!channel) throw refusal('unknownChannel');
  demand(call, channel);
  return channel;
}

export const accountRoutes: Route[] = [
  { method: 'GET', path: '/users/@me', run: ({ store }) => json(userPayload(store.bot)) },
  { method: 'GET', path: '/users/@me/guilds', run: guilds },
  { method: 'GET', path: '/applications/@me', run: application },
  { method: 'GET', path: '/oauth2/applications/@me', run: application },
  {
    method: 'GET',
    path: '/gateway/bot',
    run: (call) => {
      const { url, identified } = call.gateway();
      const remaining = Math.max(0, IDENTIFIES_PER_DAY - identified);
      const limit = { total: IDENTIFIES_PER_DAY, remaining, reset_after: 86_400_000, max_concurrency: 1 };
      return json({ url, shards: 1, session_start_limit: limit });
    },
  },
  {
    method: 'POST',
    path: '/users/@me/channels',
    run: (call) => {
      const user = call.store.users.get(String(object(call.body).recipient_id));
      if (!user) throw refusal('unknownUser');
      return json(channelPayload(call.store, call.store.directChannel(user.id)));
    },
  },
  {
    // Signs addresses of Discord's own files anew.
    method: 'POST',
    path: '/attachments/refresh-urls',
    run: (call) => {
      const asked = object(call.body).attachment_urls as string[];
      const refreshed_urls = asked.map((original) => {
        const file = call.store.files.get(new URL(original).pathname.split('/').at(-2) ?? '');
        return { original, refreshed: file ? cdnAddress(file, call.cdn, call.store.clock()) : null };
      });
      return json({ refreshed_urls });
    },
  },
  {
    method: 'GET',
    path: '/channels/{channel_id}',
    run: (call) => json(channelPayload(call.store, channelOf(call))),
  },
  {
    method: 'POST',
    path: '/channels/{channel_id}/typing',
    run: (call) => {
      channelOf(call);
      return nothing;
    },
  },
];

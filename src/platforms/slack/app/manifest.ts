/** The app as Slack is told of it, rendered from the registry: what is pasted to create it. */
import { stringify } from 'yaml';
import type { Command } from '#commands/shared/command.ts';
import { slash } from '#src/core/text/slash.ts';

export const BOT_SCOPES: readonly string[] = [
  'app_mentions:read',
  'channels:history',
  'chat:write',
  'chat:write.public',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'im:history',
  'im:write',
  'users:read',
];

const BOT_EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'message.channels',
  'message.groups',
  'message.im',
  'tokens_revoked',
];

/** The entry in a message's menu, and the one in the menu of shortcuts. */
export const MESSAGE_SHORTCUT = 'make_video';
export const GLOBAL_SHORTCUT = 'new_video';

export const PATHS = {
  events: '/slack/events',
  install: '/slack/install',
  redirect: '/slack/oauth_redirect',
} as const;

/** What one may write after the command, as Slack shows it: `[paper] [style=…] [review]`. */
export const usageHint = ({ options }: Pick<Command, 'options'>): string =>
  options
    .filter(({ kind }) => kind !== 'file')
    .map(({ kind, name }, index) => (kind === 'toggle' || index === 0 ? `[${name}]` : `[${name}=…]`))
    .join(' ');

/**
 * The manifest, in Slack's words.
 *
 * @param url where the bot is reached from outside, without a slash at the end; null: Socket Mode, which needs none
 */
function renderManifest(commands: readonly Command[], url: string | null) {
  const requestUrl = url === null ? {} : { request_url: `${url}${PATHS.events}` };
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Hidden Hill',
      description: 'Turns a scientific paper into a short narrated video',
      background_color: '#14213d',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Hidden Hill', always_online: true },
      shortcuts: [
        {
          name: 'Make a video',
          type: 'message',
          callback_id: MESSAGE_SHORTCUT,
          description: 'Make a video of the paper in this message',
        },
        {
          name: 'New video of a paper',
          type: 'global',
          callback_id: GLOBAL_SHORTCUT,
          description: 'Choose a paper, a style and a voice',
        },
      ],
      slash_commands: commands.map((command) => {
        const hint = usageHint(command);
        return {
          command: slash(command.name),
          description: command.description,
          ...(hint !== '' && { usage_hint: hint }),
          should_escape: false,
          ...(url !== null && { url: `${url}${PATHS.events}` }),
        };
      }),
    },
    oauth_config: {
      ...(url !== null && { redirect_urls: [`${url}${PATHS.redirect}`] }),
      scopes: { bot: [...BOT_SCOPES] },
    },
    settings: {
      event_subscriptions: { ...requestUrl, bot_events: BOT_EVENTS },
      interactivity: { is_enabled: true, ...requestUrl },
      org_deploy_enabled: false,
      socket_mode_enabled: url === null,
      token_rotation_enabled: false,
    },
  };
}

const HEADER =
  '# The Slack app. Written by `npm run slack:manifest`; paste it at https://api.slack.com/apps?new_app=1\n';

/** The manifest as the text of a file; see `renderManifest`. */
export const manifestYaml = (commands: readonly Command[], url: string | null): string =>
  HEADER + stringify(renderManifest(commands, url), { lineWidth: 0 });

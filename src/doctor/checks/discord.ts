/** Discord: the token, the intent, the gateway, what the bot may do in each server, and its commands. */
import { PermissionFlagsBits as Permission } from 'discord.js';
import { WebSocket } from 'undici';
import { isRegistered } from '#src/platforms/discord/app/registration.ts';
import { ask, jsonOf } from '../ask.ts';
import { type Finding, fault, ok, warning } from '../finding.ts';

interface DiscordSettings {
  token: string;
  /** `https://discord.com/api`. */
  apiUrl: string;
  /** Whether files that are dropped in a channel should be seen. */
  readContent: boolean;
  /** The commands as they should be registered. */
  commands: unknown[];
}

export interface DiscordFacts {
  name: string;
  /** Whether the Message Content intent is on, in full or for fewer than a hundred servers. */
  readsContent: boolean;
  /** How often the bot may still log in today. */
  logIns: number;
  /** null: the gateway said hello; else why not. */
  gatewayAway: string | null;
  registered: boolean;
  guilds: { name: string; permissions: bigint }[];
}

/** What the bot does in a channel, as Discord's own pages name it. */
const NEEDED: Record<string, bigint> = {
  'View Channels': Permission.ViewChannel,
  'Send Messages': Permission.SendMessages,
  'Send Messages in Threads': Permission.SendMessagesInThreads,
  'Embed Links': Permission.EmbedLinks,
  'Attach Files': Permission.AttachFiles,
  'Read Message History': Permission.ReadMessageHistory,
};
const FEW_LOG_INS = 20;
const PORTAL = 'Developer Portal, your application';

export function judgeDiscord(facts: DiscordFacts, readContent: boolean): Finding[] {
  const findings = [ok(`The token is that of ${facts.name}.`)];
  if (facts.gatewayAway !== null)
    findings.push(
      fault(
        `The gateway cannot be reached: ${facts.gatewayAway}.`,
        'WebSockets to gateway.discord.gg have to leave directly; HTTPS_PROXY does not carry them.',
      ),
    );
  if (facts.logIns < FEW_LOG_INS)
    findings.push(
      warning(
        `The bot may log in only ${facts.logIns} times more today.`,
        'Something starts it again and again: look at the log.',
      ),
    );
  if (readContent && !facts.readsContent)
    findings.push(
      warning(
        'The Message Content intent is off, so files dropped in a channel are not seen; all else works.',
        `${PORTAL}, Bot, Privileged Gateway Intents: switch on Message Content Intent, or set ATTACHMENTS=off.`,
      ),
    );
  if (!facts.registered)
    findings.push(
      warning(
        'The commands are not registered as this version has them.',
        'The bot does that when it starts; npm run discord:register does it now.',
      ),
    );
  if (facts.guilds.length === 0)
    findings.push(
      warning(
        'The bot is in no server.',
        `${PORTAL}, Installation: open the install link and choose your server.`,
      ),
    );
  const lacking = facts.guilds.flatMap(({ name, permissions }) => {
    const missing = missingIn(permissions);
    return missing.length > 0 ? [{ name, missing }] : [];
  });
  for (const { name, missing } of lacking)
    findings.push(
      fault(
        `In “${name}” the bot lacks ${missing.join(', ')}.`,
        'Server Settings, Roles, the bot’s role: allow them.',
      ),
    );
  const whole = facts.guilds.length - lacking.length;
  if (whole > 0)
    findings.push(
      ok(
        `It has all permissions in ${whole} of ${facts.guilds.length} servers; channels may have rules of their own.`,
      ),
    );
  return findings;
}

const missingIn = (permissions: bigint): string[] =>
  (permissions & Permission.Administrator) !== 0n
    ? []
    : Object.entries(NEEDED)
        .filter(([, bit]) => (permissions & bit) === 0n)
        .map(([name]) => name);

const NOT_TAKEN = fault(
  'Discord does not take the token in DISCORD_TOKEN.',
  `Copy it again: ${PORTAL}, Bot, Reset Token.`,
);
/** Bits of an application's flags: the intent for many servers, and for fewer than a hundred. */
const CONTENT_FLAGS = (1 << 18) | (1 << 19);
const HELLO_MS = 8_000;

export async function lookAtDiscord(settings: DiscordSettings, signal: AbortSignal): Promise<Finding[]> {
  const get = (path: string) =>
    ask(`${settings.apiUrl}/v10${path}`, signal, { headers: { authorization: `Bot ${settings.token}` } });
  const application = await get('/applications/@me');
  if (application.kind === 'away')
    return [
      fault(
        `Discord cannot be reached: ${application.why}.`,
        'See whether this machine may open https://discord.com.',
      ),
    ];
  if (application.status === 401) return [NOT_TAKEN];
  const about = jsonOf(application) as { id?: string; name?: string; flags?: number } | null;
  if (application.status !== 200 || !about?.id) return [answered(application.status)];
  const [gateway, commands, guilds] = await Promise.all([
    get('/gateway/bot'),
    get(`/applications/${about.id}/commands?with_localizations=true`),
    get('/users/@me/guilds?limit=200'),
  ]);
  for (const reply of [gateway, commands, guilds]) {
    if (reply.kind === 'away' || reply.status !== 200)
      return [answered(reply.kind === 'away' ? reply.why : reply.status)];
  }
  const { url = '', session_start_limit: limit } = read<{
    url?: string;
    session_start_limit?: { remaining: number };
  }>(gateway);
  const facts: DiscordFacts = {
    name: about.name ?? about.id,
    readsContent: ((about.flags ?? 0) & CONTENT_FLAGS) !== 0,
    logIns: limit?.remaining ?? Number.POSITIVE_INFINITY,
    gatewayAway: await hello(url),
    registered: isRegistered(settings.commands, read<unknown[]>(commands)),
    guilds: read<{ name: string; permissions: string }[]>(guilds).map(({ name, permissions }) => ({
      name,
      permissions: BigInt(permissions),
    })),
  };
  return judgeDiscord(facts, settings.readContent);
}

const read = <T>(reply: Awaited<ReturnType<typeof ask>>): T =>
  (reply.kind === 'answer' ? jsonOf(reply) : null) as T;

const answered = (what: number | string): Finding =>
  fault(
    `Discord answers ${typeof what === 'number' ? `HTTP ${what}` : `not: ${what}`}.`,
    'Try again in a few minutes; see https://discordstatus.com.',
  );

/** Opens the gateway without logging in: its first word is a hello. null: it came. */
function hello(url: string): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${url}/?v=10&encoding=json`);
    const done = (why: string | null) => {
      clearTimeout(timer);
      resolve(why);
      socket.close();
    };
    const timer = setTimeout(() => done(`no hello within ${HELLO_MS / 1_000} seconds`), HELLO_MS);
    socket.onmessage = () => done(null);
    socket.onerror = (event) => done(event.message || 'the connection was refused');
    socket.onclose = () => done('the connection was closed');
  });
}

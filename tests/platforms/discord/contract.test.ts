/** Discord keeps the contract of chat platforms. */
import { PermissionFlagsBits as Permission } from 'discord.js';
import type { Desk } from '#commands/shared/desk.ts';
import { describePlatform, type PlatformWorld } from '../../contracts/platform.ts';
import { allComponents } from '../../fakes/discord/message-rules.ts';
import { current, type Message } from '../../fakes/discord/store.ts';
import { startDiscordWorld } from './world.ts';

/** Never asked for: nothing comes in. */
const noDesk = new Promise<Desk>(() => undefined);

const readable = (message: Message): string => {
  const { content, embeds } = current(message);
  return [content, ...embeds.map((embed) => JSON.stringify(embed))].join('\n').replaceAll('\\\\', '');
};

async function start(): Promise<PlatformWorld> {
  const world = await startDiscordWorld(noDesk);
  const { discord, guild, channel, ada, platform } = world;
  const requester = { platform: 'discord', workspace: guild.id, userId: ada.id };
  const at = (channelId: string) => ({ via: 'channel', channelId, messageId: null, replyTo: null });
  const alive = () =>
    discord.messages(channel).filter(({ deletedAt, ephemeralFor }) => deletedAt === null && !ephemeralFor);
  return {
    platform,
    requester,
    newPlace: () => at(channel.id),
    forbiddenPlace: () => at(discord.addChannel(guild, 'closed', { permissions: Permission.ViewChannel }).id),
    seen: () =>
      alive().map((message) => ({
        id: message.id,
        text: readable(message),
        buttons: allComponents(current(message).components)
          .filter(({ type }) => type === 2)
          .map(({ label }) => String(label)),
        mentions: message.versions.flatMap(({ mentions }) => [
          ...mentions.users,
          ...(mentions.everyone ? ['everyone'] : []),
        ]),
        files: current(message).files.map(({ name, bytes }) => ({ name, bytes: bytes.length })),
      })),
    told: () => discord.messages(discord.store.directChannel(ada.id)).map(readable),
    removeMessage: (id) => {
      const message = discord.store.messages.get(id);
      if (message) message.deletedAt = discord.store.clock();
    },
    down: () => discord.down(),
    up: () => discord.up(),
    attach: (name, bytes) => {
      const said = discord.say(ada, discord.store.directChannel(ada.id), 'here', {
        files: [{ name, bytes }],
      });
      const [file] = current(said).files;
      if (!file) throw new Error('no file');
      return { ref: { url: discord.fileUrl(file) }, name, bytes: bytes.length };
    },
    problems: () => discord.store.specProblems,
    close: () => world.close(),
  };
}

describePlatform('Discord', start);

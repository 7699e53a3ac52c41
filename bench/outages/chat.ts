/** What a person in the chat does and sees. */
import { setTimeout as pause } from 'node:timers/promises';
import { allComponents } from '../../tests/fakes/discord/message-rules.ts';
import { current, type Interaction, type Message } from '../../tests/fakes/discord/store.ts';
import { lineOf } from '../chat/discord-transcript.ts';
import type { World } from './world.ts';

/** Whoever has seen nothing by then has gone. */
const PATIENCE_MS = 20_000;
const LOOK_MS = 20;

export interface Answer {
  /** Until Discord had the acknowledgement, and until there was something to read; null: never. */
  acknowledgedMs: number | null;
  answeredMs: number | null;
  text: string;
}

/** Types a command and watches for what comes of it. */
export async function ask(
  { discord, channel }: World,
  who: World['ada'],
  command: string,
  options: Record<string, string> = {},
): Promise<Answer> {
  const seen = new Set(discord.store.messages.keys());
  const asked = discord.slash(who, channel, command, options);
  const until = Date.now() + PATIENCE_MS;
  let found: Message | undefined;
  while (!found && Date.now() < until) {
    await pause(LOOK_MS);
    found = answerTo(discord, asked, seen);
  }
  const readable = found?.versions.find((version) => lineOf(version) !== '');
  return {
    acknowledgedMs: asked.acknowledgedAt === null ? null : asked.acknowledgedAt - asked.createdAt,
    answeredMs: readable ? readable.at - asked.createdAt : null,
    text: readable ? lineOf(readable) : '',
  };
}

const answerTo = (discord: World['discord'], asked: Interaction, seen: ReadonlySet<string>) =>
  [...discord.store.messages.values()].find(
    (message) =>
      !seen.has(message.id) &&
      (message.interactionId === asked.id || message.id === asked.originalId) &&
      message.versions.some((version) => lineOf(version) !== ''),
  );

/** The bot's messages that everybody sees, the oldest first. */
export const ofBot = ({ discord, channel }: World): Message[] =>
  discord
    .messages(channel)
    .filter(({ authorId, ephemeralFor }) => authorId === discord.applicationId && ephemeralFor === null);

export const labels = (message: Message): string[] =>
  allComponents(current(message).components).map(({ label }) => String(label ?? ''));

/** Messages that call somebody: the ends of jobs. */
export const ends = (world: World): Message[] =>
  ofBot(world).filter(({ versions }) => (versions[0]?.mentions.users.length ?? 0) > 0);

/** The job's status message as it reads now. */
export const statusMessageText = (world: World, at = 0): string => {
  const statusMessage = ofBot(world).filter((message) => !ends(world).includes(message))[at];
  return statusMessage ? lineOf(current(statusMessage)) : '';
};

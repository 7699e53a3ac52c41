/** What stood in a chat, when, as text: one line for each version of each message. */

import type { startFakeDiscord } from '../../tests/fakes/discord/index.ts';
import { allComponents } from '../../tests/fakes/discord/message-rules.ts';
import type { Message } from '../../tests/fakes/discord/store.ts';

type Discord = Awaited<ReturnType<typeof startFakeDiscord>>;
type Version = Message['versions'][number];

/** Everything readable in a version, on one line. */
export function lineOf({ content, embeds, components, files }: Version): string {
  const shown = embeds.flatMap(({ title, description, footer }) => [
    title,
    description,
    (footer as { text?: string } | undefined)?.text,
  ]);
  const labels = allComponents(components).flatMap(({ label }) => (label ? [`[${String(label)}]`] : []));
  const attached = files.map(
    ({ name, bytes }) => `📎 ${name} (${(bytes.length / 1024 / 1024).toFixed(1)} MB)`,
  );
  return [content, ...shown, ...attached, labels.join(' ')]
    .filter((part) => part)
    .map((part) => String(part).replace(/\s*\n\s*/g, ' / '))
    .join(' — ');
}

/** Lines of all that was written since `from`, in order of time: seconds, who, new or edited, what. */
export function transcript(discord: Discord, from: number, only?: (message: Message) => boolean): string[] {
  const lines: { at: number; line: string }[] = [];
  for (const message of discord.store.messages.values()) {
    if (message.createdAt < from || (only && !only(message))) continue;
    const author = discord.store.users.get(message.authorId)?.username ?? 'bot';
    const place = message.ephemeralFor ? `${author}, privately` : author;
    message.versions.forEach((version, index) => {
      const verb = index === 0 ? 'says' : 'edits';
      const ping = index === 0 && version.mentions.users.length > 0 ? ' 🔔' : '';
      lines.push({
        at: version.at,
        line: `${place} ${verb} ${message.id.slice(-4)}${ping}: ${lineOf(version) || '(thinking)'}`,
      });
    });
  }
  return lines
    .sort((a, b) => a.at - b.at)
    .map(({ at, line }) => `${((at - from) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}

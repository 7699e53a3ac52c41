/** `/usage`: where one stands with the limits, and what one's videos come to. */
import { personOf } from '#src/core/job.ts';
import { videoUsage } from '#src/db/archive/videos.ts';
import { countedSince } from '#src/db/jobs/of-person.ts';
import { spentToday } from '#src/db/ledger/spending.ts';
import { DAY_HOURS, videos } from '#src/jobs/people/limits.ts';
import { note } from './pages/note.ts';
import type { Call, Command, Reply } from './shared/command.ts';

const BYTES_PER_MB = 1_000_000;

export const usage: Command = {
  name: 'usage',
  description: 'Show how many videos you have made and may make',
  descriptions: {
    de: 'Zeigen, wie viele Videos du gemacht hast und machen kannst',
    fr: 'Afficher combien de vidéos tu as faites et peux faire',
    'es-ES': 'Mostrar cuántos vídeos has hecho y puedes hacer',
    'pt-BR': 'Mostrar quantos vídeos você fez e pode fazer',
    ja: '作った動画の数と、作れる数を表示する',
  },
  visibility: 'private',
  options: [],
  run: usageNote,
};

export async function usageNote({ desk, requester }: Call): Promise<Reply> {
  const { db, settings } = desk;
  const { maxActivePerUser, maxVideosPerDay, budget } = settings;
  const person = personOf(requester);
  const { making, failed, ready, seconds, bytes } = await videoUsage(db, person);
  const today = (await countedSince(db, person, DAY_HOURS)).length;
  const share = budget?.personUsd ?? null;
  const lines = [
    `**In the making:** ${making} of ${maxActivePerUser} at a time`,
    `**Last 24 hours:** ${today} of ${maxVideosPerDay} a day`,
    `**Ready:** ${videos(ready)}, ${minutes(seconds)}`,
    `**Storage used:** ${megabytes(bytes)}`,
    `**Failed or cancelled:** ${videos(failed)}, which count only where something was bought for them`,
    ...(share === null
      ? []
      : [`**Bought today (UTC):** ${dollars(await spentToday(db, person))} of ${dollars(share)}`]),
  ];
  return note('plain', lines.join('\n'));
}

const dollars = (usd: number): string => `$${usd.toFixed(2)}`;

const minutes = (seconds: number): string => {
  const whole = Math.round(seconds / 60);
  return `${whole} ${whole === 1 ? 'minute' : 'minutes'} of video`;
};

const megabytes = (bytes: number): string => `${Math.ceil(bytes / BYTES_PER_MB)} MB`;

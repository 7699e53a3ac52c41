/** Jobs that wait: their rows, their messages, which show what is so, and their places in the queue. */
import type { Sql } from '#src/db/connection/client.ts';
import { openQueueBackend } from '#src/queue/backend.ts';
import { VIDEO_QUEUE } from '#src/queue/catalogue.ts';

const AT_ONCE = 1_000;

/** @param count how many, one for each of as many people */
export async function fillLine(sql: Sql, databaseUrl: string, count: number): Promise<void> {
  await sql`
    insert into jobs (id, slug, platform, workspace, user_id, source, options, title, authors, created_at, updated_at)
    select 'job_' || lpad(n::text, 12, '0'), 'slug' || lpad(n::text, 22, '0'), 'discord', '1', 'reader' || n,
      '{"kind": "name", "text": "sample"}',
      '{"style": "auto", "voice": "bright", "length": "standard", "review": false, "rights": false, "retracted": false}',
      'A paper that waits', '["Ada Author"]', now() - (${count}::int - n) * interval '1 second', now()
    from generate_series(1, ${count}::int) n`;
  await sql`
    insert into line_places (job_id, turn, told)
    select id, 1, row_number() over (order by created_at, id) from jobs`;
  await sql`
    insert into posts (job_id, kind, platform, place, state, shown, shown_at, posted_at)
    select id, 'status', 'discord', '{"via": "channel", "channelId": "1", "messageId": "1", "replyTo": null}', 'settled',
      'as it is', now() + interval '1 hour', now()
    from jobs`;
  await sql`analyze`;
  const backend = openQueueBackend({ redisUrl: null, databaseUrl });
  const queue = backend.queue(VIDEO_QUEUE);
  const rows = await sql<{ id: string }[]>`select id from jobs order by created_at, id`;
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await queue.addBulk(
      rows.slice(at, at + AT_ONCE).map(({ id }) => ({
        ...{ name: 'video', data: { jobId: id } },
        opts: { jobId: `${id}-1`, priority: 1 },
      })),
    );
  await queue.close();
  await backend.close();
}

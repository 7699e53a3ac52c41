/** Two versions side by side, as during a deploy: this one beside a newer one that has migrated the database. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listenToJobs } from '#src/db/connection/listen.ts';
import { migrateDatabase } from '#src/db/connection/migrate.ts';
import { findJob, moveJob, noteProgress } from '#src/db/jobs/jobs.ts';
import { readExhibit } from '#src/db/messages/posts.ts';
import { posts } from '#src/db/messages/tables.ts';
import { testDatabase } from '../support/database.ts';
import { newJob } from '../support/job.ts';
import { until } from '../support/wait.ts';

const FOLDER = join(import.meta.dirname, '../../drizzle');
/** Migrations up to here came before the first release: no older version runs beside them. */
const BEFORE_RELEASE = 1;

const { url, sql, db } = await testDatabase();

describe('a newer version that has added to the database', () => {
  it('leaves this one working, and starting', async () => {
    const before = await newJob(db);
    await sql.unsafe(`
      alter table jobs add column next_text text;
      alter table jobs add column next_list jsonb not null default '[]'::jsonb;
      alter table posts add column next_flag boolean not null default false;
      create table next_things (id text primary key, job_id text references jobs(id) on delete cascade);
      create index next_index on jobs (next_text);
      insert into drizzle.__drizzle_migrations (hash, created_at) values ('next', ${Date.now() + 86_400_000});`);
    await migrateDatabase(url); // this version is started again
    const heard: (string | null)[] = [];
    const stop = await listenToJobs(sql, (id) => heard.push(id));
    const after = await newJob(db);
    for (const { id } of [before, after]) {
      await db.insert(posts).values({ jobId: id, kind: 'status', platform: 'discord', place: {} });
      expect(await moveJob(db, id, 'running')).toMatchObject({ state: 'running' });
      expect(await noteProgress(db, id, { percent: 50 })).toBe(true);
      expect(await moveJob(db, id, 'completed', { percent: 100 })).not.toHaveProperty('nextText');
      expect(await findJob(db, id)).toMatchObject({ state: 'completed' });
      expect((await readExhibit(db, id, 'discord'))?.posts).toHaveLength(1);
    }
    await until(() => heard.includes(after.id), 5_000);
    await stop();
  });

  it('may only add: no migration takes away what the version before it reads', () => {
    const taken =
      /\bdrop\s+(?:table|column|type)\b|\brename\b|\balter\s+column\b[^;]*\b(?:type|set not null)\b/i;
    const bare = /\badd\s+column\b(?![^;]*\bdefault\b)[^;]*\bnot null\b/i;
    const later = readdirSync(FOLDER).filter((name) => Number.parseInt(name, 10) > BEFORE_RELEASE);
    const wrong = later.filter((name) => {
      const text = readFileSync(join(FOLDER, name), 'utf8');
      return taken.test(text) || bare.test(text);
    });
    expect(wrong).toEqual([]);
    expect('ALTER TABLE "jobs" DROP COLUMN "plan";').toMatch(taken);
    expect('ALTER TABLE "a" ADD COLUMN "b" text NOT NULL;').toMatch(bare);
    expect('ALTER TABLE "a" ADD COLUMN "b" text DEFAULT 1 NOT NULL;').not.toMatch(bare);
  });
});

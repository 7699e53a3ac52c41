/** One installation in front of a local Discord, with local providers that count what they are paid for. */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import { createOfflineNarrator } from '#src/providers/offline/voice/index.ts';
import { startFakeDiscord } from '../../tests/fakes/discord/index.ts';
import { startFakeGemini } from '../../tests/fakes/gemini/index.ts';
import { voiceOf } from '../../tests/fakes/gemini/narrator-voice.ts';
import { startFakeRunway } from '../../tests/fakes/runway/index.ts';
import { shortScript } from '../../tests/support/short-script.ts';
import { openProcesses } from './processes.ts';
import type { Servers } from './servers.ts';

/** So long the providers take, so that a fault hits videos that are being bought as well as those being rendered. */
const GEMINI_MS = 2_500;
const RUNWAY = { pendingMs: 1_000, runMs: 8_000 };

export type World = Awaited<ReturnType<typeof openWorld>>;

/**
 * @param disk media on this disk instead of in the bucket; null: in the bucket
 * @param older a checkout of an older version, which is the one that runs first; null: this version runs alone
 */
export async function openWorld(
  root: string,
  servers: Servers,
  name: string,
  disk: string | null,
  older: string | null,
) {
  const folder = await mkdtemp(join(root, `${name}-`));
  const databaseUrl = await servers.anew(name);
  const discord = await startFakeDiscord();
  const gemini = await startFakeGemini({
    script: shortScript,
    speak: voiceOf(createOfflineNarrator(), 'deep'),
    latency: GEMINI_MS,
  });
  const runway = await startFakeRunway({ times: RUNWAY });
  const guild = discord.addGuild('Lab');
  const channel = discord.addChannel(guild, 'papers');
  const port = await freePort();
  const dataDir = disk ?? join(folder, 'data');
  await mkdir(dataDir, { recursive: true });
  const { bucket, region, credentials } = servers.s3.settings;
  const environment = {
    PATH: process.env.PATH,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    REDIS_URL: servers.redisUrl,
    PORT: String(port),
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.urls.api,
    GEMINI_API_KEY: gemini.apiKey,
    GEMINI_BASE_URL: gemini.url,
    RUNWAYML_API_SECRET: runway.apiKey,
    RUNWAYML_BASE_URL: runway.url,
    ...(!disk && {
      S3_BUCKET: bucket,
      S3_REGION: region,
      S3_ENDPOINT: `http://127.0.0.1:${servers.s3Door.port}`,
      S3_FORCE_PATH_STYLE: 'true',
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    }),
  };
  const own = openProcesses(environment, folder);
  const before = older ? await openOlder(environment, folder, older) : null;
  const sql = postgres(databaseUrl, { max: 2, backoff: () => 0.3, onnotice: () => undefined });
  return {
    folder,
    dataDir,
    servers,
    discord,
    gemini,
    runway,
    channel,
    ada: discord.addUser('ada'),
    grace: discord.addUser('grace'),
    url: `http://127.0.0.1:${port}`,
    /** Those that the drill starts with. */
    processes: before ?? own,
    /** This version's. */
    own,
    sql,
    async close() {
      await Promise.all([own.close(), before?.close()]);
      await sql.end({ timeout: 5 });
      await discord.close();
      await gemini.close();
      await runway.close();
    },
  };
}

async function openOlder(environment: NodeJS.ProcessEnv, folder: string, root: string) {
  const logs = join(folder, 'older');
  await mkdir(logs);
  return openProcesses({ ...environment, PORT: String(await freePort()) }, logs, root);
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

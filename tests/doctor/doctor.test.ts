import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApplicationCommandType, PermissionFlagsBits as Permission, REST } from 'discord.js';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '#commands/index.ts';
import { registerCommands } from '#src/platforms/discord/app/registration.ts';
import { INVITED } from '../fakes/discord/store.ts';
import { WRONG_NCBI_KEY } from '../fakes/ncbi.ts';
import { BOT_SCOPES } from '../fakes/slack/limits.ts';
import { doctor, type Environment, HOST, parsed, startDoctorWorld, told } from './world.ts';

let world: Awaited<ReturnType<typeof startDoctorWorld>>;

beforeAll(async () => {
  world = await startDoctorWorld();
  const { discord } = world;
  const rest = new REST({ version: '10', api: discord.urls.api }).setToken(discord.token);
  const register = () => registerCommands(rest, discord.applicationId, COMMANDS, null);
  // What is registered, ids and all, is what is wanted: creations are rationed.
  expect([await register(), await register()]).toEqual([true, false]);
});
afterAll(() => world.close());

/** What must never be shown. */
const secretsOf = (environment: Environment): string[] =>
  [
    'DISCORD_TOKEN',
    'SLACK_BOT_TOKEN',
    'SLACK_APP_TOKEN',
    'GEMINI_API_KEY',
    'RUNWAYML_API_SECRET',
    'AWS_SECRET_ACCESS_KEY',
  ]
    .map((name) => environment[name] ?? '')
    .concat(new URL(environment.DATABASE_URL ?? '').password);

describe('the doctor', () => {
  it('finds nothing wrong where nothing is, and buys nothing', async () => {
    const { folder, environment, gemini, runway } = world;
    const { code, text } = await doctor(folder, environment, '--json');
    const report = parsed(text);
    // What this machine has of fonts is its own affair.
    expect(
      told(report, 'fault', 'warning').filter((line) => !/^(?:fonts|ffmpeg|machine)/.test(line)),
    ).toEqual([]);
    expect(code).toBe(0);
    const well = told(report, 'ok').join('\n');
    expect(well).toContain(`https://${HOST} leads here`);
    expect(well).toMatch(/database: ok: PostgreSQL \d+ answers \(as in DATABASE_URL\)/);
    expect(well).toMatch(/queue: ok: A job went in and came out/);
    expect(well).toMatch(/storage: ok: A file was written, read and deleted in the bucket/);
    expect(well).toMatch(/Discord: ok: The token is that of hidden-hill/);
    expect(well).toMatch(/Discord: ok: It has all permissions in 1 of 1/);
    expect(well).toMatch(/Slack: ok: Socket Mode is on/);
    expect(well).toMatch(/gemini-3\.8-flash is there, and writes[\s\S]*and speaks/);
    expect(well).toMatch(/A usual video costs about \d+\.\d\d USD/);
    expect(well).toMatch(/Runway: ok: 100000 credits/);
    expect(well).toContain('papers: ok: NCBI E-utilities, NCBI id converter, PMC Cloud, Europe PMC, arXiv');
    for (const secret of secretsOf(environment)) expect(text).not.toContain(secret);
    expect(gemini.calls).toEqual([]);
    expect(runway.tasks()).toEqual([]);
  });

  it('says of each of a dozen things what is wrong and what to do', async () => {
    const { folder, environment, discord, slack, guild, lab, ncbi, redis } = world;
    discord.addGuild('Reading group', { permissions: INVITED & ~Permission.AttachFiles });
    discord.store.commands.set('global', [{ name: 'old', type: ApplicationCommandType.ChatInput }]);
    slack.setScopes(
      lab,
      BOT_SCOPES.filter((scope) => scope !== 'files:write'),
    );
    ncbi.misbehave('/epmc', { status: 503 });
    if (redis) {
      const client = new Redis(redis.url);
      await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
      client.disconnect();
    }
    const wrong = {
      ...environment,
      DATABASE_URL: 'postgres://hiddenhill:a-password@127.0.0.1:9/hiddenhill',
      S3_BUCKET: 'no-such-bucket',
      FFMPEG_PATH: '/bin/true',
      TRUST_PROXY: '0',
      SLACK_APP_TOKEN: 'xapp-1-nobody',
      GEMINI_API_KEY: 'wrong',
      RUNWAYML_API_SECRET: 'key_wrong',
      NCBI_API_KEY: WRONG_NCBI_KEY,
    };
    const { code, text } = await doctor(folder, wrong);
    expect(code).toBe(1);
    for (const line of [
      /✗ database .*PostgreSQL cannot be reached[^\n]*\n\s+→ Start it, and check host/,
      ...(redis
        ? [/✗ queue .*throws jobs away.*allkeys-lru[^\n]*\n\s+→ Set maxmemory-policy noeviction/]
        : []),
      /✗ storage .*bucket that keeps the videos does not exist/,
      /✗ ffmpeg .*FFMPEG_PATH does not lead to a usable ffmpeg/,
      /! .*TRUST_PROXY is 0[^\n]*\n\s+→ Set TRUST_PROXY=1\./,
      /! .*commands are not registered/,
      /✗ .*In “Reading group” the bot lacks Attach Files/,
      /✓ .*all permissions in 1 of 2 servers/,
      /✗ .*lacks the scopes files:write/,
      /✗ .*does not take the token in SLACK_APP_TOKEN \(invalid_auth\)/,
      /✗ Gemini .*does not take GEMINI_API_KEY: API key not valid/,
      /✗ Runway .*does not take RUNWAYML_API_SECRET/,
      /✗ .*NCBI does not take NCBI_API_KEY/,
      /! .*Europe PMC does not answer: HTTP 503/,
      /It does not work yet\./,
    ])
      expect(text).toMatch(line);
    expect(guild.installed).toBe(true);
    for (const secret of [...secretsOf(wrong), ...secretsOf(environment)].filter((one) => one !== 'wrong'))
      expect(text).not.toContain(secret);
  });

  it('names settings that are wrong, before it looks at anything', async () => {
    const folder = join(world.folder, 'elsewhere');
    await mkdir(folder);
    await writeFile(join(folder, '.env'), 'SLACK_BOT_TOKEN=xoxp-of-a-person\n');
    const { code, text } = await doctor(folder, { PATH: process.env.PATH });
    expect(text).toMatch(/✗ settings .*SLACK_BOT_TOKEN: begins with xoxb-/);
    expect(text).not.toContain('xoxp-of-a-person');
    expect(code).toBe(1);
  });

  it('refuses an option that it does not know, and says which it has', async () => {
    const { code, errors } = await doctor(world.folder, { PATH: process.env.PATH }, '--buy');
    expect(code).toBe(2);
    expect(errors).toMatch(/--buy[\s\S]*--spend/);
  });
});

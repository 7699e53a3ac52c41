/** What the doctor makes of what it finds: pure, for what no local server shows. */
import { PermissionFlagsBits as Permission } from 'discord.js';
import { expect, it } from 'vitest';
import { judgeAddress } from '#src/doctor/checks/address.ts';
import { type DatabaseFacts, judgeDatabase } from '#src/doctor/checks/database.ts';
import { type DiscordFacts, judgeDiscord } from '#src/doctor/checks/discord.ts';
import { judgeFfmpeg } from '#src/doctor/checks/ffmpeg.ts';
import { judgeFonts } from '#src/doctor/checks/fonts.ts';
import { judgeMachine, type MachineFacts } from '#src/doctor/checks/machine.ts';
import { judgeRedis, parseInfo } from '#src/doctor/checks/queue.ts';
import { examine } from '#src/doctor/examine.ts';
import type { Finding } from '#src/doctor/finding.ts';
import { reportText } from '#src/doctor/render.ts';

/** `fault: what it says`, for all that is not well. */
const wrong = (findings: Finding[]): string[] =>
  findings.filter(({ state }) => state !== 'ok').map(({ state, says }) => `${state}: ${says}`);

const database: DatabaseFacts = {
  ...{
    builtIn: false,
    version: 170_002,
    encoding: 'UTF8',
    mayCreate: true,
    hears: true,
    maxConnections: 100,
  },
};
it.each([
  [{}, []],
  [{ version: 120_010 }, [/^fault: PostgreSQL 12 is too old/]],
  [{ encoding: 'SQL_ASCII' }, [/^fault: .*encoding is SQL_ASCII/]],
  [{ mayCreate: false }, [/^fault: .*may not create tables/]],
  [{ hears: false }, [/^fault: Notifications/]],
  [{ maxConnections: 20 }, [/^warning: .*takes 20 connections/]],
])('the database: %o', (changes, told) => {
  const found = wrong(judgeDatabase({ ...database, ...changes }));
  expect(found).toEqual(told.map((one) => expect.stringMatching(one)));
});

const INFO =
  '# Server\r\nredis_version:7.0.15\r\nrole:master\r\nmaxmemory_policy:noeviction\r\naof_enabled:1\r\n';
it.each([
  [['', ''], []],
  [['7.0.15', '6.0.9'], [/^fault: Redis 6\.0\.9 is too old/]],
  [['role:master', 'role:slave'], [/^fault: .*replica/]],
  [['noeviction', 'volatile-lru'], [/^fault: .*throws jobs away.*volatile-lru/]],
  [['aof_enabled:1', 'aof_enabled:0'], [/^warning: .*append-only/]],
] as const)('Redis: %o', ([from, to], told) => {
  expect(wrong(judgeRedis(parseInfo(INFO.replace(from, to))))).toEqual(
    told.map((one) => expect.stringMatching(one)),
  );
});

const GB = 1024 ** 3;
const machine: MachineFacts = { freeDiskBytes: 50 * GB, memoryBytes: 8 * GB, freeMemoryBytes: GB, cores: 4 };
it.each([
  [{}, []],
  [{ freeDiskBytes: 0.5 * GB }, [/^fault: Only 0\.5 GB free/]],
  [
    { freeDiskBytes: 3 * GB, memoryBytes: 1.2 * GB, cores: 1 },
    [/^warning: .*disk/, /^warning: .*memory/, /^warning: .*1 core\./],
  ],
  [{ memoryBytes: 0.5 * GB }, [/^fault: .*memory/]],
])('the machine: %o', (changes, told) => {
  const found = wrong(judgeMachine({ ...machine, ...changes }, '/data'));
  expect(found).toEqual(told.map((one) => expect.stringMatching(one)));
});

it('fonts: says which scripts cannot be drawn', () => {
  expect(wrong(judgeFonts(() => true))).toEqual([]);
  expect(wrong(judgeFonts((one) => one < '\u3000'))).toEqual([
    expect.stringMatching(/Chinese, Japanese, Korean/),
  ]);
});

it('ffmpeg: the one from npm is old', () => {
  const binary = { path: '/a', version: '4.1', origin: 'bundled' as const };
  expect(judgeFfmpeg(binary)).toMatchObject([
    { state: 'warning', advice: expect.stringContaining('apt-get') },
  ]);
  expect(judgeFfmpeg({ ...binary, origin: 'path' })).toMatchObject([{ state: 'ok' }]);
});

const site = { publicUrl: 'https://videos.example', hasChats: true, port: 3000, host: null, trustProxy: 1 };
it.each([
  [{}, { by: 'doctor', proxies: 1 }, []],
  [{}, { by: 'product' }, []],
  [{ publicUrl: 'http://localhost:3000' }, { by: 'product' }, [/^fault: Links lead to/]],
  [{ publicUrl: 'http://192.168.1.4:3000' }, { by: 'product' }, [/^fault: Links lead to/]],
  [{ publicUrl: 'http://localhost:3000', hasChats: false }, { by: 'product' }, []],
  [{ publicUrl: 'http://videos.example' }, { by: 'product' }, [/^warning: .*not encrypted/]],
  [{}, { by: 'doctor', proxies: 2 }, [/^warning: .*through 2 of your proxies/]],
  [{}, { by: 'stranger', status: 502 }, [/^fault: The proxy .*does not reach/]],
  [{}, { by: 'stranger', status: 200 }, [/^fault: Another program answers/]],
  [{}, { by: 'nobody', why: 'self-signed certificate' }, [/^fault: .*self-signed/]],
] as const)('the address: %o reached %o', (changes, reached, told) => {
  expect(wrong(judgeAddress({ ...site, ...changes }, reached))).toEqual(
    told.map((one) => expect.stringMatching(one)),
  );
});

const bot: DiscordFacts = {
  ...{ name: 'hill', readsContent: true, logIns: 1_000, gatewayAway: null, registered: true },
  guilds: [{ name: 'Lab', permissions: Permission.Administrator }],
};
it.each([
  [{}, []],
  [{ readsContent: false }, [/^warning: The Message Content intent/]],
  [{ gatewayAway: 'refused' }, [/^fault: The gateway/]],
  [{ logIns: 3 }, [/^warning: .*3 times more today/]],
  [{ guilds: [] }, [/^warning: The bot is in no server/]],
  [
    { guilds: [{ name: 'Lab', permissions: Permission.ViewChannel }] },
    [/^fault: In “Lab” the bot lacks Send Messages,/],
  ],
])('Discord: %o', (changes, told) => {
  const found = wrong(judgeDiscord({ ...bot, ...changes }, true));
  expect(found).toEqual(told.map((one) => expect.stringMatching(one)));
});

it('a part that does not answer, and one that fails, are faults, and the others are told all the same', async () => {
  const report = await examine(
    [
      { part: 'silent', look: () => new Promise(() => undefined) },
      { part: 'broken', look: () => Promise.reject(new Error('no such thing')) },
      { part: 'well', look: async () => [{ state: 'ok', says: 'Fine.' }] },
    ],
    50,
  );
  expect(report.state).toBe('fault');
  expect(reportText(report)).toMatch(
    /✗ silent +It did not answer[\s\S]*✗ broken .*no such thing[\s\S]*✓ well +Fine\./,
  );
});

/** What is written for machines that are not here: it can be read, and names what exists. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '#src/runtime/root.ts';
import { EXIT } from '#src/runtime/supervise.ts';
import { loadConfig } from '#src/wiring/config.ts';
import { readyText } from '#src/wiring/ready.ts';

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

describe('deploy/setup.sh', () => {
  it('makes everything that the compose file asks for, once, and lets nobody else read it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'setup-'));
    for (const name of ['deploy', '.env.example'])
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    const run = (...args: string[]) =>
      execFileSync('sh', [join(folder, 'deploy/setup.sh'), ...args], {
        input: '',
        stdio: ['pipe', 'ignore', 'pipe'],
      });
    expect(() => run('videos.example')).toThrow(/is no address/);
    run('https://videos.example/');
    const first = readFileSync(join(folder, '.env'), 'utf8');
    run();
    expect(readFileSync(join(folder, '.env'), 'utf8')).toBe(first);
    expect(statSync(join(folder, '.env')).mode & 0o777).toBe(0o600);
    const set = Object.fromEntries(
      [...first.matchAll(/^([A-Z0-9_]+)=(.+)$/gm)].map(([, name = '', value = '']) => [name, value]),
    );
    for (const [, name = ''] of read('docker-compose.yml').matchAll(/\$\{([A-Z0-9_]+):\?/g))
      expect(set, name).toHaveProperty(name);
    expect(loadConfig(set)).toMatchObject({
      desk: { publicUrl: 'https://videos.example' },
      playground: 'token',
    });
    rmSync(folder, { recursive: true });
  });
});

describe('docker-compose.yml', () => {
  const { services } = parse(read('docker-compose.yml'), { merge: true }) as {
    services: Record<
      string,
      { ports?: string[]; expose?: string[]; healthcheck?: { test?: unknown; disable?: boolean } }
    >;
  };

  it('opens nothing but the proxy to the outside, and watches over what it starts', () => {
    expect(Object.keys(services).filter((name) => services[name]?.ports)).toEqual(['proxy']);
    for (const name of ['proxy', 'postgres', 'redis'])
      expect(services[name]?.healthcheck?.test, name).toBeTruthy();
    // The bot's stands in the Dockerfile.
    expect(services.bot?.healthcheck).toBeUndefined();
  });

  it('has a proxy that leads to the port where the bot listens', () => {
    expect(read('deploy/Caddyfile')).toContain(`bot:${services.bot?.expose?.[0]}`);
  });
});

it('the systemd unit starts a file that exists, and does not start again what a wrong setting ends', () => {
  const unit = read('deploy/systemd/hidden-hill.service');
  const file = /^ExecStart=\/usr\/bin\/node dist\/(\S+)\.js$/m.exec(unit)?.[1];
  expect(() => read(`${file}.ts`)).not.toThrow();
  expect(unit).toContain(`RestartPreventExitStatus=${EXIT.setup}`);
});

it.each(['deploy/fly.toml', 'deploy/railway.json'])(
  '%s asks for health where the product tells it',
  (name) => {
    const text = read(name);
    expect(text).toContain('/healthz');
    expect(text).toContain('Dockerfile');
    if (name.endsWith('.json')) expect(() => JSON.parse(text)).not.toThrow();
  },
);

it('npm start says what its own database is for, and where links in chats lead nowhere', () => {
  const told = (environment: Record<string, string>) => readyText(loadConfig(environment));
  expect(told({})).toMatch(/Kept in \S+, which is for trying it[^\n]*DATABASE_URL, REDIS_URL, S3_BUCKET\./);
  expect(told({})).not.toContain('PUBLIC_URL');
  const servers = { DATABASE_URL: 'postgres://a@b/c', REDIS_URL: 'redis://a', S3_BUCKET: 'videos' };
  expect(told({ ...servers, DISCORD_TOKEN: 'a' })).toMatch(
    /Links in chats lead to http:\/\/localhost:3000.*set PUBLIC_URL/,
  );
  expect(told({ ...servers, DISCORD_TOKEN: 'a', PUBLIC_URL: 'https://videos.example' })).not.toMatch(
    /Kept|Links/,
  );
});

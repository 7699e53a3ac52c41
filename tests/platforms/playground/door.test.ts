/** Who comes into the playground, and from where. */
import { get } from 'node:http';
import { describe, expect, it } from 'vitest';
import { startWeb } from '#src/web/index.ts';
import { isOwnName, isOwnPage } from '#src/web/playground/origin.ts';
import { throttle } from '#src/web/playground/throttle.ts';
import { loadConfig } from '#src/wiring/config.ts';
import { readyText } from '#src/wiring/ready.ts';
import { openStage } from '../../support/stage.ts';
import { play, signIn, startBot, visitor } from './play.ts';

describe('the token', () => {
  it('is asked for once in a browser, opens everything, and shuts it when it changes', async () => {
    const stage = await play({ token: 'open sesame' });
    const { url } = stage;
    const ada = await visitor(url);
    expect(ada.page.status).toBe(401);
    expect(await ada.page.text()).toContain('type="password"');
    expect((await ada.say('PMC8071313')).status).toBe(401);
    expect((await ada.send('a.pdf', Buffer.from('x'))).status).toBe(401);
    expect((await ada.call('GET', '/playground/events')).status).toBe(401);
    expect(await ada.suggest('/')).toEqual([]);
    const wrong = await signIn(ada, 'open barley');
    expect([wrong.status, await wrong.text()]).toEqual([401, expect.stringContaining('not the token')]);
    expect((await ada.call('GET', '/')).status).toBe(401);

    const right = await signIn(ada, 'open sesame');
    expect([right.status, right.headers.get('location')]).toEqual([303, '/']);
    expect(right.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/i);
    expect((await ada.call('GET', '/')).status).toBe(200);
    await ada.listen();
    await ada.say('/help');
    await ada.find('/my-videos');

    const other = await startBot(stage, 'another token');
    const again = await visitor(other.url, ada.jar.cookie);
    expect(again.page.status).toBe(401);
    expect((await again.say('PMC8071313')).status).toBe(401);
    await other.close();

    await ada.call('POST', '/playground/sign-out', '');
    expect((await ada.call('GET', '/')).status).toBe(401);
    await signIn(ada, 'open sesame');
    await ada.listen();
    await ada.find('/my-videos'); // the conversation stayed
  });

  it('cannot be tried for ever', async () => {
    const stage = await play({ token: 'open sesame' });
    const { url } = stage;
    const eve = await visitor(url);
    const tries = [];
    for (let index = 0; index < 14; index += 1) tries.push((await signIn(eve, `${index}`)).status);
    expect(tries.slice(0, 10).every((status) => status === 401)).toBe(true);
    expect(tries.at(-1)).toBe(429);
    const other = await startBot(stage, 'open sesame');
    const there = await signIn(await visitor(other.url), 'open sesame');
    expect(there.status, 'another process over the same database').toBe(429);
    await other.close();
  });
});

describe('where the server listens', () => {
  const reach = (url: string, address: string) =>
    fetch(url.replace('localhost', address))
      .then(({ status }) => status)
      .catch(() => 'refused');

  it('is what it was told', async () => {
    const stage = await openStage();
    const here = await startWeb({ ...stage.services, ...stage.desk, port: 0, host: '127.0.0.1' });
    expect(await reach(`${here.url}/healthz`, '127.0.0.1')).toBe(200);
    expect(await reach(`${here.url}/healthz`, '127.0.0.2')).toBe('refused');
    const everywhere = await startWeb({ ...stage.services, ...stage.desk, port: 0, host: null });
    expect(await reach(`${everywhere.url}/healthz`, '127.0.0.2')).toBe(200);
    const nowhere = startWeb({ ...stage.services, ...stage.desk, port: 0, host: '192.0.2.1' });
    await expect(nowhere).rejects.toMatchObject({ userMessage: expect.stringContaining('set HOST') });
    await here.close();
    await everywhere.close();
    await stage.close();
  });
});

describe('other pages', () => {
  it('change nothing', async () => {
    const { url, db } = await play();
    const ada = await visitor(url);
    const body = JSON.stringify({ once: 'aaaaaaaaaa', text: 'PMC8071313', files: [] });
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: url, 'sec-fetch-site': 'same-site' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { origin: url.replace(/\d+$/, '1') },
    ]) {
      for (const [method, path] of [
        ['POST', '/playground/messages'],
        ['PUT', '/playground/files?name=a.pdf'],
        ['POST', '/playground/sign-out'],
      ] as const) {
        const answer = await ada.call(method, path, body, { 'content-type': 'application/json', ...headers });
        expect([path, answer.status]).toEqual([path, 403]);
      }
    }
    expect(await db.query.playgroundPeople.findMany()).toEqual([]);
  });

  it('are told apart from our own', () => {
    const publicUrl = 'https://videos.example.org';
    const own = (host: string, origin?: string, site?: string) =>
      isOwnPage({ host, origin, site }, publicUrl);
    expect(own('localhost:3000', 'http://localhost:3000')).toBe(true);
    expect(own('10.0.0.5:3000', 'https://videos.example.org')).toBe(true); // behind a proxy
    expect(own('localhost:3000', undefined, 'same-origin')).toBe(true);
    expect(own('localhost:3000', 'http://localhost:4000')).toBe(false);
    expect(own('localhost:3000')).toBe(false);
    expect(own('localhost:3000', 'http://localhost:3000', 'cross-site')).toBe(false);
  });

  it('cannot point a name of theirs at an open playground', () => {
    const named = (host: string | undefined) => isOwnName(host, 'https://videos.example.org');
    for (const host of [
      'localhost:3000',
      '127.0.0.1:3000',
      '[::1]:3000',
      'lab:3000',
      'lab.local',
      'videos.example.org',
    ])
      expect([host, named(host)]).toEqual([host, true]);
    for (const host of [
      'evil.example',
      'localhost.evil.example:3000',
      '127.0.0.1.evil.example',
      undefined,
      'a b',
    ])
      expect([host, named(host)]).toEqual([host, false]);
  });
});

describe('the cookie', () => {
  it('is for https alone where people come over it, and works elsewhere', async () => {
    const { url } = await play();
    const plain = await visitor(url);
    expect(plain.jar.cookie).toMatch(/^hidden-hill=/);
    // As the proxy hands it on; fetch sends no Host of one's own.
    const given = await new Promise<string>((resolve, reject) => {
      get(url, { headers: { host: 'videos.example' } }, (response) => {
        response.resume();
        resolve(String(response.headers['set-cookie']));
      }).once('error', reject);
    });
    expect(given).toMatch(/^__Host-hidden-hill=.*Secure/);
  });
});

describe('the page', () => {
  it('welcomes whoever comes before its script has run, until something was said', async () => {
    const { url } = await play();
    const ada = await visitor(url);
    expect(await ada.page.text()).toContain('<section id="empty">');
    await (await ada.listen()).say('/help');
    const again = await visitor(url, ada.jar.cookie);
    expect(await again.page.text()).toContain('<section id="empty" hidden>');
  });

  it('runs nothing that is not ours, and asks nobody else for anything', async () => {
    const { url } = await play();
    const { page } = await visitor(url);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    const text = await page.text();
    expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(text).not.toMatch(/ on[a-z]+="| style="/);
  });

  it('is closed where people have a chat and no token is set', async () => {
    const stage = await openStage();
    const web = await startWeb({ ...stage.services, ...stage.desk, port: 0 });
    const ada = await visitor(web.url);
    expect(await ada.page.text()).toContain('Hidden Hill is running');
    expect((await ada.call('POST', '/playground/messages', '{}')).status).toBe(404);
    await web.close();
    await stage.close();
  });
});

describe('what is said at the start', () => {
  const read = (environment: NodeJS.ProcessEnv) => loadConfig(environment);

  it('is where the playground is, and what is on', () => {
    const plain = readyText(read({ PORT: '3100' }));
    expect(plain.split('\n')[0]).toBe('Hidden Hill is ready: http://localhost:3100');
    expect(plain).toContain('Discord: off. Slack: off.');
    const discord = { DISCORD_TOKEN: 'x', PUBLIC_URL: 'https://videos.example.org/' };
    expect(readyText(read(discord))).toMatch(/ready: https:\/\/videos\.example\.org\n.*closed.*Discord: on/);
    expect(read(discord).playground).toBe('closed');
    const both = read({ ...discord, ADMIN_TOKEN: 'some secret words' });
    expect(both.playground).toBe('token');
    expect(readyText(both)).not.toContain('secret words');
  });

  it('is on which addresses the server listens: what is open to everybody, on this machine alone', () => {
    const token = { ADMIN_TOKEN: 'some secret words' };
    expect(read({}).host).toBe('127.0.0.1');
    expect(read({ PUBLIC_URL: 'https://videos.example.org' }).host).toBe('127.0.0.1');
    expect(readyText(read({}))).toContain(
      'on this machine, and closed to all others (set ADMIN_TOKEN, or HOST',
    );
    expect(read({ HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
    expect(readyText(read({ HOST: '0.0.0.0' }))).toContain('open to everybody who reaches this address');
    const proxied = read({ TRUST_PROXY: '1', HOST: '127.0.0.1' });
    expect(readyText(proxied)).toContain('Playground: closed (set ADMIN_TOKEN');
    for (const others of [
      token,
      { TRUST_PROXY: '1' },
      { DISCORD_TOKEN: 'x' },
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'signing' },
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', ...token },
    ])
      expect(read(others).host, JSON.stringify(others)).toBeNull();
    expect(read({ ...token, HOST: '127.0.0.1' }).host).toBe('127.0.0.1');
  });

  it('is whether requests leave by a proxy', () => {
    expect(readyText(read({}))).toContain('set HTTPS_PROXY');
    const proxied = read({ https_proxy: 'http://proxy.example:3128', NO_PROXY: '.example.org' });
    expect(proxied.proxy).toEqual({ https: 'http://proxy.example:3128', http: null, except: '.example.org' });
    expect(readyText(proxied)).toMatch(/through HTTPS_PROXY.*NO_PROXY/);
  });

  it('is a clear sentence where a token could be guessed', () => {
    for (const name of ['ADMIN_TOKEN', 'METRICS_TOKEN'])
      expect(() => read({ [name]: 'fifteen letters' })).toThrow(
        expect.objectContaining({
          code: 'setup.invalid',
          userMessage: expect.stringMatching(new RegExp(`${name}: needs at least 16 characters.*openssl`)),
        }),
      );
    expect(read({ ADMIN_TOKEN: 'sixteen letters!' }).metricsToken).toBe('sixteen letters!');
    expect(read({ TRUST_PROXY: 'on' }).trustProxy).toBe(1);
    expect(() => read({ TRUST_PROXY: 'nginx' })).toThrow(expect.objectContaining({ code: 'setup.invalid' }));
  });
});

describe('a throttle', () => {
  it('lets a burst of a minute’s worth through, then one after the other', () => {
    const may = throttle(60);
    expect(Array.from({ length: 60 }, () => may('ada', 1_000)).every((wait) => wait === 0)).toBe(true);
    expect(may('ada', 1_000)).toBe(1);
    expect(may('grace', 1_000)).toBe(0);
    expect(may('ada', 2_000)).toBe(0);
    expect(may('ada', 2_000)).toBe(1);
    expect(may('ada', 120_000)).toBe(0);
  });
});

/** The whole product with the playground in front of it, used over HTTP as its page uses it. */
import { randomBytes } from 'node:crypto';
import { expect, onTestFinished } from 'vitest';
import { startPlayground } from '#src/platforms/playground/index.ts';
import { startWeb, type WebOptions } from '#src/web/index.ts';
import { openStage, type StageOptions } from '../../support/stage.ts';
import { until } from '../../support/wait.ts';
import { buttonOf, readable } from './html.ts';

/** Nothing that is asked here takes long, even on a busy machine. */
const SOON_MS = 15_000;

type Stage = Awaited<ReturnType<typeof openStage>>;

/** Everything opened for one test, and closed after it. */
export async function play(options: StageOptions & { token?: string; web?: Partial<WebOptions> } = {}) {
  const stage = await openStage(options);
  const bot = await startBot(stage, options.token ?? null, options.web);
  onTestFinished(async () => {
    await bot.close();
    await stage.close();
  });
  return { ...stage, ...bot };
}

/** What `npm run bot` starts of it; tests start a second one over the same services. */
export async function startBot(stage: Stage, token: string | null = null, more: Partial<WebOptions> = {}) {
  const { desk, services } = stage;
  const playground = await startPlayground({ desk, sql: services.sql, token });
  const web = await startWeb({ ...services, ...desk, port: 0, playground, ...more });
  await stage.deliver(playground.platform);
  return {
    url: web.url,
    async close() {
      await web.close();
      await playground.close();
    },
  };
}

/** Somebody with a browser, whose cookie is kept; `cookie` continues another one's. */
export async function visitor(url: string, cookie = '') {
  const jar = { cookie };
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const call = async (
    method: string,
    path: string,
    body?: string | Buffer,
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { cookie: jar.cookie, origin: url, ...headers },
      redirect: 'manual',
      ...(body !== undefined && { body }),
    });
    const [given] = response.headers.getSetCookie();
    if (given) jar.cookie = given.split(';')[0] ?? '';
    return response;
  };
  const post = async (path: string, body: unknown) => {
    const response = await call('POST', path, JSON.stringify(body), { 'content-type': 'application/json' });
    return { status: response.status, ...((await response.json()) as { form?: string; message?: string }) };
  };
  const newId = () => randomBytes(8).toString('hex');
  const shown = new Map<string, string>();

  const self = {
    jar,
    call,
    post,
    shown,
    page: await call('GET', '/'),
    /** Listens, as the page does, until the test ends. */
    async listen() {
      const response = await fetch(`${url}/playground/events`, {
        headers: { cookie: jar.cookie },
        signal: leaving.signal,
      });
      expect(response.status).toBe(200);
      void follow(response, shown).catch(() => undefined);
      return self;
    },
    say: (text: string, files: string[] = [], once = newId()) =>
      post('/playground/messages', { once, text, files }),
    async send(name: string, bytes: Uint8Array) {
      const response = await call(
        'PUT',
        `/playground/files?name=${encodeURIComponent(name)}`,
        Buffer.from(bytes),
      );
      return { status: response.status, ...((await response.json()) as { id?: string; message?: string }) };
    },
    press(id: string, label: string) {
      const button = buttonOf(shown.get(id) ?? '', label);
      return post('/playground/presses', { button, messageId: Number(id.slice(1)) });
    },
    answer: (form: string, target: string, texts: Record<string, string>, files: string[] = []) =>
      post('/playground/answers', { once: newId(), form, target, texts, files }),
    suggest: async (text: string) =>
      (await call('GET', `/playground/suggestions?text=${encodeURIComponent(text)}`)).json() as Promise<
        { text: string; label: string; hint: string }[]
      >,
    /** Everything that can be read. */
    texts: () => [...shown.values()].map(readable),
    /** The newest message that holds these words, with its id. */
    find: (words: string | RegExp) =>
      until(() => {
        const found = [...shown].reverse().find(([, html]) => readable(html).match(words));
        return found && { id: found[0], html: found[1], text: readable(found[1]) };
      }, SOON_MS),
  };
  return self;
}

/** Gives the token, as the page's form does. */
export const signIn = (who: Awaited<ReturnType<typeof visitor>>, token: string) =>
  who.call('POST', '/playground/sign-in', new URLSearchParams({ token }).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });

/** Keeps what the conversation shows up to date. */
async function follow(response: Response, shown: Map<string, string>): Promise<void> {
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, data] = /^event: conversation\ndata: (.+)$/m.exec(block) ?? [];
      if (!data) continue;
      const { order, html } = JSON.parse(data) as { order: string[]; html: Record<string, string> };
      const before = new Map(shown);
      shown.clear();
      for (const id of order) shown.set(id, html[id] ?? before.get(id) ?? '');
    }
  }
}

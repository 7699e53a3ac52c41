/** The queues themselves, on bull-board's pages. They are loaded when somebody looks: most processes never need them. */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { AdminDesk } from '#src/web/admin/desk.ts';

/** Its types know Redis only; it asks a queue which backend it stands on, and works with both. */
type BoardQueue = ConstructorParameters<typeof import('@bull-board/api/bullMQAdapter').BullMQAdapter>[0];

const PATH = '/admin/queues';

export function queuesRoutes({ app, operations }: AdminDesk): void {
  let board: Promise<Hono<{ Bindings: HttpBindings }>> | undefined;

  async function open() {
    const [{ createBullBoard }, { BullMQAdapter }, { HonoAdapter }, { serveStatic }] = await Promise.all([
      import('@bull-board/api'),
      import('@bull-board/api/bullMQAdapter'),
      import('@bull-board/hono'),
      import('@hono/node-server/serve-static'),
    ]);
    const serverAdapter = new HonoAdapter(serveStatic);
    serverAdapter.setBasePath(PATH);
    createBullBoard({
      queues: operations.queues.queues().map((queue) => new BullMQAdapter(queue as BoardQueue)),
      serverAdapter,
      options: { uiConfig: { boardTitle: 'Hidden Hill queues' } },
    });
    // Its first page is `/admin/queues` to it, and has to be `/admin/queues/` for the addresses in it to hold.
    const pages = new Hono<{ Bindings: HttpBindings }>({ strict: false });
    pages.route(PATH, serverAdapter.registerPlugin());
    return pages;
  }

  app.get(`${PATH}`, (c) => c.redirect(`${PATH}/`, 303));
  app.all(`${PATH}/*`, async (c) => {
    board ??= open();
    return (await board).fetch(c.req.raw, c.env);
  });
}

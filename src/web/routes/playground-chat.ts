/** What people do in the playground: write, press, answer forms, send files. */
import { z } from 'zod';
import type { Playground, Speaker } from '#src/chat/playground.ts';
import type { Form, Note } from '#src/core/chat.ts';
import { AppError, type ErrorCode, toAppError } from '#src/core/errors.ts';
import { boundedBody, partsOf } from '../body.ts';
import { formHtml, secretHtml } from '../pages/playground/form.ts';
import { places } from '../places.ts';
import { throttle } from '../playground/throttle.ts';
import { fromOwnPage, speakerOf, tooQuick } from '../playground/visitor.ts';
import type { App, RequestContext, Web } from '../web.ts';

const MAX_BODY_BYTES = 64 * 1024;
/** Held in memory while they come in: of all, and of one person or network. */
const UPLOADS = { all: 4, each: 2 };
const BROKEN_OFF = { 408: 'That stopped coming in. Please send it again.', 413: 'That is too long.' };
const DEEDS_PER_MINUTE = 60;
const FILES_PER_MINUTE = 30;
/** One for each key that is pressed, and no end to it. */
const SUGGESTIONS_PER_MINUTE = 300;
const MAX_TYPED_LENGTH = 500;
/** More than any field of a form lets one type. */
const MAX_FIELD_LENGTH = 8_000;

const once = z.string().regex(/^[a-z0-9]{8,40}$/);
const files = z.array(z.string().max(40)).max(10).default([]);
const saidSchema = z.object({ once, text: z.string().max(2_000), files });
const pressedSchema = z.object({ button: z.string().max(100), messageId: z.number().int().positive() });
const answerSchema = z.object({
  once,
  form: z.string().max(32),
  target: z.string().max(80),
  texts: z.record(z.string().max(32), z.string().max(MAX_FIELD_LENGTH)),
  files,
});

export function playgroundChatRoute(app: App, web: Web, playground: Playground): void {
  const deeds = throttle(DEEDS_PER_MINUTE);
  const uploads = throttle(FILES_PER_MINUTE);
  const suggestions = throttle(SUGGESTIONS_PER_MINUTE);
  const coming = places(UPLOADS.all);

  /** A deed that is sent as JSON: checked, done, and answered with the form that it opens, if it does. */
  const deed = <T>(
    path: string,
    schema: z.ZodType<T>,
    run: (who: Speaker, body: T) => Promise<Form | Note | null>,
  ) =>
    app.post(
      path,
      fromOwnPage(web),
      boundedBody(web, MAX_BODY_BYTES, (c, status) => refuse(c, status, BROKEN_OFF[status])),
      async (c) =>
        answered(c, web, async () => {
          const who = await speakerOf(c, web, playground);
          if (!who) return refuse(c, 401, 'Please sign in again.');
          const quick = tooQuick(c, deeds, who.userId);
          if (quick) return quick;
          const parsed = schema.safeParse(await c.req.json().catch(() => null));
          if (!parsed.success) return refuse(c, 400, 'That could not be understood. Please reload the page.');
          const form = await run(who, parsed.data);
          return c.json(
            { form: form && String(await (form.kind === 'note' ? secretHtml(form) : formHtml(form))) },
            200,
            { 'cache-control': 'no-store' },
          );
        }),
    );

  deed('/playground/messages', saidSchema, (who, said) => playground.say(who, said));
  deed('/playground/presses', pressedSchema, (who, pressed) => playground.press(who, pressed));
  deed('/playground/answers', answerSchema, async (who, { once: id, ...answer }) => {
    await playground.answer(who, id, answer);
    return null;
  });

  app.put('/playground/files', fromOwnPage(web), (c) =>
    answered(c, web, async () => {
      const who = await speakerOf(c, web, playground);
      if (!who) return refuse(c, 401, 'Please sign in again.');
      const quick = tooQuick(c, uploads, who.userId);
      if (quick) return quick;
      if (!c.req.raw.body) return refuse(c, 400, 'There is no file.');
      const end = coming.take({
        [`person ${who.userId}`]: UPLOADS.each,
        [`network ${who.network}`]: UPLOADS.each,
      });
      if (!end) {
        return refuse(c, 503, 'Many files are coming in just now. Please try again in a minute.');
      }
      try {
        const id = await playground.keepFile(who, c.req.query('name') ?? '', partsOf(c, web));
        return c.json({ id }, 201, { 'cache-control': 'no-store' });
      } finally {
        end();
      }
    }),
  );

  app.get('/playground/suggestions', async (c) => {
    const who = await speakerOf(c, web, playground);
    const text = c.req.query('text') ?? '';
    const idle = !who || text.length > MAX_TYPED_LENGTH || suggestions(who.userId) > 0;
    const found = idle ? [] : await playground.suggest(who, text);
    return c.json(found, 200, { 'cache-control': 'no-store' });
  });
}

type Refusal = 400 | 401 | 403 | 408 | 413 | 503;
const STATUS: Partial<Record<ErrorCode, Refusal>> = {
  'access.denied': 403,
  'file.too-large': 413,
  'file.interrupted': 408,
};

/** What is left of a body stands in the connection: it is of no more use. */
const refuse = (c: RequestContext, status: Refusal, message: string): Response =>
  c.json({ message }, status, { 'cache-control': 'no-store', connection: 'close' });

/** The answer of `run`; what it throws is answered with its sentence. */
async function answered(c: RequestContext, web: Web, run: () => Promise<Response>): Promise<Response> {
  try {
    return await run();
  } catch (thrown) {
    const error = toAppError(thrown);
    const expected = thrown instanceof AppError && error.recovery === 'permanent';
    if (!expected) web.log.error({ err: thrown, path: c.req.routePath }, 'playground failed');
    return refuse(c, expected ? (STATUS[error.code] ?? 400) : 503, error.userMessage);
  }
}

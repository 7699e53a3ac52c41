/** What runs inside a confined process: calls the named module and sends its answer. */
import { pathToFileURL } from 'node:url';
import { AppError, type ErrorCode, type Recovery } from '#src/core/errors.ts';
import { compiled } from '#src/runtime/root.ts';

/** What the process is sent. */
export interface Order {
  module: string;
  /** The exported function that is called with the list `input` as its arguments; absent: the default export. */
  name?: string | undefined;
  input: unknown;
  /** More is to come: the process stays after its answer. */
  stay?: boolean;
}

/** What it sends. An AppError loses its class on the way, so it travels as fields. */
export type Reply =
  | { kind: 'value'; value: unknown }
  | { kind: 'progress'; share: number }
  | { kind: 'app-error'; code: ErrorCode; message: string; userMessage: string; recovery: Recovery }
  | { kind: 'ended'; why: 'memory' | 'crash'; message: string };

/** What JavaScript, WebAssembly and the canvas say where they get no memory. */
const NO_MEMORY = /allocation failed|out of memory|could not allocate|skia surface failed/i;

type Run = (...given: unknown[]) => unknown;

const send = (reply: Reply, sent?: () => void): void =>
  void process.send?.(reply, undefined, undefined, sent);

async function answer({ module, name = 'default', input }: Order): Promise<Reply> {
  try {
    const exported = (await import(pathToFileURL(compiled(new URL(module))).href)) as Record<string, Run>;
    const report = (share: number) => send({ kind: 'progress', share });
    const given = name === 'default' ? [input, report] : (input as unknown[]);
    const run = exported[name];
    if (!run) throw new Error(`${module} exports no ${name}`);
    return { kind: 'value', value: await run(...given) };
  } catch (thrown) {
    if (thrown instanceof AppError) {
      const { code, message, userMessage, recovery } = thrown;
      return { kind: 'app-error', code, message, userMessage, recovery };
    }
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const why = NO_MEMORY.test(error.message) ? 'memory' : 'crash';
    return { kind: 'ended', why, message: error.stack ?? error.message };
  }
}

process.on('message', async (order: Order) => {
  if (order.stay) return send(await answer(order));
  // Work that waits for nothing any more, and yet does not answer, ends by itself.
  process.channel?.unref();
  send(await answer(order), () => process.exit());
});
process.once('disconnect', () => process.exit());

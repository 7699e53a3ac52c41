/** What comes in with a request, untrusted: no more of it than may be. */
import { bodyLimit } from 'hono/body-limit';
import { AppError } from '../../core/errors.ts';
import type { RequestContext } from '../web.ts';

const MAX_JSON_BYTES = 16 * 1024;
const BYTES_PER_MB = 1024 * 1024;

/** The body as JSON. @throws AppError as `readBody` */
export const readJson = (c: RequestContext): Promise<unknown> =>
  readBody(c, MAX_JSON_BYTES, () => c.req.json());

/** The body, no more of it than may be. @throws AppError `file.too-large`, `input.invalid` */
export async function readBody<T>(c: RequestContext, maxBytes: number, take: () => Promise<T>): Promise<T> {
  const limited = bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new AppError('file.too-large', {
        message: `body larger than ${maxBytes} bytes`,
        userMessage: `That is larger than ${Math.max(1, Math.floor(maxBytes / BYTES_PER_MB))} MB. Please send a smaller file, or the paper's DOI or PMC id.`,
      });
    },
  });
  const taken: T[] = [];
  await limited(c, async () => {
    taken.push(
      await take().catch((cause: unknown) => {
        throw malformed(cause);
      }),
    );
  });
  const [body] = taken;
  if (body === undefined) throw malformed(null);
  return body;
}

export const malformed = (cause: unknown): AppError =>
  new AppError('input.invalid', {
    message: 'body not read',
    userMessage: 'The body is not what its content type says. Please check how it is sent.',
    cause,
  });

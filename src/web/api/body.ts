/** The bodies of requests to the API: no more of them than may be, and what they are said to be. */
import { AppError } from '#src/core/errors.ts';
import { takeBody } from '../body.ts';
import type { Ask } from './ask.ts';

const MAX_JSON_BYTES = 16 * 1024;

/** The body as JSON. @throws AppError as `readBody` */
export const readJson = (ask: Ask): Promise<unknown> => readBody(ask, MAX_JSON_BYTES, () => ask.c.req.json());

/** The body, no more of it than may be. @throws AppError `file.too-large`, `file.interrupted`, `input.invalid` */
export async function readBody<T>({ c, web }: Ask, maxBytes: number, take: () => Promise<T>): Promise<T> {
  await takeBody(c, web, maxBytes);
  return take().catch((cause: unknown) => {
    throw malformed(cause);
  });
}

export const malformed = (cause: unknown): AppError =>
  new AppError('input.invalid', {
    message: 'body not read',
    userMessage: 'The body is not what its content type says. Please check how it is sent.',
    cause,
  });

/** Forms with a file: few of them in memory at once. */
import type { z } from 'zod';
import { clientNetwork } from '../client-network.ts';
import { places } from '../places.ts';
import type { Ask } from './ask.ts';
import { readBody } from './body.ts';
import { checked } from './checked.ts';
import { refuse } from './refuse.ts';

/** What a form adds to its file: boundaries, names, its other fields. */
const FORM_BYTES = 64 * 1024;
/** Files held in memory at once: of all, and of one token or network. */
const UPLOADS = { all: 4, each: 2 };

const uploads = places(UPLOADS.all);

export const isForm = ({ c }: Ask): boolean => typeOf(c.req.header('content-type')) === 'multipart/form-data';
export const typeOf = (header = ''): string | undefined => header.split(';')[0]?.trim().toLowerCase();

/**
 * Answers with what `take` makes of the form's fields.
 *
 * @param maxBytes of its file
 * @throws AppError as `readBody` and `checked`
 */
export async function withForm<Schema extends z.ZodType>(
  ask: Ask,
  maxBytes: number,
  schema: Schema,
  take: (fields: z.output<Schema>) => Promise<Response>,
): Promise<Response> {
  const { c, web } = ask;
  const end = uploads.take({
    [`token ${ask.token}`]: UPLOADS.each,
    [`network ${clientNetwork(c, web)}`]: UPLOADS.each,
  });
  if (!end) {
    const message = 'Many files are coming in just now. Please try again in a few seconds.';
    return refuse(c, 503, 'upload.busy', message, { 'retry-after': '5', connection: 'close' });
  }
  try {
    const fields = await readBody(ask, maxBytes + FORM_BYTES, () => c.req.parseBody());
    return await take(checked(schema, fields));
  } finally {
    end();
  }
}

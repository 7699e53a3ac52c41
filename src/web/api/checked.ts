/** Input that a schema allows. */
import type { z } from 'zod';
import { AppError } from '#src/core/errors.ts';

/** @throws AppError `input.invalid`, which says what is wrong where */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues
    .slice(0, 5)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message));
  throw new AppError('input.invalid', {
    message: `input: ${faults.join('; ')}`,
    userMessage: `That could not be understood: ${faults.join('; ')}.`,
  });
}

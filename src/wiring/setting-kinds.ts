/** What a setting may be, by kind. */
import { z } from 'zod';

/** An unset variable and an empty one mean the same: `.env` files and compose files leave empties behind. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
export const withDefault = <T extends z.ZodType>(schema: T, fallback: z.input<T>) =>
  z.preprocess((value) => (value === '' || value === undefined ? fallback : value), schema);
export const flag = z.enum(['on', 'off']).transform((value) => value === 'on');
export const baseUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

/** Keys are derived from it, or it opens a door: it must not be guessed. */
export const MIN_SECRET_LENGTH = 16;
export const doorToken = z.string().min(MIN_SECRET_LENGTH, {
  error: `needs at least ${MIN_SECRET_LENGTH} characters, so that nobody guesses it; \`openssl rand -hex 24\` makes a good one`,
});
/** How many proxies; `on` is one. */
export const proxies = z.preprocess(
  (value) => ({ on: 1, true: 1, off: 0, false: 0 })[String(value).toLowerCase()] ?? value,
  z.coerce.number().int().min(0).max(5),
);
/** Before every command's name; both platforms take 32 characters for all of it. */
export const commandPrefix = z.string().regex(/^(?:[a-z0-9]{1,12}-)?$/, {
  error: 'is up to 12 small letters and digits with a dash at the end: hh-',
});

export const beginning = (prefix: string, pattern: RegExp) =>
  z.string().regex(pattern, { error: `begins with ${prefix}; please copy it again` });

/** Numbers with commas between them. */
export const speakers = z
  .string()
  .regex(/^\d{1,4}(?:\s*,\s*\d{1,4}){0,2}$/, { error: 'is one number, or three with commas: 1,6,2' })
  .transform((text) => text.split(',').map(Number));

/** Other programs read these in small letters, too. */
const PROXY_NAMES = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'] as const;
export const withProxyNames = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...environment,
  ...Object.fromEntries(
    PROXY_NAMES.map((name) => [name, environment[name] || environment[name.toLowerCase()]]),
  ),
});

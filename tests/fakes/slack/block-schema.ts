/** Small checks to put Block Kit's rules together of. Each gives its objections in Slack's words. */
import type { Json } from './model.ts';

export type Check = (value: unknown, path: string) => string[];

const at = (what: string, path: string): string[] => [`${what} [json-pointer:${path}]`];

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const anything: Check = () => [];

export const string =
  (max: number, min = 1): Check =>
  (value, path) => {
    if (typeof value !== 'string') return at('must be a string', path);
    if (value.length > max) return at(`must be less than ${max + 1} characters`, path);
    return value.length < min ? at(`must be more than ${min - 1} characters`, path) : [];
  };

export const boolean: Check = (value, path) =>
  typeof value === 'boolean' ? [] : at('must be a boolean', path);

export const integer: Check = (value, path) =>
  Number.isInteger(value) ? [] : at('must be an integer', path);

export const oneOf =
  (...values: string[]): Check =>
  (value, path) =>
    values.includes(value as string) ? [] : at(`must be a valid enum value: ${values.join(', ')}`, path);

/** An address as Slack takes it in links and pictures. */
export const address =
  (schemes = /^https?:\/\/\S+$/): Check =>
  (value, path) =>
    typeof value === 'string' && schemes.test(value) && value.length <= 3_000
      ? []
      : at('must be a valid url', path);

export const list =
  (each: Check, max: number, min = 1): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return at('must be an array', path);
    if (value.length > max) return at(`no more than ${max} items allowed`, path);
    if (value.length < min) return at(`no less than ${min} items required`, path);
    return value.flatMap((one, index) => each(one, `${path}/${index}`));
  };

/** An object with these keys and no others; `type` and `block_id` are checked by whoever asks. */
export const object =
  (required: Record<string, Check>, optional: Record<string, Check> = {}): Check =>
  (value, path) => {
    if (!isObject(value)) return at('must be an object', path);
    const known = { ...required, ...optional };
    const missing = Object.keys(required).filter((key) => value[key] === undefined);
    return [
      ...missing.flatMap((key) => at(`missing required field: ${key}`, path)),
      ...Object.entries(value).flatMap(([key, field]) => {
        if (key === 'type' || field === undefined) return [];
        const check = known[key];
        return check ? check(field, `${path}/${key}`) : at(`invalid additional property: ${key}`, path);
      }),
    ];
  };

/** An object whose `type` says which check it must pass. */
export const typed =
  (checks: Record<string, Check>, what: string): Check =>
  (value, path) => {
    const type = isObject(value) ? value.type : undefined;
    const check = typeof type === 'string' ? checks[type] : undefined;
    return check ? check(value, path) : at(`unsupported type: ${String(type)} is no ${what}`, path);
  };

const plainText = (max: number) => object({ text: string(max) }, { emoji: boolean });
const markdown = (max: number) => object({ text: string(max) }, { verbatim: boolean });

/** A text object of plain text. */
export const plain = (max: number): Check => typed({ plain_text: plainText(max) }, 'plain_text');

/** A text object, plain or mrkdwn. */
export const text = (max: number): Check =>
  typed({ plain_text: plainText(max), mrkdwn: markdown(max) }, 'text object');

/** Text from strangers, made fit to be stored and shown. */

/** Control characters that PostgreSQL refuses (NUL) or that no reader should see; tab and line feed stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
/** Halves of a surrogate pair that stand alone: not text, and refused by PostgreSQL's jsonb. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The value with every string in it, at any depth, free of control characters and broken surrogates. */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return value.replace(CONTROL, '').replace(LONE_SURROGATE, '') as T;
  if (Array.isArray(value)) return value.map(storable) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, storable(inner)])) as T;
  }
  return value;
}

/** Whom a message calls. */
import { isObject } from './block-schema.ts';
import type { Json } from './model.ts';

/** Every text of some blocks in which Slack looks for mentions: mrkdwn, and Markdown. */
function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(texts);
  if (!isObject(value)) return [];
  const own = value.type === 'mrkdwn' ? [String(value.text)] : [];
  if (value.type === 'user') own.push(`<@${value.user_id}>`);
  if (value.type === 'broadcast') own.push('<!channel>');
  return [...own, ...Object.values(value).flatMap(texts)];
}

/**
 * Where there are blocks, they are what people read: a person named in the text alone is not called. A call of
 * everyone counts wherever it stands, so that no test misses one.
 */
export function mentionsOf(text: string, blocks: Json[]): { everyone: boolean; users: string[] } {
  const inBlocks = texts(blocks).join('\n');
  const read = blocks.length > 0 ? inBlocks : text;
  const users = [...read.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)].map(([, id]) => id ?? '');
  return { everyone: /<!(?:channel|here|everyone)\b/.test(`${text}\n${inBlocks}`), users };
}

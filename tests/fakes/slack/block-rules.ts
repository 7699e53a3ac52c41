/** What is wrong with the blocks of a message or with a view. */
import { isObject, list, plain, string } from './block-schema.ts';
import { messageBlock, viewBlock } from './blocks.ts';
import { MESSAGE, VIEW } from './limits.ts';
import type { Json } from './model.ts';

/** The interactive elements of a block. */
export function elementsOf(block: Json): Json[] {
  const parts = [...objects(block.elements), block.accessory, block.element];
  return parts.filter(isObject).filter((one) => typeof one.action_id === 'string');
}

export const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);

function repeated(values: unknown[]): unknown[] {
  return values.filter((value, index) => value !== undefined && values.indexOf(value) < index);
}

/** What no block can see by itself. */
function together(blocks: Json[]): string[] {
  const faults = repeated(blocks.map((one) => one.block_id)).map(
    (id) => `block_id "${id}" already exists [json-pointer:/blocks]`,
  );
  blocks.forEach((block, index) => {
    const path = `[json-pointer:/blocks/${index}]`;
    for (const id of repeated(elementsOf(block).map((one) => one.action_id)))
      faults.push(`\`action_id\` "${id}" already exists ${path}`);
    if (block.type === 'section' && block.text === undefined && block.fields === undefined)
      faults.push(`missing required field: text ${path}`);
    for (const id of repeated(objects(block.tasks).map((one) => one.task_id)))
      faults.push(`\`task_id\` "${id}" already exists ${path}`);
  });
  return faults;
}

/** A plan and single task cards exclude each other, and only one plan fits a message. */
function tasks(blocks: Json[]): string[] {
  const plans = blocks.filter(({ type }) => type === 'plan').length;
  const cards = blocks.some(({ type }) => type === 'task_card');
  if (plans > 0 && cards) return ['plan and task_card are mutually exclusive [json-pointer:/blocks]'];
  return plans > 1 ? ['no more than 1 plan allowed [json-pointer:/blocks]'] : [];
}

/** Objections to the blocks of a message; none: Slack takes them. */
export function messageFaults(blocks: unknown): string[] {
  const faults = list(messageBlock, MESSAGE.blocks, 0)(blocks, '/blocks');
  return faults.length > 0 ? faults : [...together(objects(blocks)), ...tasks(objects(blocks))];
}

const VIEW_KEYS = ['type', 'blocks', 'private_metadata', 'callback_id', 'external_id'];
const MODAL_KEYS = ['title', 'submit', 'close', 'clear_on_close', 'notify_on_close', 'submit_disabled'];

/** Objections to a view of this type. */
export function viewFaults(view: Json, type: 'modal' | 'home'): string[] {
  const optional = (key: string, check: (value: unknown, path: string) => string[]) =>
    view[key] === undefined ? [] : check(view[key], `/view/${key}`);
  const keys = type === 'modal' ? [...VIEW_KEYS, ...MODAL_KEYS] : VIEW_KEYS;
  const faults = Object.keys(view)
    .filter((key) => !keys.includes(key))
    .map((key) => `invalid additional property: ${key} [json-pointer:/view]`);
  if (view.type !== type) faults.push(`must be ${type} [json-pointer:/view/type]`);
  faults.push(
    ...optional('private_metadata', string(VIEW.privateMetadata, 0)),
    ...optional('callback_id', string(VIEW.callbackId, 0)),
    ...optional('submit', plain(VIEW.button)),
    ...optional('close', plain(VIEW.button)),
    ...list(viewBlock, VIEW.blocks, 0)(view.blocks, '/view/blocks'),
  );
  if (type === 'modal') faults.push(...plain(VIEW.title)(view.title, '/view/title'));
  const asks = objects(view.blocks).some((block) => block.type === 'input');
  if (type === 'modal' && asks && view.submit === undefined)
    faults.push('missing required field: submit [json-pointer:/view]');
  return faults.length > 0 ? faults : together(objects(view.blocks));
}

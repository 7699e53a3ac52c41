/** What the fields of a message or view hold, as Slack reports it. */
import { elementsOf, objects } from './block-rules.ts';
import type { Json } from './model.ts';

/** What a person enters: text, a choice, or files that are already stored. */
export type Entry = string | Json[];

/** An option of an element, by its value or its label; throws where there is none to pick. */
function optionOf(element: Json, picked: string): Json {
  const label = (option: Json) => (option.text as Json | undefined)?.text;
  const found = objects(element.options).find(
    (option) => option.value === picked || label(option) === picked,
  );
  if (!found) throw new Error(`nothing to pick under ${element.action_id}: ${picked}`);
  return found;
}

/** The state of one field, with what was entered or else what it began with. */
function fieldState(element: Json, entry: Entry | undefined): Json {
  const type = String(element.type);
  const one = typeof entry === 'string' ? entry : undefined;
  if (type === 'file_input') return { type, files: Array.isArray(entry) ? entry : [] };
  if (type === 'static_select') {
    const option = one === undefined ? (element.initial_option ?? null) : optionOf(element, one);
    return { type, selected_option: option };
  }
  return { type, value: one ?? element.initial_value ?? null };
}

/** All fields of some blocks, by block id and action id. Entries are found by action id or block id. */
export function stateOf(blocks: Json[], entries: Record<string, Entry> = {}): Record<string, Json> {
  const state: Record<string, Json> = {};
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      if (element.type === 'button') continue;
      const [blockId, actionId] = [String(block.block_id), String(element.action_id)];
      const field = fieldState(element, entries[actionId] ?? entries[blockId]);
      state[blockId] = { ...state[blockId], [actionId]: field };
    }
  }
  return state;
}

/** True when a person has left a field empty. */
export const isEmpty = (field: Json): boolean =>
  Object.entries(field)
    .filter(([key]) => key !== 'type')
    .every(([, value]) => value === null || value === '' || (Array.isArray(value) && value.length === 0));

/** What is reported when a button is pressed. */
export function actionOf(block: Json, element: Json, ts: string): Json {
  const { type, action_id, text, value, style, url } = element;
  return {
    ...{ type, action_id, block_id: block.block_id, action_ts: ts, text },
    ...(value !== undefined && { value }),
    ...(style !== undefined && { style }),
    ...(url !== undefined && { url }),
  };
}

/** What the fields of a message or view hold, as Slack reports it. */
import { elementsOf, objects } from './block-rules.ts';
import type { Json } from './model.ts';

/** What a person enters: text, one choice, several, or files that are already stored. */
export type Entry = string | string[] | Json[];

const PRESSED = ['button', 'overflow', 'workflow_button', 'image'];
const SEVERAL = ['checkboxes', 'multi_static_select', 'multi_external_select'];
/** Elements that name the thing chosen by its id or date, by the key it is reported under. */
const NAMED: Record<string, [string, string]> = {
  users_select: ['selected_user', 'initial_user'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  channels_select: ['selected_channel', 'initial_channel'],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
};

/** An option of an element, by its value or its label; throws where there is none to pick. */
function optionOf(element: Json, picked: string): Json {
  const all = [
    ...objects(element.options),
    ...objects(element.option_groups).flatMap((group) => objects(group.options)),
  ];
  const label = (option: Json) => (option.text as Json | undefined)?.text;
  const found = all.find((option) => option.value === picked || label(option) === picked);
  if (!found && String(element.type).includes('external'))
    return { text: { type: 'plain_text', text: picked }, value: picked };
  if (!found) throw new Error(`nothing to pick under ${element.action_id}: ${picked}`);
  return found;
}

/** The state of one field, with what was entered or else what it began with. */
function fieldState(element: Json, entry: Entry | undefined): Json {
  const type = String(element.type);
  const one = typeof entry === 'string' ? entry : undefined;
  const many = Array.isArray(entry) ? entry.map(String) : one === undefined ? undefined : [one];
  const named = NAMED[type];
  if (named) return { type, [named[0]]: one ?? element[named[1]] ?? null };
  if (type === 'file_input') return { type, files: Array.isArray(entry) ? entry : [] };
  if (SEVERAL.includes(type))
    return {
      type,
      selected_options: many?.map((value) => optionOf(element, value)) ?? element.initial_options ?? [],
    };
  if (type === 'radio_buttons' || type.endsWith('_select'))
    return {
      type,
      selected_option: one === undefined ? (element.initial_option ?? null) : optionOf(element, one),
    };
  return { type, value: one ?? element.initial_value ?? null };
}

/** All fields of some blocks, by block id and action id. Entries are found by action id or block id. */
export function stateOf(blocks: Json[], entries: Record<string, Entry> = {}): Record<string, Json> {
  const state: Record<string, Json> = {};
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      if (PRESSED.includes(String(element.type))) continue;
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

/** What is reported when an element is used: pressed, or something is picked. */
export function actionOf(
  block: Json,
  element: Json,
  picked: string | string[] | undefined,
  ts: string,
): Json {
  const base = {
    type: element.type,
    action_id: element.action_id,
    block_id: block.block_id,
    action_ts: ts,
  };
  if (element.type === 'button') {
    const { text, value, style, url } = element;
    return {
      ...base,
      text,
      ...(value === undefined ? {} : { value }),
      ...(style ? { style } : {}),
      ...(url ? { url } : {}),
    };
  }
  if (element.type === 'overflow') return { ...base, selected_option: optionOf(element, String(picked)) };
  return { ...base, ...fieldState(element, picked) };
}

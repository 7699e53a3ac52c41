/** What a message's body may hold. Each fault names its place as Discord does. */
import { type Fault, tooLong } from './errors.ts';
import { COMPONENT, EMBED, EMBED_FOOTER, MESSAGE, MODAL, SELECT_OPTIONS } from './limits.ts';
import type { Json } from './store.ts';

type Path = (string | number)[];

const fault = (path: Path, code: string, message: string): Fault => ({ path, code, message });
const required = (path: Path): Fault => fault(path, 'BASE_TYPE_REQUIRED', 'This field is required');
export const listOf = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function longer(value: unknown, path: Path, max: number | undefined): Fault[] {
  return max !== undefined && text(value).length > max ? [tooLong(path, max)] : [];
}

function tooMany(value: unknown, path: Path, max: number): Fault[] {
  if (listOf(value).length <= max) return [];
  return [fault(path, 'BASE_TYPE_BAD_LENGTH', `Must be between 0 and ${max} in length.`)];
}

function embedFaults(embed: Json, path: Path): Fault[] {
  const faults = Object.entries(EMBED).flatMap(([key, max]) => longer(embed[key], [...path, key], max));
  faults.push(...longer((embed.footer as Json)?.text, [...path, 'footer', 'text'], EMBED_FOOTER));
  return faults;
}

/** Characters of all embeds that count together. */
function embedLength(embeds: Json[]): number {
  const parts = embeds.flatMap((embed) => [embed.title, embed.description, (embed.footer as Json)?.text]);
  return parts.reduce<number>((sum, part) => sum + text(part).length, 0);
}

/** Every component of a tree, with its place. */
function walk(components: Json[], path: Path): { component: Json; path: Path }[] {
  return components.flatMap((component, index) => {
    const at = [...path, index];
    const label = component.component ? [component.component as Json] : [];
    return [
      { component, path: at },
      ...walk(listOf(component.components), [...at, 'components']),
      ...walk(label, [...at, 'component']),
    ];
  });
}

export const allComponents = (components: Json[]): Json[] =>
  walk(components, []).map(({ component }) => component);

function oneFaults(component: Json, path: Path): Fault[] {
  // Only buttons keep to the button's label; a modal's labels have 45 like its title.
  const faults = ['custom_id', 'placeholder'].flatMap((key) =>
    longer(component[key], [...path, key], COMPONENT[key]),
  );
  faults.push(
    ...longer(component.label, [...path, 'label'], component.type === 2 ? COMPONENT.label : MODAL.title),
  );
  const buttons = listOf(component.components).filter(({ type }) => type === 2);
  if (component.type === 1) faults.push(...tooMany(buttons, [...path, 'components'], MESSAGE.rowButtons));
  if (component.type === 2) {
    const link = component.style === 5;
    if (link !== (text(component.url) !== '')) faults.push(required([...path, 'url']));
    if (!link && text(component.custom_id) === '') faults.push(required([...path, 'custom_id']));
  }
  if (component.type === 3) faults.push(...tooMany(component.options, [...path, 'options'], SELECT_OPTIONS));
  listOf(component.options).forEach((option, index) => {
    for (const key of ['label', 'value', 'description']) {
      faults.push(...longer(option[key], [...path, 'options', index, key], 100));
    }
  });
  return faults;
}

function componentFaults(components: Json[], path: Path): Fault[] {
  const all = walk(components, path);
  const faults = all.flatMap(({ component, path: at }) => oneFaults(component, at));
  const seen = new Set<string>();
  for (const { component, path: at } of all) {
    const id = text(component.custom_id);
    if (id && seen.has(id)) {
      faults.push(
        fault(
          [...at, 'custom_id'],
          'COMPONENT_CUSTOM_ID_DUPLICATED',
          'Component custom id cannot be duplicated',
        ),
      );
    }
    seen.add(id);
  }
  return faults;
}

function mentionFaults(body: Json): Fault[] {
  const allowed = (body.allowed_mentions ?? {}) as Json;
  const parse = Array.isArray(allowed.parse) ? (allowed.parse as string[]) : [];
  return ['users', 'roles']
    .filter((key) => parse.includes(key) && listOf(allowed[key]).length > 0)
    .map((key) =>
      fault(
        ['allowed_mentions'],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`,
      ),
    );
}

/** Faults of a message to post or edit. */
export function messageFaults(body: Json): Fault[] {
  const components = listOf(body.components);
  const embeds = listOf(body.embeds);
  const faults = [
    ...longer(body.content, ['content'], MESSAGE.content),
    ...longer(`${body.nonce ?? ''}`, ['nonce'], MESSAGE.nonce),
    ...tooMany(embeds, ['embeds'], MESSAGE.embeds),
    ...embeds.flatMap((embed, index) => embedFaults(embed, ['embeds', index])),
    ...componentFaults(components, ['components']),
    ...mentionFaults(body),
    ...tooMany(components, ['components'], MESSAGE.rows),
  ];
  if (components.some(({ type }) => type !== 1)) {
    faults.push(fault(['components'], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).'));
  }
  if (embedLength(embeds) > MESSAGE.embedTotal) {
    faults.push(
      fault(
        ['embeds'],
        'MAX_EMBED_SIZE_EXCEEDED',
        `Embed size exceeds maximum size of ${MESSAGE.embedTotal}`,
      ),
    );
  }
  return faults;
}

/** Faults of a modal. */
export function modalFaults(modal: Json): Fault[] {
  const faults = [
    ...longer(modal.title, ['data', 'title'], MODAL.title),
    ...longer(modal.custom_id, ['data', 'custom_id'], COMPONENT.custom_id),
  ];
  for (const key of ['title', 'custom_id']) if (!text(modal[key])) faults.push(required(['data', key]));
  faults.push(...tooMany(modal.components, ['data', 'components'], MODAL.components));
  return [...faults, ...componentFaults(listOf(modal.components), ['data', 'components'])];
}

/** Whom a text mentions, after allowed_mentions; left out, everybody it names. */
export function mentionsOf(
  content: string,
  allowed: Json | null | undefined,
): { everyone: boolean; users: string[] } {
  const named = [...new Set([...content.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id ?? ''))];
  const everyone = /@(everyone|here)/.test(content);
  if (!allowed) return { everyone, users: named };
  const parse = Array.isArray(allowed.parse) ? (allowed.parse as string[]) : [];
  const listed = Array.isArray(allowed.users) ? (allowed.users as string[]) : [];
  return {
    everyone: everyone && parse.includes('everyone'),
    users: named.filter((id) => parse.includes('users') || listed.includes(id)),
  };
}

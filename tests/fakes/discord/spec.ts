/** Checks bodies against the published description of the API, where the machine has it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#src/runtime/root.ts';
import type { Json } from './store.ts';

const FILE = join(ROOT, '../shared/specs/discord-openapi.json');

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
}

interface Spec {
  paths: Record<string, Record<string, { requestBody?: { content?: Record<string, { schema: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
}

const spec: Spec | null = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Spec) : null;
if (!spec)
  process.stderr.write(
    'Skipped: no API description of Discord here; bodies are checked by hand-written rules alone.\n',
  );

/** True where the description is there. */
export const hasSpec = spec !== null;

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

/** Discord takes big numbers as text and whole numbers as numbers, whatever the description says. */
function isOf(value: unknown, wanted: string): boolean {
  const type = typeOf(value);
  if (type === wanted || (type === 'integer' && wanted === 'number')) return true;
  return wanted === 'integer' && type === 'string' && /^\d+$/.test(value as string);
}

function sizes(value: unknown, schema: Schema, at: string): string[] {
  const length = typeof value === 'string' || Array.isArray(value) ? value.length : 0;
  const max =
    typeof value === 'string' ? schema.maxLength : Array.isArray(value) ? schema.maxItems : undefined;
  if (max !== undefined && length > max) return [`${at}: longer than ${max}`];
  if (typeof value === 'string' && length < (schema.minLength ?? 0)) return [`${at}: too short`];
  return [];
}

function check(value: unknown, schema: Schema, at: string): string[] {
  if (schema.$ref) return check(value, schemaOf(schema.$ref), at);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) {
    const found = choices.map((one) => check(value, one, at));
    if (found.some((problems) => problems.length === 0)) return [];
    // The nearest one: it names the fault, the others only say that the value is something else.
    return found.reduce((best, one) => (one.length < best.length ? one : best));
  }
  const problems = (schema.allOf ?? []).flatMap((one) => check(value, one, at));
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((one) => isOf(value, one))) {
    return [...problems, `${at}: ${typeOf(value)} where ${types.join(' or ')} belongs`];
  }
  if (schema.enum && !schema.enum.includes(value)) problems.push(`${at}: not one of the known values`);
  problems.push(...sizes(value, schema, at));
  if (Array.isArray(value)) {
    const items = schema.items;
    if (items) problems.push(...value.flatMap((one, index) => check(one, items, `${at}[${index}]`)));
  } else if (value !== null && typeof value === 'object') {
    const given = value as Json;
    const missing = (schema.required ?? []).filter((key) => given[key] === undefined);
    problems.push(...missing.map((key) => `${at}.${key}: missing`));
    for (const [key, part] of Object.entries(schema.properties ?? {})) {
      if (given[key] !== undefined) problems.push(...check(given[key], part, `${at}.${key}`));
    }
  }
  return problems;
}

function schemaOf(reference: string): Schema {
  const schema = spec?.components.schemas[reference.split('/').at(-1) ?? ''];
  if (!schema) throw new Error(`the description has no ${reference}`);
  return schema;
}

/** What the description of an operation objects to in a body; nothing where the description is absent. */
export function specFaults(method: string, path: string, body: unknown): string[] {
  const schema =
    spec?.paths[path]?.[method.toLowerCase()]?.requestBody?.content?.['application/json']?.schema;
  return schema ? check(body, schema, 'body').map((fault) => `${method} ${path} ${fault}`) : [];
}

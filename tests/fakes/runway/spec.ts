/** What the published description of Runway's API says of bodies, where the machine has it. */
import { mapSchema, type Objection, objections, readSpec, type Schema } from '../openapi.ts';

interface Body {
  content?: { 'application/json'?: { schema: Schema } };
}
interface Spec {
  paths: Record<string, Record<string, { requestBody?: Body; responses: Record<string, Body> }>>;
}

const spec = readSpec<Spec>('runway/openapi.json', 'Runway');

/** True where the description is there. */
export const hasSpec = spec !== null;

const checkers = new Map<string, (value: unknown) => Objection[]>();

function check(key: string, schema: Schema | undefined, value: unknown): Objection[] {
  if (!schema) return [];
  const known = checkers.get(key) ?? objections(schema);
  checkers.set(key, known);
  return known(value);
}

/** Most models ignore a field they do not know: the API does not say so, the test does. */
const closed = (schema: Schema): Schema =>
  schema.properties && schema.additionalProperties === undefined
    ? { ...schema, additionalProperties: false }
    : schema;

/** `path` as the description spells it. */
export function requestObjections(method: string, path: string, body: unknown): Objection[] {
  const schema =
    spec?.paths[path]?.[method.toLowerCase()]?.requestBody?.content?.['application/json']?.schema;
  return check(`${method} ${path}`, schema && mapSchema(schema, closed), body);
}

export function answerObjections(method: string, path: string, status: number, body: unknown): Objection[] {
  const operation = spec?.paths[path]?.[method.toLowerCase()];
  const schema = operation?.responses[status]?.content?.['application/json']?.schema;
  return check(`${method} ${path} ${status}`, schema, body);
}

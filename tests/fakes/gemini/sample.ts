/** Response schemas: the smallest answer that fits one, and whether an answer fits. */
import { mapSchema, objections, type Schema, sentence } from '../openapi.ts';

const NUMBERS = ['minItems', 'maxItems', 'minLength', 'maxLength', 'minProperties', 'maxProperties'];

/** Google's dialect as JSON Schema: types in capitals, `nullable`, sizes as text. */
function standard(schema: Schema): Schema {
  const { nullable, propertyOrdering: _, ...rest } = schema;
  if (typeof rest.type === 'string') rest.type = rest.type.toLowerCase();
  for (const name of NUMBERS) if (typeof rest[name] === 'string') rest[name] = Number(rest[name]);
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : rest;
}

/** What does not fit; empty: everything does. The real model can't answer outside of its schema. */
export const misfits = (schema: Schema, value: unknown): string[] =>
  objections(mapSchema(schema, standard))(value).map((one) => sentence('script', one));

/** The smallest value that fits. */
export function sample(schema: Schema): unknown {
  const { enum: choices, anyOf, properties, required, items, minItems, minimum } = schema;
  if (Array.isArray(choices)) return choices[0];
  if (Array.isArray(anyOf)) return sample(anyOf[0] as Schema);
  const type = `${schema.type}`.toLowerCase();
  if (type === 'array') {
    return Array.from({ length: Number(minItems ?? 1) }, () =>
      sample((items ?? { type: 'string' }) as Schema),
    );
  }
  if (type === 'object') {
    const known = (properties ?? {}) as Record<string, Schema>;
    const names = (required as string[] | undefined) ?? Object.keys(known);
    return Object.fromEntries(names.map((name) => [name, sample(known[name] ?? { type: 'string' })]));
  }
  if (type === 'boolean') return true;
  return type === 'number' || type === 'integer' ? Number(minimum ?? 1) : 'words';
}

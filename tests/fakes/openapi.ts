/** Checks bodies against a published description of an API, where the machine has it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { ROOT } from '#src/runtime/root.ts';

const FOLDER = join(ROOT, '../shared/specs');

export type Schema = Record<string, unknown>;

/** Reads a description; null, with a plain message, where it is absent. */
export function readSpec<Spec>(file: string, service: string): Spec | null {
  const path = join(FOLDER, file);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Spec;
  process.stderr.write(
    `Skipped: no API description of ${service} here; bodies are checked by hand-written rules alone.\n`,
  );
  return null;
}

/** Every part of a schema, changed from the inside out. */
export function mapSchema<T>(node: T, change: (schema: Schema) => Schema): T {
  if (Array.isArray(node)) return node.map((one) => mapSchema(one, change)) as T;
  if (node === null || typeof node !== 'object') return node;
  const entries = Object.entries(node).map(([key, value]) => [key, mapSchema(value, change)]);
  return change(Object.fromEntries(entries)) as T;
}

export interface Objection {
  /** Where in the body: names and numbers. */
  path: string[];
  message: string;
  /** The property that the description does not know, when that is the objection. */
  unknown: string | null;
}

/** Compiles a schema on first use. `shared`: a document that its references point into, by that name. */
export function objections(
  schema: Schema,
  shared: { name: string; document: object } | null = null,
): (value: unknown) => Objection[] {
  let validate: ReturnType<Ajv2020['compile']> | null = null;
  return (value) => {
    if (!validate) {
      const ajv = new Ajv2020({ strict: false, allErrors: true, discriminator: true, logger: false });
      formats.default(ajv);
      if (shared) ajv.addSchema(shared.document, shared.name);
      validate = ajv.compile(schema);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => ({
      path: instancePath.split('/').slice(1),
      message: message ?? 'is wrong',
      unknown: typeof params.additionalProperty === 'string' ? params.additionalProperty : null,
    }));
  };
}

/** One line for a list of problems. */
export const sentence = (where: string, { path, message, unknown }: Objection): string =>
  `${where} ${path.join('.') || 'body'}: ${message}${unknown === null ? '' : ` (${unknown})`}`;

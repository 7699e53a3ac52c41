/** What the published description of the Gemini API says of bodies, where the machine has it. */
import { mapSchema, type Objection, objections, readSpec, type Schema } from '../openapi.ts';

interface Spec {
  components: { schemas: Record<string, { properties?: Record<string, object> } & Schema> };
}

/** The style of speech of the 3.8 voices: documented, and not yet in the description. Both spellings count. */
const style = { type: 'object', properties: { style: { type: 'string' } } };
const KNOWN_EXTRA = { speechMetadata: style, speech_metadata: style };

const spec = readSpec<Spec>('gemini/openapi.json', 'Gemini');
const part = spec?.components.schemas.Part;
if (part) part.properties = { ...part.properties, ...KNOWN_EXTRA };

/** True where the description is there. */
export const hasSpec = spec !== null;

/** The API refuses names it does not know, takes big numbers as numbers, and enum values in any case. */
function asServed(schema: Schema): Schema {
  const { discriminator: _, ...rest } = schema;
  if (rest.properties && !rest.additionalProperties && rest.type === 'object')
    rest.additionalProperties = false;
  if (rest.type === 'string' && rest.format === 'int64') return { type: ['string', 'integer'] };
  if (Array.isArray(rest.enum)) {
    rest.enum = [...new Set(rest.enum.flatMap((one) => [one, `${one}`.toLowerCase()]))];
  }
  return rest;
}

function checker(name: string): (body: unknown) => Objection[] {
  if (!spec) return () => [];
  const schemas = Object.fromEntries(
    Object.entries(spec.components.schemas).map(([key, schema]) => [key, mapSchema(schema, asServed)]),
  );
  const shared = { name: 'gemini', document: { components: { schemas } } };
  return objections({ $ref: `gemini#/components/schemas/${name}` }, shared);
}

export const requestObjections = checker('GenerateContentRequest');
export const answerObjections = checker('GenerateContentResponse');

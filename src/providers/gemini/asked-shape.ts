/** One schema for both ways: what a model is asked for, and how its answer is read. */
import { z } from 'zod';

/** What may be left out, and is then this. */
export const orElse = <Schema extends z.ZodType>(schema: Schema, usual: z.output<Schema>) =>
  schema.optional().default(usual as never);

/**
 * `generationConfig.responseJsonSchema`. Everything is asked for but what {@link orElse} lets go, also what is read where
 * it is missing; how long a text may be is for the reading alone.
 */
export function askedShape(schema: z.ZodType): object {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      for (const name of ['default', 'minLength', 'maxLength'] as const) delete jsonSchema[name];
      if (zodSchema instanceof z.ZodObject)
        jsonSchema.required = Object.entries(zodSchema.shape).flatMap(([name, part]) =>
          part instanceof z.ZodDefault && part.unwrap() instanceof z.ZodOptional ? [] : [name],
        );
    },
  });
  return shape;
}

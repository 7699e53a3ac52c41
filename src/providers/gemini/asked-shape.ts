/** One schema for both ways: what a model is asked for, and how its answer is read. */
import { z } from 'zod';

/** What may be left out, and is then this. */
export const orElse = <Schema extends z.ZodType>(schema: Schema, usual: z.output<Schema>) =>
  schema.optional().default(usual as never);

/**
 * What a model is asked for, as `generationConfig.responseJsonSchema`. It must fill in every field, those with a default too;
 * only fields made with {@link orElse} may be left out. Lengths of texts are not asked for: they are checked on reading.
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

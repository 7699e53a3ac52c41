/** Between script and narration: what the script says, against the paper, kept with the job. */
import { z } from 'zod';
import type { Paper } from '#src/core/paper.ts';
import type { Script } from '#src/core/script.ts';
import { type ClaimRow, checkApart, claimsTableSchema } from '#src/grounding/index.ts';
import type { PipelineContext } from '../context.ts';
import { GROUNDING_VERSION } from './grounded-writer.ts';

const checkedSchema = z.object({ claims: claimsTableSchema, errors: z.number(), warnings: z.number() });

/** The claims table of the script. It judges nothing: a script that came as far is mended, or its owner's word. */
export async function checkClaims(
  script: Script,
  paper: Paper,
  context: PipelineContext,
): Promise<ClaimRow[]> {
  const { claims, errors, warnings } = await context.memo({
    name: 'claims',
    // What was paid for changes nothing of what is said.
    inputs: [GROUNDING_VERSION, { ...script, cost: undefined }, paper],
    schema: checkedSchema,
    async make() {
      const { claims, findings } = await checkApart(context.signal, script, paper);
      const wrong = findings.filter(({ severity }) => severity === 'error').length;
      return { claims, errors: wrong, warnings: findings.length - wrong };
    },
  });
  context.log.info({ step: 'generate-script', claims: claims.length, errors, warnings }, 'claims checked');
  return claims;
}

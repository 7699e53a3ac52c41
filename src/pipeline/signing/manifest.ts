/** What a signed video says of itself: that a model had a part in it, the paper, and what each claim rests on. Pure. */
import { z } from 'zod';
import { SOURCE_TYPE } from '#src/render/provenance.ts';

export const CLAIMS_LABEL = 'org.hidden-hill.claims';

/** As much of `transcript.json` as is signed. */
const signedSchema = z.object({
  title: z.string(),
  paper: z.looseObject({ title: z.string() }),
  scenes: z.array(
    z.object({
      claims: z.array(z.object({ text: z.string(), quote: z.string(), section: z.string().nullable() })),
    }),
  ),
});

/** A manifest definition of c2pa-rs. @param transcript what `transcript.json` holds */
export function manifestOf(transcript: unknown): string {
  const { title, paper, scenes } = signedSchema.parse(transcript);
  const created = { action: 'c2pa.created', digitalSourceType: SOURCE_TYPE };
  return JSON.stringify({
    claim_version: 2,
    claim_generator_info: [{ name: 'Hidden Hill' }],
    title,
    format: 'video/mp4',
    assertions: [
      { label: 'c2pa.actions.v2', data: { actions: [created] } },
      { label: CLAIMS_LABEL, data: { paper, claims: scenes.flatMap(({ claims }) => claims) } },
    ],
  });
}

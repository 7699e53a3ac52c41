/** What a person's videos are like unless they say otherwise. */
import { type JobOptions, jobOptionsSchema } from '#src/core/options.ts';
import { inForce } from '#src/core/settings.ts';
import { settingsAround } from '#src/db/accounts/settings.ts';
import type { Call } from './command.ts';

/** Their own settings over those of everybody around them, over the installation's. */
export async function usualOptions({
  desk,
  requester,
}: Pick<Call, 'desk' | 'requester'>): Promise<JobOptions> {
  const { review, languages = ['en'] } = desk.settings;
  const { language, ...options } = inForce(await settingsAround(desk.db, requester)).options;
  // One that nobody here writes any more would have every video refused.
  const written = language && languages.includes(language) ? { language } : {};
  return jobOptionsSchema.parse({ review, ...options, ...written });
}

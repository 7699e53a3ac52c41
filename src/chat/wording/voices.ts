/** The voices that a script which waits for approval can have: to be heard, and taken. Pure. */
import type { Button } from '#src/core/chat.ts';
import { VOICES, type Voice } from '#src/core/options.ts';
import { capitalise } from '#src/core/text/person.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { actionButton, watchPage } from './buttons.ts';
import { priceWords } from './script-plan.ts';
import { targetOf } from './target.ts';

/** Of a sample, beside the video's page. */
export const sampleFile = (voice: Voice): string => `voice-${voice}.wav`;

/** [Listen], with its price; once there is something to hear, a link and a choice for each voice. */
export function voiceButtons(
  { id, slug, samples, options }: Pick<JobRow, 'id' | 'slug' | 'samples' | 'options'>,
  publicUrl: string,
): Button[] {
  if (!samples || samples.state === 'asked') return [];
  const { files, usd } = samples;
  if (!files) {
    const price = usd ? `, ${priceWords(usd)}` : '';
    return [actionButton('listen', id, `Listen to the voices${price}`, 'secondary')];
  }
  return VOICES.filter((voice) => files[voice]).flatMap((voice) => [
    {
      kind: 'link' as const,
      url: `${watchPage(publicUrl, slug)}/${sampleFile(voice)}`,
      label: `Hear ${capitalise(voice)}`,
    },
    ...(voice === options.voice
      ? []
      : [actionButton('voice', targetOf(id, voice), `Take ${capitalise(voice)}`, 'secondary')]),
  ]);
}

/** Who speaks, and what became of listening; null: nobody asked. */
export function voiceSentence({ samples, options }: Pick<JobRow, 'samples' | 'options'>): string | null {
  if (samples?.state === 'failed') return 'The voices could not be heard just now; nothing was lost.';
  return samples?.files ? `The ${options.voice} voice speaks.` : null;
}

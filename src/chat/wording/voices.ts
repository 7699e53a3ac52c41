/** The voices that a script which waits for approval can have: to be heard, and taken. Pure. */
import type { Button, PageFile } from '#src/core/chat.ts';
import { VOICES, type Voice } from '#src/core/options.ts';
import { capitalise } from '#src/core/text/person.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { actionButton, watchPage } from './buttons.ts';
import { priceWords } from './script-plan.ts';
import { targetOf } from './target.ts';

/** Of a sample, beside the video's page. */
export const sampleFile = (voice: Voice): string => `voice-${voice}.wav`;

/** [Listen], with its price; once there is something to hear, what opens it. */
export function voiceButtons({ id, samples }: Pick<JobRow, 'id' | 'samples'>): Button[] {
  if (!samples || samples.state === 'asked') return [];
  if (samples.files) return [actionButton('listen', id, 'Hear the voices', 'secondary')];
  const price = samples.usd ? `, ${priceWords(samples.usd)}` : '';
  return [actionButton('listen', id, `Listen to the voices${price}`, 'secondary')];
}

/** The recordings that there are. */
export const voiceFiles = (
  { slug, samples }: Pick<JobRow, 'slug' | 'samples'>,
  publicUrl: string,
): PageFile[] =>
  VOICES.flatMap((voice) => {
    const key = samples?.files?.[voice];
    const name = sampleFile(voice);
    return key
      ? [{ kind: 'audio', label: capitalise(voice), name, key, url: `${watchPage(publicUrl, slug)}/${name}` }]
      : [];
  });

/** A choice for each voice that can be heard and does not speak yet. */
export const takeVoiceButtons = ({
  id,
  samples,
  options,
}: Pick<JobRow, 'id' | 'samples' | 'options'>): Button[] =>
  VOICES.filter((voice) => samples?.files?.[voice] && voice !== options.voice).map((voice) =>
    actionButton('voice', targetOf(id, voice), `Take ${capitalise(voice)}`, 'secondary'),
  );

/** Who speaks, and what became of listening; null: nobody asked. */
export function voiceSentence({ samples, options }: Pick<JobRow, 'samples' | 'options'>): string | null {
  if (samples?.state === 'failed') return 'The voices could not be heard just now; nothing was lost.';
  return samples?.files ? `The ${options.voice} voice speaks.` : null;
}

/** The voices that a script which waits for approval can have, to be heard. */
import { takeVoiceButtons, voiceFiles, voiceSentence } from '#src/chat/wording/voices.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import type { Reply } from '../shared/command.ts';
import { note } from './note.ts';

export const voicesPage = (job: JobRow, publicUrl: string): Reply =>
  note(
    'plain',
    `The first sentences in each voice. ${voiceSentence(job) ?? ''}`.trim(),
    takeVoiceButtons(job),
    voiceFiles(job, publicUrl),
  );

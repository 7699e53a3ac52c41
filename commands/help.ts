/** `/help`: how to ask for a video here. */

import { slash } from '#src/core/text/slash.ts';
import { SAMPLE_NAME } from '#src/papers/sample.ts';
import { note } from './pages/note.ts';
import type { Call, Command, Reply } from './shared/command.ts';
import { mayCall } from './shared/guard.ts';

export const help: Command = {
  name: 'help',
  description: 'Show how to make a video of a paper',
  descriptions: {
    de: 'Zeigen, wie man ein Video zu einem Artikel macht',
    fr: 'Expliquer comment créer une vidéo d’un article',
    'es-ES': 'Explicar cómo crear un vídeo de un artículo',
    'pt-BR': 'Explicar como criar um vídeo de um artigo',
    ja: '論文の動画の作り方を表示する',
  },
  visibility: 'private',
  open: true,
  options: [],
  run: helpNote,
};

const DROPPED = {
  auto: 'Share a PDF or Word file here, and its video is made at once.',
  ask: 'Share a PDF or Word file here, and you are asked whether to make a video of it.',
  off: 'Attach a PDF or Word file to a message that mentions me, or send it to me directly.',
};

export async function helpNote(call: Call): Promise<Reply> {
  const { settings } = call.desk;
  const lines = [
    'I turn a scientific paper into a short narrated video with captions and its sources.',
    `**${slash('video')}** with a PMC id, a PubMed id, a DOI or a link: makes the video. You can choose style, voice and length, and see the script first.`,
    DROPPED[settings.attachments],
    `**${slash('my-videos')}**: what you have made, to watch, post again, try again or delete.`,
    `**${slash('settings')}**: what your videos are like unless you say otherwise, how words are said, and everything about you deleted.`,
    `**${slash('usage')}**: how many you have made and may make.`,
    `New here? Try **${slash('video')}** with the word **${SAMPLE_NAME}**.`,
    ...((await mayCall(call))
      ? []
      : [`First you need the access code: send it with **${slash('access')}**.`]),
    ...call.hints,
  ];
  return note('plain', lines.join('\n'));
}

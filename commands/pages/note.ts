/** Notes: a sentence or a few for one person. */
import type { Button, Note, PageFile } from '#src/core/chat.ts';
import type { Reply } from '../shared/command.ts';

export const note = (
  tone: Note['tone'],
  text: string,
  buttons: Button[] = [],
  files: PageFile[] = [],
): Reply => ({
  kind: 'page',
  page: { kind: 'note', tone, text, buttons, ...(files.length > 0 && { files }) },
});

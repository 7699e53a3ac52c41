/** Notes: a sentence or a few for one person. */
import type { Button, Note } from '#src/core/chat.ts';
import type { Reply } from '../shared/command.ts';

export const note = (tone: Note['tone'], text: string, buttons: Button[] = []): Reply => ({
  kind: 'page',
  page: { kind: 'note', tone, text, buttons },
});

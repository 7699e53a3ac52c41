/** What a page shows or plays, for chats that can do neither. Pure. */
import type { Button, Note, PageFile, PrivatePage } from '#src/core/chat.ts';

const VERBS = { image: 'See', audio: 'Hear' } as const;

const fileLink = ({ kind, label, url }: PageFile): Button => ({
  kind: 'link',
  url,
  label: `${VERBS[kind]} ${label}`,
});

/** The note with its files as links before its buttons. */
export const withLinks = ({ files = [], ...note }: Note): Note => ({
  ...note,
  buttons: [...files.map(fileLink), ...note.buttons],
});

/** A page that has files with links in their place; null: it has none. */
export const linkedPage = (page: PrivatePage): Note | null =>
  page.kind === 'note' && page.files ? withLinks(page) : null;

/** The Home tab: the person's videos, what they have used, and a way to a new one. */
import type { types } from '@slack/bolt';
import type { PrivatePage } from '#src/core/chat.ts';
import { PAGE_BLOCK } from './buttons.ts';
import { renderPage } from './pages.ts';

export const NEW_VIDEO_ACTION = 'new-video';

/** @param usage the note of `/usage`, or null where it says nothing */
export function renderHome(page: PrivatePage, usage: PrivatePage | null): types.HomeView {
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: 'Hidden Hill' } },
      {
        type: 'actions',
        block_id: `${PAGE_BLOCK}-new`,
        elements: [
          {
            type: 'button',
            style: 'primary',
            action_id: NEW_VIDEO_ACTION,
            text: { type: 'plain_text', text: 'Make a video' },
          },
        ],
      },
      { type: 'divider' },
      ...renderPage(page).blocks,
      ...(usage ? [{ type: 'divider' as const }, ...renderPage(usage).blocks] : []),
    ],
  };
}

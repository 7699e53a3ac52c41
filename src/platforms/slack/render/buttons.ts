/** Buttons in a row. */

import type { types } from '@slack/bolt';
import { encodeAction } from '#src/chat/wording/custom-id.ts';
import { clip } from '#src/chat/wording/short.ts';
import type { Button } from '#src/core/chat.ts';
import { LIMITS } from '../limits.ts';
import type { Block } from './rich.ts';

/** Begins the name of every block of a private page that has buttons: what they answer takes the page's place. */
export const PAGE_BLOCK = 'page';
/** Begins the name of a button that is a link; pressing it is told to the app all the same. */
const LINK_ACTION = 'link';

export function renderButton(button: Button, index = 0): types.Button {
  const text = { type: 'plain_text' as const, text: clip(button.label, LIMITS.buttonLabel) };
  if (button.kind === 'link') {
    return { type: 'button', text, action_id: `${LINK_ACTION}-${index}`, url: button.url };
  }
  const { style } = button;
  return {
    type: 'button',
    text,
    action_id: encodeAction(button.action, button.target),
    ...(style !== 'secondary' && { style }),
  };
}

/** @param blockId `PAGE_BLOCK` on private pages */
export function renderButtons(buttons: readonly Button[], blockId = 'buttons'): Block[] {
  const elements = buttons.slice(0, LIMITS.actions).map(renderButton);
  return elements.length === 0 ? [] : [{ type: 'actions', block_id: blockId, elements }];
}

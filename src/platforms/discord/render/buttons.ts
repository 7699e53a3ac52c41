/** Buttons in rows of five. */

import { type APIActionRowComponent, type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
import { encodeAction } from '#src/chat/wording/custom-id.ts';
import { clip } from '#src/chat/wording/short.ts';
import type { Button } from '#src/core/chat.ts';
import { LIMITS } from '../limits.ts';

const STYLES = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const;

function renderButton(button: Button): APIButtonComponent {
  const label = clip(button.label, LIMITS.buttonLabel);
  if (button.kind === 'link')
    return { type: ComponentType.Button, style: ButtonStyle.Link, label, url: button.url };
  return {
    type: ComponentType.Button,
    style: STYLES[button.style],
    label,
    custom_id: encodeAction(button.action, button.target),
    ...(button.disabled && { disabled: true }),
  };
}

export function renderButtons(buttons: readonly Button[]): APIActionRowComponent<APIButtonComponent>[] {
  const rows: APIActionRowComponent<APIButtonComponent>[] = [];
  for (let index = 0; index < buttons.length; index += LIMITS.rowButtons) {
    const components = buttons.slice(index, index + LIMITS.rowButtons).map(renderButton);
    rows.push({ type: ComponentType.ActionRow, components });
  }
  return rows;
}

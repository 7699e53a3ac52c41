/** What several messages of the playground share. Pure. */
import { html } from 'hono/html';
import { encodeAction } from '#src/chat/wording/custom-id.ts';
import type { Button } from '#src/core/chat.ts';
import type { JobState } from '#src/core/job.ts';
import type { Html } from '../document.ts';

export const STATE_WORDS: Record<JobState, string> = {
  queued: 'Waiting',
  running: 'In the making',
  awaiting_approval: 'Waits for your approval',
  completed: 'Ready',
  failed: 'Not made',
  cancelled: 'Cancelled',
};

/** Where a link of ours leads on this server, whatever name it was reached by; null: it is no web address. */
export function addressOf(url: string, publicUrl: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, origin, pathname, search } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return origin === new URL(publicUrl).origin ? `${pathname}${search}` : url;
}

export function buttonsOf(buttons: readonly Button[], publicUrl: string): Html | '' {
  if (buttons.length === 0) return '';
  return html`<div class="buttons">${buttons.map((button) => buttonOf(button, publicUrl))}</div>`;
}

function buttonOf(button: Button, publicUrl: string): Html | '' {
  if (button.kind === 'action') {
    const { action, target, style, label, disabled } = button;
    return html`<button type="button" class="${style}" data-button="${encodeAction(action, target)}"${disabled ? ' disabled' : ''}>${label}</button>`;
  }
  const address = addressOf(button.url, publicUrl);
  return address === null
    ? ''
    : html`<a class="button" href="${address}" target="_blank">${button.label}</a>`;
}

/** Text in which addresses are links. */
export const linked = (text: string): Html =>
  html`${text
    .split(/(https?:\/\/[^\s<>]+)/)
    .map((part, index) =>
      index % 2 === 1 ? html`<a href="${part}" target="_blank" rel="noreferrer">${part}</a>` : part,
    )}`;

/** `**bold**` and line breaks. */
export const marked = (text: string): Html =>
  html`${text
    .split('\n')
    .map(
      (line) =>
        html`<p>${line.split('**').map((part, index) => (index % 2 === 1 ? html`<strong>${part}</strong>` : part))}</p>`,
    )}`;

/** A time that the page says in the reader's own way. @param how `ago`: a date; `until`: how long it takes yet */
export const timeOf = (at: Date, how: 'ago' | 'until'): Html =>
  html`<time datetime="${at.toISOString()}" data-how="${how}">${at.toISOString().slice(0, 16).replace('T', ' ')}</time>`;

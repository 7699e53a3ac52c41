/** The page on which messages are drawn. */
import type { JobMessage, OfferMessage } from '#src/core/chat.ts';

/** How a chat platform shows what is sent to it. */
export interface Sketch {
  name: string;
  style: string;
  /** HTML of one message's inside. */
  draw(message: JobMessage | OfferMessage): string;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const SHARED = `
  body { margin: 0 } main { padding: 16px 20px; width: 560px }
  .message { display: grid; grid-template-columns: 44px 1fr; margin-bottom: 14px } .message:last-child { margin-bottom: 0 }
  .avatar { width: 36px; height: 36px; border-radius: 8px; color: #fff; font: 700 14px/36px Inter, sans-serif; text-align: center }
  .app { font-size: 10px; border-radius: 3px; padding: 1px 4px; margin-left: 4px; vertical-align: 2px }
  .row { display: flex; gap: 8px; margin-top: 8px } .button { border-radius: 4px; padding: 5px 14px; font-size: 14px; font-weight: 500 }`;

const message = (inside: string): string => `
<div class="message"><div class="avatar">HH</div><div><div><span class="who">Hidden Hill</span><span class="app">APP</span></div>${inside}</div></div>`;

export const pageOf = ({ style, draw }: Sketch, messages: readonly (JobMessage | OfferMessage)[]): string =>
  `<!doctype html><meta charset="utf-8"><style>${SHARED}${style}</style><main>${messages
    .map((one) => message(draw(one)))
    .join('')}</main>`;

/** What is said where there is nothing to show. */
import { html } from 'hono/html';
import { document, type Html } from './document.ts';

const TEXTS = {
  'not-found': ['There is no page here', 'Please check the address.'],
  unknown: [
    'There is no video here',
    'Please check the link: it may have been cut off when it was copied. If it came from a chat, open it from there once more.',
  ],
  deleted: [
    'This video was deleted',
    'The person who had it made has removed it, with all its files. Ask them if you still need it, or have a new one made of the same paper.',
  ],
  'too-long': ['This is too long', 'Please go back, and say it in fewer words.'],
  failed: [
    'This does not work just now',
    'Something on our side could not be reached. Please try again in a minute.',
  ],
} as const;

export function errorPage(kind: keyof typeof TEXTS): Html {
  const [heading, sentence] = TEXTS[kind];
  return document({
    title: `${heading} · Hidden Hill`,
    body: html`<main class="plain"><h1>${heading}</h1><p>${sentence}</p></main>`,
  });
}

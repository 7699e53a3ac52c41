/** A step of a video in the making, as an item of a list. Pure. */
import { html } from 'hono/html';
import type { StatusStep } from '#src/core/chat.ts';
import type { Html } from './document.ts';

const WORDS: Record<StatusStep['state'], string> = {
  waiting: 'to come',
  active: 'under way',
  done: 'done',
  failed: 'failed',
};

export const stepItem = ({ label, state }: StatusStep): Html =>
  html`<li class="${state}">${label}<span class="unseen">, ${WORDS[state]}</span></li>`;

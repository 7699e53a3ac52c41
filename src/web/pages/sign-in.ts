/** Where the ADMIN_TOKEN is asked for. Pure. */
import { html } from 'hono/html';
import { document, type Html } from './document.ts';

interface Door {
  heading: string;
  /** What is asked for, and why. */
  sentence: string;
  /** Where the form goes. */
  action: string;
  head?: Html;
}

/** @param fault why the last try did not work; null: this is the first */
export const signInPage = ({ heading, sentence, action, head }: Door, fault: string | null): Html =>
  document({
    title: 'Sign in · Hidden Hill',
    ...(head && { head }),
    body: html`<main class="plain"><h1>${heading}</h1>
<p>${sentence}</p>
${fault ? html`<p class="warning" role="alert">${fault}</p>` : ''}
<form class="sign-in" method="post" action="${action}">
<label for="token">Token</label>
<input type="password" id="token" name="token" autocomplete="current-password" required autofocus>
<button>Sign in</button>
</form></main>`,
  });

/** Where the administrator's token is asked for. Pure. */
import { html } from 'hono/html';
import { document, type Html } from '../document.ts';

/** @param fault why the last try did not work; null: this is the first */
export const signInPage = (fault: string | null): Html =>
  document({
    title: 'Sign in · Hidden Hill',
    body: html`<main class="plain"><h1>Administration</h1>
<p>Please enter the ADMIN_TOKEN of this server.</p>
${fault ? html`<p class="warning" role="alert">${fault}</p>` : ''}
<form method="post" action="/admin/sign-in">
<label for="token">Token</label>
<input type="password" id="token" name="token" autocomplete="current-password" required autofocus>
<button>Sign in</button>
</form></main>`,
  });

/** The playground's own pages: the conversation, the door, and what is said where there is no way in. Pure. */
import { html, raw } from 'hono/html';
import { PLAYGROUND_CSS, PLAYGROUND_JS } from '#src/web/client.ts';
import { document, type Html } from '../document.ts';
import { signInPage } from '../sign-in.ts';

/** Forms say where they come from, but to nobody else: without it their origin would be kept back from us, too. */
const head =
  (): Html => html`<meta name="description" content="Turn a scientific paper into a short video: narrated, with captions and its sources.">
<meta name="referrer" content="same-origin">
<style>${raw(PLAYGROUND_CSS)}</style>
`;

/** The papers that one can send, as a file dialog takes them. */
const ACCEPTED = '.pdf,.docx,.xml';

const SHORTCUTS = [
  ['/video sample', 'Sample paper'],
  ['/my-videos', 'My videos'],
  ['/usage', 'Usage'],
  ['/help', 'Help'],
] as const;

interface ChatPage {
  /** Whether one had to sign in, and may leave. */
  locked: boolean;
  /** Nothing was said yet: the page welcomes whoever comes, before its script has run. */
  empty: boolean;
  maxUploadBytes: number;
}

export const chatPage = ({ locked, empty, maxUploadBytes }: ChatPage): Html =>
  document({
    title: 'Hidden Hill',
    head: head(),
    script: PLAYGROUND_JS,
    body: html`<main class="playground" data-max-bytes="${maxUploadBytes}">
<h1 class="unseen">Playground</h1>
${locked ? html`<form class="leave" method="post" action="/playground/sign-out"><button>Sign out</button></form>` : ''}
<p id="lost" role="status" hidden>The connection is gone. It is being made again.</p>
<div id="scroll" tabindex="-1">
<section id="empty"${empty ? '' : raw(' hidden')}>
<h2>Turn a scientific paper into a short video</h2>
<p>Narrated, with captions and its sources, in about a minute of video.</p>
<button type="button" class="primary" data-send="/video sample">Try the sample paper</button>
<p class="hint">Or type a PMC id, a DOI or a link below, or drop a PDF or Word file anywhere on this page.</p>
</section>
<ol id="conversation" aria-label="Conversation"></ol>
</div>
<p id="say" class="unseen" role="status"></p>
<form id="composer">
<p class="fault" role="alert"></p>
<ul id="files" aria-label="Files to send"></ul>
<ul id="suggestions" role="listbox" aria-label="Suggestions" hidden></ul>
<div class="box">
<label class="attach"><span class="unseen">Add a PDF or Word file</span>${raw(CLIP)}<input type="file" id="file" accept="${ACCEPTED}" multiple></label>
<label class="unseen" for="text">Message</label>
<textarea id="text" rows="1" maxlength="2000" placeholder="PMC id, DOI, link or /command" aria-autocomplete="list" aria-haspopup="listbox" aria-controls="suggestions" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="send"></textarea>
<button type="submit" class="send" aria-label="Send">${raw(ARROW)}</button>
</div>
<div class="shortcuts">${SHORTCUTS.map(([text, label]) => html`<button type="button" data-send="${text}">${label}</button>`)}</div>
</form>
<dialog aria-labelledby="form-title"></dialog>
<div id="drop" hidden><p>Drop the paper here</p></div>
<noscript><p>The playground needs JavaScript. Everything works in the terminal, too: npm run video -- sample</p></noscript>
</main>`,
  });

/** @param fault as of `signInPage` */
export const playgroundSignIn = (fault: string | null): Html =>
  signInPage(
    {
      heading: 'Hidden Hill',
      sentence: 'This playground is for the people who run it. Please enter the ADMIN_TOKEN of this server.',
      action: '/playground/sign-in',
      head: head(),
    },
    fault,
  );

/** Where the playground is not open to anybody. */
export const closedPage = (): Html =>
  document({
    title: 'Hidden Hill',
    body: html`<main class="plain"><h1>Hidden Hill is running</h1>
<p>Ask for a video where your team chats: <strong>/video</strong> with a PMC id, a DOI or a link, or share a PDF.</p>
<p>The playground on this page is closed. Whoever runs this server can open it by setting ADMIN_TOKEN.</p></main>`,
  });

/** Where the server was called by a name that it does not know to be its own. */
export const unknownNamePage = (): Html =>
  document({
    title: 'Hidden Hill',
    body: html`<main class="plain"><h1>Please say where this server is</h1>
<p>It was reached by a name that it does not know. Whoever runs it can set PUBLIC_URL to the address in the address bar, and ADMIN_TOKEN so that not everybody can use the playground.</p></main>`,
  });

const CLIP =
  '<svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M20 11.5l-8.2 8.2a5.2 5.2 0 0 1-7.4-7.4l8.6-8.6a3.5 3.5 0 0 1 5 5l-8.5 8.5a1.7 1.7 0 0 1-2.5-2.5l7.8-7.7"/></svg>';
const ARROW =
  '<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M12 20V4M5 11l7-7 7 7"/></svg>';

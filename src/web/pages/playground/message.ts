/** One message of the playground, and what is said of it to people who hear the page. Pure. */
import { html } from 'hono/html';
import type { PlaygroundMessage } from '#src/db/playground/messages.ts';
import type { PlaygroundBody, Said } from '#src/db/playground/tables.ts';
import type { Html } from '../document.ts';
import { failureHtml, noticeHtml, offerHtml, statusMessageHtml, videoHtml } from './job.ts';
import { privateHtml } from './private.ts';

/** @param publicUrl base of links, without a slash at the end */
export function messageHtml(message: PlaygroundMessage, publicUrl: string): Html {
  const { id, body, revision, calls } = message;
  const whom = isPrivate(body) ? html`<p class="whom">Only you see this</p>` : '';
  return html`<li class="message ${sideOf(body)} kind-${body.kind}" id="m${id}" data-revision="${revision}" data-say="${saidOf(body)}"${calls ? ' data-calls' : ''}><span class="unseen">${body.kind === 'said' ? 'You' : 'Hidden Hill'}: </span>
${bodyOf(body, publicUrl)}${whom}</li>`;
}

const sideOf = ({ kind }: PlaygroundBody): string => (kind === 'said' ? 'mine' : 'theirs');

export const isPrivate = ({ kind }: PlaygroundBody): boolean => ['list', 'detail', 'note'].includes(kind);

function bodyOf(body: PlaygroundBody, publicUrl: string): Html {
  switch (body.kind) {
    case 'said':
      return saidHtml(body);
    case 'status':
      return statusMessageHtml(body, publicUrl);
    case 'video':
      return videoHtml(body, publicUrl);
    case 'failure':
      return failureHtml(body, publicUrl);
    case 'notice':
      return noticeHtml(body, publicUrl);
    case 'offer':
      return offerHtml(body, publicUrl);
    default:
      return privateHtml(body, publicUrl);
  }
}

const saidHtml = ({ text, files }: Said): Html =>
  html`${text ? html`<p>${text}</p>` : ''}${files.map((name) => html`<p class="file">${name}</p>`)}`;

/** What a person who hears the page is told when the message comes, or says something new. Steps, not percents. */
function saidOf(body: PlaygroundBody): string {
  switch (body.kind) {
    case 'said':
      return '';
    case 'status':
      // Its end is told by the message that follows it.
      if (body.state === 'completed') return '';
      if (body.state === 'queued' && !body.message) return `Waiting: ${body.title}`;
      return body.message ?? body.steps.find(({ state }) => state === 'active')?.label ?? body.title;
    case 'video':
      return `Your video is ready: ${body.title}`;
    case 'failure':
      return `This video could not be made. ${body.sentence}`;
    case 'notice':
      return `${body.head} ${body.title}`;
    case 'offer':
      return `Shall I make a video of ${body.fileName}?`;
    case 'list':
      return `Your videos: ${body.videos.length} shown.`;
    case 'detail':
      return body.video.title;
    case 'note':
      return body.text.replaceAll('**', '');
  }
}

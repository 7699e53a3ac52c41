/** The transcript: every sentence leads to its moment in the video and to what it rests on in the paper. */
import { html, raw } from 'hono/html';
import type { PaperSummary } from '#src/core/job.ts';
import { type Source, type SpokenSentence, spokenSentences } from '../sentences.ts';
import type { Transcript } from '../transcript.ts';
import type { Html } from './document.ts';
import { quoteLink } from './paper-links.ts';

/** @param video address of the video's page */
export function transcriptSection(
  transcript: Transcript | null,
  paper: PaperSummary | null,
  video: string,
): Html {
  if (!transcript) {
    return html`<section><h2>Transcript</h2><p>The transcript cannot be read just now. Please reload the page in a minute.</p></section>`;
  }
  const spokenIn = transcript.language === 'en' ? '' : raw(` lang="${transcript.language}"`);
  return html`<section id="transcript" aria-labelledby="transcript-heading">
<h2 id="transcript-heading">Transcript</h2>
<p class="hint">Choose a sentence to hear it. Under each one is what it rests on in the paper.</p>
${transcript.scenes.map(
  (scene) => html`<div class="scene"><h3${spokenIn}>${scene.heading}</h3>
${spokenSentences(scene).map((sentence) => sentenceOf(sentence, paper, video, spokenIn))}</div>
`,
)}</section>`;
}

/** Verdicts as they are read. */
const JUDGED: Readonly<Record<string, string>> = {
  borne: 'The paper bears it out',
  'states nothing': 'It states nothing',
  'insisted on': 'The paper does not bear it out; the requester insisted',
};

// Without the script the link opens the video itself, at its time.
const sentenceOf = (
  { text, start, sources, judged }: SpokenSentence,
  paper: PaperSummary | null,
  video: string,
  spokenIn: Html | string,
): Html =>
  html`<p class="said"${spokenIn}><a href="${video}/video.mp4#t=${start.toFixed(1)}" data-at="${start}"><time>${clock(start)}</time> ${text}</a></p>
${judged ? html`<p class="hint">${JUDGED[judged.verdict] ?? judged.verdict} (${judged.by})</p>` : ''}${sources.map((source) => sourceOf(source, paper))}`;

function sourceOf({ claim, quote, section }: Source, paper: PaperSummary | null): Html {
  const link = quoteLink(paper, quote);
  return html`<details class="source"><summary>${claim ? html`“${claim}” on screen. ` : ''}In the paper: ${section || 'its text'}</summary>
<blockquote>${quote}</blockquote>${link ? html`<p><a href="${link}">Find it in the paper</a></p>` : ''}</details>
`;
}

/** `1:07`. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

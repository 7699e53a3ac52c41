/** How a job ends in a chat: the film, or why there is none. Both mention the requester. */
import type { FailureMessage, FilmMessage } from '../../../core/chat.ts';
import { LIMITS } from '../limits.ts';
import { clip, clock, escapeMarkdown } from '../text.ts';
import { type Body, bodyOf } from './body.ts';
import { renderButtons } from './buttons.ts';
import { COLOURS } from './colours.ts';

/** Without an upload the link stands in the text, so that Discord unfurls it into a player. */
export function renderFilm(film: FilmMessage, mention: string): Body {
  const ready = `<@${mention}> Your video is ready.`;
  const description = [film.byline, film.source, film.licence, ...film.notes]
    .filter((line) => line !== '')
    .map(escapeMarkdown)
    .join('\n');
  return bodyOf({
    content: film.upload ? ready : `${ready}\n${film.link}`,
    mention,
    embeds: [
      {
        color: COLOURS.good,
        title: clip(escapeMarkdown(film.title), LIMITS.embedTitle),
        url: film.link,
        description: clip(description, LIMITS.embedDescription),
        footer: { text: `${clock(film.durationS)} · AI-generated narration and visuals · ${film.jobId}` },
      },
    ],
    components: renderButtons(film.buttons),
  });
}

export function renderFailure(failure: FailureMessage, mention: string): Body {
  return bodyOf({
    content: `<@${mention}> This video could not be made.`,
    mention,
    embeds: [
      {
        color: COLOURS.bad,
        title: clip(escapeMarkdown(failure.title), LIMITS.embedTitle),
        description: clip(escapeMarkdown(failure.sentence), LIMITS.embedDescription),
        footer: { text: failure.jobId },
      },
    ],
    components: renderButtons(failure.buttons),
  });
}

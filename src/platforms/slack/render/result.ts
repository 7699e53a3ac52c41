/** How a job ends in a chat: the film, or why there is none. Both mention the requester. */
import type { FailureMessage, FilmMessage } from '../../../core/chat.ts';
import { LIMITS } from '../limits.ts';
import { clip, clock, escapeMarkup } from '../text.ts';
import { renderButtons } from './buttons.ts';
import { lines, link, mention, paragraph, type Rendered, smallPrint, words } from './rich.ts';

const TITLE_LENGTH = 300;
const LINE_LENGTH = 600;
const NOTE_LENGTH = 1_000;

const brief = (text: string): string => escapeMarkup(clip(text, TITLE_LENGTH)).slice(0, LIMITS.text);

/** Without an upload the link stands in the text. */
export function renderFilm(film: FilmMessage, userId: string, blockId: string): Rendered {
  const title = clip(film.title, TITLE_LENGTH);
  return {
    text: `Your video is ready: ${brief(title)} ${escapeMarkup(film.link)}`,
    blocks: [
      ...paragraph(
        lines(
          [mention(userId), ...words(' Your video is ready.')],
          [link(film.link, title)],
          film.upload ? [] : words(film.link),
          ...[film.byline, film.source, film.licence].map((line) => words(clip(line, LINE_LENGTH))),
          ...film.notes.map((note) => words(clip(note, NOTE_LENGTH))),
        ),
        blockId,
      ),
      ...smallPrint(clock(film.durationS), 'AI-generated narration and visuals', film.jobId),
      ...renderButtons(film.buttons),
    ],
  };
}

export const renderFailure = (failure: FailureMessage, userId: string, blockId: string): Rendered => ({
  text: `This video could not be made: ${brief(failure.title)}`,
  blocks: [
    ...paragraph(
      lines(
        [mention(userId), ...words(' This video could not be made.')],
        words(clip(failure.title, TITLE_LENGTH), true),
        words(clip(failure.sentence, NOTE_LENGTH)),
      ),
      blockId,
    ),
    ...smallPrint(failure.jobId),
    ...renderButtons(failure.buttons),
  ],
});

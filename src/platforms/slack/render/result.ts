/** How a job ends in a chat: the video, or why there is none. Both mention the requester. */
import type { FailureMessage, VideoMessage } from '#src/core/chat.ts';
import { LIMITS } from '../limits.ts';
import { clip, clock, escapeMarkup } from '../outgoing/text.ts';
import { renderButtons } from './buttons.ts';
import { lines, link, mention, paragraph, type Rendered, smallPrint, words } from './rich.ts';

const TITLE_LENGTH = 300;
const LINE_LENGTH = 600;
const NOTE_LENGTH = 1_000;

const brief = (text: string): string => escapeMarkup(clip(text, TITLE_LENGTH)).slice(0, LIMITS.text);

/** Without an upload the link stands in the text. */
export function renderVideo(video: VideoMessage, userId: string, blockId: string): Rendered {
  const title = clip(video.title, TITLE_LENGTH);
  return {
    text: `Your video is ready: ${brief(title)} ${escapeMarkup(video.link)}`,
    blocks: [
      ...paragraph(
        lines(
          [mention(userId), ...words(' Your video is ready.')],
          [link(video.link, title)],
          video.upload ? [] : words(video.link),
          ...[video.byline, video.source, video.licence].map((line) => words(clip(line, LINE_LENGTH))),
          ...video.notes.map((note) => words(clip(note, NOTE_LENGTH))),
        ),
        blockId,
      ),
      ...smallPrint(clock(video.durationS), 'AI-generated narration and visuals', video.jobId),
      ...renderButtons(video.buttons),
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

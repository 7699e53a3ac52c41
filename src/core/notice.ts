/** What became of a paper after its video was made. */

/** `retracted`: taken back. `corrected`: a correction, or a note of concern, was published. */
export type Notice = 'retracted' | 'corrected';

/** How people are told, wherever that is. */
export const NOTICE_WORDS: Readonly<Record<Notice, { head: string; advice: string }>> = {
  retracted: {
    head: 'This paper has been retracted.',
    advice: 'Its findings should not be relied on.',
  },
  corrected: {
    head: 'This paper was corrected after this video was made.',
    advice: 'What the video says may no longer be what the paper says.',
  },
};

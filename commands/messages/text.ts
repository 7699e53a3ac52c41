/** What somebody means who writes to the bot in words. */
import { AppError } from '#src/core/errors.ts';
import type { PaperSource } from '#src/core/job.ts';
import { helpNote } from '../help.ts';
import { listPage } from '../pages/list.ts';
import { decodeListPlace, FIRST_PAGE } from '../pages/list-target.ts';
import { note } from '../pages/note.ts';
import { settingsPage } from '../pages/settings.ts';
import { askForVideo, namedSource } from '../shared/ask-for-video.ts';
import type { Call, IncomingMessage, Reply } from '../shared/command.ts';
import { guarded } from '../shared/guard.ts';
import { usualOptions } from '../shared/usual.ts';
import { usageNote } from '../usage.ts';

/** Matched against lower-case words with single spaces and without punctuation. */
const MY_VIDEOS =
  /^(?:please )?(?:(?:show|list|see|open|get)(?: me)? )?(?:all )?my ?(?:videos?|vidoes?|vids?|videos?)(?: please)?$|^(?:show|list)(?: all)? videos?$/;
const HELP = /^(?:please )?(?:help(?: me)?|how does (?:this|it) work|what can you do)(?: please)?$/;
const USAGE = /^(?:please )?(?:show )?(?:my )?(?:usage|limits?)(?: please)?$/;
const SETTINGS = /^(?:please )?(?:(?:show|change) )?(?:my )?settings(?: please)?$/;

const WHAT_TO_SEND =
  'Send me a PMC id, a PubMed id, a DOI or a link to a paper, or attach it as PDF or Word file, and I make a short video of it. Write **my videos** to see yours, or **help** for more.';

export function answerText(call: Call, { text, how }: IncomingMessage): Promise<Reply> {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (HELP.test(words)) return guarded(call, true, () => helpNote(call));
  return guarded(call, false, async () => {
    if (MY_VIDEOS.test(words)) return listPage(call, decodeListPlace(FIRST_PAGE));
    if (USAGE.test(words)) return usageNote(call);
    if (SETTINGS.test(words)) return settingsPage(call);
    const source = namedIn(text);
    if (source instanceof AppError) return unrecognised(source, text, how);
    return askForVideo(call, source, await usualOptions(call));
  });
}

function namedIn(text: string): PaperSource | AppError {
  try {
    return namedSource(text);
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
}

/** Marks of somebody who means a paper: a link, a long number, the name of a kind of id. */
const MEANT = /https?:\/\/|\d{4,}|\b(?:pmc|pmid|doi|arxiv)/i;

/** A link or an id that is no paper's deserves its own sentence; small talk gets what to send. */
function unrecognised(error: AppError, text: string, how: IncomingMessage['how']): Reply {
  if (MEANT.test(text)) return note('bad', error.userMessage);
  if (how === 'menu') return note('plain', `There is no paper in that message. ${WHAT_TO_SEND}`);
  return note('plain', WHAT_TO_SEND);
}

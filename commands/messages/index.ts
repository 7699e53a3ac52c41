/** What comes of a message that concerns the bot: videos of its files, or an answer to its words. */
import type { Attachment } from '#src/chat/port.ts';
import { note } from '../pages/note.ts';
import { askForVideo, attachedSource, looksLikePaper, looksReadable } from '../shared/ask-for-video.ts';
import type { Call, IncomingMessage, MessageReply } from '../shared/command.ts';
import { failureNote, guarded, mayCall } from '../shared/guard.ts';
import { offerVideo } from '../shared/offers.ts';
import { usualOptions } from '../shared/usual.ts';
import { answerText } from './text.ts';

/** Files of one message that are looked at; as many as Discord lets one carry. */
const MAX_FILES = 10;

const NOT_PAPERS =
  'I can read papers as PDF or Word files (.docx). Please send one of those, or the paper’s PMC id, DOI or link.';

/** Answers in order: one for each paper in the message, else one for its words. None: it was not for the bot. */
export async function receiveMessage(call: Call, incoming: IncomingMessage): Promise<MessageReply[]> {
  const files = incoming.files.slice(0, MAX_FILES);
  if (incoming.how === 'drop') return receiveDrop(call, files.filter(looksLikePaper));
  const papers = files.filter(looksReadable);
  if (papers.length > 0) return videosOf(call, papers);
  if (files.length > 0 && incoming.text.trim() === '') return [note('plain', NOT_PAPERS)];
  return [await answerText(call, incoming)];
}

/** Talking to nobody in particular: whoever is not admitted is left in peace. */
async function receiveDrop(call: Call, papers: Attachment[]): Promise<MessageReply[]> {
  const { attachments } = call.desk.settings;
  if (papers.length === 0 || attachments === 'off') return [];
  try {
    if (!(await mayCall(call))) return [];
    return attachments === 'auto' ? await videosOf(call, papers) : await offersOf(call, papers);
  } catch (thrown) {
    return [failureNote(call, thrown)];
  }
}

/** One after the other: each has its place in the queue, and each is counted before the next. */
async function videosOf(call: Call, papers: Attachment[]): Promise<MessageReply[]> {
  const { maxUploadBytes } = call.desk.settings;
  const replies: MessageReply[] = [];
  for (const [index, file] of papers.entries()) {
    const reply = await guarded(call, false, async () =>
      askForVideo(
        call,
        attachedSource(file, maxUploadBytes),
        await usualOptions(call),
        originOf(call, index),
      ),
    );
    replies.push(reply);
  }
  return distinct(replies);
}

async function offersOf(call: Call, papers: Attachment[]): Promise<MessageReply[]> {
  const { place } = call;
  if (!place) return [];
  const replies: MessageReply[] = [];
  for (const [index, file] of papers.entries()) {
    try {
      const source = attachedSource(file, call.desk.settings.maxUploadBytes);
      const message = await offerVideo(call, source, place, originOf(call, index));
      replies.push({ kind: 'offer', message });
    } catch (thrown) {
      replies.push(failureNote(call, thrown));
    }
  }
  return replies;
}

/** `message/0`: a video for each file of a message, however often it is delivered. */
const originOf = ({ origin }: Call, index: number): string | null =>
  origin === null ? null : `${origin}/${index}`;

/** The same refusal (a limit, no access) is said once, however many files meet it. */
function distinct(replies: MessageReply[]): MessageReply[] {
  const said = new Set<string>();
  return replies.filter((reply) => {
    if (reply.kind !== 'page' || reply.page.kind !== 'note') return true;
    if (said.has(reply.page.text)) return false;
    said.add(reply.page.text);
    return true;
  });
}

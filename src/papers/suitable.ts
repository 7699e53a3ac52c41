/** Whether a video can be made from a paper that was read. */
import { AppError } from '#src/core/errors.ts';
import type { Paper } from '#src/core/paper.ts';

/** Below this there is not enough to say for half a minute. */
const MIN_WORDS = 150;

/** JATS article types that speak about another article. */
const NOTICES: Readonly<Record<string, string>> = {
  retraction: 'a retraction notice',
  'partial-retraction': 'a partial retraction notice',
  correction: 'a correction of another paper',
  'corrected-article': 'a correction of another paper',
  erratum: 'a correction of another paper',
  addendum: 'an addendum to another paper',
  'expression-of-concern': 'an expression of concern about another paper',
};

/**
 * Passes a paper that a video can be made from. `allowRetracted`: the person asked again, knowing.
 * Throws AppError `paper.retracted`, or `paper.unsuitable` for notices, abstracts without a text, and texts too short.
 */
export function assertSuitable(paper: Paper, options: { allowRetracted?: boolean } = {}): void {
  const notice = NOTICES[paper.articleType ?? ''];
  if (notice) {
    throw unsuitable(
      `Article type ${paper.articleType}`,
      `This is ${notice}, not a paper with findings of its own. Please name the paper you want a video of.`,
    );
  }
  if (paper.retracted && !options.allowRetracted) throw retracted(paper);
  const body = paper.sections.flatMap((section) => section.paragraphs);
  if (body.length === 0) {
    throw unsuitable(
      'No body text',
      'Only the front page of this article is openly available here, without its text. If you have the PDF, attach it and it will be read from there.',
    );
  }
  const words = [...paper.abstract, ...body].join(' ').split(/\s+/).length;
  if (words < MIN_WORDS) {
    throw unsuitable(
      `Only ${words} words`,
      `This has only ${words} ${words === 1 ? 'word' : 'words'} of text, too few to make a video from. Please send the full paper.`,
    );
  }
}

function unsuitable(message: string, userMessage: string): AppError {
  return new AppError('paper.unsuitable', { message, userMessage });
}

function retracted(paper: Paper): AppError {
  return new AppError('paper.retracted', {
    message: `Retracted: ${paper.ids.pmcid ?? paper.ids.doi ?? paper.title}`,
    userMessage: `“${paper.title}” has been retracted: its findings are withdrawn. If you want a video of it all the same, ask for it again with the option “retracted”; the video will then say so.`,
  });
}

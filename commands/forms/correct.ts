/** The form of a paper's facts, for whoever knows them better. */
import type { Form, FormField } from '#src/core/chat.ts';
import type { JobRow } from '#src/db/jobs/tables.ts';
import { correctionOf, mayCorrect } from '#src/jobs/life/correct.ts';
import type { Call, FormHandler } from '../shared/command.ts';
import { correct } from '../shared/corrected.ts';
import { ownedJob } from '../shared/owned.ts';

/** What a text field of every platform takes, characters. */
const MOST_TEXT = 3_000;
const MOST_TITLE = 1_000;
const MOST_JOURNAL = 300;
const YEAR_LENGTH = 4;
/** Authors for whom the field has no room. */
const OTHERS = /^… and (\d{1,5}) more$/;

/** @throws AppError `job.not-found`, `access.denied` */
export async function correctionFormOf(call: Call, target: string): Promise<Form> {
  const job = await ownedJob(call, target, 'owner');
  if (!mayCorrect(job)) correctionOf(job, {}); // says why not
  const { title, paper } = job;
  return {
    kind: 'form',
    form: 'correct',
    target: job.id,
    title: 'Correct the paper',
    submit: job.state === 'completed' ? 'Make video' : 'Correct',
    fields: [
      text('title', 'Title', title ?? '', { maxLength: MOST_TITLE, required: true }),
      text('authors', 'Authors, one a line', authorLines(job), { maxLength: MOST_TEXT, long: true }),
      text('journal', 'Journal', paper?.journal ?? '', { maxLength: MOST_JOURNAL }),
      text('year', 'Year', paper?.year?.toString() ?? '', { maxLength: YEAR_LENGTH }),
    ],
  };
}

function text(
  id: string,
  label: string,
  value: string,
  rest: { maxLength: number; required?: boolean; long?: true },
): FormField {
  const placeholder = rest.required ? label : 'Empty: not known';
  return {
    kind: 'text',
    id,
    label,
    placeholder,
    required: false,
    ...rest,
    value: value.slice(0, rest.maxLength),
  };
}

/** Names, one a line; of very many the first, and how many more there are. */
function authorLines({ authors }: JobRow): string {
  const all = authors.join('\n');
  if (all.length <= MOST_TEXT) return all;
  const room = MOST_TEXT - '… and 00000 more\n'.length;
  const last = all.lastIndexOf('\n', room);
  const shown = last < 0 ? [] : all.slice(0, last).split('\n');
  return [...shown, `… and ${authors.length - shown.length} more`].join('\n');
}

/** Reads the lines back: those who had no room stay. */
function authorsIn(lines: string, { authors }: JobRow): string[] {
  return lines.split('\n').flatMap((line) => {
    const more = OTHERS.exec(line.trim())?.[1];
    return more === undefined ? [line] : authors.slice(-Number(more));
  });
}

export const correctForm: FormHandler = {
  async run(call, target, { text: said }) {
    const job = await ownedJob(call, target, 'owner');
    return correct(call, job, {
      // What a form sends back empty was emptied; a title cannot be.
      title: said.title ?? '',
      authors: authorsIn(said.authors ?? '', job),
      journal: said.journal ?? '',
      year: said.year ?? '',
    });
  },
};

/** The command line of `npm run video`. */
import { parseArgs } from 'node:util';
import { AppError } from '#src/core/errors.ts';
import {
  CHOICES,
  DEFAULT_OPTIONS,
  type JobOptions,
  jobOptionsSchema,
  MOST_FOCUS,
} from '#src/core/options.ts';

const list = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

type Name = keyof typeof CHOICES;
const NAMES = Object.keys(CHOICES) as Name[];

/** What each decides, in up to four words. */
const DECIDES: Record<Name, string> = {
  style: 'its look',
  voice: 'who speaks',
  length: 'about 40, 60 or 90 seconds',
  format: '9:16, 4:5, 1:1 or 16:9',
  language: 'what it is in',
  audience: 'for whom',
  tone: 'how it is told',
  music: 'what sounds under the voice',
};

const usualOf = (name: Name): string => String(DEFAULT_OPTIONS[name] ?? CHOICES[name][0]);

const choiceLine = (name: Name): string =>
  `  --${name.padEnd(8)} NAME  ${DECIDES[name]}: ${list(CHOICES[name])}\n${' '.repeat(19)}(default: ${usualOf(name)})`;

export const USAGE = `Makes a narrated, captioned video of a scientific paper.

  npm run video                       the bundled sample paper
  npm run video -- paper.pdf          a PDF, DOCX or JATS XML file
  npm run video -- PMC10979640        a PMC id, PMID, DOI or link

Options:
  --out DIR          where the video and its files go (default: ./videos)
${NAMES.map(choiceLine).join('\n')}
  --focus TEXT       what to put in the middle of the story (audience, tone and
                     focus are heeded by a language model only, and only one
                     writes other languages than English)
  --rights           you state that you may use the paper's figures whatever its licence says
  --retracted        make it even if the paper has been retracted; the video will say so
  --any-file         make it even if the file does not look like a paper
  --help             this text`;

export interface Arguments {
  /** A path or a name; null: the sample. */
  paper: string | null;
  out: string;
  /** What is not asked for on the command line is as usual. */
  options: JobOptions;
  help: boolean;
}

/** @throws AppError `input.invalid` for an unknown option, an unknown name of a choice or a second paper */
export function parseArguments(args: string[]): Arguments {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw wrong(`${error instanceof Error ? error.message.split(/\.?\s*\n|\. /)[0] : 'Unknown option'}.`);
  }
  const { values, positionals } = parsed;
  if (positionals.length > 1) throw wrong('Please give one paper at a time.');
  const { out, help, rights, retracted, 'any-file': anyFile } = values;
  const focus = values.focus.trim();
  if (focus.length > MOST_FOCUS) throw wrong(`A focus has at most ${MOST_FOCUS} characters.`);
  const named = NAMES.flatMap((name) =>
    values[name] === undefined ? [] : [[name, choice(name, values[name])]],
  );
  const options = jobOptionsSchema.parse({
    ...DEFAULT_OPTIONS,
    ...Object.fromEntries(named),
    rights,
    retracted,
    ...(anyFile && { anyFile }),
    ...(focus && { focus }),
  });
  return { paper: positionals[0] ?? null, out, options, help };
}

const wrong = (message: string): AppError =>
  new AppError('input.invalid', { message, userMessage: `${message} Try: npm run video -- --help` });

/** The name that was typed, if it is one of the choices. */
function choice(option: Name, typed: string): string {
  const found = CHOICES[option].find((name) => name === typed.toLowerCase());
  if (found === undefined) throw wrong(`There is no ${option} "${typed}": choose ${list(CHOICES[option])}.`);
  return found;
}

const TEXT = { type: 'string' } as const;

const parse = (args: string[]) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string', default: './videos' },
      ...(Object.fromEntries(NAMES.map((name) => [name, TEXT])) as Record<Name, typeof TEXT>),
      focus: { type: 'string', default: '' },
      rights: { type: 'boolean', default: false },
      retracted: { type: 'boolean', default: false },
      'any-file': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });

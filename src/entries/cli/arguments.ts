/** The command line of `npm run video`. */
import { parseArgs } from 'node:util';
import { AppError } from '#src/core/errors.ts';
import { foreign, LANGUAGES } from '#src/core/language.ts';
import {
  AUDIENCES,
  DEFAULT_OPTIONS,
  type JobOptions,
  LENGTHS,
  MOST_FOCUS,
  STYLES,
  TONES,
  VOICES,
} from '#src/core/options.ts';

const list = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

export const USAGE = `Makes a narrated, captioned vertical video of a scientific paper.

  npm run video                       the bundled sample paper
  npm run video -- paper.pdf          a PDF, DOCX or JATS XML file
  npm run video -- PMC10979640        a PMC id, PMID, DOI or link

Options:
  --out DIR      where the video and its files go (default: ./videos)
  --style NAME   its colours: ${list(STYLES)}
                 (default: auto, which lets them follow from the paper)
  --voice NAME   who speaks: ${list(VOICES)} (default: ${DEFAULT_OPTIONS.voice})
  --length NAME  ${list(LENGTHS)}: about 40, 60 or 90 seconds (default: ${DEFAULT_OPTIONS.length})
  --language ID  what it is in: ${list(LANGUAGES)} (default: en;
                 the others need GEMINI_API_KEY)
  --audience ID  for whom: ${list(AUDIENCES)} (default: general)
  --tone NAME    how: ${list(TONES)} (default: calm)
  --focus TEXT   what to put in the middle of the story
                 (audience, tone and focus are heeded by a language model only)
  --rights       you state that you may use the paper's figures whatever its licence says
  --retracted    make it even if the paper has been retracted; the video will say so
  --any-file     make it even if the file does not look like a paper
  --help         this text`;

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
  const language = foreign(choice('language', values.language, LANGUAGES));
  const options = {
    ...DEFAULT_OPTIONS,
    style: choice('style', values.style, STYLES),
    voice: choice('voice', values.voice, VOICES),
    length: choice('length', values.length, LENGTHS),
    rights,
    retracted,
    ...(anyFile && { anyFile }),
    ...(language && { language }),
    ...(values.audience && { audience: choice('audience', values.audience, AUDIENCES) }),
    ...(values.tone && { tone: choice('tone', values.tone, TONES) }),
    ...(focus && { focus }),
  };
  return { paper: positionals[0] ?? null, out, options, help };
}

const wrong = (message: string): AppError =>
  new AppError('input.invalid', { message, userMessage: `${message} Try: npm run video -- --help` });

/** The name that was typed, if it is one of the choices. */
function choice<Name extends string>(option: string, typed: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === typed.toLowerCase());
  if (found === undefined) throw wrong(`There is no ${option} "${typed}": choose ${list(names)}.`);
  return found;
}

const parse = (args: string[]) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string', default: './videos' },
      style: { type: 'string', default: DEFAULT_OPTIONS.style },
      voice: { type: 'string', default: DEFAULT_OPTIONS.voice },
      length: { type: 'string', default: DEFAULT_OPTIONS.length },
      language: { type: 'string', default: 'en' },
      audience: { type: 'string', default: '' },
      tone: { type: 'string', default: '' },
      focus: { type: 'string', default: '' },
      rights: { type: 'boolean', default: false },
      retracted: { type: 'boolean', default: false },
      'any-file': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });

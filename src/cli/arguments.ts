/** The command line of `npm run video`. */
import { parseArgs } from 'node:util';
import { AppError } from '../core/errors.ts';

export const USAGE = `Makes a narrated, captioned vertical video of a scientific paper.

  npm run video                       the bundled sample paper
  npm run video -- paper.pdf          a PDF, DOCX or JATS XML file
  npm run video -- PMC10979640        a PMC id, PMID, DOI or link

Options:
  --out DIR    where the video and its files go (default: ./videos)
  --rights     you state that you may use the paper's figures whatever its licence says
  --retracted  make it even if the paper has been retracted; the video will say so
  --help       this text`;

export interface Arguments {
  /** A path or a name; null: the sample. */
  paper: string | null;
  out: string;
  rights: boolean;
  retracted: boolean;
  help: boolean;
}

/** @throws AppError `input.invalid` for an unknown option or a second paper */
export function parseArguments(args: string[]): Arguments {
  const wrong = (message: string) =>
    new AppError('input.invalid', { message, userMessage: `${message} Try: npm run video -- --help` });
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw wrong(`${error instanceof Error ? error.message.split('. ')[0] : 'Unknown option'}.`);
  }
  const { values, positionals } = parsed;
  if (positionals.length > 1) throw wrong('Please give one paper at a time.');
  return { paper: positionals[0] ?? null, ...values };
}

const parse = (args: string[]) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string', default: './videos' },
      rights: { type: 'boolean', default: false },
      retracted: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });

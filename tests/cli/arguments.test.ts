import { describe, expect, it } from 'vitest';
import { AppError } from '#src/core/errors.ts';
import { LANGUAGES } from '#src/core/language.ts';
import { DEFAULT_OPTIONS, LENGTHS, STYLES, VOICES } from '#src/core/options.ts';
import { parseArguments, USAGE } from '#src/entries/cli/arguments.ts';

function refusal(...args: string[]): AppError {
  try {
    parseArguments(args);
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
  }
  throw new Error('not refused');
}

describe('the command line', () => {
  it('makes the usual video where nothing is asked for', () => {
    expect(parseArguments([])).toEqual({
      paper: null,
      out: './videos',
      options: DEFAULT_OPTIONS,
      help: false,
    });
  });

  it('takes a paper, and where its video goes', () => {
    const { paper, out, options } = parseArguments(['PMC1', '--out', 'videos', '--retracted']);
    expect({ paper, out }).toEqual({ paper: 'PMC1', out: 'videos' });
    expect(options).toEqual({ ...DEFAULT_OPTIONS, retracted: true });
  });

  it('takes for whom, how and around what it is told', () => {
    const { options } = parseArguments([
      'paper.pdf',
      '--audience',
      'Pupils',
      '--tone',
      'wry',
      '--focus',
      ' the dose ',
    ]);
    expect(options).toMatchObject({ audience: 'pupils', tone: 'wry', focus: 'the dose' });
    expect(() => parseArguments(['p.pdf', '--tone', 'angry'])).toThrow(/angry/);
    expect(() => parseArguments(['p.pdf', '--focus', 'x'.repeat(201)])).toThrow(/200/);
  });

  it('takes what the video is to be', () => {
    const { paper, options } = parseArguments(
      'paper.pdf --style Tide --voice deep --length=long --language ES --rights'.split(' '),
    );
    expect(paper).toBe('paper.pdf');
    expect(options).toEqual({
      ...DEFAULT_OPTIONS,
      style: 'tide',
      voice: 'deep',
      length: 'long',
      language: 'es',
      rights: true,
    });
    expect(parseArguments(['--language', 'en', '--music', 'off']).options).toEqual(DEFAULT_OPTIONS);
    expect(parseArguments(['--music', 'warm']).options).toEqual({ ...DEFAULT_OPTIONS, music: 'warm' });
  });

  it.each([
    ['style', 'neon', STYLES],
    ['voice', 'robot', VOICES],
    ['length', '30', LENGTHS],
    ['language', 'la', LANGUAGES],
  ])('names the choices of --%s', (option, typed, names) => {
    const { code, userMessage } = refusal(`--${option}`, typed);
    expect(code).toBe('input.invalid');
    for (const text of [option, typed, ...names, '--help']) expect(userMessage).toContain(text);
    for (const name of names) expect(USAGE).toContain(name);
    expect(USAGE).toContain(`--${option} `);
  });

  it.each([
    [['--colour']],
    [['--out']],
    [['--style']],
    [['--voice', '']],
    [['--length', '--rights']],
    [['one.pdf', 'two.pdf']],
  ])('refuses what is incomplete or too much: %j', (args) => {
    expect(refusal(...args).userMessage).toMatch(/^[A-Z].*[^.]\. Try: npm run video -- --help$/);
  });
});

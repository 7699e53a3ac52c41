/** Commands as people type them. */
import { describe, expect, it } from 'vitest';
import { typedCommand, typedValues } from '#src/platforms/playground/parse.ts';

const valuesOf = (text: string) => {
  const typed = typedCommand(text);
  if (!typed?.command) throw new Error(`no command: ${text}`);
  const { text: texts, toggles } = typedValues(typed.command, typed.rest, []);
  return { ...texts, ...toggles };
};

describe('what is typed', () => {
  it.each([
    ['/video PMC8071313', { paper: 'PMC8071313' }],
    ['/VIDEO\nPMC8071313 ', { paper: 'PMC8071313' }],
    [
      '/video voice:deep PMC1 length:LONG review',
      { paper: 'PMC1', voice: 'deep', length: 'long', review: true },
    ],
    // As Slack and the README write it.
    ['/video PMC1 voice=deep review=off', { paper: 'PMC1', voice: 'deep', review: false }],
    ['/video https://doi.org/10.1000/x?voice=deep', { paper: 'https://doi.org/10.1000/x?voice=deep' }],
    ['/video PMC1 review:off rights:yes', { paper: 'PMC1', review: false, rights: true }],
    ['/video https://doi.org/10.1000/a:b', { paper: 'https://doi.org/10.1000/a:b' }],
    ['/video doi:10.1000/x', { paper: 'doi:10.1000/x' }],
    ['/video paper:PMC1', { paper: 'PMC1' }],
    // What no option can be belongs to the words.
    ['/video PMC1 voice:loud review:perhaps', { paper: 'PMC1 voice:loud review:perhaps' }],
    ['/my-videos deep sleep state:ready', { search: 'deep sleep', state: 'ready' }],
    ['/my-videos review', { search: 'review' }],
    ['/help me', {}],
  ])('%s', (text, values) => expect(valuesOf(text)).toEqual(values));

  it('is a command only with a slash in front, and may be an unknown one', () => {
    expect(typedCommand('video PMC1')).toBeNull();
    expect(typedCommand('/')).toBeNull();
    expect(typedCommand('/usr/bin/video')).toBeNull();
    expect(typedCommand('/constructor x')).toMatchObject({ name: 'constructor', command: null });
  });
});

/** Options as people type them behind a command, on every platform that takes text. */
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '#commands/index.ts';
import { typedValues } from '#commands/shared/typed-values.ts';

function typed(name: string, text: string) {
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) throw new Error(`no command ${name}`);
  const values = typedValues(command, text);
  return typeof values === 'string' ? values : { ...values.text, ...values.toggles };
}

describe('what is typed behind a command', () => {
  it.each<[string, string, object]>([
    ['video', '', {}],
    ['video', '\nPMC8071313 ', { paper: 'PMC8071313' }],
    ['video', 'PMC123 voice=deep', { paper: 'PMC123', voice: 'deep' }],
    [
      'video',
      'voice:deep PMC1 length:LONG review',
      { paper: 'PMC1', voice: 'deep', length: 'long', review: true },
    ],
    [
      'video',
      'voice: Deep  length = "short" 10.1371/journal.pone.1',
      { paper: '10.1371/journal.pone.1', voice: 'deep', length: 'short' },
    ],
    ['video', 'doi:10.1/x style=“ember” review=off', { paper: 'doi:10.1/x', style: 'ember', review: false }],
    ['video', 'PMC1 review:off rights:yes', { paper: 'PMC1', review: false, rights: true }],
    ['video', 'paper=PMC1', { paper: 'PMC1' }],
    ['video', 'https://doi.org/10.1/a:b review', { paper: 'https://doi.org/10.1/a:b', review: true }],
    ['video', 'https://doi.org/10.1/x?voice=deep', { paper: 'https://doi.org/10.1/x?voice=deep' }],
    ['video', 'PMC1 focus="the lakes, not the fish"', { paper: 'PMC1', focus: 'the lakes, not the fish' }],
    ['access', 'open sesame everyone', { code: 'open sesame', everyone: true }],
    ['my-videos', 'cold lakes since=week', { search: 'cold lakes', since: 'week' }],
    ['my-videos', 'review', { search: 'review' }],
    ['help', 'me', {}],
  ])('/%s %s', (name, text, values) => expect(typed(name, text)).toEqual(values));

  it.each([
    ['PMC1 voice=loud', 'bright, deep or calm'],
    ['PMC1 voice:', 'bright, deep or calm'],
    ['PMC1 review:perhaps', 'yes or no'],
  ])('is refused with what can be chosen: %s', (text, choices) =>
    expect(typed('video', text)).toContain(choices),
  );
});

/** What every platform can register and render as it stands. The limits are Discord's; Slack's are wider. */
import { describe, expect, it } from 'vitest';
import { actionForm, COMMANDS, commandForm } from '#commands/index.ts';
import { video } from '#commands/video.ts';
import type { Form } from '#src/core/chat.ts';
import { values } from './support.ts';

const LOCALES = ['de', 'es-ES', 'fr', 'ja', 'pt-BR'];
const described = COMMANDS.flatMap((command) => [command, ...command.options]);

describe('the commands', () => {
  it('have the names that people rely on, each once', () => {
    expect(COMMANDS.map(({ name }) => name)).toEqual([
      'video',
      'my-videos',
      'settings',
      'usage',
      'help',
      'access',
    ]);
    for (const { name } of described) expect(name).toMatch(/^[a-z-]{1,32}$/);
    for (const { options } of COMMANDS) {
      expect(new Set(options.map(({ name }) => name)).size).toBe(options.length);
      expect(options.length).toBeLessThanOrEqual(25);
    }
  });

  it('are described in every language, within what a client shows', () => {
    for (const { name, description, descriptions = {} } of described) {
      expect(Object.keys(descriptions).sort(), name).toEqual(LOCALES);
      for (const text of [description, ...Object.values(descriptions)]) {
        expect(text.length, text).toBeLessThanOrEqual(100);
        expect(text, 'sentence case, no full stop').toMatch(/^[\p{Lu}\p{Lo}].*[^.]$/u);
      }
    }
  });

  it('offer choices that fit', () => {
    for (const option of described.flatMap((one) => ('kind' in one && one.kind === 'choice' ? [one] : []))) {
      expect(option.choices.length).toBeLessThanOrEqual(25);
      for (const { value, label } of option.choices) {
        expect(value).toMatch(/^[a-z]{1,100}$/);
        expect(label.length).toBeLessThanOrEqual(100);
      }
    }
  });
});

describe('the forms', () => {
  it('fit the window that opens', async () => {
    const nobody = () => Promise.reject(new Error('not needed'));
    const forms = [commandForm(video, values()), await actionForm('redo', 'job_x', nobody)];
    for (const form of forms.filter((one): one is Form => one !== null)) {
      expect(form.title.length).toBeLessThanOrEqual(45);
      // A window of five fields leaves out what the command's own option can say, and what is kept as it is.
      expect(
        form.fields
          .slice(5)
          .map(({ id }) => id)
          .filter((id) => !['format', 'language', 'music'].includes(id)),
      ).toEqual([]);
      for (const { label } of form.fields) expect(label.length).toBeLessThanOrEqual(45);
    }
    expect(forms).not.toContain(null);
  });
});

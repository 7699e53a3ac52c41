import { describe, expect, it } from 'vitest';
import { COMMANDS } from '#commands/index.ts';
import { decodeForm } from '#src/chat/wording/custom-id.ts';
import { renderRegistration } from '#src/platforms/discord/app/registration.ts';
import { escapeMarkdown, renderNote } from '#src/platforms/discord/outgoing/text.ts';
import { renderForm } from '#src/platforms/discord/render/form.ts';
import { renderPage } from '#src/platforms/discord/render/pages.ts';
import { renderStatusMessage } from '#src/platforms/discord/render/status-message.ts';

describe('text', () => {
  it.each([
    ['**bold** _it_ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`'],
    ['<@1> <#2> <!here> @everyone', '\\<\\@1\\> \\<\\#2\\> \\<!here\\> \\@everyone'],
    ['[link](https://evil.example)', '\\[link\\]\\(https://evil.example%29'],
    ['https://a.example/](https://evil.example)', 'https://a.example/%5D%28https://evil.example%29'],
    ['https://a.example/`||b||`', 'https://a.example/%60%7C%7Cb%7C%7C%60'],
    ['a](b `c` ||d||', 'a\\]\\(b \\`c\\` \\|\\|d\\|\\|'],
    ['https://doi.org/10.1/a_b_c and a_b', 'https://doi.org/10.1/a_b_c and a\\_b'],
    ['one\ntwo\u202ethree', 'one two three'],
  ])('%s is shown as it is', (text, shown) => {
    expect(escapeMarkdown(text)).toBe(shown);
  });

  it('of a note keeps its bold and its lines', () => {
    expect(renderNote('You made **3** videos.\nThe last: a_b')).toBe(
      'You made **3** videos.\nThe last: a\\_b',
    );
  });
});

describe('the registration', () => {
  const registered = renderRegistration(COMMANDS);

  it('keeps to Discord’s rules for names, descriptions and counts', () => {
    expect(registered.length).toBeGreaterThan(5);
    for (const command of registered.filter(({ type }) => type === 1)) {
      expect(command.name).toMatch(/^[-_'\p{Ll}\p{N}]{1,32}$/u);
      const described = [command, ...('options' in command ? command.options : [])] as {
        name: string;
        description: string;
        description_localizations: Record<string, string>;
      }[];
      expect(described.length).toBeLessThanOrEqual(26);
      for (const { name, description, description_localizations } of described) {
        expect(name).toMatch(/^[-_'\p{Ll}\p{N}]{1,32}$/u);
        for (const text of [description, ...Object.values(description_localizations)]) {
          expect(text.length, text).toBeGreaterThan(0);
          expect(text.length, text).toBeLessThanOrEqual(100);
        }
      }
    }
  });

  it('takes papers as files of the kinds that can be read, wherever people are', () => {
    const video = registered.find(({ name }) => name === 'video');
    expect(video).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    expect(JSON.stringify(video)).toContain('"file_types":[".pdf",".docx"');
  });
});

describe('a form', () => {
  it('is a modal with a label for each field', () => {
    const modal = renderForm({
      kind: 'form',
      form: 'redo',
      target: 'job_1',
      title: 'Another version',
      submit: 'Make it',
      fields: [
        { kind: 'text', id: 'paper', label: 'Paper', placeholder: 'PMC…', required: true, maxLength: 500 },
        {
          kind: 'choice',
          id: 'voice',
          label: 'Voice',
          choices: [
            { value: 'bright', label: 'Bright' },
            { value: 'deep', label: 'Deep' },
          ],
          value: 'deep',
        },
        { kind: 'file', id: 'file', label: 'File', extensions: ['pdf'] },
      ],
    });
    expect(decodeForm(modal.custom_id)).toEqual({ form: 'redo', target: 'job_1' });
    expect(modal.components).toMatchObject([
      { type: 18, label: 'Paper', component: { type: 4, style: 2, max_length: 500 } },
      { type: 18, component: { type: 3, options: [{ default: false }, { default: true }] } },
      { type: 18, component: { type: 19, custom_id: 'file' } },
    ]);
  });

  it('of others is not taken for ours', () => {
    expect(decodeForm('form:../x:1')).toBeNull();
    expect(decodeForm('other')).toBeNull();
  });
});

describe('the list of videos', () => {
  const videos = Array.from({ length: 7 }, (_, index) => ({
    jobId: `job_${index}`,
    title: `*Title* ${index} ${'word '.repeat(60)}`,
    state: 'completed' as const,
    percent: 100,
    durationS: 60,
    createdAt: new Date(0),
    link: 'https://videos.example/v/x',
  }));

  it('offers each in a menu', () => {
    const page = renderPage({ kind: 'list', filter: '', videos, buttons: [] });
    expect(page.components[0]).toMatchObject({
      components: [
        { type: 3, custom_id: 'v1:open:', options: videos.map(({ jobId }) => ({ value: jobId })) },
      ],
    });
    expect(page.embeds[0]?.description?.length).toBeLessThanOrEqual(4096);
  });
});

describe('a script for approval', () => {
  it('fits with its longest scenes, and what is asked stands below it', () => {
    const scene = {
      heading: 'What they found',
      narration: 'word '.repeat(100),
      visual: 'A list: '.repeat(30),
    };
    const { embeds, components } = renderStatusMessage({
      ...{
        kind: 'status',
        jobId: 'job_1',
        state: 'awaiting_approval',
        title: 'T',
        byline: 'Ada',
        facts: [],
        steps: [],
      },
      ...{ percent: 40, placeInLine: null, expectedAt: null, buttons: [] },
      message: 'Approve it to go on. It will cost about $1.20.',
      plan: Array(11).fill(scene),
      openings: null,
    });
    expect(embeds[0]?.description).toMatch(/about \\?\$1\.20\.$/);
    expect(embeds[0]?.description?.length).toBeLessThanOrEqual(4_096);
    expect(embeds[0]?.description?.match(/A list/g)?.length).toBeGreaterThanOrEqual(11);
    expect(components).toEqual([]);
  });

  it('is changed in a form that holds its words, several lines high', () => {
    const field = {
      kind: 'text',
      id: 'narration',
      label: 'What is said',
      placeholder: '',
      required: true,
    } as const;
    const form = {
      kind: 'form',
      form: 'scene',
      target: 'job_0123456789ab.s10',
      title: 'T',
      submit: 'S',
    } as const;
    const rendered = renderForm({
      ...form,
      fields: [{ ...field, maxLength: 200, value: 'Words.', long: true }],
    });
    expect(rendered.components[0]).toMatchObject({
      component: { value: 'Words.', style: 2, max_length: 200 },
    });
    expect(decodeForm(rendered.custom_id)).toEqual({ form: 'scene', target: 'job_0123456789ab.s10' });
  });
});

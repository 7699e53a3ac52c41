/** What people and workspaces have chosen, and what comes of it. */
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { actionForm, receiveMessage, runAction, runCommand, runForm } from '#commands/index.ts';
import { settings } from '#commands/settings.ts';
import { typedValues } from '#commands/shared/typed-values.ts';
import { video } from '#commands/video.ts';
import type { Form } from '#src/core/chat.ts';
import { AppError } from '#src/core/errors.ts';
import { imageInfo } from '#src/core/image-info.ts';
import { personOf } from '#src/core/job.ts';
import { inForce } from '#src/core/settings.ts';
import { changeSettings, logoAround, settingsAround } from '#src/db/accounts/settings.ts';
import { settings as table } from '#src/db/accounts/tables.ts';
import { renderForm } from '#src/platforms/discord/render/form.ts';
import { callOf, finishedJob, jobOf, openDesk, pageOf, pdf, textOf, values } from './support.ts';

const desk = await openDesk();
const { db } = desk;
let count = 0;
/** Somebody in a workspace of their own; `changes` may say another one. */
const somebody = (changes: Parameters<typeof callOf>[1] = {}, more: Parameters<typeof callOf>[2] = {}) => {
  count += 1;
  return callOf(desk, { userId: `person${count}`, workspace: `lab${count}`, ...changes }, more);
};
const say = async (call: ReturnType<typeof somebody>, text: string) => {
  const typed = typedValues(settings, text);
  return typeof typed === 'string' ? typed : textOf(await runCommand(call, settings, typed));
};
let papers = 0;
const optionsOf = async (call: ReturnType<typeof somebody>, named = {}) => {
  papers += 1;
  const reply = await runCommand(call, video, values({ paper: `PMC${papers}`, ...named }));
  return (await jobOf(db, reply)).options;
};

describe('what holds', () => {
  it('is what the command names, over the person’s, over the workspace’s, over the usual', async () => {
    const admin = somebody({ workspace: 'w1', isAdministrator: true });
    const ada = somebody({ workspace: 'w1' });
    await say(admin, 'voice=calm style=ember music=warm everyone');
    await say(ada, 'style=tide');
    const { voice, style, music, length } = await optionsOf(ada);
    expect({ voice, style, music, length }).toEqual({
      voice: 'calm',
      style: 'tide',
      music: 'warm',
      length: 'standard',
    });
    expect(await optionsOf(ada, { voice: 'bright', style: 'fern' })).toMatchObject({
      voice: 'bright',
      style: 'fern',
      music: 'warm',
    });
    const page = await say(ada, '');
    expect(page).toContain('**Style:** Tide: deep blue (yours)');
    expect(page).toContain('**Voice:** Calm (everybody’s here)');
    expect(page).toMatch(/\*\*Length:\*\* Standard: about 60 seconds$/m);
    // Elsewhere nothing of the workspace's holds, but what is the person's own does.
    const away = callOf(desk, { userId: ada.requester.userId, workspace: 'w2' });
    expect(await optionsOf(away)).toMatchObject({ voice: 'deep', style: 'tide' });
  });

  it('may be what is usual elsewhere: off and English win, too', async () => {
    const admin = somebody({ workspace: 'w3', isAdministrator: true }, { languages: ['en', 'es'] });
    const ada = somebody({ workspace: 'w3' }, { languages: ['en', 'es'] });
    await say(admin, 'music=warm language=es review=on everyone');
    expect(await optionsOf(ada)).toMatchObject({ music: 'warm', language: 'es', review: true });
    await say(ada, 'music=off language=en review=off');
    const { music, language, review } = await optionsOf(ada);
    expect([music, language, review]).toEqual([undefined, undefined, false]);
  });

  it('holds for whatever is asked for in another way: a file, a message, a form left as it is', async () => {
    const ada = somebody();
    await say(ada, 'voice=bright');
    const [file] = await receiveMessage(ada, { text: '', files: [pdf('a.pdf')], how: 'direct' });
    expect((await jobOf(db, file as never)).options.voice).toBe('bright');
    const [word] = await receiveMessage(ada, { text: 'PMC4242', files: [], how: 'direct' });
    expect((await jobOf(db, word as never)).options.voice).toBe('bright');
    const form = video.form?.(values({ style: 'ember' })) as Form;
    const left = Object.fromEntries(
      form.fields.flatMap((one) => ('value' in one ? [[one.id, one.value]] : [])),
    );
    expect(left).toMatchObject({ style: 'ember', voice: 'usual' });
    const sent = await runForm(ada, 'video', form.target, values({ ...(left as object), paper: 'PMC4243' }));
    expect((await jobOf(db, sent)).options).toMatchObject({ style: 'ember', voice: 'bright' });
  });

  it('leaves a language out that nobody here writes any more', async () => {
    const ada = somebody({}, { languages: ['en', 'de'] });
    await say(ada, 'language=de');
    const later = callOf(desk, ada.requester);
    expect((await optionsOf(later)).language).toBeUndefined();
    expect(await say(later, 'language=de')).toMatch(/only in English/);
  });

  it('does not trip over what an earlier version kept', async () => {
    const ada = somebody();
    const { platform, userId } = ada.requester;
    const chosen = {
      options: { style: 'neon', voice: 'calm' },
      pronunciations: 'none',
      brand: { colours: 3 },
    };
    await db.insert(table).values({ platform, workspace: '', userId, chosen });
    expect(await optionsOf(ada)).toMatchObject({ style: 'auto', voice: 'calm' });
    expect(await say(ada, 'length=short')).toContain('This holds');
  });
});

describe('a change', () => {
  it('is taken back one by one, or all at once', async () => {
    const ada = somebody();
    await say(ada, 'voice=calm style=ember closing="Ask the library" kebele = keh beh leh');
    expect(await say(ada, 'voice=usual')).toContain('**Voice:** Deep\n');
    const { own } = await settingsAround(db, ada.requester);
    expect(own).toMatchObject({ options: { style: 'ember' }, brand: { closing: 'Ask the library' } });
    expect(await say(ada, 'reset')).toMatch(/forgotten/);
    expect((await settingsAround(db, ada.requester)).own.options).toEqual({});
  });

  it('for everybody is an administrator’s, in a place that there is', async () => {
    const ada = somebody();
    expect(await say(ada, 'voice=calm everyone')).toMatch(/Only an administrator/);
    expect(await say(ada, 'reset everyone')).toMatch(/Only an administrator/);
    expect(await say(somebody({ workspace: '', isAdministrator: true }), 'voice=calm everyone')).toMatch(
      /Only/,
    );
    expect(await settingsAround(db, ada.requester)).toMatchObject({ shared: { options: {} } });
    for (const target of ['all.options', 'all.words']) {
      expect(await actionForm('settings', target, async () => ada)).toBeNull();
      expect(textOf(await runAction(ada, 'settings', target))).toMatch(/Only an administrator/);
      expect(textOf(await runForm(ada, 'settings', target, values({ voice: 'calm' })))).toMatch(
        /Only an admin/,
      );
    }
  });

  it.each([
    ['voice=loud', 'bright, deep, calm or usual'],
    ['voice deep', '“voice deep” is nothing that can be set'],
    ['pronounce="kebele = <break>"', 'plain words'],
    ['colours=blue', 'two colours'],
  ])('is refused kindly: %s', async (text, sentence) => {
    const ada = somebody();
    expect(await say(ada, text)).toContain(sentence);
    expect((await settingsAround(db, ada.requester)).own).toMatchObject({ options: {}, brand: {} });
  });

  it('is not lost among others at the same moment', async () => {
    const ada = somebody();
    await Promise.all(
      Array.from({ length: 12 }, (_, n) => say(ada, `${'abcdefghijkl'[n]}word = said ${'abcdefghijkl'[n]}`)),
    );
    expect((await settingsAround(db, ada.requester)).own.pronunciations).toHaveLength(12);
  });

  it('keeps the list of words within what its form can show', async () => {
    const ada = somebody();
    const word = (n: number) => `w${n}${'x'.repeat(30)}`;
    const list = Array.from({ length: 50 }, (_, n) => ({ word: `w${n}`, said: 'said so' }));
    await changeSettings(db, personOf(ada.requester), (before) => ({ ...before, pronunciations: list }));
    expect(await say(ada, 'one = more')).toMatch(/holds 50 words/);
    expect(await say(ada, 'w1 = another')).toContain('This holds');
    expect(await say(ada, 'w1 =')).toContain('This holds');
    const long = Array.from({ length: 40 }, (_, n) => `${word(n)} = ${'y'.repeat(70)}`).join('\n');
    expect(textOf(await runForm(ada, 'settings', 'own.words', values({ list: long })))).toMatch(
      /3,000 characters/,
    );
    expect((await settingsAround(db, ada.requester)).own.pronunciations).toHaveLength(49);
  });

  it('makes a colour readable on its ground', async () => {
    const ada = somebody();
    expect(await say(ada, 'colours="#0b3d91 #0b3d91"')).toMatch(/#0b3d91 #[0-9a-f]{6} \(yours\)/);
    const { brand } = inForce(await settingsAround(db, ada.requester));
    expect(brand.colours?.[1]).not.toBe('#0b3d91');
  });
});

describe('the forms', () => {
  const lookAt = async (call: ReturnType<typeof somebody>, target: string) => {
    const form = await actionForm('settings', target, async () => call);
    if (!form) throw new Error('no form');
    expect(renderForm(form).custom_id.length).toBeLessThanOrEqual(100);
    return form;
  };
  const answersOf = ({ fields }: Form) =>
    Object.fromEntries(fields.flatMap((one) => ('value' in one && one.value ? [[one.id, one.value]] : [])));

  it('of the options shows what was chosen; what it has no room for stays', async () => {
    const ada = somebody();
    await say(ada, 'voice=calm music=warm');
    const form = await lookAt(ada, 'own.options');
    const answers: Record<string, string> = answersOf(form);
    expect(answers).toMatchObject({ voice: 'calm', style: 'usual', music: 'warm', review: 'usual' });
    const { music: _, review: __, format: ___, ...shown } = answers;
    await runForm(ada, 'settings', form.target, values({ ...shown, voice: 'usual', length: 'long' }));
    const { own } = await settingsAround(db, ada.requester);
    expect(own.options).toEqual({ length: 'long', music: 'warm' });
  });

  it('of the words holds the list and the brand; what is emptied is forgotten', async () => {
    const admin = somebody({ isAdministrator: true });
    const list = 'kebele = keh beh leh\nTNF-α = tumour necrosis factor';
    const form = await lookAt(admin, 'all.words');
    const filled = { list, closing: 'Ask us', handle: '@lab', colours: '#fff #000' };
    await runForm(admin, 'settings', form.target, values(filled));
    expect(answersOf(await lookAt(admin, 'all.words'))).toEqual({ ...filled, colours: '#ffffff #000000' });
    expect((await lookAt(admin, 'all.words')).fields.length).toBeLessThanOrEqual(5);
    await runForm(admin, 'settings', form.target, values({ list: 'kebele = kebby' }));
    const { shared } = await settingsAround(db, admin.requester);
    expect(shared).toMatchObject({ pronunciations: [{ word: 'kebele', said: 'kebby' }], brand: {} });
  });
});

describe('a logo', () => {
  const png = (side = 900) => {
    const canvas = createCanvas(side, side / 2);
    canvas.getContext('2d').fillRect(0, 0, side, side / 2);
    return canvas.toBuffer('image/png');
  };
  const sent = (bytes: Uint8Array, changes: Parameters<typeof callOf>[1] = {}) =>
    somebody({ ...changes, readFile: async () => bytes });
  const file = { ...pdf('logo.png'), name: 'logo.png' };
  const give = async (call: ReturnType<typeof somebody>, toggles = {}) =>
    textOf(await runCommand(call, settings, values({}, toggles, [file])));

  it('is drawn anew, shown as set, and removed by a press', async () => {
    const marked = Buffer.concat([png(), Buffer.from('a secret behind the picture')]);
    const ada = sent(marked);
    expect(await give(ada)).toContain('**Logo:** at the end (yours)');
    const kept = Buffer.from((await logoAround(db, ada.requester)) ?? []);
    expect(imageInfo(kept)).toEqual({ mime: 'image/png', width: 480, height: 240 });
    expect(kept.includes('a secret')).toBe(false);
    expect(await say(ada, 'voice=calm')).toContain('**Logo:**');
    expect(await say(ada, 'corner=on')).toContain('**Logo:** in the corner and at the end (yours)');
    const back = await runAction(ada, 'settings', 'own.uncorner');
    expect(textOf(back)).toContain('**Logo:** at the end');
    expect(pageOf(back).buttons.map(({ label }) => label)).toContain('Logo in the corner, too');
    expect(textOf(await runAction(ada, 'settings', 'own.corner'))).toContain('in the corner');
    expect((await settingsAround(db, ada.requester)).own.brand).toEqual({ corner: true });
    expect(textOf(await runAction(ada, 'settings', 'own.unlogo'))).not.toContain('**Logo:**');
    expect(await logoAround(db, ada.requester)).toBeNull();
    expect((await settingsAround(db, ada.requester)).own.options).toEqual({ voice: 'calm' });
  });

  it('of a workspace holds where the person has none', async () => {
    const admin = sent(png(300), { workspace: 'w9', isAdministrator: true });
    expect(await give(admin, { everyone: true })).toContain('This holds for everybody here');
    const ada = sent(png(100), { workspace: 'w9' });
    expect(imageInfo((await logoAround(db, ada.requester)) ?? new Uint8Array())?.width).toBe(300);
    await give(ada);
    expect(imageInfo((await logoAround(db, ada.requester)) ?? new Uint8Array())?.width).toBe(100);
    expect(await give(ada, { everyone: true })).toMatch(/Only an administrator/);
    expect(textOf(await runAction(ada, 'settings', 'all.unlogo'))).toMatch(/Only an administrator/);
  });

  it.each([
    ['no picture', Buffer.from('%PDF-1.4 and so on, long enough to be looked at')],
    ['a damaged one', png().subarray(0, 60)],
    ['one of two thousand million pixels', bomb()],
  ])('is refused kindly where it is %s', async (_, bytes) => {
    const ada = sent(bytes);
    expect(await give(ada)).toMatch(/PNG or JPEG/);
    expect(await logoAround(db, ada.requester)).toBeNull();
  });

  it('is refused where it is too large, or cannot be had', async () => {
    const large = values({}, {}, [{ ...file, bytes: 3_000_000 }]);
    expect(textOf(await runCommand(sent(png()), settings, large))).toMatch(/2 MB/);
    const gone = somebody({
      readFile: async () => {
        throw new AppError('chat.gone', { message: 'gone', userMessage: 'That file is no longer there.' });
      },
    });
    expect(await give(gone)).toBe('That file is no longer there.');
  });
});

/** A PNG that declares 50,000 x 50,000 pixels. */
function bomb(): Buffer {
  const header = Buffer.alloc(64);
  header.write('89504e470d0a1a0a0000000d49484452', 'hex');
  header.writeUInt32BE(50_000, 16);
  header.writeUInt32BE(50_000, 20);
  return header;
}

describe('the page', () => {
  it('offers what the person may, deletion last', async () => {
    const labels = async (call: ReturnType<typeof somebody>) =>
      pageOf(await runCommand(call, settings, values())).buttons.map(({ label }) => label);
    expect(await labels(somebody())).toEqual(['Options', 'Words and brand', 'Delete everything about me']);
    expect(await labels(somebody({ isAdministrator: true }))).toHaveLength(5);
  });

  it('is asked for in words, too', async () => {
    const [reply] = await receiveMessage(somebody(), {
      text: 'My settings, please',
      files: [],
      how: 'direct',
    });
    expect(textOf(reply)).toContain('**Voice:** Deep');
  });

  it('stays short with the longest list', async () => {
    const ada = somebody();
    const list = Array.from({ length: 30 }, (_, n) => ({
      word: `w${n}${'x'.repeat(20)}`,
      said: 'y'.repeat(60),
    }));
    await changeSettings(db, personOf(ada.requester), (before) => ({ ...before, pronunciations: list }));
    const page = await say(ada, '');
    expect(page).toContain('and 18 more');
    expect(page.length).toBeLessThan(2_900);
  });

  it('is nobody’s any more when the person is deleted', async () => {
    const ada = somebody();
    await finishedJob(db, 'Bees', { userId: ada.requester.userId });
    await say(ada, 'voice=calm');
    expect(textOf(await runAction(ada, 'forget', 'me'))).toMatch(/1 video/);
    expect(textOf(await runAction(ada, 'forget', 'me.sure'))).toContain('your settings');
    expect(await settingsAround(db, ada.requester)).toMatchObject({ own: { options: {} } });
  });
});

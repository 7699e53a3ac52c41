/** Commands, pages, forms and refusals as a person meets them in Discord. */
import { createCanvas } from '@napi-rs/canvas';
import { PermissionFlagsBits as Permission } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { newJobId, newSlug } from '#src/core/ids.ts';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import type { Scene } from '#src/core/script.ts';
import type { Database } from '#src/db/connection/client.ts';
import { findJob, insertJob, moveJob } from '#src/db/jobs/jobs.ts';
import {
  awaitApproval,
  finishWithCovers,
  letVoicesBeHeard,
  ONE_SCENE,
  READ_PAPER,
} from '../../support/job.ts';
import { until } from '../../support/wait.ts';
import { buttonsOf, filesOf, play, textOf } from './play.ts';

const video = {
  durationS: 61,
  bytes: 5,
  files: { video: 'f/video.mp4', srt: 'f/a.srt', vtt: 'f/a.vtt', poster: 'f/p.jpg', transcript: 'f/t.json' },
  notes: [],
};

async function finished(db: Database, userId: string, workspace: string, title: string): Promise<string> {
  const id = newJobId();
  const source = { kind: 'name' as const, text: 'PMC1' };
  await insertJob(db, {
    id,
    slug: newSlug(),
    platform: 'discord',
    workspace,
    userId,
    source,
    options: DEFAULT_OPTIONS,
  });
  await moveJob(db, id, 'running', { title });
  await moveJob(db, id, 'completed', { video, finishedAt: new Date() });
  return id;
}

describe('/my-videos', () => {
  it('lists, pages, opens and deletes in private', async () => {
    const { press, discord, ada, guild, channel, secret, open, db, storage } = await play();
    for (let index = 1; index <= 12; index += 1)
      await finished(db, ada.id, guild.id, `Paper *number* ${index}`);
    for (const key of Object.values(video.files)) await storage.put(key, Buffer.from('bytes'));
    discord.slash(ada, channel, 'my-videos');
    const list = await until(() => secret(ada.id).find((message) => textOf(message).includes('number')));
    expect(textOf(list)).toContain('Paper \\\\*number\\\\* 12]');
    expect(textOf(list)).not.toContain('number\\\\* 1]');
    const older = await until(() => buttonsOf(list).find((label) => label === 'Older'));
    press(ada, list, older);
    await until(() => textOf(list).includes('number\\\\* 1]'));
    const newest = (await db.query.jobs.findMany()).find(({ title }) => title === 'Paper *number* 1');
    press(ada, list, 'v1:open:', [newest?.id ?? '']);
    await until(() => buttonsOf(list).includes('Delete'));
    press(ada, list, 'Delete');
    const sure = await until(() =>
      secret(ada.id).find((message) => buttonsOf(message).some((label) => /for good/i.test(label))),
    );
    press(ada, sure, buttonsOf(sure).find((label) => /for good/i.test(label)) ?? '');
    await until(async () => (await db.query.deletions.findMany()).length === 1);
    expect(open()).toEqual([]);
    const again = discord.slash(ada, channel, 'my-videos', { search: 'zebra fish' });
    await until(() => /None of your videos/.test(textOf(discord.original(again) ?? undefined)));
  });

  it('suggests titles while one types', async () => {
    const { discord, ada, guild, channel, db } = await play();
    await finished(db, ada.id, guild.id, 'Algae in cold lakes');
    await finished(db, 'somebody-else', guild.id, 'Algae in warm lakes');
    const typed = discord.autocomplete(ada, channel, 'my-videos', 'search', 'alg');
    const answer = await until(() => typed.answer as { choices: { name: string }[] } | null);
    expect(answer.choices.map(({ name }) => name)).toEqual(['Algae in cold lakes']);
  });
});

describe('/video', () => {
  it('without a paper opens a form, which takes a file or a name', async () => {
    const { discord, ada, channel, open, db } = await play();
    const opened = discord.slash(ada, channel, 'video');
    await until(() => opened.callbackType === 9);
    discord.submit(ada, opened, {
      paper: 'doi:10.1371/journal.pone.0000001',
      style: ['ember'],
      voice: ['deep'],
      length: ['short'],
    });
    await until(() => open().some((message) => textOf(message).includes('10.1371')));
    expect(await db.query.jobs.findMany()).toMatchObject([
      { options: { style: 'ember', voice: 'deep', length: 'short' } },
    ]);
  });

  it('refuses in private what cannot be a paper, and leaves nothing in the channel', async () => {
    const { discord, ada, channel, open, secret } = await play();
    discord.slash(ada, channel, 'video', { paper: 'the one about @everyone’s lakes' });
    const note = await until(() => secret(ada.id)[0]);
    expect(textOf(note)).toMatch(/PMC10979640/);
    expect(open()).toEqual([]);
  });

  it('keeps to the limits, and says how it stands', async () => {
    const { discord, ada, channel, open, secret } = await play({ settings: { maxActivePerUser: 2 } });
    for (const paper of ['PMC1', 'PMC2', 'PMC3']) discord.slash(ada, channel, 'video', { paper });
    await until(() => open().filter((message) => buttonsOf(message).length > 0).length === 2);
    await until(() => /2 videos/.test(textOf(secret(ada.id)[0])));
    discord.slash(ada, channel, 'usage');
    await until(() => /2 of 2/.test(textOf(secret(ada.id)[1])));
  });
});

describe('/settings', () => {
  it('keeps what was chosen, in private: by options, by a form, and deletes everything', async () => {
    const { discord, press, ada, channel, open, secret, db } = await play();
    const first = discord.slash(ada, channel, 'settings', {
      voice: 'calm',
      pronounce: 'kebele = keh beh leh',
    });
    const page = await until(() => discord.original(first) ?? undefined);
    await until(() => textOf(page).includes('kebele = keh beh leh'));
    expect(textOf(page)).toMatch(/Calm \W*yours/);
    const opened = press(ada, page, 'Options');
    await until(() => opened.callbackType === 9);
    discord.submit(ada, opened, { style: ['tide'], voice: ['usual'], length: ['usual'] });
    await until(() => secret(ada.id).some((note) => /Tide: deep blue \W*yours/.test(textOf(note))));
    discord.slash(ada, channel, 'video', { paper: 'PMC1' });
    await until(() => open()[0]);
    expect(await db.query.jobs.findMany()).toMatchObject([{ options: { style: 'tide', voice: 'deep' } }]);
    const logo = { name: 'logo.png', bytes: createCanvas(40, 20).toBuffer('image/png') };
    const branded = discord.slash(ada, channel, 'settings', { logo });
    await until(() => /Logo:\W* at the end/.test(textOf(discord.original(branded) ?? undefined)));
    const again = discord.slash(ada, channel, 'settings', { everyone: true, voice: 'deep' });
    await until(() => /Only an administrator/.test(textOf(discord.original(again) ?? undefined)));
    press(ada, page, 'Delete everything about me');
    const sure = await until(() =>
      secret(ada.id).find((message) => buttonsOf(message).includes('Delete everything')),
    );
    press(ada, sure, 'Delete everything');
    await until(() => secret(ada.id).some((note) => textOf(note).includes('has been deleted')));
    expect(await db.query.settings.findMany()).toEqual([]);
  });
});

describe('[Correct]', () => {
  it('opens what is known of the paper, and the status message shows what was corrected', async () => {
    const { discord, press, ada, channel, open, db } = await play();
    discord.slash(ada, channel, 'video', { paper: 'PMC1' });
    const status = await until(() => open()[0]);
    const [job] = await db.query.jobs.findMany();
    await moveJob(db, job?.id ?? '', 'running', READ_PAPER);
    await until(() => buttonsOf(status).includes('Correct'));
    expect(textOf(status)).toContain('Plant Biology');
    const pressed = press(ada, status, 'Correct');
    await until(() => pressed.callbackType === 9);
    discord.submit(ada, pressed, { title: 'On fishes', authors: 'Ada Lovelace', journal: '', year: '2021' });
    await until(() => textOf(status).includes('Ada Lovelace'));
    expect(await findJob(db, job?.id ?? '')).toMatchObject({
      correction: { authors: ['Ada Lovelace'], journal: null, year: 2021 },
    });
  });
});

describe('[Edit a scene]', () => {
  it('takes a picture of one’s own', async () => {
    const { discord, press, ada, channel, open, secret, db } = await play();
    discord.slash(ada, channel, 'video', { paper: 'PMC1' });
    const status = await until(() => open()[0]);
    const [job] = await db.query.jobs.findMany();
    await awaitApproval(db, job?.id ?? '');
    await until(() => buttonsOf(status).includes('Edit a scene'));
    press(ada, status, 'Edit a scene');
    const asked = await until(() => secret(ada.id)[0]);
    const pressed = press(ada, asked, '1: Falls');
    await until(() => pressed.callbackType === 9);
    const picture = [{ name: 'lab.png', bytes: createCanvas(400, 300).toBuffer('image/png') }];
    const [{ narration }] = ONE_SCENE.scenes as [Scene];
    discord.submit(ada, pressed, { narration, visual: ['keep'], picture, by: 'Our lab' });
    await until(() => textOf(status).includes('A picture of your own: Our lab'));
  });
});

describe('[Listen to the voices]', () => {
  it('has them spoken, plays each to who asked, and lets one be taken', async () => {
    const { discord, press, ada, channel, open, secret, db, storage } = await play();
    discord.slash(ada, channel, 'video', { paper: 'PMC1' });
    const status = await until(() => open()[0]);
    const id = (await db.query.jobs.findMany())[0]?.id ?? '';
    await awaitApproval(db, id);
    const listen = 'Listen to the voices, about $0.01';
    await until(() => buttonsOf(status).includes(listen));
    press(ada, status, listen);
    await until(async () => (await findJob(db, id))?.samples?.state === 'asked');
    await letVoicesBeHeard(db, id);
    await until(() => buttonsOf(status).includes('Hear the voices'));
    press(ada, status, 'Hear the voices');
    // Where the recordings cannot be read just now they are links.
    const linked = await until(() => secret(ada.id)[0]);
    expect(buttonsOf(linked)).toEqual(['Hear Bright', 'Hear Deep', 'Hear Calm', 'Take Bright', 'Take Calm']);
    const keys = Object.values((await findJob(db, id))?.samples?.files ?? {});
    for (const key of keys) await storage.put(key, Buffer.from(`RIFF ${key}`));
    press(ada, status, 'Hear the voices');
    const heard = await until(() => secret(ada.id)[1]);
    expect(filesOf(heard)).toEqual([
      ['voice-bright.wav', 'RIFF memo/bright/narration.wav'],
      ['voice-deep.wav', 'RIFF memo/deep/narration.wav'],
      ['voice-calm.wav', 'RIFF memo/calm/narration.wav'],
    ]);
    expect(buttonsOf(heard)).toEqual(['Take Bright', 'Take Calm']);
    press(ada, heard, 'Take Calm');
    await until(() => textOf(status).includes('The calm voice speaks.'));
    await until(() => textOf(heard).includes('The calm voice speaks.'));
    expect([buttonsOf(heard), filesOf(heard).length]).toEqual([['Take Bright', 'Take Deep'], 3]);
    expect((await findJob(db, id))?.options.voice).toBe('calm');
  });
});

describe('[Cover]', () => {
  it('shows the three frames to the owner, and takes one', async () => {
    const { discord, press, ada, channel, open, secret, db, storage } = await play();
    discord.slash(ada, channel, 'video', { paper: 'PMC1' });
    await until(() => open()[0]);
    const id = (await db.query.jobs.findMany())[0]?.id ?? '';
    const covers = await finishWithCovers(db, storage, id);
    const video = await until(() => open().find((message) => buttonsOf(message).includes('Cover')));
    press(ada, video, 'Cover');
    const asked = await until(() => secret(ada.id)[0]);
    expect(filesOf(asked)).toEqual(covers.map((key, index) => [`cover-${index + 1}.jpg`, key]));
    expect(buttonsOf(asked)).toEqual(['Take 1: The fact', 'Take 2: How many', 'Take 3: A figure', 'Watch']);
    press(ada, asked, 'Take 2: How many');
    await until(() => textOf(asked).includes('show this frame now'));
    expect(filesOf(asked)).toEqual([['cover-2.jpg', covers[1]]]);
    expect((await findJob(db, id))?.video?.files.poster).toBe(covers[1]);
  });
});

describe('access by code', () => {
  it('is asked for, and given to a person or, by an administrator, to all', async () => {
    const { discord, ada, grace, channel, open, secret } = await play({
      settings: { accessCode: 'open sesame' },
    });
    const boss = discord.addUser('boss', { permissions: Permission.ManageGuild | Permission.ManageMessages });
    discord.slash(ada, channel, 'video', { paper: 'PMC1' });
    await until(() => textOf(secret(ada.id)[0]).includes('/access'));
    discord.slash(ada, channel, 'access', { code: 'open sesame' });
    await until(() => /welcome|may make|can make|now/i.test(textOf(secret(ada.id)[1])));
    discord.slash(ada, channel, 'video', { paper: 'PMC1' });
    await until(() => open().some((message) => buttonsOf(message).includes('Cancel')));
    discord.slash(grace, channel, 'video', { paper: 'PMC1' });
    await until(() => textOf(secret(grace.id)[0]).includes('/access'));
    discord.slash(boss, channel, 'access', { code: 'open sesame', everyone: true });
    await until(() => textOf(secret(boss.id)[0]) !== '');
    discord.slash(grace, channel, 'video', { paper: 'PMC1' });
    await until(() => open().filter((message) => buttonsOf(message).includes('Cancel')).length === 2);
    const said = [...discord.store.messages.values()].map(({ versions }) => versions);
    expect(JSON.stringify(said)).not.toContain('sesame');
  });
});

describe('a channel in which the bot may not write', () => {
  it('gets its answer by the token, and a dropped file a word in private', async () => {
    const { discord, ada, guild, secret, db } = await play({ messageContent: true });
    const closed = discord.addChannel(guild, 'closed', { permissions: Permission.ViewChannel });
    const asked = discord.slash(ada, closed, 'video', { paper: 'PMC1' });
    await until(() => textOf(discord.original(asked) ?? undefined).includes('PMC1'));
    discord.say(ada, closed, `<@${discord.applicationId}> PMC2`);
    const note = await until(() => secret(ada.id)[0]);
    expect(textOf(note)).toMatch(/moderator/);
    expect(await db.query.jobs.findMany()).toHaveLength(1);
  });
});

describe('without the Message Content intent', () => {
  it('the bot works all the same, and says what it does not see', async () => {
    const { discord, ada, channel, secret } = await play({ readContent: true });
    discord.slash(ada, channel, 'help');
    await until(() => /do not see files that are dropped/.test(textOf(secret(ada.id)[0])));
  });
});

describe('what strangers send', () => {
  it.each(['v0:cancel:x', 'v1:cancel:job_unknown', 'v1:delete:../../etc', 'v1:open:', 'nonsense'])(
    'as a button (%s) does nothing but a kind word',
    async (customId) => {
      const { discord, ada, channel, open } = await play();
      discord.slash(ada, channel, 'video', { paper: 'PMC1' });
      const statusMessage = await until(() =>
        open().find((message) => buttonsOf(message).includes('Cancel')),
      );
      if (statusMessage) discord.forge(ada, statusMessage, customId);
      discord.slash(ada, channel, 'help');
      await until(() => discord.messages(channel).some(({ ephemeralFor }) => ephemeralFor === ada.id));
      expect(buttonsOf(statusMessage)).toContain('Cancel');
    },
  );
});

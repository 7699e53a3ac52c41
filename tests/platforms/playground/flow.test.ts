/** The playground as somebody uses it: the real commands, queue, database, and for one video worker and renderer. */
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { findJob, moveJob } from '#src/db/jobs/jobs.ts';
import { twoColumnPaper } from '../../papers/fixtures/two-column.ts';
import { MOST_BYTES, sendEndlessly } from '../../support/endless-body.ts';
import { READ_PAPER } from '../../support/job.ts';
import { until } from '../../support/wait.ts';
import { buttonsIn } from './html.ts';
import { play, signIn, startBot, visitor } from './play.ts';

const VIDEO_MS = 120_000;

describe('a video', () => {
  it(
    'comes of the sample, plays where it stands, and goes when it is deleted',
    async () => {
      const { url, work } = await play();
      await work();
      const ada = await (await visitor(url)).listen();
      await ada.say('/video sample');
      const steps = new Set<string>();
      const video = await until(async () => {
        for (const html of ada.shown.values()) {
          for (const [, step = ''] of html.matchAll(/<li class="active">([^<]+)/g)) steps.add(step);
        }
        return ada.texts().some((text) => text.includes('Your video is ready')) && ada.find('is ready');
      }, VIDEO_MS);
      expect([...steps].length).toBeGreaterThan(1);
      expect(video.text).toContain('What a second of short film costs');
      expect(video.text).toContain('CC BY');
      expect(video.html).toContain('data-calls');
      const [, source = ''] = /<source src="([^"]+)"/.exec(video.html) ?? [];
      const [, captions = ''] = /<track kind="captions" src="([^"]+)"/.exec(video.html) ?? [];
      const part = await ada.call('GET', source, undefined, { range: 'bytes=4-7' });
      expect([part.status, await part.text()]).toEqual([206, 'ftyp']);
      expect(await (await ada.call('GET', captions)).text()).toMatch(/^WEBVTT/);
      expect(await until(() => ada.texts().some((text) => text.includes('Ready Watch')))).toBe(true);

      await ada.press(video.id, 'Cover');
      const frames = [...(await ada.find('Which frame')).html.matchAll(/<img src="([^"]+)"/g)];
      expect(frames).toHaveLength(2); // it has two scenes
      for (const [, frame = ''] of frames)
        expect((await ada.call('GET', frame)).headers.get('content-type')).toBe('image/jpeg');

      await ada.say('my videos');
      const list = await ada.find('Your videos');
      expect(list.text).toContain('Only you see this');
      await ada.press(list.id, 'What a second');
      const detail = await ada.find('Post here');
      expect(detail.id).toBe(list.id); // it takes the list's place
      const other = await ada.press(video.id, 'Other version');
      expect(other.form).toContain('data-form="redo"');
      await ada.press(detail.id, 'Delete');
      await until(() => ada.shown.get(list.id)?.includes('for good?'));
      await ada.press(list.id, 'Delete for good');
      await until(() => !ada.shown.has(video.id));
      expect((await ada.call('GET', source)).status).toBe(410);
    },
    VIDEO_MS,
  );
});

describe('what is asked', () => {
  it('gets a status message, whether as a command or in words, and can be cancelled', async () => {
    const { url, db } = await play();
    const ada = await (await visitor(url)).listen();
    await ada.say('/video PMC8071313 voice:deep length:short review');
    await ada.say('please https://doi.org/10.1371/journal.pone.0000001');
    const statusMessage = await ada.find('PMC8071313 Waiting');
    await ada.find('10.1371/journal.pone.0000001 Waiting');
    expect(ada.texts()[0]).toBe('You: /video PMC8071313 voice:deep length:short review');
    const [first] = await db.query.jobs.findMany({ orderBy: (job, { asc }) => asc(job.createdAt) });
    expect(first).toMatchObject({
      platform: 'playground',
      workspace: 'local',
      uploadLimit: null,
      options: { voice: 'deep', length: 'short', review: true },
    });
    await ada.press(statusMessage.id, 'Cancel');
    const cancelled = await ada.find('PMC8071313 Cancelled');
    expect(cancelled.id).toBe(statusMessage.id);
    expect(buttonsIn(cancelled.html)).toEqual(['Start again']);
  });

  it('is done once, however often the browser has to send it', async () => {
    const { url, db } = await play();
    const ada = await (await visitor(url)).listen();
    const sent = await Promise.all([1, 2, 3].map(() => ada.say('PMC8071313', [], 'thesameid1')));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    await ada.find('PMC8071313 Waiting');
    expect(await db.query.jobs.findMany()).toHaveLength(1);
    expect(ada.texts().filter((text) => text.startsWith('You:'))).toHaveLength(1);
  });

  it('opens a form where nothing was named, and takes its answers', async () => {
    const { url, db } = await play();
    const ada = await (await visitor(url)).listen();
    const { form = '' } = await ada.say('/video');
    expect(form).toMatch(/<select[^>]*name="voice"/);
    expect(form).toMatch(/<input type="file"/);
    const target = /data-target="([^"]*)"/.exec(form)?.[1] ?? '';
    await ada.answer('video', target, { paper: 'PMC8071313', voice: 'calm', style: 'nonsense' });
    await ada.find('PMC8071313 Waiting');
    const [job] = await db.query.jobs.findMany();
    expect(job?.options).toMatchObject({ voice: 'calm', style: 'auto' });
  });

  it('can be corrected once the paper is read', async () => {
    const { url, db } = await play();
    const ada = await (await visitor(url)).listen();
    await ada.say('/video PMC8071313');
    const status = await ada.find('PMC8071313 Waiting');
    const [job] = await db.query.jobs.findMany();
    await moveJob(db, job?.id ?? '', 'running', READ_PAPER);
    await until(() => ada.shown.get(status.id)?.includes('Plant Biology'));
    const { form = '' } = await ada.press(status.id, 'Correct');
    expect(form).toContain('Fish Letters');
    await ada.answer('correct', job?.id ?? '', { title: 'On fishes', authors: 'Ada Lovelace', year: '2021' });
    await until(() => ada.shown.get(status.id)?.includes('Ada Lovelace'));
    expect(await findJob(db, job?.id ?? '')).toMatchObject({
      correction: { authors: ['Ada Lovelace'], journal: null, year: 2021 },
    });
  });

  it('is as its person has set it, by words and by a form', async () => {
    const { url, db } = await play({ token: 'door' });
    const ada = await visitor(url);
    await signIn(ada, 'door');
    await ada.listen();
    await ada.say('/video PMC1 voice:loud');
    await ada.find('bright, deep or calm');
    await ada.say('/settings voice=calm everyone');
    await ada.find('This holds for everybody here');
    await ada.say('/settings');
    const page = await ada.find(/Voice: Calm .everybody’s here/);
    const { form = '' } = await ada.press(page.id, 'Words and brand');
    expect(form).toContain('kebele = keh beh leh');
    await ada.answer('settings', 'own.words', { list: 'TNF = tee en eff', handle: '@ourlab' });
    await ada.find(/@ourlab .yours/);
    const { id = '' } = await ada.send('logo.png', createCanvas(40, 20).toBuffer('image/png'));
    await ada.say('/settings', [id]);
    await ada.find('Logo: at the end');
    await ada.say('PMC8071313');
    await ada.find('PMC8071313 Waiting');
    expect(await db.query.jobs.findMany()).toMatchObject([{ options: { voice: 'calm' } }]);
    const last = await ada.find('Said as: TNF = tee en eff');
    await ada.press(last.id, 'Delete everything about me');
    const sure = await ada.find('for good');
    await ada.press(sure.id, 'Delete everything');
    await until(async () => (await db.query.settings.findMany()).every(({ userId }) => userId === ''));
  });

  it('is helped with, and what is no command is said so', async () => {
    const { url } = await play();
    const ada = await (await visitor(url)).listen();
    await ada.say('/help');
    await ada.find('/my-videos');
    await ada.say('/usage');
    await ada.find('of 30');
    await ada.say('/vdieo PMC1');
    await ada.find('There is no command “/vdieo”');
    await ada.say('good morning');
    await ada.find('Send me a PMC id');
    expect((await ada.suggest('/')).map(({ label }) => label)).toEqual([
      '/video',
      '/my-videos',
      '/settings',
      '/usage',
      '/help',
    ]);
    expect(await ada.suggest('/video PMC1 voice:d')).toMatchObject([{ text: '/video PMC1 voice:deep ' }]);
    expect((await ada.suggest('/my-videos st')).map(({ text }) => text)).toEqual(['/my-videos state:']);
    expect(await ada.suggest('PMC')).toEqual([]);
    await ada.say('PMC8071313');
    await ada.find('PMC8071313 Waiting');
    expect((await ada.suggest('/video ')).map(({ text }) => text)).toContain('/video PMC8071313 ');
  });
});

describe('a file', () => {
  it('becomes a job with a copy of its own; one that is no paper is refused kindly', async () => {
    const { url, db } = await play();
    const ada = await (await visitor(url)).listen();
    const paper = await ada.send('Lake <b>.pdf', twoColumnPaper());
    expect(paper.status).toBe(201);
    await ada.say('', [paper.id ?? '']);
    await ada.find('Lake <b>.pdf Waiting');
    expect(ada.texts()[0]).toBe('You: Lake <b>.pdf');
    await until(async () => (await db.query.jobs.findFirst())?.source.kind === 'file');
    const picture = await ada.send('cat.jpg', Buffer.from('not a paper'));
    await ada.say('', [picture.id ?? '']);
    await ada.find('I can read papers as PDF or Word files');
  });

  it('is taken no further than it may be large', async () => {
    const { url, desk } = await play({ settings: { maxUploadBytes: 100_000 } });
    const ada = await visitor(url);
    const exact = await ada.send('a.pdf', Buffer.alloc(100_000, 1));
    expect(exact.status).toBe(201);
    const whole = await ada.send('a.pdf', Buffer.alloc(100_001, 1));
    expect(whole).toMatchObject({ status: 413, message: expect.stringContaining('Please send a smaller') });
    const { status, sentBytes } = await sendEndlessly(`${url}/playground/files?name=a.pdf`, {
      method: 'PUT',
      headers: { cookie: ada.jar.cookie, origin: url },
    });
    expect([413, null]).toContain(status);
    expect(sentBytes).toBeLessThan(MOST_BYTES);
    expect(await desk.db.query.playgroundUploads.findMany()).toHaveLength(1);
  });

  it('is only its sender’s', async () => {
    const { url, db } = await play();
    const ada = await visitor(url);
    const grace = await visitor(url);
    const { id = '' } = await ada.send('paper.pdf', twoColumnPaper());
    await grace.say('', [id]);
    expect(await db.query.jobs.findMany()).toEqual([]);
  });
});

describe('the conversation', () => {
  it('is there again after a reload and a restart, and goes on', async () => {
    const stage = await play();
    const ada = await (await visitor(stage.url)).listen();
    await ada.say('PMC8071313');
    const statusMessage = await ada.find('PMC8071313 Waiting');
    const second = await startBot(stage);
    const again = await (await visitor(second.url, ada.jar.cookie)).listen();
    await again.find('PMC8071313 Waiting');
    expect(again.texts()).toEqual(ada.texts());
    await again.press(statusMessage.id, 'Cancel');
    await ada.find('PMC8071313 Cancelled'); // the other page hears of it
    await second.close();
  });

  it('is one person’s: another sees nothing of it and changes nothing', async () => {
    const { url } = await play();
    const ada = await (await visitor(url)).listen();
    await ada.say('PMC8071313');
    const statusMessage = await ada.find('PMC8071313 Waiting');
    const eve = await (await visitor(url)).listen();
    const button = /data-button="(v1:cancel:[^"]+)"/.exec(statusMessage.html)?.[1];
    await eve.post('/playground/presses', { button, messageId: Number(statusMessage.id.slice(1)) });
    await eve.say('my videos');
    await eve.find('You have no videos yet');
    expect(eve.texts().join()).not.toContain('PMC8071313');
    expect(ada.shown.get(statusMessage.id)).toBe(statusMessage.html);
  });

  it('shows strangers’ text as text', async () => {
    const { url } = await play();
    const ada = await (await visitor(url)).listen();
    const hostile = '<img src=x onerror=alert(1)> "quoted" & <script>alert(2)</script>';
    await ada.say(hostile);
    const said = await ada.find('onerror');
    expect(said.html).not.toMatch(/<img|<script/);
    expect(said.text).toContain(hostile);
  });

  it('keeps no access code', async () => {
    const { url, db } = await play({ settings: { accessCode: 'open sesame' } });
    const ada = await (await visitor(url)).listen();
    await ada.say('PMC8071313');
    await ada.find('people with the access code');
    await ada.say('/access open sesame');
    await ada.find('Welcome');
    expect(JSON.stringify(await db.query.playgroundMessages.findMany())).not.toContain('sesame');
    await ada.say('PMC8071313');
    await ada.find('PMC8071313 Waiting');
  });
});

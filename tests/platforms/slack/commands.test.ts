/** Commands, pages, forms and refusals as a person meets them in Slack. */
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { newJobId, newSlug } from '#src/core/ids.ts';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import type { Database } from '#src/db/connection/client.ts';
import { findJob, insertJob, moveJob } from '#src/db/jobs/jobs.ts';
import type { Message } from '../../fakes/slack/model.ts';
import { current, shown } from '../../fakes/slack/store.ts';
import { awaitApproval, finishWithCovers, letVoicesBeHeard, READ_PAPER } from '../../support/job.ts';
import { until } from '../../support/wait.ts';
import { play as begin, buttonsOf, picturesOf, readable, viewText } from './play.ts';
import { HASTE } from './world.ts';

const play = (options: Parameters<typeof begin>[0] = {}) => begin({ pace: HASTE, ...options });

async function asked(db: Database, userId: string, workspace: string, text: string): Promise<string> {
  const id = newJobId();
  const source = { kind: 'name' as const, text };
  const requester = { platform: 'slack', workspace, userId };
  await insertJob(db, { id, slug: newSlug(), ...requester, source, options: DEFAULT_OPTIONS });
  return id;
}

describe('/my-videos', () => {
  it('lists, pages, opens, goes back and deletes, all on one page that nobody else sees', async () => {
    const { slack, lab, ada, grace, channel, secret, open, finish, db } = await play();
    await asked(db, ada.id, lab.id, 'PMC1');
    await finish({ title: 'The *first* <!channel> one' });
    for (let index = 2; index <= 10; index += 1) await asked(db, ada.id, lab.id, `PMC${index}`);
    slack.slash(ada, channel, '/my-videos');
    const list = await until(() => secret(ada)[0]);
    expect(readable(list)).toContain('PMC10');
    expect(readable(list)).not.toContain('first');
    expect(() => slack.click(grace, list, 'Older')).toThrow();
    slack.click(ada, list, 'Older');
    await until(() => readable(list).includes('The *first* <!channel> one'));
    expect(current(list).mentions).toEqual({ everyone: false, users: [] });
    const first = (await db.query.jobs.findMany()).find(({ state }) => state === 'completed');
    slack.click(ada, list, `v1:open:${first?.id}`);
    await until(() => buttonsOf(list).includes('Post here'));
    slack.click(ada, list, 'Post here');
    const copy = await until(() => open()[0]);
    expect(copy.fileIds).toHaveLength(1);
    await until(() => readable(list).includes('comes here'));
    slack.slash(ada, channel, '/my-videos', 'first state=ready');
    const found = await until(() => secret(ada)[1]);
    slack.click(ada, found, 'Open');
    await until(() => buttonsOf(found).includes('Delete'));
    slack.click(ada, found, 'Delete');
    await until(() => buttonsOf(found).includes('Delete for good'));
    slack.click(ada, found, 'Delete for good');
    await until(() => copy.deletedAt !== null);
    expect(slack.store.file(copy.fileIds[0] ?? '').deletedAt).not.toBeNull();
  });

  it('comes for plain words, in a direct message or after a mention', async () => {
    const { slack, lab, ada, channel, secret, open, db } = await play();
    await asked(db, ada.id, lab.id, 'PMC77');
    slack.say(ada, channel, 'show my vidoes, please', { mention: true });
    const note = await until(() => slack.ephemerals(channel, ada)[0]);
    expect(readable(note)).toContain('PMC77');
    slack.say(ada, slack.direct(ada), 'My videos!');
    const page = await until(() => secret(ada)[1]);
    slack.click(ada, page, 'Open');
    await until(() => buttonsOf(page).includes('Cancel'));
    expect(open()).toEqual([]);
  });
});

describe('/video', () => {
  it('without a paper opens a form, which takes a file or a name', async () => {
    const { slack, ada, channel, open, db, faults } = await play();
    slack.slash(ada, channel, '/video', 'review');
    const form = await until(() => slack.modal(ada));
    const bytes = Buffer.from('%PDF-1.7');
    slack.submit(ada, form, { file: [{ name: 'mine.pdf', bytes }], style: 'ember', length: 'short' });
    const statusMessage = await until(() => open()[0]);
    expect(readable(statusMessage)).toContain('mine.pdf');
    expect(await db.query.jobs.findMany()).toMatchObject([
      { options: { style: 'ember', voice: 'deep', length: 'short', review: true } },
    ]);
    slack.globalShortcut(ada, 'new_video');
    const second = await until(() => slack.modal(ada));
    slack.submit(ada, second, { paper: 'what is this' });
    const note = await until(() => slack.messages(slack.direct(ada))[0]);
    expect(readable(note)).toMatch(/PMC10979640/);
    expect(faults()).toEqual([]);
  });

  it('refuses in private what cannot be a paper or a choice, and leaves nothing in the channel', async () => {
    const { slack, ada, channel, open, secret, db } = await play();
    slack.slash(ada, channel, '/video', 'the one about <!channel> lakes');
    await until(() => secret(ada)[0]);
    slack.slash(ada, channel, '/video', 'PMC1 voice=loud');
    const note = await until(() => secret(ada)[1]);
    expect(readable(note)).toMatch(/bright, deep or calm/);
    expect(open()).toEqual([]);
    expect(await db.query.jobs.findMany()).toEqual([]);
  });

  it('goes to a direct message where the bot may not write, and says why', async () => {
    const { slack, lab, ada, open, finish } = await play();
    const secret = slack.addChannel(lab, 'secret', { kind: 'group', member: false });
    slack.slash(ada, secret, '/video', 'PMC1');
    const statusMessage = await until(() => open(slack.direct(ada))[0]);
    expect(readable(statusMessage)).toContain(`<#${secret.id}>`);
    await finish({ title: 'Delivered' });
    const video = await until(() => open(slack.direct(ada))[1]);
    expect(video.fileIds).toHaveLength(1);
    await until(() => buttonsOf(statusMessage).includes('Watch'));
  });

  it('works in a public channel without the bot; the video is a link there', async () => {
    const { slack, lab, ada, open, finish } = await play();
    const lobby = slack.addChannel(lab, 'lobby', { member: false });
    slack.slash(ada, lobby, '/video', 'PMC1');
    const statusMessage = await until(() => open(lobby)[0]);
    await finish({ title: 'As a link' });
    const video = await until(() => open(lobby)[1]);
    expect(video).toMatchObject({ threadTs: statusMessage.ts, fileIds: [] });
    expect(readable(video)).toContain('https://videos.example/v/');
  });

  it('keeps to the limits, and says how it stands', async () => {
    const { slack, ada, channel, open, secret } = await play({ settings: { maxActivePerUser: 2 } });
    for (const paper of ['PMC1', 'PMC2', 'PMC3']) slack.slash(ada, channel, '/video', paper);
    await until(() => secret(ada).length === 1 && open().length === 2);
    expect(readable(secret(ada)[0])).toMatch(/2/);
    slack.slash(ada, channel, '/usage');
    const usage = await until(() => secret(ada)[1]);
    expect(readable(usage)).toMatch(/2 of 2/);
  });
});

describe('[Correct]', () => {
  it('opens what is known of the paper, and the status message shows what was corrected', async () => {
    const { slack, ada, channel, open, db, faults } = await play();
    slack.slash(ada, channel, '/video', 'PMC1');
    const status = await until(() => open()[0]);
    const [job] = await db.query.jobs.findMany();
    await moveJob(db, job?.id ?? '', 'running', READ_PAPER);
    await until(() => buttonsOf(status).includes('Correct'));
    expect(readable(status)).toContain('Plant Biology');
    slack.click(ada, status, 'Correct');
    const form = await until(() => slack.modal(ada));
    expect(viewText(form)).toContain('Fish Letters');
    slack.submit(ada, form, { title: 'On fishes', authors: 'Ada Lovelace', journal: '', year: '2021' });
    await until(() => readable(status).includes('Ada Lovelace'));
    expect(await findJob(db, job?.id ?? '')).toMatchObject({
      correction: { authors: ['Ada Lovelace'], journal: null, year: 2021 },
    });
    expect(faults()).toEqual([]);
  });
});

describe('access by code', () => {
  it('is asked for, and given to a person or, by an administrator, to all', async () => {
    const { slack, lab, ada, grace, channel, open, secret } = await play({
      settings: { accessCode: 'open sesame' },
    });
    const admin = slack.addUser(lab, 'root', { admin: true });
    slack.slash(ada, channel, '/video', 'PMC1');
    const refusal = await until(() => secret(ada)[0]);
    expect(readable(refusal)).toMatch(/\/access/);
    slack.slash(ada, channel, '/access', 'open sesame');
    await until(() => secret(ada)[1]);
    slack.slash(ada, channel, '/video', 'PMC1');
    await until(() => open().length === 1);
    slack.slash(grace, channel, '/access', 'open sesame everyone');
    await until(() => readable(secret(grace)[0]).includes('administrator'));
    slack.slash(admin, channel, '/access', 'open sesame everyone');
    await until(() => readable(secret(admin)[0]).includes('Everybody'));
    slack.slash(grace, channel, '/video', 'PMC2');
    await until(() => open().length === 2);
    expect(JSON.stringify(slack.store.messages.map(({ versions }) => versions))).not.toContain('sesame');
  });
});

const PICTURE = createCanvas(400, 300).toBuffer('image/png');

describe('/settings', () => {
  it('keeps what a person, and an administrator for all, has chosen, by words and by a form', async () => {
    const { slack, lab, ada, channel, open, secret, db, faults } = await play();
    const admin = slack.addUser(lab, 'root', { admin: true });
    slack.slash(ada, channel, '/settings', 'voice=calm everyone');
    await until(() => readable(secret(ada)[0]).includes('Only an administrator'));
    slack.slash(admin, channel, '/settings', 'voice=calm style=fern everyone');
    await until(() => readable(secret(admin)[0]).includes('This holds for everybody here'));
    slack.slash(ada, channel, '/settings', 'TNF-α = tumour necrosis factor');
    const page = await until(() => secret(ada)[1]);
    expect(readable(page)).toContain('TNF-α = tumour necrosis factor');
    slack.click(ada, page, 'Options');
    const form = await until(() => slack.modal(ada));
    slack.submit(ada, form, { style: 'tide', music: 'warm' });
    await until(() => secret(ada).some((note) => readable(note).includes('Tide: deep blue (yours)')));
    slack.click(ada, page, 'Words and brand');
    const words = await until(() => slack.modal(ada));
    slack.submit(ada, words, { closing: 'Ask us', logo: [{ name: 'logo.png', bytes: PICTURE }] });
    await until(() => secret(ada).some((note) => readable(note).includes('Logo: at the end (yours)')));
    slack.slash(ada, channel, '/video', 'PMC1');
    await until(() => open()[0]);
    expect(await db.query.jobs.findMany()).toMatchObject([
      { options: { voice: 'calm', style: 'tide', music: 'warm' } },
    ]);
    expect(faults()).toEqual([]);
  });

  it('deletes everything about a person, asked once', async () => {
    const { slack, ada, channel, open, secret, db } = await play();
    slack.slash(ada, channel, '/video', 'PMC1');
    await until(() => open()[0]);
    slack.slash(ada, channel, '/usage');
    const usage = await until(() => secret(ada)[0]);
    expect(buttonsOf(usage)).toEqual([]);
    slack.slash(ada, channel, '/settings', 'voice=bright');
    const page = await until(() => secret(ada)[1]);
    slack.click(ada, page, 'Delete everything about me');
    await until(() => readable(page).includes('for good'));
    slack.click(ada, page, 'Delete everything');
    await until(() => readable(page).includes('has been deleted'));
    expect(await db.query.settings.findMany()).toEqual([]);
    expect((await db.query.jobs.findMany()).filter(({ deletedAt }) => deletedAt === null)).toEqual([]);
  });
});

describe('[Edit a scene]', () => {
  it('takes a picture of one’s own', async () => {
    const { slack, ada, channel, open, secret, db } = await play();
    slack.slash(ada, channel, '/video', 'PMC1');
    const status = await until(() => open()[0]);
    const [job] = await db.query.jobs.findMany();
    await awaitApproval(db, job?.id ?? '');
    await until(() => buttonsOf(status).includes('Edit a scene'));
    slack.click(ada, status, 'Edit a scene');
    const asked = await until(() => secret(ada)[0]);
    slack.click(ada, asked, '1: Falls');
    const form = await until(() => slack.modal(ada));
    slack.submit(ada, form, { picture: [{ name: 'lab.png', bytes: PICTURE }], by: 'Our lab' });
    await until(() => readable(status).includes('A picture of your own: Our lab'));
    expect(readable(status)).toContain('48 fell');
  });
});

describe('[Listen to the voices]', () => {
  it('has them spoken, links each for who asked, and lets one be taken', async () => {
    const { slack, ada, grace, channel, open, secret, db } = await play();
    slack.slash(ada, channel, '/video', 'PMC1');
    const status = await until(() => open()[0]);
    const id = (await db.query.jobs.findMany())[0]?.id ?? '';
    await awaitApproval(db, id);
    const listen = 'Listen to the voices, about $0.01';
    await until(() => buttonsOf(status).includes(listen));
    slack.click(grace, status, listen);
    slack.click(ada, status, listen);
    await until(async () => (await findJob(db, id))?.samples?.state === 'asked');
    expect(await findJob(db, id)).toMatchObject({ state: 'queued', run: 2, approvedAt: null });
    await letVoicesBeHeard(db, id);
    await until(() => buttonsOf(status).includes('Hear the voices'));
    slack.click(ada, status, 'Hear the voices');
    const page = () => secret(ada).at(-1) as Message;
    await until(() => secret(ada).length > 0 && buttonsOf(page()).includes('Take Calm'));
    expect(buttonsOf(page())).toEqual(['Hear Bright', 'Hear Deep', 'Hear Calm', 'Take Bright', 'Take Calm']);
    slack.click(ada, page(), 'Take Calm');
    await until(() => readable(status).includes('The calm voice speaks.'));
    await until(() => buttonsOf(page()).includes('Take Deep'));
    expect((await findJob(db, id))?.options.voice).toBe('calm');
  });
});

describe('[Cover]', () => {
  it.each([
    ['shows the three frames to the owner, and takes one', 'https://videos.example'],
    ['links them where Slack cannot fetch pictures', 'https://videos.invalid'],
    ['links them where the server has no public address', 'http://localhost:3000'],
  ])('%s', async (_, publicUrl) => {
    const { slack, ada, channel, open, secret, db, storage } = await play({ settings: { publicUrl } });
    slack.slash(ada, channel, '/video', 'PMC1');
    await until(() => open()[0]);
    const { id = '', slug = '' } = (await db.query.jobs.findMany())[0] ?? {};
    const covers = await finishWithCovers(db, storage, id);
    const video = await until(() => open().find((message) => buttonsOf(message).includes('Cover')));
    slack.click(ada, video, 'Cover');
    const takes = ['Take 1: The fact', 'Take 2: How many', 'Take 3: A figure', 'Watch'];
    const page = () => secret(ada).at(-1) as Message;
    await until(() => secret(ada).length > 0 && buttonsOf(page()).includes('Watch'));
    const seen = publicUrl === 'https://videos.example';
    expect(picturesOf(page())).toEqual(
      seen ? [1, 2, 3].map((frame) => `${publicUrl}/v/${slug}/cover-${frame}.jpg`) : [],
    );
    const links = ['See 1: The fact', 'See 2: How many', 'See 3: A figure'];
    expect(buttonsOf(page())).toEqual(seen ? takes : [...links, ...takes]);
    slack.click(ada, page(), 'Take 2: How many');
    await until(() => readable(page()).includes('show this frame now'));
    expect(picturesOf(page())).toEqual(seen ? [`${publicUrl}/v/${slug}/cover-2.jpg`] : []);
    expect((await findJob(db, id))?.video?.files.poster).toBe(covers[1]);
  });
});

describe('a cancel', () => {
  it('is the requester’s or an administrator’s, and is shown on the status message alone', async () => {
    const { slack, lab, ada, grace, channel, open, secret } = await play();
    const admin = slack.addUser(lab, 'root', { admin: true });
    for (const paper of ['PMC1', 'PMC2']) slack.slash(ada, channel, '/video', paper);
    const [first, second] = await until(() => (open().length === 2 ? open() : null));
    if (!first || !second) throw new Error('no status messages');
    slack.click(grace, first, 'Cancel');
    const refusal = await until(() => secret(grace)[0]);
    expect(readable(refusal)).toMatch(/person who asked/i);
    slack.click(ada, first, 'Cancel');
    await until(() => readable(first).includes('Cancelled'));
    slack.click(admin, second, 'Cancel');
    await until(() => readable(second).includes('Cancelled'));
    expect(open()).toEqual([first, second]);
  });
});

describe('the Home tab', () => {
  it('shows one’s videos as they are, and what can be done about them', async () => {
    const { slack, lab, ada, db, open, finish, faults } = await play();
    slack.openHome(ada);
    const home = await until(() => slack.home(ada));
    expect(viewText(home)).toContain('You have no videos yet');
    await asked(db, ada.id, lab.id, 'PMC5');
    await until(() => viewText(home).includes('PMC5'));
    await finish({ title: 'Live in the Home' });
    await until(() => /Live in the Home/.test(viewText(home)) && /ready/.test(viewText(home)));
    expect(viewText(home)).toContain('Last 24 hours');
    slack.click(ada, home, 'Open');
    await until(() => buttonsOf(home).includes('Send it to me'));
    slack.click(ada, home, 'Send it to me');
    await until(() => open(slack.direct(ada))[0]?.fileIds[0]);
    slack.click(ada, home, 'My videos');
    await until(() => buttonsOf(home).includes('Open'));
    slack.click(ada, home, 'Open');
    await until(() => buttonsOf(home).includes('Delete'));
    slack.click(ada, home, 'Delete');
    await until(() => buttonsOf(home).includes('Delete for good'));
    slack.click(ada, home, 'Delete for good');
    await until(() => viewText(home).includes('deleted'));
    slack.click(ada, home, 'Make a video');
    const form = await until(() => slack.modal(ada));
    expect(shown(form).title).toMatchObject({ text: 'Make a video of a paper' });
    slack.submit(ada, form, { paper: 'PMC9' });
    await until(() => open(slack.direct(ada)).some((one) => readable(one).includes('PMC9')));
    expect(faults()).toEqual([]);
  });
});

describe('/help', () => {
  it('says what the app may not do here', async () => {
    const { slack, ada, channel, secret } = await play({ scopes: ['chat:write', 'commands', 'files:read'] });
    slack.slash(ada, channel, '/help');
    const help = await until(() => secret(ada)[0]);
    expect(readable(help)).toMatch(/im:history/);
    expect(readable(help)).not.toMatch(/files:read/);
  });
});

import { describe, expect, it } from 'vitest';
import { receiveMessage, runAction } from '#commands/index.ts';
import type { IncomingMessage, MessageReply } from '#commands/shared/command.ts';
import type { OfferMessage } from '#src/core/chat.ts';
import { offers } from '#src/db/messages/tables.ts';
import { callOf, finishedJob, jobOf, openDesk, pageOf, pdf, postsOf, textOf } from './support.ts';

const desk = await openDesk();
const { db } = desk;
let count = 0;
const somebody = (changes = {}, settings = {}) => {
  count += 1;
  return callOf(desk, { userId: `person${count}`, origin: `message-${count}`, ...changes }, settings);
};

const drop = (...files: IncomingMessage['files']): IncomingMessage => ({ text: '', files, how: 'drop' });
const direct = (text: string, ...files: IncomingMessage['files']): IncomingMessage => ({
  text,
  files,
  how: 'direct',
});

function offerIn(reply: MessageReply | undefined): OfferMessage {
  if (reply?.kind !== 'offer') throw new Error(`no offer: ${JSON.stringify(reply)}`);
  return reply.message;
}

function targetOf(offer: OfferMessage, name: string): string {
  const button = offer.buttons.find((one) => one.kind === 'action' && one.action === name);
  return button?.kind === 'action' ? button.target : '';
}

const jobIn = (reply: MessageReply | undefined) => jobOf(db, reply?.kind === 'offer' ? undefined : reply);

describe('a dropped file', () => {
  it('becomes a video where the installation says so, each paper of a message its own', async () => {
    const call = somebody();
    const replies = await receiveMessage(
      call,
      drop(pdf('a.PDF'), pdf('cat.jpg'), pdf('b.docx'), pdf('notes.txt')),
    );
    const made = await Promise.all(replies.map(jobIn));
    expect(made.map(({ source }) => 'name' in source && source.name)).toEqual(['a.PDF', 'b.docx']);
    for (const { id } of made)
      expect(await postsOf(db, id)).toMatchObject([{ kind: 'status', place: call.place }]);
  });

  it('makes the same jobs when the message is delivered again, and two jobs of one file sent twice', async () => {
    const call = somebody();
    const message = drop(pdf('a.pdf'), pdf('b.pdf'));
    const ids = (replies: MessageReply[]) => replies.map((reply) => reply.kind === 'job' && reply.jobId);
    const first = ids(await receiveMessage(call, message));
    expect(ids(await receiveMessage(call, message))).toEqual(first);
    const later = await receiveMessage(
      { ...call, origin: 'another' },
      drop({ ...pdf('a.pdf'), ref: { url: 'new' } }),
    );
    expect(first).not.toContain(ids(later)[0]);
  });

  it('is left alone where the installation says so, or where it is no paper', async () => {
    expect(await receiveMessage(somebody({}, { attachments: 'off' }), drop(pdf('a.pdf')))).toEqual([]);
    expect(await receiveMessage(somebody(), drop(pdf('cat.jpg'), pdf('slides.pptx')))).toEqual([]);
    expect(await receiveMessage(somebody(), drop())).toEqual([]);
  });

  it('stops at the limit with one sentence, whatever the number of files', async () => {
    const call = somebody({}, { maxActivePerUser: 2 });
    const files = Array.from({ length: 14 }, (_, n) => pdf(`paper${n}.pdf`));
    const replies = await receiveMessage(call, drop(...files));
    expect(replies.map(({ kind }) => kind)).toEqual(['job', 'job', 'page']);
    const all = await receiveMessage(somebody(), drop(...files));
    expect(
      all.filter(({ kind }) => kind === 'job'),
      'ten at most',
    ).toHaveLength(10);
  });

  it('that is too large is refused by its name, beside others that are not', async () => {
    const replies = await receiveMessage(somebody(), drop(pdf('big.pdf', 9_000_000), pdf('small.pdf')));
    expect(textOf(replies[0])).toMatch(/“big\.pdf” is larger than 1 MB/);
    expect(replies[1]?.kind).toBe('job');
  });
});

describe('an offer', () => {
  const asking = (changes = {}) => somebody(changes, { attachments: 'ask' });

  it('is put under each dropped paper and makes nothing by itself', async () => {
    const call = asking();
    const replies = await receiveMessage(call, drop(pdf('a.pdf'), pdf('b.pdf')));
    expect(replies.map((reply) => offerIn(reply).fileName)).toEqual(['a.pdf', 'b.pdf']);
    const again = await receiveMessage(call, drop(pdf('a.pdf'), pdf('b.pdf')));
    expect(again, 'delivered twice').toEqual(replies);
  });

  it('becomes the video of who dropped the file, once, even if a moderator takes it up', async () => {
    const call = asking();
    const offer = offerIn((await receiveMessage(call, drop(pdf('a.pdf'))))[0]);
    const stranger = callOf(desk, { userId: 'stranger' });
    expect(textOf(await runAction(stranger, 'make', targetOf(offer, 'make')))).toMatch(/or a moderator/);
    const moderator = callOf(desk, { userId: 'mod', isModerator: true, place: { channel: 'elsewhere' } });
    const pressed = await Promise.all(
      [1, 2].map(() => runAction(moderator, 'make', targetOf(offer, 'make'))),
    );
    expect(pressed.some(({ kind }) => kind === 'gone')).toBe(true);
    const page = await receiveMessage(call, direct('my videos'));
    expect(pageOf(page[0])).toMatchObject({ kind: 'list', videos: [{ title: 'a.pdf', state: 'queued' }] });
    expect(textOf(await runAction(call, 'make', targetOf(offer, 'make')))).toMatch(/answered already/);
  });

  it('stays where the limit is reached, and goes where it is not wanted', async () => {
    const call = asking();
    const offer = offerIn((await receiveMessage(call, drop(pdf('a.pdf'))))[0]);
    await receiveMessage({ ...call, origin: null }, direct('PMC1'));
    const limited = { ...call, desk: { ...desk, settings: { ...desk.settings, maxVideosPerDay: 1 } } };
    expect(textOf(await runAction(limited, 'make', targetOf(offer, 'make')))).toMatch(/in the last 24 hours/);
    expect(await runAction(call, 'dismiss', targetOf(offer, 'dismiss'))).toEqual({ kind: 'gone' });
    expect((await db.select().from(offers)).filter(({ userId }) => userId === call.requester.userId)).toEqual(
      [],
    );
  });
});

describe('a message to the bot', () => {
  const say = async (text: string, how: IncomingMessage['how'] = 'direct', call = somebody()) =>
    (await receiveMessage(call, { text, files: [], how }))[0];

  it('makes a video of every file it can read, whatever dropped files do', async () => {
    for (const how of ['mention', 'direct', 'menu'] as const) {
      const call = somebody({}, { attachments: 'off' });
      const files = [pdf('a.pdf'), pdf('b.xml'), pdf('c.txt'), pdf('no-extension')];
      expect((await receiveMessage(call, { text: 'please', files, how })).map(({ kind }) => kind)).toEqual(
        files.map(() => 'job'),
      );
    }
  });

  it('says so politely where its files are no papers', async () => {
    const replies = await receiveMessage(somebody(), direct('', pdf('cat.jpg'), pdf('dog.png')));
    expect(replies.map(textOf)).toEqual([expect.stringMatching(/PDF or Word files/)]);
  });

  it('makes a video of the paper that it names', async () => {
    expect(
      (await jobIn(await say('could you do https://doi.org/10.1371/journal.pmed.0020124 ?'))).source,
    ).toEqual({
      kind: 'name',
      text: 'doi:10.1371/journal.pmed.0020124',
    });
    expect((await jobIn(await say('Read PMC10979640 please', 'menu'))).source).toMatchObject({
      text: 'PMC10979640',
    });
    expect((await jobIn(await say('sample', 'mention'))).source).toMatchObject({ text: 'sample' });
  });

  it('shows one’s videos for the words, closely spelt', async () => {
    const call = somebody();
    await finishedJob(db, 'Bees', { userId: call.requester.userId });
    const words = [
      'my videos',
      'My Videos!',
      'myvideos',
      '/my-videos',
      'my_videos',
      'show my videos',
      'my video',
      'list videos',
      'show me my vidoes please',
    ];
    for (const text of words) expect(pageOf(await say(text, 'direct', call)).kind, text).toBe('list');
    for (const text of ['my videos are bad', 'videos'])
      expect(pageOf(await say(text, 'direct', call)).kind, text).toBe('note');
  });

  it('answers help, usage, and what it does not understand, in a sentence', async () => {
    expect(textOf(await say('Help!'))).toMatch(/\/my-videos/);
    expect(
      textOf(await say('help', 'mention', somebody({ hints: ['Files in channels need a setting.'] }))),
    ).toMatch(/need a setting/);
    expect(textOf(await say('usage'))).toMatch(/at a time/);
    expect(textOf(await say('hello there', 'mention'))).toMatch(/^Send me a PMC id/);
    expect(textOf(await say('', 'mention'))).toMatch(/^Send me a PMC id/);
    expect(textOf(await say('nice weather', 'menu'))).toMatch(/^There is no paper in that message/);
    expect(textOf(await say('https://example.com/x'))).toMatch(/link to example\.com/);
    expect(textOf(await say('PMC1 and PMC2'))).toMatch(/more than one paper/);
    expect(textOf(await say(`${'\u0000\ud800'.repeat(50_000)}`))).toMatch(/^Send me/);
  });
});

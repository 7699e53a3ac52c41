/**
 * What every chat platform must do behind its port, whatever its manners: run by each platform over its local
 * counterpart, with its real client library.
 */
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Attachment, ChatPlatform, Delivery, Place } from '#src/chat/port.ts';
import type { OfferMessage, StatusMessage, VideoMessage } from '#src/core/chat.ts';
import type { Requester } from '#src/core/job.ts';

/** What a test can see of a message that stands in the chat. */
interface SeenMessage {
  id: string;
  /** Everything that can be read in it, markup included. */
  text: string;
  /** Labels of its buttons. */
  buttons: string[];
  /** User ids that were notified by it when it was posted. */
  mentions: string[];
  files: { name: string; bytes: number }[];
}

export interface PlatformWorld {
  platform: ChatPlatform;
  requester: Requester;
  /** A place in a channel where nothing stands yet. */
  newPlace(): Place;
  /** A place in a channel of which the bot has been made to leave, or may not write in. */
  forbiddenPlace(): Place;
  /** Messages of the bot in the channel of `newPlace`, oldest first. */
  seen(): SeenMessage[] | Promise<SeenMessage[]>;
  /** What was said to the requester alone, anywhere. */
  told(): string[] | Promise<string[]>;
  /** Somebody takes the message away. */
  removeMessage(id: string): void | Promise<void>;
  /** The platform is away, and back. */
  down(): void | Promise<void>;
  up(): void | Promise<void>;
  /** Puts a file where people's files are; what a message would say of it. */
  attach(name: string, bytes: Uint8Array): Attachment | Promise<Attachment>;
  /** Whether requests broke the platform's own description of itself; empty if not. */
  problems(): string[];
  close(): Promise<void>;
}

const HOSTILE = 'Effects of **A** & <B> on `C` @everyone <!channel> <@1> [x](https://evil.example)';

export const statusMessage = (over: Partial<StatusMessage> = {}): StatusMessage => ({
  kind: 'status',
  jobId: 'job_abcdefgh1234',
  state: 'running',
  title: 'A plain title',
  byline: 'Ada Lovelace and Grace Hopper',
  facts: ['Journal of Things, 2024', 'Title, authors: Crossref. Text: the file.'],
  steps: [
    { label: 'Reading the paper', state: 'done' },
    { label: 'Writing the script', state: 'active' },
    { label: 'Recording the narration', state: 'waiting' },
    { label: 'Making the pictures', state: 'waiting' },
    { label: 'Finishing the video', state: 'waiting' },
  ],
  percent: 25,
  placeInLine: null,
  expectedAt: new Date(Date.now() + 60_000),
  message: null,
  plan: null,
  openings: null,
  buttons: [
    { kind: 'action', action: 'cancel', target: 'job_abcdefgh1234', label: 'Cancel', style: 'secondary' },
  ],
  ...over,
});

export const video = (over: Partial<VideoMessage> = {}): VideoMessage => ({
  kind: 'video',
  jobId: 'job_abcdefgh1234',
  title: 'A plain title',
  byline: 'Ada Lovelace and Grace Hopper',
  durationS: 64,
  source: 'Journal of Things, 2024 · https://doi.org/10.1/x_y_z',
  licence: 'CC BY 4.0',
  notes: [],
  link: 'https://videos.example/v/abc',
  upload: null,
  buttons: [{ kind: 'link', url: 'https://videos.example/v/abc', label: 'Watch' }],
  ...over,
});

/** @param start a world of its own for each test */
export function describePlatform(name: string, start: () => Promise<PlatformWorld>): void {
  const inWorld = (what: string, test: (world: PlatformWorld) => Promise<void>) =>
    it(what, async () => {
      const world = await start();
      try {
        await test(world);
        expect(world.problems()).toEqual([]);
      } finally {
        await world.close();
      }
    });
  const delivery = (
    world: PlatformWorld,
    over: Partial<Delivery> & Pick<Delivery, 'message' | 'place'>,
  ): Delivery => ({
    requester: world.requester,
    nonce: 'nonce-1',
    openUpload: () => Promise.reject(new Error('nothing to upload')),
    signal: AbortSignal.timeout(20_000),
    ...over,
  });

  describe(`${name} behind the port of chat platforms`, () => {
    inWorld('posts a status message, and edits it where it stands', async (world) => {
      const { platform } = world;
      const first = await platform.show(
        delivery(world, { message: statusMessage(), place: world.newPlace() }),
      );
      expect(first.posted).toBe(true);
      const second = await platform.show(
        delivery(world, { message: statusMessage({ percent: 62 }), place: first.place }),
      );
      expect(second).toEqual({ place: first.place, posted: false });
      const [seen, ...more] = await world.seen();
      expect(more).toEqual([]);
      expect(seen?.text).toContain('A plain title');
      expect(seen?.text).toContain('Ada Lovelace');
      expect(seen?.text).toContain('62');
      expect(seen?.text).toContain('Writing the script');
      expect(seen?.buttons).toEqual(['Cancel']);
    });

    inWorld('keeps places as JSON', async (world) => {
      const kept: Place = JSON.parse(JSON.stringify(world.newPlace()));
      const shown = await world.platform.show(delivery(world, { message: statusMessage(), place: kept }));
      const again: Place = JSON.parse(JSON.stringify(shown.place));
      await world.platform.show(delivery(world, { message: statusMessage({ percent: 50 }), place: again }));
      expect(await world.seen()).toHaveLength(1);
      expect(world.platform.channelOf(again)).toBe(world.platform.channelOf(kept));
    });

    inWorld('posts the same message once, however often it is asked to', async (world) => {
      const place = world.newPlace();
      const one = await world.platform.show(delivery(world, { message: video(), place }));
      const two = await world.platform.show(delivery(world, { message: video(), place }));
      expect(two.place).toEqual(one.place);
      expect(await world.seen()).toHaveLength(1);
    });

    inWorld('ends with the video, mentioning the requester and nobody else', async (world) => {
      const shown = await world.platform.show(
        delivery(world, { message: statusMessage(), place: world.newPlace() }),
      );
      const bytes = Buffer.alloc(70_000, 7);
      const message = video({
        title: HOSTILE,
        notes: [HOSTILE],
        upload: { key: 'k', bytes: bytes.length, fileName: 'video.mp4' },
      });
      await world.platform.show(
        delivery(world, {
          message,
          nonce: 'nonce-2',
          place: world.platform.replyPlace(shown.place),
          openUpload: async () => Readable.from([bytes.subarray(0, 30_000), bytes.subarray(30_000)]),
        }),
      );
      const last = (await world.seen()).at(-1);
      expect(await world.seen()).toHaveLength(2);
      expect(last?.mentions).toEqual([world.requester.userId]);
      expect(last?.files).toEqual([{ name: 'video.mp4', bytes: bytes.length }]);
      expect(last?.text).toContain('CC BY 4.0');
      expect(last?.text).toContain('https://doi.org/10.1/x_y_z');
      expect(last?.text).toMatch(/1:04/);
    });

    inWorld('gives the link where there is nothing to upload', async (world) => {
      await world.platform.show(delivery(world, { message: video(), place: world.newPlace() }));
      expect((await world.seen())[0]?.text).toContain('https://videos.example/v/abc');
      expect((await world.seen())[0]?.files).toEqual([]);
    });

    const told = {
      jobId: 'job_abcdefgh1234',
      title: 'A plain title',
      sentence: 'The publisher keeps the text back. Please attach the PDF.',
      buttons: [
        {
          kind: 'action' as const,
          action: 'retry' as const,
          target: 'job_abcdefgh1234',
          label: 'Try again',
          style: 'primary' as const,
        },
      ],
    };
    for (const [what, message, head] of [
      ['what failed', { ...told, kind: 'failure' as const }, 'could not be made'],
      ['what became of a paper', { ...told, kind: 'notice' as const, head: 'Retracted.' }, 'Retracted.'],
    ] as const)
      inWorld(`says ${what} and how to go on`, async (world) => {
        await world.platform.show(delivery(world, { message, place: world.newPlace() }));
        const [seen] = await world.seen();
        for (const text of [head, message.title, message.sentence, message.jobId])
          expect(seen?.text).toContain(text);
        expect(seen?.buttons).toEqual(['Try again']);
        expect(seen?.mentions).toEqual([world.requester.userId]);
      });

    inWorld('never mentions whom a stranger’s text names, on posting or editing', async (world) => {
      const place = world.newPlace();
      const shown = await world.platform.show(
        delivery(world, {
          message: statusMessage({ title: HOSTILE, byline: HOSTILE, message: HOSTILE }),
          place,
        }),
      );
      await world.platform.show(
        delivery(world, {
          message: statusMessage({ title: HOSTILE, percent: 90, message: HOSTILE }),
          place: shown.place,
        }),
      );
      expect((await world.seen())[0]?.mentions).toEqual([]);
    });

    inWorld('fits everything into its limits', async (world) => {
      const long = 'Long words and more of them. '.repeat(400);
      const message = statusMessage({
        state: 'awaiting_approval',
        title: long,
        byline: long,
        message: long,
        plan: Array.from({ length: 9 }, (_, index) => ({
          heading: `Scene ${index} ${long}`,
          narration: long,
        })),
        buttons: ['Approve', long].map((label, index) => ({
          kind: 'action',
          action: index ? 'cancel' : 'approve',
          target: 'job_abcdefgh1234',
          label,
          style: 'primary',
        })),
      });
      await world.platform.show(delivery(world, { message, place: world.newPlace() }));
      await world.platform.show(
        delivery(world, {
          message: video({ title: long, byline: long, source: long, licence: long, notes: [long, long] }),
          nonce: 'n2',
          place: world.newPlace(),
        }),
      );
      expect(await world.seen()).toHaveLength(2);
    });

    inWorld('asks under a dropped file', async (world) => {
      const message: OfferMessage = {
        kind: 'offer',
        fileName: 'paper_1.pdf',
        buttons: [
          { kind: 'action', action: 'make', target: 'offer_1', label: 'Make video', style: 'primary' },
          { kind: 'action', action: 'dismiss', target: 'offer_1', label: 'Not now', style: 'secondary' },
        ],
      };
      await world.platform.show(delivery(world, { message, place: world.newPlace() }));
      expect((await world.seen())[0]?.buttons).toEqual(['Make video', 'Not now']);
    });

    inWorld('takes a message away, and minds nothing if it is gone', async (world) => {
      const { place } = await world.platform.show(
        delivery(world, { message: video(), place: world.newPlace() }),
      );
      await world.platform.remove(place);
      expect(await world.seen()).toEqual([]);
      await world.platform.remove(place);
    });

    inWorld('says that a message is gone', async (world) => {
      const { place } = await world.platform.show(
        delivery(world, { message: statusMessage(), place: world.newPlace() }),
      );
      await world.removeMessage((await world.seen())[0]?.id ?? '');
      await expect(
        world.platform.show(delivery(world, { message: statusMessage({ percent: 80 }), place })),
      ).rejects.toMatchObject({ code: 'chat.gone', recovery: 'permanent' });
    });

    inWorld('says that it may not write there, and what would help', async (world) => {
      const error = await world.platform
        .show(delivery(world, { message: statusMessage(), place: world.forbiddenPlace() }))
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'chat.forbidden', recovery: 'permanent' });
      expect((error as { userMessage: string }).userMessage).toMatch(/please/i);
    });

    inWorld('says that it is away, and works when it is back', async (world) => {
      const place = world.newPlace();
      await world.down();
      await expect(
        world.platform.show(delivery(world, { message: statusMessage(), place })),
      ).rejects.toMatchObject({
        code: 'chat.unavailable',
        recovery: 'transient',
      });
      await world.up();
      await world.platform.show(delivery(world, { message: statusMessage(), place }));
      expect(await world.seen()).toHaveLength(1);
    });

    inWorld('tells one person something alone', async (world) => {
      await world.platform.tell(world.requester, world.newPlace(), {
        kind: 'note',
        tone: 'bad',
        text: 'You have **5** videos in the making.',
        buttons: [],
      });
      expect((await world.told()).join('\n')).toContain('videos in the making');
      expect(await world.seen()).toEqual([]);
    });

    inWorld('reads a file that somebody attached', async (world) => {
      const bytes = Buffer.from('%PDF-1.7 a paper');
      const read = await world.platform.readAttachment(
        await world.attach('a.pdf', bytes),
        world.requester,
        1_000,
        AbortSignal.timeout(10_000),
      );
      expect(Buffer.from(read).equals(bytes)).toBe(true);
    });

    inWorld('takes no file that is too large, even if it is said to be small', async (world) => {
      const attached = await world.attach('a.pdf', Buffer.alloc(5_000, 1));
      const signal = AbortSignal.timeout(10_000);
      for (const bytes of [attached.bytes, 10, null]) {
        await expect(
          world.platform.readAttachment({ ...attached, bytes }, world.requester, 1_000, signal),
        ).rejects.toMatchObject({ code: 'file.too-large' });
      }
    });
  });
}

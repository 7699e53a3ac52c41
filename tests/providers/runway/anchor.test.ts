import { afterEach, describe, expect, it } from 'vitest';
import { estimateVideo } from '#src/providers/paid/video-price.ts';
import { testDatabase } from '../../support/database.ts';
import { startWorld, type WorldOptions } from './setup.ts';

const { db } = await testDatabase();
let world: Awaited<ReturnType<typeof startWorld>> | null = null;
const start = async (options: WorldOptions = {}) => {
  world = await startWorld(db, { anchors: true, ...options });
  return world;
};
afterEach(async () => {
  await world?.close();
  world = null;
});

const anchor = 'A panda eats bamboo';
const scene = (id: string, prompt: string) => ({
  ...{ id, role: 'finding' as const, heading: '', narration: 'Pandas eat bamboo.', claims: [] },
  visual: { kind: 'clip' as const, prompt },
});
const bodiesOf = (runway: Awaited<ReturnType<typeof startWorld>>['runway']) =>
  runway.creates().map(({ path, body }) => ({ path, body }));

describe('an anchor picture', () => {
  it('is made once, and both clips begin with it; a worker that comes later buys nothing', async () => {
    const { runway, video, booked, directory } = await start();
    const both = () =>
      Promise.all(
        ['A panda eats bamboo', 'The panda sleeps'].map((prompt, index) =>
          video({
            scene: scene(`s${index}`, prompt),
            anchor,
            position: { index: index + 1, count: 5 },
            directory: directory(`${runway.creates().length}-${index}`),
          }),
        ),
      );
    for (const art of await both()) expect(art).toMatchObject({ kind: 'video' });
    const [picture, ...clips] = bodiesOf(runway);
    expect(picture).toEqual({
      path: '/v1/text_to_image',
      body: {
        model: 'gen4_image',
        ratio: '720:1280',
        promptText: expect.stringMatching(/^A panda eats bamboo\. /),
        seed: expect.any(Number),
      },
    });
    expect(clips.map(({ path }) => path)).toEqual(['/v1/image_to_video', '/v1/image_to_video']);
    const [task] = runway.tasks();
    for (const { body } of clips) {
      expect(body.promptImage).toContain(`/${task?.id}.png?`);
      expect(body).toMatchObject({ model: 'gen4.5', duration: 2, ratio: '720:1280' });
    }
    expect(runway.store.specProblems).toEqual([]);
    await both();
    expect(runway.creates()).toHaveLength(3);
    expect(await booked()).toHaveLength(3);
  });

  it('is done without where it is refused, and of one clip', async () => {
    const { runway, video, directory } = await start();
    runway.next('badRequest');
    const art = await video({ scene: scene('s1', 'A panda'), anchor, directory: directory('a') });
    expect(art).toMatchObject({ kind: 'video' });
    expect(bodiesOf(runway).map(({ path }) => path)).toEqual(['/v1/text_to_image', '/v1/text_to_video']);
    await video({ scene: scene('s2', 'A bear'), directory: directory('b') });
    expect(bodiesOf(runway).at(-1)?.path).toBe('/v1/text_to_video');
  });

  it('counts in the price of what has two clips', () => {
    const script = (...prompts: string[]) => ({
      title: '',
      writer: '',
      scenes: prompts.map((prompt, index) => scene(`s${index}`, prompt)),
    });
    const usd = (anchors: boolean, ...prompts: string[]) =>
      estimateVideo(script(...prompts), { speech: null, clips: 'veo3.1_fast', anchors }).usd;
    expect(usd(true, 'a', 'b') - usd(false, 'a', 'b')).toBeCloseTo(0.08, 9);
    expect(usd(true, 'a')).toBe(usd(false, 'a'));
  });
});

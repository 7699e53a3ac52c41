/** What `npm run doctor -- --spend` buys, from local stand-ins, and what it says that it cost. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { smallFfmpeg } from '../support/small-ffmpeg.ts';
import { doctor, parsed, startDoctorWorld, told } from './world.ts';

let world: Awaited<ReturnType<typeof startDoctorWorld>>;
beforeAll(async () => {
  world = await startDoctorWorld();
});
afterAll(() => world.close());

it('makes one scene of five seconds through the providers when it may spend, and says what it cost', async () => {
  const { folder, environment, gemini, runway } = world;
  await runway.prepareVideos([4, 6, 8], '1080:1920');
  const { code, text } = await doctor(
    folder,
    { ...environment, FFMPEG_PATH: smallFfmpeg },
    '--json',
    '--spend',
  );
  const trial = parsed(text).parts.find(({ part }) => part === 'trial');
  expect(trial?.findings.map(({ state }) => state)).toEqual(['ok', 'ok']);
  expect(code).toBe(0);
  const [made = '', cost = ''] = told({ state: 'ok', parts: trial ? [trial] : [] }, 'ok');
  expect(made).toMatch(/spoken \(gemini-[^)]*\), shot and rendered/);
  const seconds = Number(/scene of ([\d.]+) seconds/.exec(made)?.[1]);
  expect(seconds).toBeGreaterThan(3);
  expect(seconds).toBeLessThan(8);
  expect(runway.tasks().map(({ kind }) => kind)).toEqual(['text_to_video']);
  const spent = runway.spend().credits / 100 + gemini.spend().usd;
  expect(Number(/cost ([\d.]+) USD/.exec(cost)?.[1])).toBeCloseTo(spent, 2);
}, 300_000);

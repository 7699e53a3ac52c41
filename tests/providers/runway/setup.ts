/** The real SDK and ledger before a local Runway, on a clock that never waits. */
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClipMaker, ClipRequest } from '#src/core/ports.ts';
import type { Database } from '#src/db/connection/client.ts';
import { createLedger } from '#src/db/ledger/index.ts';
import { purchases } from '#src/db/ledger/tables.ts';
import { createRunwayClient } from '#src/providers/runway/client.ts';
import { createRunwayClipMaker } from '#src/providers/runway/clip-maker.ts';
import { checkClip } from '#src/render/check-clip.ts';
import { findFfmpeg } from '#src/render/ffmpeg/binary.ts';
import { type FakeRunwayOptions, startFakeRunway } from '../../fakes/runway/index.ts';
import { silentLog } from '../../support/log.ts';
import { bookedIn, noLimit, payer, virtualClock } from '../../support/paid.ts';
import { TINY_PAPER } from '../paper.ts';

const graphics: ClipMaker = {
  version: 'test-graphics',
  make: async ({ directory }) => ({
    kind: 'graphic',
    background: join(directory, 'background.jpg'),
    travel: 1,
    layers: [],
  }),
  overClip: async () => [{ path: 'heading.png', x: 60, y: 250, width: 100, height: 20, enterS: 0 }],
};

const ffmpeg = await findFfmpeg(null);

/** The model whose videos are small and quick to make. */
const MODEL = 'gen4.5';

export interface WorldOptions extends FakeRunwayOptions {
  dailyBudgetUsd?: number;
  createMs?: number;
  lookMs?: number;
  baseUrl?: string | null;
  anchors?: boolean;
  /** Usual: whatever was fetched plays. */
  check?: 'really';
}

export async function startWorld(db: Database, options: WorldOptions = {}) {
  const { dailyBudgetUsd = null, createMs = 15_000, lookMs = 15_000 } = options;
  await db.delete(purchases);
  const clock = virtualClock();
  const runway = await startFakeRunway({
    clock: clock.now,
    times: { pendingMs: 1_000, runMs: 20_000 },
    ...options,
  });
  await runway.prepareVideos([2]);
  const directory = await mkdtemp(join(tmpdir(), 'clip-'));
  const ledger = createLedger(db, { budget: { dayUsd: dailyBudgetUsd, personUsd: null } });
  const rewritten: string[] = [];
  const maker = createRunwayClipMaker(
    {
      client: createRunwayClient(runway.apiKey, runway.url, { createMs, lookMs }),
      ledger,
      limiter: noLimit,
      clock,
      log: silentLog,
      graphics,
      check: async (path, seconds, signal) => {
        if (options.check === 'really') await checkClip(ffmpeg, path, seconds, signal);
      },
      rewrite: async (prompt) => {
        rewritten.push(prompt);
        return 'Light on still water';
      },
    },
    {
      model: MODEL,
      anchors: options.anchors ?? false,
      baseUrl: options.baseUrl === undefined ? runway.url : options.baseUrl,
    },
  );
  return {
    runway,
    clock,
    maker,
    rewritten,
    booked: () => bookedIn(db),
    /** A folder of a scene's own. */
    directory(name: string): string {
      const path = join(directory, name);
      mkdirSync(path);
      return path;
    },
    video: (more: Partial<ClipRequest> = {}, signal = new AbortController().signal) =>
      maker.make({ ...clipRequest(directory), ...more }, { signal, payer }),
    async close() {
      await runway.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

const clipRequest = (directory: string): ClipRequest => ({
  scene: {
    id: 's2',
    role: 'question',
    heading: 'A question',
    narration: 'Where do eels go when the river falls?',
    visual: { kind: 'clip', prompt: 'A low river at dusk' },
    claims: [],
  },
  position: { index: 1, count: 5 },
  paper: TINY_PAPER,
  style: 'tide',
  durationS: 1.6,
  directory,
  picturePath: null,
});

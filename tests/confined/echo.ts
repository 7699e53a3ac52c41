/** A module for the tests of confined work: does what its input says. */
import { getPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '#src/core/errors.ts';

type Report = (share: number) => void;

const DEEDS: Record<string, (report: Report) => unknown> = {
  environment: () => Object.keys(process.env),
  priority: () => getPriority(),
  pid: () => process.pid,
  report: (report) => [0.25, 0.5, 1].map(report).length,
  refuse: () => {
    throw new AppError('file.encrypted', {
      message: 'locked',
      userMessage: 'It is locked.',
      recovery: 'transient',
    });
  },
  crash: () => {
    throw new TypeError('x is not a function');
  },
  quit: () => process.exit(3),
  forget: () => new Promise(() => undefined),
  sleep: () => sleep(2_000, 'slept'),
  'be killed': () => sleep(60_000, process.kill(process.pid, 'SIGTERM')),
  hang: () => {
    for (;;);
  },
  'hoard objects': () => {
    const hoard: object[] = [];
    for (;;) hoard.push({ hoard, text: [hoard.length, hoard.length] });
  },
  'hoard bytes': async () => {
    const hoard: Buffer[] = [];
    for (;;) {
      hoard.push(Buffer.alloc(1_000_000, hoard.length));
      await sleep(5);
    }
  },
  'one huge buffer': () => Buffer.alloc(4_000_000_000, 1).length,
  'native memory in one go': async () => {
    const { createCanvas } = await import('@napi-rs/canvas');
    const canvases = Array.from({ length: 20 }, () => createCanvas(4_000, 4_000));
    return canvases.map((canvas) => canvas.getContext('2d').fillRect(0, 0, 4_000, 4_000)).length;
  },
};

export default function act(input: string | Uint8Array, report: Report): unknown {
  return typeof input === 'string' ? DEEDS[input]?.(report) : { size: input.byteLength };
}

export const sum = (one: number, other: number): number => one + other;

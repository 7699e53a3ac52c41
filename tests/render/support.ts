/** What the renderer's tests share: both ffmpegs, small art, and an independent look at what was made. */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll } from 'vitest';
import { type FfmpegBinary, findFfmpeg } from '#src/render/ffmpeg/binary.ts';
import { bundledFfmpeg } from '#src/render/ffmpeg/bundled.ts';

const run = promisify(execFile);
const MAX_BYTES = 256 * 1024 * 1024;
const require = createRequire(import.meta.url);
const ffprobePath: string = require('@ffprobe-installer/ffprobe').path;

export const never = new AbortController().signal;
export const fontsDir = join(require.resolve('@expo-google-fonts/inter/package.json'), '..', '700Bold');

/** The one from npm, and the machine's own where it has one that can do the work. */
export async function bothBinaries(): Promise<FfmpegBinary[]> {
  const bundled = await findFfmpeg(await bundledFfmpeg());
  const found = await findFfmpeg(null);
  return found.origin === 'path' ? [bundled, found] : [bundled];
}

/** A folder of its own for a test file, removed at its end. */
export async function scratch(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'render-test-'));
  afterAll(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** Runs an ffmpeg as it is, and gives back what it wrote to its two streams. */
export async function raw(path: string, args: string[]): Promise<{ bytes: Buffer; log: string }> {
  const { stdout, stderr } = await run(path, ['-nostdin', '-hide_banner', '-y', ...args], {
    encoding: 'buffer',
    maxBuffer: MAX_BYTES,
  });
  return { bytes: stdout, log: stderr.toString() };
}

export interface Probe {
  streams: Record<string, string | number>[];
  format: { duration: string; tags?: Record<string, string> };
}

export async function ffprobe(path: string): Promise<Probe> {
  await chmod(ffprobePath, 0o755).catch(() => undefined);
  const { stdout } = await run(ffprobePath, [
    ...['-v', 'error', '-count_frames', '-show_streams', '-show_format', '-of', 'json', `file:${path}`],
  ]);
  return JSON.parse(stdout);
}

/** Decoded frames as grey pictures of 108 x 192. */
export async function greyFrames(path: string): Promise<Buffer[]> {
  const { bytes } = await raw((await findFfmpeg(null)).path, [
    ...['-i', `file:${path}`, '-vf', 'scale=108:192:flags=area,format=gray', '-f', 'rawvideo', '-'],
  ]);
  const size = 108 * 192;
  return Array.from({ length: bytes.length / size }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
}

/** Mean difference of two pictures, 0 to 255. */
export function difference(a: Buffer | undefined, b: Buffer | undefined): number {
  if (!a || !b) throw new Error('no such frame');
  return a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length;
}

export function brightness(frame: Buffer | undefined): number {
  return difference(frame, Buffer.alloc(frame?.length ?? 1));
}

/** A background with soft stripes (so that movement shows), 1080 x (1920 + travel). */
export async function writeBackground(path: string, travel: number): Promise<void> {
  const canvas = createCanvas(1080, 1920 + travel);
  const context = canvas.getContext('2d');
  const gradient = context.createLinearGradient(0, 0, 0, canvas.height);
  for (let stop = 0; stop <= 20; stop += 1) {
    gradient.addColorStop(stop / 20, stop % 2 === 0 ? '#203050' : '#406080');
  }
  context.fillStyle = gradient;
  context.fillRect(0, 0, canvas.width, canvas.height);
  await writeFile(path, canvas.toBuffer('image/png'));
}

/** A plain opaque panel with clear corners. */
export async function writeLayer(path: string, width: number, height: number, colour: string): Promise<void> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(0, 0, width, height, 40);
  context.fill();
  await writeFile(path, canvas.toBuffer('image/png'));
}

/** A short moving clip, 24 frames a second unless told. */
export async function writeClip(
  binary: FfmpegBinary,
  path: string,
  seconds: number,
  source = '',
): Promise<void> {
  const picture = source || 'testsrc2=size=360x640:rate=24';
  await raw(binary.path, [
    ...['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', 'sine=frequency=440', '-t', String(seconds)],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', `file:${path}`],
  ]);
}

/** One caption over the whole scene. */
export function assFile(text: string): string {
  return `[Script Info]
ScriptType: v4.00+
PlayResX: 1080
PlayResY: 1920

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: C,Inter,120,&H00FFFFFF,&H00FFFFFF,&H00000000,&H00000000,1,0,0,0,100,100,0,0,1,6,0,2,60,180,480,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:00.00,0:01:00.00,C,,0,0,0,,${text}
`;
}

/** Speech-like noise: `syllables` a second at `amplitude` (0 to 1), with clicks of full scale where `peaky`. */
export function murmur(seconds: number, amplitude: number, peaky = false, rate = 16_000): Int16Array {
  let seed = 7;
  const noise = () => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return (2 * seed) / 0x7fffffff - 1;
  };
  return Int16Array.from({ length: Math.round(seconds * rate) }, (_, i) => {
    const syllable = Math.sin((2 * Math.PI * 3 * i) / rate) > 0 ? 1 : 0.05;
    const click = peaky && i % 4_000 < 20 ? noise() : 0;
    return 32_767 * Math.max(-1, Math.min(1, amplitude * syllable * noise() + click));
  });
}

/** Reading a paper's picture, which is untrusted: bounded before it is decoded, and decoded in a confined process. */
import { readFile, stat } from 'node:fs/promises';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { Ended, runConfined } from '#src/confined/index.ts';
import { imageInfo } from '#src/core/image-info.ts';
import type { Pixels } from './decode-entry.ts';

/** No figure of a paper is larger. */
const MAX_BYTES = 40_000_000;
/** 30 million pixels take 120 MB and a second. */
const LIMITS = { cpuSeconds: 20, memoryMb: 400 };

/** The picture; null when it is none that a graphic can show (damaged, too large, another format). */
export async function openPicture(path: string): Promise<Canvas | null> {
  const bytes = await readBytes(path);
  const info = bytes && imageInfo(bytes);
  if (!info || info.width < 2 || info.height < 2) return null;
  try {
    const module = new URL('./decode-entry.ts', import.meta.url);
    return drawn(await runConfined<Pixels>({ module, input: bytes, limits: LIMITS }));
  } catch (thrown) {
    // Whatever is wrong with a picture, the scene is told in words instead.
    if (thrown instanceof Ended) return null;
    throw thrown;
  }
}

async function readBytes(path: string): Promise<Buffer | null> {
  try {
    return (await stat(path)).size > MAX_BYTES ? null : await readFile(path);
  } catch {
    return null;
  }
}

function drawn({ width, height, data }: Pixels): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const pixels = context.createImageData(width, height);
  pixels.data.set(data);
  context.putImageData(pixels, 0, 0);
  return canvas;
}

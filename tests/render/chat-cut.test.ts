import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cutRate, fitsUpload, renderChatCut } from '#src/render/chat-cut.ts';
import { addProvenance, readProvenance } from '#src/render/provenance.ts';
import { bothBinaries, ffprobe, never, raw, scratch } from './support.ts';

const MIB = 1024 * 1024;
const directory = await scratch();
const binaries = await bothBinaries();

it('knows what looks good in how many bytes', () => {
  expect(fitsUpload(10 * MIB, 10 * MIB)).toBe(false);
  expect(fitsUpload(9.7 * MIB, 10 * MIB)).toBe(true);
  expect(cutRate(60, 10 * MIB)).toBeGreaterThan(1_100_000);
  expect(cutRate(95, 10 * MIB)).not.toBeNull();
  expect(cutRate(120, 10 * MIB)).toBeNull();
});

const video = join(directory, "it's a video.mp4");
beforeAll(async () => {
  // As hard as pictures get: everything moves, and there is noise on all of it.
  const pictures =
    'testsrc2=size=540x960:rate=30:duration=1,noise=alls=60:allf=t,scale=1080:1920:flags=neighbor';
  await raw(binaries.at(-1)?.path ?? '', [
    ...[
      '-f',
      'lavfi',
      '-i',
      pictures,
      '-f',
      'lavfi',
      '-i',
      'sine=frequency=440:duration=1:sample_rate=48000',
    ],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '30', '-pix_fmt', 'yuv420p'],
    ...['-c:a', 'aac', '-ac', '2', `file:${video}`],
  ]);
  await addProvenance(video, { title: 'Whose it is', paper: '', source: null, rights: '', licence: null });
});

it('finds no provenance where there is none', async () => {
  const file = join(directory, 'odd.mp4');
  for (const bytes of ['', 'x', '\0\0\0\x04mdat', '\0\0\0\x01mdat\0\0\0\0\0\0\0\0', '\x7f\0\0\0uuid']) {
    await writeFile(file, bytes);
    expect(await readProvenance(file)).toBeNull();
  }
});

describe.each(binaries)('a cut with $version', (ffmpeg) => {
  const cut = { video, durationS: 1, out: join(directory, `cut-${ffmpeg.origin}.mp4`) };
  const context = { ffmpeg, signal: never };

  it('stays below the limit, and every chat plays it', async () => {
    const limit = 300_000;
    expect((await stat(video)).size).toBeGreaterThan(2 * limit);
    const bytes = await renderChatCut({ ...cut, limit }, context);
    expect(bytes).toBe((await stat(cut.out)).size);
    expect(fitsUpload(bytes ?? limit, limit)).toBe(true);
    const { streams, format } = await ffprobe(cut.out);
    const size = { width: 720, height: 1280, profile: 'High', pix_fmt: 'yuv420p', nb_read_frames: '30' };
    expect(streams[0]).toMatchObject({ ...size, codec_name: 'h264', r_frame_rate: '30/1' });
    expect(streams[1]).toMatchObject({ codec_name: 'aac', sample_rate: '48000', channels: 2 });
    expect(Number(format.duration)).toBeCloseTo(1, 1);
    const written = await readFile(cut.out);
    expect((await readProvenance(cut.out))?.toString()).toContain('>Whose it is<');
    expect(written.indexOf('moov')).toBeLessThan(written.indexOf('mdat'));
  });

  it('is not made where it would not look good', async () => {
    expect(
      await renderChatCut({ ...cut, out: join(directory, 'none.mp4'), limit: 100_000 }, context),
    ).toBeNull();
    await expect(stat(join(directory, 'none.mp4'))).rejects.toThrow();
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const out = join(directory, 'half.mp4');
    const signal = AbortSignal.timeout(150);
    const request = { ...cut, out, limit: 300_000 };
    await expect(renderChatCut(request, { ffmpeg, signal })).rejects.toMatchObject({ code: 'job.cancelled' });
    await expect(stat(out)).rejects.toThrow();
  });
});

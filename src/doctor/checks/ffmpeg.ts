/** ffmpeg: which one is used, and whether it has what rendering takes. */
import { type FfmpegBinary, findFfmpeg } from '#src/render/ffmpeg/binary.ts';
import { type Finding, ok, warning } from '../finding.ts';

const FROM: Record<FfmpegBinary['origin'], string> = {
  configured: 'as in FFMPEG_PATH',
  path: 'the one on PATH',
  bundled: 'the one from npm',
};

export function judgeFfmpeg({ version, origin, path }: FfmpegBinary): Finding[] {
  const says = `ffmpeg ${version} has all that rendering takes (${FROM[origin]}: ${path}).`;
  return origin === 'bundled'
    ? [
        warning(
          says,
          'It is of 2018 and gets no security updates: install your system’s (apt-get install ffmpeg).',
        ),
      ]
    : [ok(says)];
}

/** @throws AppError `setup.invalid`, which says what is missing */
export const lookAtFfmpeg = async (explicitPath: string | null): Promise<Finding[]> =>
  judgeFfmpeg(await findFfmpeg(explicitPath));

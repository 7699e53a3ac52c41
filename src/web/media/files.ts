/** The files beside a video's page, by the name in their address. */
import { COVERS } from '#src/core/covers.ts';
import type { MediaFile } from './send-video.ts';

export const VIDEO: MediaFile = { file: 'video', type: 'video/mp4', extension: 'mp4' };

export const MEDIA_FILES: Record<string, MediaFile> = {
  'video.mp4': VIDEO,
  'captions.srt': { file: 'srt', type: 'application/x-subrip; charset=utf-8', extension: 'srt' },
  'captions.vtt': { file: 'vtt', type: 'text/vtt; charset=utf-8', extension: 'vtt' },
  'poster.jpg': { file: 'poster', type: 'image/jpeg', extension: 'jpg' },
  ...Object.fromEntries(
    COVERS.map((file, index) => [`cover-${index + 1}.jpg`, { file, type: 'image/jpeg', extension: 'jpg' }]),
  ),
  'transcript.json': { file: 'transcript', type: 'application/json; charset=utf-8', extension: 'json' },
};

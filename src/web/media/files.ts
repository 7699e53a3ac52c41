/** The files beside a video's page, by the name in their address. */
import { sampleFile } from '#src/chat/wording/voices.ts';
import { COVERS } from '#src/core/covers.ts';
import type { VideoFile } from '#src/core/job.ts';
import { VOICES } from '#src/core/options.ts';
import type { MediaFile } from './send.ts';

const ofVideo = (file: VideoFile, type: string, extension: string): MediaFile => ({
  keyOf: ({ video }) => video?.files[file] ?? undefined,
  ...{ type, extension },
});

export const VIDEO = ofVideo('video', 'video/mp4', 'mp4');

export const MEDIA_FILES: Record<string, MediaFile> = {
  'video.mp4': VIDEO,
  'captions.srt': ofVideo('srt', 'application/x-subrip; charset=utf-8', 'srt'),
  'captions.vtt': ofVideo('vtt', 'text/vtt; charset=utf-8', 'vtt'),
  'poster.jpg': ofVideo('poster', 'image/jpeg', 'jpg'),
  ...Object.fromEntries(
    COVERS.map((file, index) => [`cover-${index + 1}.jpg`, ofVideo(file, 'image/jpeg', 'jpg')]),
  ),
  'transcript.json': ofVideo('transcript', 'application/json; charset=utf-8', 'json'),
};

/** What can be heard of a script that waits for approval: one for each voice. */
export const SAMPLE_FILES: Record<string, MediaFile> = Object.fromEntries(
  VOICES.map((voice): [string, MediaFile] => [
    sampleFile(voice),
    { keyOf: ({ samples }) => samples?.files?.[voice], type: 'audio/wav', extension: 'wav' },
  ]),
);

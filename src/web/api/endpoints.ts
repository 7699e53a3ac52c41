/** What the API can do. Its routes and its description are both made from this list. */
import type { z } from 'zod';
import { approveOne, hearVoices } from './approve.ts';
import type { Ask } from './ask.ts';
import { createOne } from './create.ts';
import { followOne } from './events.ts';
import { listOwn } from './list.ts';
import { changeOne, deleteOne, downloadOne, showOne } from './one.ts';
import type { RefusalStatus } from './refuse.ts';
import { changeSceneOf } from './scene.ts';
import {
  approvalSchema,
  changeSchema,
  listQuerySchema,
  pageSchema,
  requestSchema,
  sceneChangeSchema,
  settingsChangeSchema,
  settingsSchema,
  uploadSchema,
  videoSchema,
} from './schemas.ts';
import { changeOwnSettings, showSettings } from './settings.ts';

interface Answer {
  description: string;
  type?: string;
  /** Of JSON; absent: what the type says. */
  schema?: z.ZodType;
}

export interface Endpoint {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** As OpenAPI has it: `/api/videos/{id}`. */
  path: string;
  name: string;
  summary: string;
  description?: string;
  query?: z.ZodObject;
  /** Request headers of its own: name, what it is for. */
  headers?: Record<string, string>;
  /** The body by its content type. */
  body?: Record<string, z.ZodType>;
  answers: Record<number, Answer>;
  /** Besides those that every request may get. */
  refusals: readonly RefusalStatus[];
  handle: (ask: Ask) => Promise<Response>;
}

const JSON_TYPE = 'application/json';
const video = (description: string): Answer => ({ description, type: JSON_TYPE, schema: videoSchema });
const mp4 = (description: string): Answer => ({ description, type: 'video/mp4' });

export const ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/api/videos',
    name: 'listVideos',
    summary: 'Your videos, the latest first',
    query: listQuerySchema,
    answers: { 200: { description: 'A page of them.', type: JSON_TYPE, schema: pageSchema } },
    refusals: [422],
    handle: listOwn,
  },
  {
    method: 'post',
    path: '/api/videos',
    name: 'requestVideo',
    summary: 'Ask for a video of a paper',
    description:
      'With `review` on, the script waits for you: its state is `awaiting_approval`, `review` holds it, and the approval lets it go on. Your limits are the same as in the chat.',
    headers: {
      'Idempotency-Key': 'Any text of your own: the same request sent again with it makes no second video.',
    },
    body: { [JSON_TYPE]: requestSchema, 'multipart/form-data': uploadSchema },
    answers: {
      201: video('It will be made.'),
      200: video(
        'It was asked for before: by the same request, or as the same video, which is in the making.',
      ),
    },
    refusals: [408, 413, 415, 422],
    handle: createOne,
  },
  {
    method: 'get',
    path: '/api/videos/{id}',
    name: 'getVideo',
    summary: 'One video, as it is now',
    answers: { 200: video('The video.') },
    refusals: [404],
    handle: showOne,
  },
  {
    method: 'patch',
    path: '/api/videos/{id}',
    name: 'changeVideo',
    summary:
      'Publish a video, or take that back; choose its cover; correct what its paper is called, by whom, where and when',
    description:
      'Search engines may list the page of a published video; of any other they are told not to. A correction of a finished video makes another version of it, for which nothing is bought.',
    body: { [JSON_TYPE]: changeSchema },
    answers: {
      200: video('The video, as it is now.'),
      201: video('Another version, with the correction, will be made.'),
    },
    refusals: [404, 408, 409, 413, 422],
    handle: changeOne,
  },
  {
    method: 'post',
    path: '/api/videos/{id}/approval',
    name: 'approveVideo',
    summary: 'Let a video go on whose script waits for you',
    description:
      'With `opening` it begins with that one of `review.openings`, with `voice` that one speaks. Nothing of it is drawn or bought before.',
    body: { [JSON_TYPE]: approvalSchema },
    answers: { 200: video('It goes on.') },
    refusals: [404, 408, 413, 422],
    handle: approveOne,
  },
  {
    method: 'post',
    path: '/api/videos/{id}/voices',
    name: 'hearVoices',
    summary: 'Hear two sentences of a script that waits for you in each voice',
    description:
      'Once a video, at `review.voices.priceUsd`. It waits for you again when they are there: `review.voices.files` has them then.',
    answers: { 200: video('They are being made.') },
    refusals: [404],
    handle: hearVoices,
  },
  {
    method: 'post',
    path: '/api/videos/{id}/scenes/{scene}',
    name: 'changeScene',
    summary: 'Change one scene: its words, what it shows, or give it a picture of your own',
    description:
      'Scenes count from 1. A script that waits for you is changed in place; of a finished video another version is made. The words are held against the paper.',
    body: { 'multipart/form-data': sceneChangeSchema },
    answers: {
      200: video('The video, with the changed script.'),
      201: video('Another version will be made.'),
    },
    refusals: [404, 408, 413, 415, 422],
    handle: changeSceneOf,
  },
  {
    method: 'delete',
    path: '/api/videos/{id}',
    name: 'deleteVideo',
    summary: 'Delete a video for good',
    description:
      'Its video, its files and its page go, and its messages in chats. What is in the making stops.',
    answers: { 204: { description: 'It is deleted.' } },
    refusals: [404],
    handle: deleteOne,
  },
  {
    method: 'get',
    path: '/api/videos/{id}/download',
    name: 'downloadVideo',
    summary: 'The video, as a file',
    headers: { Range: 'The bytes that are wanted: `bytes=0-999`.' },
    answers: {
      200: mp4('All of it.'),
      206: mp4('The bytes that were asked for.'),
      304: { description: 'It is as you have it (If-None-Match).' },
      416: { description: 'The video has no such bytes.' },
    },
    refusals: [404, 409],
    handle: downloadOne,
  },
  {
    method: 'get',
    path: '/api/videos/{id}/events',
    name: 'followVideo',
    summary: 'How a video comes along, as server-sent events',
    description:
      'The event `video` carries the whole video as JSON, at once and after each change; `deleted` says that it is gone. The stream ends with the work.',
    answers: { 200: { description: 'The events.', type: 'text/event-stream' } },
    refusals: [404],
    handle: followOne,
  },
  {
    method: 'get',
    path: '/api/settings',
    name: 'getSettings',
    summary: 'What holds for your videos where a request says nothing else',
    answers: { 200: { description: 'The settings.', type: JSON_TYPE, schema: settingsSchema } },
    refusals: [],
    handle: showSettings,
  },
  {
    method: 'patch',
    path: '/api/settings',
    name: 'changeSettings',
    summary: 'Change your own settings',
    description: 'What is not named stays; null takes back. A logo is sent in the chat.',
    body: { [JSON_TYPE]: settingsChangeSchema },
    answers: {
      200: { description: 'The settings, as they are now.', type: JSON_TYPE, schema: settingsSchema },
    },
    refusals: [408, 413, 422],
    handle: changeOwnSettings,
  },
];

/** Addresses of finished videos, which expire, and what is behind them. */
import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { cut, hungUp } from '../server.ts';
import { clip } from './clips.ts';
import type { FaultName } from './faults.ts';
import type { Store, Task } from './store.ts';

const sign = (id: string, expires: string): string =>
  createHmac('sha256', 'local runway').update(`${id}:${expires}`).digest('hex');

/** Pictures lie elsewhere, behind TLS: nobody fetches them but Runway itself. */
const PICTURES = 'https://pictures.runway.test';

/** A fresh address of a task's video or picture. */
export function outputAddress({ id, kind }: Task, base: string, expiresAt: number): string {
  if (kind === 'text_to_image')
    return `${PICTURES}/${id}.png?expires=${expiresAt}&signature=${sign(id, `${expiresAt}`)}`;
  return `${base}/outputs/${id}.mp4?expires=${expiresAt}&signature=${sign(id, `${expiresAt}`)}`;
}

/** The task behind an address; null when it is expired, forged, or the task was deleted. */
export function taskAt(store: Store, url: URL): Task | null {
  const id = /^\/outputs\/([\w-]+)\.mp4$/.exec(url.pathname)?.[1] ?? '';
  const expires = url.searchParams.get('expires') ?? '';
  const task = store.tasks.get(id);
  if (!task || task.deletedAt !== null || url.searchParams.get('signature') !== sign(id, expires))
    return null;
  return Number(expires) > store.clock() ? task : null;
}

/** Whether an address of a picture is one of ours that has expired, or that never was. */
export function isLostPicture(store: Store, address: string): boolean {
  if (!address.startsWith(PICTURES)) return false;
  const url = new URL(address);
  const id = url.pathname.slice(1).replace(/\.png$/, '');
  const expires = url.searchParams.get('expires') ?? '';
  const known =
    store.tasks.get(id)?.kind === 'text_to_image' && url.searchParams.get('signature') === sign(id, expires);
  return !known || Number(expires) <= store.clock();
}

const refuse = (response: ServerResponse, status: number, code: string): number => {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`);
  return status;
};

/** Sends the video, or what the fault makes of it. Gives the status that was sent; null: none. */
export async function sendOutput(
  task: Task | null,
  fault: FaultName | null,
  method: string,
  response: ServerResponse,
): Promise<number | null> {
  if (fault === 'downloadHang') {
    await hungUp(response);
    return null;
  }
  if (fault === 'download404') return refuse(response, 404, 'NoSuchKey');
  if (!task || fault === 'download403') return refuse(response, 403, 'AccessDenied');
  const video =
    fault === 'downloadEmpty'
      ? Buffer.alloc(0)
      : await clip(task.ratio, task.seconds - task.shortBy, task.audio);
  response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': video.length });
  if (fault === 'downloadCut') {
    response.write(video.subarray(0, video.length >> 1), () => cut(response));
    return 200;
  }
  response.end(method === 'HEAD' ? undefined : video);
  return 200;
}

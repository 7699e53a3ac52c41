/**
 * A local S3 with one bucket: objects, ranges and multipart uploads, path style and virtual hosts. It checks every
 * signature and can be told to misbehave.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FaultPlan } from '../fault-plan.ts';
import { bodyOf, listen } from '../server.ts';
import { type Call, errorXml, etagOf, type Misbehaviour, refuse } from './answers.ts';
import { getObject, headObject } from './objects.ts';
import { type Credentials, refusal } from './signature.ts';
import { Uploads } from './uploads.ts';

export const CREDENTIALS: Credentials = { accessKeyId: 'AKIDVIDEOS', secretAccessKey: 'a-secret/for+videos' };
export const BUCKET = 'videos-of-tests';
const REGION = 'eu-test-1';

export type FakeS3 = Awaited<ReturnType<typeof startFakeS3>>;

/** Starts it on a free port of the loopback; `port`: on that one, as after a restart. */
export async function startFakeS3({ port = 0, objects = new Map<string, Buffer>() } = {}) {
  const uploads = new Uploads(objects);
  const calls: Call[] = [];
  const faults = new FaultPlan<Misbehaviour, string>(() => true);

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const body = await bodyOf(request);
    const { bucket, key, url } = addressed(request);
    const call: Call = { method: request.method ?? '', key, query: url.searchParams, request, body };
    calls.push(call);
    const refused = refusal(request, url, body, CREDENTIALS, REGION);
    if (refused) return refuse(response, refused.status, refused.code);
    if (bucket !== BUCKET) return refuse(response, 404, 'NoSuchBucket');
    const plan = faults.take(`${call.method} ${request.url}`) ?? {};
    if (plan.refuse) return refuse(response, plan.refuse.status, plan.refuse.code);
    answer(call, plan, response);
  }

  function answer(call: Call, plan: Misbehaviour, response: ServerResponse) {
    const { method, key, query, body } = call;
    if (plan.errorIn200) {
      response.end(errorXml(plan.errorIn200));
      return;
    }
    const bytes = objects.get(key);
    if (method === 'HEAD') return headObject(bytes, response);
    if (method === 'GET') {
      return bytes ? getObject(call, bytes, plan, response) : refuse(response, 404, 'NoSuchKey');
    }
    const multipart = uploads.take(method, key, query, body);
    if (multipart === undefined && method === 'PUT') objects.set(key, body);
    if (multipart === undefined && method === 'DELETE') objects.delete(key);
    if (plan.loseAnswer) return void response.destroy();
    if (multipart === null) return refuse(response, 404, 'NoSuchUpload');
    response.statusCode = method === 'DELETE' ? 204 : 200;
    if (method === 'PUT') response.setHeader('etag', etagOf(body));
    response.end(multipart ?? '');
  }

  const server = await listen(serve, { port });
  return {
    settings: {
      bucket: BUCKET,
      endpoint: server.url,
      region: REGION,
      forcePathStyle: true,
      credentials: CREDENTIALS,
    },
    port: server.port,
    objects,
    uploads,
    /** Every request, in order. */
    calls,
    /** The next requests whose `METHOD /path?query` holds `matches` fare like this, one each. */
    misbehave(matches: string, ...next: Misbehaviour[]): void {
      for (const fault of next) faults.when((line) => line.includes(matches), fault);
    },
    close: server.close,
  };
}

/** Bucket and key, from the path or from the host. */
function addressed(request: IncomingMessage) {
  const host = request.headers.host ?? '';
  const url = new URL(request.url ?? '/', `http://${host}`);
  const path = decodeURIComponent(url.pathname).slice(1);
  const isVirtual = host.startsWith(`${BUCKET}.`);
  const slash = path.indexOf('/');
  if (isVirtual) return { bucket: BUCKET, key: path, url };
  return { bucket: path.slice(0, slash), key: path.slice(slash + 1), url };
}

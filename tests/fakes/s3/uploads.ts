/** Multipart uploads, by Amazon's rules: nothing is an object before it is completed, and parts are large. */
import { etagOf } from './answers.ts';

const SMALLEST_PART_BYTES = 5 * 1024 * 1024;

export class Uploads {
  /** Parts by upload id and number; what is here was neither completed nor aborted. */
  readonly open = new Map<string, Map<number, Buffer>>();
  private count = 0;

  constructor(private readonly objects: Map<string, Buffer>) {}

  /** The answer's body; null where there is no such upload; undefined where the request is about no upload. */
  take(method: string, key: string, query: URLSearchParams, body: Buffer): string | null | undefined {
    if (method === 'POST' && query.has('uploads')) return this.start(key);
    const id = query.get('uploadId');
    if (id === null) return undefined;
    const parts = this.open.get(id);
    if (!parts) return null;
    if (method === 'PUT') parts.set(Number(query.get('partNumber')), body);
    if (method === 'DELETE') this.open.delete(id);
    return method === 'POST' ? this.complete(key, id, parts, body.toString()) : '';
  }

  private start(key: string): string {
    this.count += 1;
    const id = `upload-${this.count}`;
    this.open.set(id, new Map());
    return `<InitiateMultipartUploadResult><Key>${key}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`;
  }

  private complete(key: string, id: string, parts: Map<number, Buffer>, xml: string): string {
    const listed = [...xml.matchAll(/<Part>.*?<\/Part>/gs)].map(([part]) => ({
      number: Number(/<PartNumber>(\d+)</.exec(part)?.[1]),
      etag: /<ETag>(.*?)</.exec(part)?.[1]?.replaceAll('&quot;', '"'),
    }));
    const bodies = listed.map(({ number }) => parts.get(number) ?? Buffer.alloc(0));
    const isRight = listed.every(({ etag }, index) => etag === etagOf(bodies[index] ?? Buffer.alloc(0)));
    const isLarge = bodies.slice(0, -1).every((body) => body.length >= SMALLEST_PART_BYTES);
    if (!isRight) return '<Error><Code>InvalidPart</Code></Error>';
    if (!isLarge) return '<Error><Code>EntityTooSmall</Code></Error>';
    this.objects.set(key, Buffer.concat(bodies));
    this.open.delete(id);
    return `<CompleteMultipartUploadResult><Key>${key}</Key><ETag>"x-${bodies.length}"</ETag></CompleteMultipartUploadResult>`;
  }
}

/** AWS Signature Version 4 as a store checks it: worked out again from what came over the wire. */
import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

/** Everything but A-Z a-z 0-9 - . _ ~ as %XX. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

function canonicalQuery(url: URL): string {
  return [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
}

/** The store's error code and status, or null where the request is signed as it must be, body included. */
export function refusal(
  request: IncomingMessage,
  url: URL,
  body: Buffer,
  { accessKeyId, secretAccessKey }: Credentials,
  region: string,
): { status: number; code: string } | null {
  const pattern =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/;
  const [, id, day, place, names, signature] = pattern.exec(request.headers.authorization ?? '') ?? [];
  if (!id || !day || !names) return { status: 403, code: 'AccessDenied' };
  if (id !== accessKeyId) return { status: 403, code: 'InvalidAccessKeyId' };
  if (place !== region) return { status: 400, code: 'AuthorizationHeaderMalformed' };

  const signed = names.split(';');
  const mustBeSigned = Object.keys(request.headers).filter((name) => /^(?:host$|x-amz-)/.test(name));
  if (!mustBeSigned.every((name) => signed.includes(name))) return { status: 403, code: 'AccessDenied' };
  const digest = String(request.headers['x-amz-content-sha256']);
  if (digest !== sha256(body)) return { status: 400, code: 'XAmzContentSHA256Mismatch' };

  const headers = signed.map(
    (name) => `${name}:${String(request.headers[name]).trim().replace(/ +/g, ' ')}\n`,
  );
  const canonical = [request.method, url.pathname, canonicalQuery(url), headers.join(''), names, digest].join(
    '\n',
  );
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${secretAccessKey}`, day), region));
  const expected = createHmac('sha256', key).update(text).digest('hex');
  return signature === expected ? null : { status: 403, code: 'SignatureDoesNotMatch' };
}

/** The PMC Cloud Service: what is known of an article beside its text, and its figure files. */
import { z } from 'zod';
import type { CallContext } from '#src/core/ports.ts';
import { child, children, parseXml } from '../markup/xml.ts';
import { get } from './http.ts';
import type { SourceDeps } from './types.ts';

const SOURCE = 'the PMC Cloud Service';
const MAX_LISTING_BYTES = 4_000_000;

const metadata = z.object({
  license_code: z.string().nullish(),
  is_retracted: z.union([z.boolean(), z.string()]).nullish(),
  /** `s3://pmc-oa-opendata/PMC123.1/figure.jpg?md5=…` */
  media_urls: z.array(z.string()).nullish(),
});

export interface CloudRecord {
  /** As NCBI writes it: `CC BY`, `CC0`, `NO-CC CODE`. */
  licence: string | null;
  retracted: boolean;
  /** Keys of the media files under the bucket's root. */
  media: string[];
}

/** The record of the newest version of an article, or null where the service has none. Throws `source.unavailable`. */
export async function fetchCloudRecord(
  pmcid: string,
  deps: SourceDeps,
  { signal }: CallContext,
): Promise<CloudRecord | null> {
  const options = { source: SOURCE, signal, maxBytes: MAX_LISTING_BYTES, retryBaseMs: deps.retryBaseMs };
  const listing = new URL(deps.urls.pmcCloud);
  listing.searchParams.set('list-type', '2');
  // The dot keeps PMC12 from finding PMC123.
  listing.searchParams.set('prefix', `metadata/${pmcid}.`);
  const listed = await get(listing, options);
  const key = listed.status === 200 ? newestKey(new TextDecoder().decode(listed.body)) : null;
  if (!key) return null;
  const answer = await get(fileUrl(key, deps), options);
  const parsed = metadata.safeParse(
    answer.status === 200 ? JSON.parse(new TextDecoder().decode(answer.body)) : null,
  );
  if (!parsed.success) return null;
  return {
    licence: parsed.data.license_code ?? null,
    retracted: String(parsed.data.is_retracted) === 'true',
    media: (parsed.data.media_urls ?? []).map(keyOf),
  };
}

/** The bytes of a media file, or null where it is gone. Throws `source.unavailable`, `file.too-large`. */
export async function fetchCloudFile(
  key: string,
  maxBytes: number,
  deps: SourceDeps,
  { signal }: CallContext,
): Promise<Uint8Array | null> {
  const answer = await get(fileUrl(key, deps), {
    source: SOURCE,
    signal,
    maxBytes,
    retryBaseMs: deps.retryBaseMs,
  });
  return answer.status === 200 ? answer.body : null;
}

/** Versions are numbers: 10 comes after 9. */
function newestKey(listing: string): string | null {
  const keys = children(child(parseXml(listing), 'ListBucketResult'), 'Contents').map((entry) =>
    (child(entry, 'Key')?.children ?? []).join(''),
  );
  const version = (key: string) => Number(/\.(\d+)\.json$/.exec(key)?.[1] ?? -1);
  const newest = keys.filter((key) => version(key) >= 0).sort((a, b) => version(b) - version(a))[0];
  return newest ?? null;
}

/** Only the key counts: whatever host or bucket a record names, files are read under our configured root. */
function keyOf(address: string): string {
  return address
    .replace(/^s3:\/\/[^/]+\//, '')
    .replace(/^https?:\/\/[^/]+\//, '')
    .replace(/\?.*$/, '');
}

function fileUrl(key: string, deps: SourceDeps): URL {
  const path = key.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return new URL(`${deps.urls.pmcCloud}/${path.map(encodeURIComponent).join('/')}`);
}

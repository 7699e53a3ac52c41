/** What the paper sources need from outside. */
import type { RateLimiter } from '#src/core/ports.ts';

/** Base addresses, without a slash at the end. */
export interface SourceUrls {
  /** `/efetch.fcgi` follows. */
  eutils: string;
  /** The whole address of the id converter. */
  idconv: string;
  /** Bucket root of the PMC Cloud Service. */
  pmcCloud: string;
  /** `/PMC…/fullTextXML` follows. */
  europepmc: string;
  /** `/pdf/2301.12345` follows. */
  arxiv: string;
  /** `/query` follows. */
  arxivApi: string;
  /** `/works/10.1371/…` follows. */
  crossref: string;
  /** `/v2/10.1371/…` follows. */
  unpaywall: string;
}

export interface SourceDeps {
  urls: SourceUrls;
  /** NCBI asks every program for its name, and for an address to write to. */
  tool: string;
  email: string | null;
  apiKey: string | null;
  /** Paces what is asked of NCBI, over everything that shares it. */
  limiter: RateLimiter;
  /** Pace what is asked of other archives for records, by the archive as people know it. */
  limiters?: Readonly<Record<string, RateLimiter>>;
  /** First pause before a request is tried again, ms; doubled each time. */
  retryBaseMs?: number;
}

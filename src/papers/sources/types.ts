/** What the paper sources need from outside. */

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
}

/** Paces requests to NCBI: 3 a second without a key, 10 with one, over everything that shares it. */
export interface RateLimiter {
  /** Resolves when the next request may go out; rejects when the signal aborts. */
  take(signal: AbortSignal): Promise<void>;
}

export interface SourceDeps {
  urls: SourceUrls;
  /** NCBI asks every program for its name, and for an address to write to. */
  tool: string;
  email: string | null;
  apiKey: string | null;
  limiter: RateLimiter;
  /** First pause before a request is tried again, ms; doubled each time. */
  retryBaseMs?: number;
}

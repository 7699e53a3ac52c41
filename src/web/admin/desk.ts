/** What the administrator's routes work with. */
import { storable } from '#src/core/text/storable.ts';
import type { App, Operations, RequestContext, Web } from '../web.ts';

export interface AdminDesk {
  app: App;
  web: Web;
  operations: Operations;
  /** What the forms of a page carry. */
  tokenOf(c: RequestContext): string;
}

/** A short text of a form or query; empty where it is missing. Untrusted. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? storable(value).trim().slice(0, 200) : '';

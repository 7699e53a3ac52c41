/** From which pages the playground may be used, by what browsers say of a request. Pure. */

/** Names that nobody on the internet can own. */
const PRIVATE_NAME = /^[^.]+$|\.(?:localhost|local|lan|home|internal)$/;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/i;

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

interface Headers {
  host: string | undefined;
  origin: string | undefined;
  /** Sec-Fetch-Site. */
  site: string | undefined;
}

/** Whether one of our own pages sends this. Browsers say so with everything that changes something. */
export function isOwnPage({ host, origin, site }: Headers, publicUrl: string): boolean {
  // Only told to hosts that are trusted (https, localhost); then it is all that is needed.
  if (site !== undefined) return site === 'same-origin';
  if (origin === undefined) return false;
  const from = hostOf(origin);
  return from !== null && (from === host || from === hostOf(publicUrl));
}

/**
 * Whether the name under which the server was called may be trusted. Where no token is asked for, a page elsewhere
 * could point a name of its own at this machine, and its visitors' browsers would take both for one site.
 */
export function isOwnName(host: string | undefined, publicUrl: string): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  return ADDRESS.test(hostname) || PRIVATE_NAME.test(hostname) || host === hostOf(publicUrl);
}

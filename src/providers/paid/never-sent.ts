/** Faults in which nothing reached the other side: no request, so nothing that could be charged for. */

/** No name, no route, nobody listening: codes of Node and of its fetch. */
const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Errors wrap one another; more than this many layers are a circle. */
const LAYERS = 6;

/** Whether the error, or one that caused it, says that there was no connection. */
export function neverSent(error: unknown): boolean {
  let one = error;
  for (let layer = 0; layer < LAYERS && one instanceof Error; layer += 1) {
    const { code, errors } = one as Error & { code?: unknown; errors?: unknown };
    if (typeof code === 'string' && NO_CONNECTION.has(code)) return true;
    if (Array.isArray(errors) && errors.length > 0) return errors.every(neverSent); // each address was tried
    one = one.cause;
  }
  return false;
}

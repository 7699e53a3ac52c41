/** A refusal of the Web API: HTTP 200 and `ok: false`, but for rate limits (429). */
export class SlackError extends Error {
  constructor(
    /** Slack's word for it, as in its documentation. */
    readonly code: string,
    readonly extra: Record<string, unknown> = {},
    /** Seconds to wait: makes it a 429 with a Retry-After header. */
    readonly retryAfter: number | null = null,
  ) {
    super(code);
  }
}

/** A refusal that says which arguments are wrong, as `[ERROR] … [json-pointer:/…]`. */
export function invalid(code: 'invalid_blocks' | 'invalid_arguments', faults: string[]): SlackError {
  const messages = faults.map((fault) => `[ERROR] ${fault}`);
  const errors = code === 'invalid_blocks' ? { errors: faults } : {};
  return new SlackError(code, { ...errors, response_metadata: { messages } });
}

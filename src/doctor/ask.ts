/** One question over HTTP, whose every outcome is a value. */

export interface Answer {
  kind: 'answer';
  status: number;
  headers: Headers;
  body: string;
}

/** `away`: nobody answered, and why. */
export type Reply = Answer | { kind: 'away'; why: string };

const TIMEOUT_MS = 10_000;
/** Enough to see what it is; what comes after it is not waited for. */
const MAX_CHARS = 100_000;

interface Question {
  method?: 'GET' | 'HEAD' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** Takes redirects as answers; else they are followed. */
  manual?: boolean;
}

export async function ask(url: string | URL, signal: AbortSignal, question: Question = {}): Promise<Reply> {
  const { manual = false, ...init } = question;
  try {
    const response = await fetch(url, {
      ...init,
      redirect: manual ? 'manual' : 'follow',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    const { status, headers } = response;
    return { kind: 'answer', status, headers, body: await beginning(response) };
  } catch (thrown) {
    return { kind: 'away', why: whyAway(thrown) };
  }
}

async function beginning(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of response.body ?? []) {
    text += decoder.decode(part, { stream: true });
    if (text.length > MAX_CHARS) break;
  }
  return text;
}

/** `fetch failed` says nothing; what caused it does. */
function whyAway(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  if (thrown.name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1_000} seconds`;
  const { cause } = thrown;
  if (cause instanceof AggregateError && cause.errors.length > 0) return whyAway(cause.errors[0]);
  return cause instanceof Error ? whyAway(cause) : thrown.message;
}

/** The body as JSON; null where it is none. */
export function jsonOf({ body }: Answer): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** Signed HTTP: the same payloads as in Socket Mode, posted to the app's request URL. */
import { createHmac } from 'node:crypto';
import type { Attempt, Delivery, Outcome, Transport } from './delivery.ts';
import type { Json } from './model.ts';

interface Signing {
  /** Seconds by which the request seems older than it is. */
  ageSeconds?: number;
  /** Another secret than the app's: a forged request. */
  secret?: string;
  headers?: Record<string, string>;
}

const JSON_BODY = 'application/json';
const FORM_BODY = 'application/x-www-form-urlencoded';

/** Body and content type as Slack sends a payload of this kind. */
export function encode(kind: Delivery['kind'], payload: Json): { body: string; type: string } {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: JSON_BODY };
  if (kind === 'interactive')
    return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), type: FORM_BODY };
  const fields = Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]);
  return { body: new URLSearchParams(fields).toString(), type: FORM_BODY };
}

export class RequestUrl implements Transport {
  readonly name = 'http';

  constructor(
    readonly url: string,
    private readonly secret: string,
    private readonly acknowledgeMs: number,
  ) {}

  /** Posts a body with Slack's signature (version v0), which is made of the real time: apps compare it to theirs. */
  post(body: string, type: string, signing: Signing = {}): Promise<Response> {
    const timestamp = `${Math.floor(Date.now() / 1000) - (signing.ageSeconds ?? 0)}`;
    const hash = createHmac('sha256', signing.secret ?? this.secret).update(`v0:${timestamp}:${body}`);
    return fetch(this.url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(this.acknowledgeMs),
      headers: {
        'content-type': type,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${hash.digest('hex')}`,
        ...signing.headers,
      },
      body,
    });
  }

  /** The check Slack makes when the URL is entered: true when the challenge comes back. */
  async verify(): Promise<boolean> {
    const challenge = 'a-challenge-of-the-local-slack';
    const body = JSON.stringify({ token: 'verification', challenge, type: 'url_verification' });
    const response = await this.post(body, JSON_BODY);
    return response.status === 200 && (await response.text()).includes(challenge);
  }

  async deliver(delivery: Delivery, attempt: Attempt): Promise<Outcome> {
    const { body, type } = encode(delivery.kind, delivery.payload);
    const again: Record<string, string> =
      attempt.retryNum > 0
        ? { 'x-slack-retry-num': `${attempt.retryNum}`, 'x-slack-retry-reason': attempt.retryReason }
        : {};
    try {
      const response = await this.post(body, type, { headers: again });
      const noRetry = response.headers.get('x-slack-no-retry') === '1';
      if (!response.ok) return { outcome: 'http_error', answer: null, noRetry };
      return { outcome: 'ok', answer: answerOf(await response.text()), noRetry };
    } catch (error) {
      const late = (error as Error).name === 'TimeoutError';
      return { outcome: late ? 'http_timeout' : 'connection_failed', answer: null, noRetry: false };
    }
  }
}

/** An acknowledgement is empty, JSON, or plain text to show. */
function answerOf(text: string): Json {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Json) : { text };
  } catch {
    return { text };
  }
}

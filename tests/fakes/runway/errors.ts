/** Runway's error bodies. */

/** What the API says of one field. */
export interface Issue {
  code: string;
  path: (string | number)[];
  message: string;
  [more: string]: unknown;
}

export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly more: Record<string, unknown> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }

  get body(): Record<string, unknown> {
    return { error: this.message, ...this.more };
  }
}

const docUrl = 'https://docs.dev.runwayml.com/api';

export const invalidBody = (issues: Issue[]): ApiError =>
  new ApiError(400, 'Validation of body failed', { issues, docUrl });

export const badRequest = (): ApiError =>
  invalidBody([{ code: 'custom', path: ['promptText'], message: 'Invalid input' }]);

export const noCredits = (): ApiError =>
  new ApiError(400, 'You do not have enough credits to run this task.');

export const wrongVersion = (): ApiError =>
  new ApiError(400, 'The X-Runway-Version header is missing or names an unknown version.', { docUrl });

export const unauthorised = (): ApiError => new ApiError(401, 'The API key provided is not valid.');

export const notFound = (): ApiError => new ApiError(404, 'Not found');

export const rateLimited = (seconds: number): ApiError =>
  new ApiError(
    429,
    'You have exceeded the rate limit for this endpoint.',
    {},
    { 'retry-after': `${seconds}` },
  );

/** The day's generations of a model are used up; nothing says when it ends. */
export const dailyLimit = (): ApiError =>
  new ApiError(429, 'You have reached the daily generation limit for this model.');

export const internal = (): ApiError => new ApiError(500, 'Internal server error');
export const unavailable = (): ApiError => new ApiError(503, 'Service temporarily unavailable');

/** Google's error bodies, in the words that public threads quote. */

type Detail = Record<string, unknown>;

export class ApiError extends Error {
  constructor(
    readonly code: number,
    readonly status: string,
    message: string,
    readonly details: Detail[] = [],
  ) {
    super(message);
  }

  get body(): { error: Record<string, unknown> } {
    const details = this.details.length > 0 ? { details: this.details } : {};
    return { error: { code: this.code, message: this.message, status: this.status, ...details } };
  }
}

const type = (name: string) => ({ '@type': `type.googleapis.com/google.rpc.${name}` });
const SERVICE = 'generativelanguage.googleapis.com';

const reason = (name: string): Detail => ({
  ...type('ErrorInfo'),
  reason: name,
  domain: 'googleapis.com',
  metadata: { service: SERVICE },
});

export const invalid = (message: string, details: Detail[] = []): ApiError =>
  new ApiError(400, 'INVALID_ARGUMENT', message, details);

/** A field that the API does not know. `path`: of the object that holds it, in the API's spelling. */
export const unknownField = (name: string, path: string): ApiError => {
  const at = path ? ` at '${path}'` : '';
  const description = `Invalid JSON payload received. Unknown name "${name}"${at}: Cannot find field.`;
  return invalid(description, [{ ...type('BadRequest'), fieldViolations: [{ field: path, description }] }]);
};

export const wrongKey = (): ApiError =>
  invalid('API key not valid. Please pass a valid API key.', [reason('API_KEY_INVALID')]);

export const noKey = (): ApiError =>
  new ApiError(
    403,
    'PERMISSION_DENIED',
    "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
  );

export const unauthenticated = (): ApiError =>
  new ApiError(
    401,
    'UNAUTHENTICATED',
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
    [reason('ACCESS_TOKEN_TYPE_UNSUPPORTED')],
  );

export const forbidden = (): ApiError =>
  new ApiError(403, 'PERMISSION_DENIED', 'Your API key was reported as leaked. Please use another API key.');

export const unknownModel = (model: string): ApiError =>
  new ApiError(
    404,
    'NOT_FOUND',
    `models/${model} is not found for API version v1beta, or is not supported for generateContent. Call ListModels to see the list of available models and their supported methods.`,
  );

export const retiredModel = (model: string): ApiError =>
  new ApiError(
    404,
    'NOT_FOUND',
    `This model models/${model} is no longer available. Please update your code to use a newer model for the latest features and improvements.`,
  );

const QUOTA =
  'You exceeded your current quota, please check your plan and billing details. For more information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits.';

/** A quota used up. The daily one comes with a short RetryInfo too: only the quota's id tells them apart. */
export function quota(model: string, per: 'Minute' | 'Day', value: number, retryS: number): ApiError {
  const violation = {
    quotaMetric: `${SERVICE}/generate_requests_per_model${per === 'Day' ? '_per_day' : ''}`,
    quotaId: `GenerateRequestsPer${per}PerProjectPerModel`,
    quotaDimensions: { location: 'global', model },
    quotaValue: `${value}`,
  };
  return new ApiError(429, 'RESOURCE_EXHAUSTED', `${QUOTA}\nPlease retry in ${retryS}s.`, [
    { ...type('QuotaFailure'), violations: [violation] },
    {
      ...type('Help'),
      links: [
        {
          description: 'Learn more about Gemini API quotas',
          url: 'https://ai.google.dev/gemini-api/docs/rate-limits',
        },
      ],
    },
    { ...type('RetryInfo'), retryDelay: `${retryS}s` },
  ]);
}

/** 429 without details, as it also comes. */
export const exhausted = (): ApiError =>
  new ApiError(429, 'RESOURCE_EXHAUSTED', 'Resource has been exhausted (e.g. check quota).');

export const internal = (): ApiError =>
  new ApiError(
    500,
    'INTERNAL',
    'An internal error has occurred. Please retry or report in https://developers.generativeai.google/guide/troubleshooting',
  );

export const overloaded = (): ApiError =>
  new ApiError(503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.');

/** What the API refuses in the body of a create, in the words of its validator. */
import type { Issue } from './errors.ts';
import { LIMITS, MODELS, type Model, type Shape } from './models.ts';
import type { Json, Task } from './store.ts';

const missing = (name: string, expected: string): Issue => ({
  expected,
  code: 'invalid_type',
  path: [name],
  message: `Invalid input: expected ${expected}, received undefined`,
});

const option = (name: string, values: readonly (string | number)[]): Issue => ({
  code: 'invalid_value',
  values,
  path: [name],
  message: `Invalid option: expected one of ${values.map((one) => JSON.stringify(one)).join('|')}`,
});

const size = (name: string, origin: string, limit: { maximum: number } | { minimum: number }): Issue => {
  const [word, sign, value] =
    'maximum' in limit ? ['big', '<=', limit.maximum] : ['small', '>=', limit.minimum];
  const unit =
    origin === 'string' ? `string to have ${sign}${value} characters` : `number to be ${sign}${value}`;
  return {
    origin,
    code: `too_${word}`,
    ...limit,
    inclusive: true,
    path: [name],
    message: `Too ${word}: expected ${unit}`,
  };
};

function promptIssues(prompt: unknown, { prompt: most, promptRequired }: Shape): Issue[] {
  if (prompt === undefined) return promptRequired ? [missing('promptText', 'string')] : [];
  if (typeof prompt !== 'string') return [missing('promptText', 'string')];
  if (prompt.length === 0) return [size('promptText', 'string', { minimum: 1 })];
  return prompt.length > most ? [size('promptText', 'string', { maximum: most })] : [];
}

function secondsIssues(seconds: unknown, { seconds: allowed, secondsRequired }: Shape): Issue[] {
  if (seconds === undefined) return secondsRequired ? [missing('duration', 'number')] : [];
  if (!('from' in allowed)) return allowed.includes(seconds as number) ? [] : [option('duration', allowed)];
  if (typeof seconds !== 'number' || !Number.isInteger(seconds)) return [missing('duration', 'int')];
  if (seconds < allowed.from) return [size('duration', 'number', { minimum: allowed.from })];
  return seconds > allowed.to ? [size('duration', 'number', { maximum: allowed.to })] : [];
}

function ratioIssues(ratio: unknown, { ratios, ratioRequired }: Shape): Issue[] {
  if (ratio === undefined && !ratioRequired) return [];
  return ratios.includes(ratio as string) ? [] : [option('ratio', ratios)];
}

/** Addresses of the pictures of an image_to_video body. */
export function imagesOf({ promptImage }: Json): string[] {
  const listed = Array.isArray(promptImage) ? promptImage.map((one: Json) => one.uri) : [promptImage];
  return listed.map((one) => `${one}`);
}

function imageIssues(body: Json): Issue[] {
  if (body.promptImage === undefined) return [missing('promptImage', 'string')];
  const fits = (uri: string): boolean =>
    (uri.startsWith('https://') && uri.length <= LIMITS.url) ||
    uri.startsWith('runway://') ||
    (uri.startsWith('data:image/') && uri.length <= LIMITS.dataUri);
  const wrong = imagesOf(body).some((uri) => !fits(uri));
  const message = 'Invalid input: expected a HTTPS URL, a Runway URI or a data URI';
  return wrong ? [{ code: 'invalid_union', errors: [], path: ['promptImage'], message }] : [];
}

/** The model and shape a body asks for, or what is wrong with it. */
export function judge(
  kind: Task['kind'],
  body: Json,
): { model: Model; issues: Issue[] } | { issues: Issue[] } {
  const model = MODELS[`${body.model}`];
  const shapes = { text_to_video: model?.text, image_to_video: model?.image, text_to_image: model?.picture };
  const shape = shapes[kind];
  if (!model || !shape) {
    const union = { errors: [], note: 'No matching discriminator', discriminator: 'model' };
    return { issues: [{ code: 'invalid_union', ...union, path: ['model'], message: 'Invalid input' }] };
  }
  const issues = [
    ...promptIssues(body.promptText, shape),
    ...ratioIssues(body.ratio, shape),
    ...secondsIssues(body.duration, shape),
    ...(kind === 'image_to_video' ? imageIssues(body) : []),
  ];
  return { model, issues };
}

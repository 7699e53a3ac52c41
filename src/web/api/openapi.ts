/** The API's description (OpenAPI 3.1), rendered from the endpoints and their schemas. Pure. */
import { z } from 'zod';
import { slash } from '#src/core/text/slash.ts';
import { ENDPOINTS, type Endpoint } from './endpoints.ts';
import { errorSchema, pageSchema, videoSchema } from './schemas.ts';

type Json = Record<string, unknown>;

const NAMED: ReadonlyMap<z.ZodType, string> = new Map<z.ZodType, string>([
  [videoSchema, 'Video'],
  [pageSchema, 'VideoPage'],
  [errorSchema, 'Error'],
]);

/** What any request may be refused with. */
const ALWAYS = [401, 403, 429, 500, 503] as const;
const MEANINGS: Record<number, string> = {
  400: 'The request cannot be read.',
  401: 'There is no valid token.',
  403: 'You may not do this.',
  404: 'There is no such video.',
  408: 'The body stopped coming in.',
  409: 'The video is not ready.',
  413: 'The body is too large.',
  415: 'This cannot be read as a paper, or not sent in this way.',
  422: 'What is asked for cannot be done as it is.',
  429: 'Too often, or as many videos as one person may have. Retry-After says when to try again, s.',
  500: 'A fault on our side.',
  503: 'Something is away for the moment. Retry-After says when to try again, s.',
};

/** @param publicUrl base of links, without a slash at the end */
export function openApi(publicUrl: string): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of ENDPOINTS) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hidden Hill',
      version: '1',
      description: `Your videos for your own programs: what you can do with the bot in a chat. The bot gives you a token with \`${slash('access')}\` and its option \`token\`.`,
    },
    servers: [{ url: publicUrl }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: Object.fromEntries([...NAMED].map(([schema, name]) => [name, plain(schema, 'output')])),
    },
  };
}

function operation({
  name,
  summary,
  description,
  path,
  query,
  headers,
  body,
  answers,
  refusals,
}: Endpoint): Json {
  const refused = [...new Set([...refusals, ...ALWAYS])].map((status) => [
    status,
    { description: MEANINGS[status], content: { 'application/json': { schema: named(errorSchema) } } },
  ]);
  const answered = Object.entries(answers).map(([status, { description: meaning, type, schema }]) => [
    status,
    { description: meaning, ...(type && { content: { [type]: schema ? { schema: named(schema) } : {} } }) },
  ]);
  return {
    operationId: name,
    summary,
    ...(description && { description }),
    parameters: [...pathParameters(path), ...queryParameters(query), ...headerParameters(headers)],
    ...(body && { requestBody: { required: true, content: contentOf(body) } }),
    responses: Object.fromEntries([...answered, ...refused]),
  };
}

const contentOf = (body: Record<string, z.ZodType>): Json =>
  Object.fromEntries(
    Object.entries(body).map(([type, schema]) => [type, { schema: plain(schema, 'input') }]),
  );

const pathParameters = (path: string): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

const queryParameters = (query: z.ZodObject | undefined): Json[] =>
  Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: plain(schema as z.ZodType, 'input'),
  }));

const headerParameters = (headers: Record<string, string> = {}): Json[] =>
  Object.entries(headers).map(([name, description]) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  }));

function named(schema: z.ZodType): Json {
  const name = NAMED.get(schema);
  return name ? { $ref: `#/components/schemas/${name}` } : plain(schema, 'output');
}

/** Without the dialect: OpenAPI 3.1 has one for all of the document. */
function plain(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  return rest;
}

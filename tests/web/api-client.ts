/** A program with a token, on a real database; what it is answered is held against the API's own description. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterEach, expect } from 'vitest';
import { rateLimits } from '#src/db/limits/tables.ts';
import { issueToken } from '#src/jobs/people/api-tokens.ts';
import type { Video } from '#src/web/api/schemas.ts';
import { ada, testWeb } from './support.ts';

export const ONE = '/api/videos/{id}';

interface Operation {
  parameters: { name: string; schema: { items?: { enum: string[] } } }[];
  requestBody?: { content: Record<string, { schema: { required?: string[]; properties: object } }> };
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}
interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}
export interface Refusal {
  error: { code: string; message: string };
}

/** A program and what it needs of the server; all of it goes at the end of the file's tests: call it while the file is loaded. */
export async function testApi() {
  const web = await testWeb();
  const { db, settings } = web;
  const token = await issueToken(db, ada);
  const bob = { ...ada, userId: 'bob' };
  const tokenOfBob = await issueToken(db, bob);

  const usual = { ...settings };
  afterEach(async () => {
    Object.assign(settings, usual);
    await db.delete(rateLimits);
  });

  const api = (path: string, init: RequestInit = {}, as = token) =>
    fetch(`${web.url}/api${path}`, { ...init, headers: { authorization: `Bearer ${as}`, ...init.headers } });
  const post = (body: unknown, headers: Record<string, string> = {}, as = token) =>
    api(
      '/videos',
      {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      },
      as,
    );
  function send(file: Blob, name: string, fields: Record<string, string> = {}, as = token) {
    const form = new FormData();
    form.set('file', file, name);
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    return api('/videos', { method: 'POST', body: form }, as);
  }

  const description = (await (await fetch(`${web.url}/api/openapi.json`)).json()) as Description;
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'api', components: description.components });
  const expand = (schema: unknown) =>
    JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components'));

  /** The body, which is as the description says of this answer. */
  async function bodyOf<T = Video>(response: Response, path: string, method = 'get'): Promise<T> {
    const body = (await response.json()) as T;
    const answer = description.paths[path]?.[method]?.responses[response.status];
    const schema = answer?.content?.['application/json']?.schema;
    expect(schema, `${method} ${path} answers ${response.status}`).toBeDefined();
    const valid = ajv.validate(expand(schema), body);
    expect(valid ? [] : ajv.errors, JSON.stringify(body)).toEqual([]);
    return body;
  }
  const refusal = async (response: Response, path = '/api/videos', method = 'get') =>
    (await bodyOf<Refusal>(response, path, method)).error;
  const listed = async (query = '', as = token) =>
    bodyOf<{ videos: Video[]; next: string | null }>(await api(`/videos${query}`, {}, as), '/api/videos');
  return { web, db, token, tokenOfBob, api, post, send, description, ajv, expand, bodyOf, refusal, listed };
}

/** The real SDK before a local Runway. */
import RunwayML, { type ClientOptions } from '@runwayml/sdk';
import { movableClock } from '../clock.ts';
import { type FakeRunwayOptions, startFakeRunway } from './index.ts';

export const BODY = {
  model: 'veo3.1_fast',
  promptText: 'A quiet forest at dawn, slow dolly in',
  ratio: '720:1280',
  duration: 4,
  audio: false,
} as const;

export async function startWorld(options: FakeRunwayOptions = {}) {
  const clock = movableClock();
  const runway = await startFakeRunway({ clock: clock.now, ...options });
  const client = (extra: ClientOptions = {}) =>
    new RunwayML({ apiKey: runway.apiKey, baseURL: runway.url, maxRetries: 0, logLevel: 'off', ...extra });
  const sdk = client();
  const create = async (body: object = {}): Promise<string> =>
    (await sdk.textToVideo.create({ ...BODY, ...body } as typeof BODY)).id;
  /** Creates a task, lets it end, and gives what one sees then. */
  const finished = async () => {
    const id = await create();
    clock.forward(1_000);
    return sdk.tasks.retrieve(id);
  };
  return { runway, clock, client, sdk, create, finished };
}

/** The address of a finished video. */
export function outputOf(
  task: Awaited<ReturnType<Awaited<ReturnType<typeof startWorld>>['finished']>>,
): string {
  const output = task.status === 'SUCCEEDED' ? task.output[0] : undefined;
  if (output === undefined) throw new Error(`no video: the task is ${task.status}`);
  return output;
}

/** The error of the SDK that a request ends in; without a status where the line failed. */
export async function refusal(request: Promise<unknown>): Promise<InstanceType<typeof RunwayML.APIError>> {
  const error = await request.then(
    () => null,
    (one: unknown) => one,
  );
  if (error instanceof RunwayML.APIError) return error;
  throw new Error('the request did not end in an error of the SDK', { cause: error });
}

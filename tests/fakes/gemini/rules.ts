/** What the API refuses in a request. */
import type { Objection } from '../openapi.ts';
import { type ApiError, invalid, unknownField } from './errors.ts';
import { type Model, VOICES } from './models.ts';
import { requestObjections } from './spec.ts';
import type { GeminiRequest } from './store.ts';
import { promptTokens } from './tokens.ts';

/** `generationConfig.thinkingConfig` as the API writes it: `generation_config.thinking_config`. */
const spelled = (path: string[]): string =>
  path
    .map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
    .reduce((all, name) => (/^\d+$/.test(name) ? `${all}[${name}]` : all ? `${all}.${name}` : name), '');

/** Objections of the published description: the first unknown name, else the first wrong value. */
function fromSpec(found: Objection[]): ApiError | null {
  const [strange] = found.filter(({ unknown }) => unknown !== null);
  if (strange) return unknownField(strange.unknown ?? '', spelled(strange.path));
  const [wrong] = found;
  return wrong ? invalid(`Invalid value at '${spelled(wrong.path)}': ${wrong.message}`) : null;
}

function modality(request: GeminiRequest, id: string, { kind }: Model): ApiError | null {
  const accepted = kind === 'text' ? 'TEXT' : 'AUDIO';
  const asked = request.generationConfig?.responseModalities ?? ['TEXT'];
  if (asked.every((one) => one.toUpperCase() === accepted)) return null;
  return invalid(
    `The requested combination of response modalities (${asked.join(', ')}) is not supported by the model. models/${id} accepts the following combination of response modalities:\n* ${accepted}\n`,
  );
}

function speech(request: GeminiRequest, { audio }: Model): ApiError | null {
  const config = request.generationConfig ?? {};
  const sampling = (['temperature', 'topP', 'topK'] as const).find((name) => config[name] !== undefined);
  if (audio === 'wav' && sampling) return invalid(`${sampling} is not supported by this model.`);
  if (request.systemInstruction) return invalid('Developer instruction is not enabled for this model');
  const name = config.speechConfig?.voiceConfig?.prebuiltVoiceConfig?.voiceName;
  if (name !== undefined && !VOICES.includes(name.toLowerCase())) {
    return invalid(`Voice name ${name} is not supported. Allowed voice names are: ${VOICES.join(', ')}`);
  }
  return null;
}

function thinking(request: GeminiRequest, { thinking: way }: Model): ApiError | null {
  const { thinkingBudget, thinkingLevel } = request.generationConfig?.thinkingConfig ?? {};
  if (thinkingBudget !== undefined && thinkingLevel !== undefined) {
    return invalid('You can only set only one of thinking budget and thinking level.');
  }
  if (thinkingLevel !== undefined && way !== 'level') {
    return invalid('Thinking level is not supported for this model.');
  }
  return thinkingBudget !== undefined && way === null
    ? invalid('Thinking is not enabled for this model.')
    : null;
}

function size(request: GeminiRequest, { inputTokens, outputTokens }: Model): ApiError | null {
  const tokens = promptTokens(request);
  if (tokens > inputTokens) {
    return invalid(
      `The input token count (${tokens}) exceeds the maximum number of tokens allowed (${inputTokens}).`,
    );
  }
  const asked = request.generationConfig?.maxOutputTokens;
  if (asked === undefined || (asked > 0 && asked <= outputTokens)) return null;
  return invalid(
    `Unable to submit request because it has a maxOutputTokens value of ${asked} but the supported range is from 1 (inclusive) to ${outputTokens + 1} (exclusive).`,
  );
}

/** The refusal of a request, and what the published description objects to in it. */
export function judge(
  request: GeminiRequest,
  id: string,
  model: Model,
): { refusal: ApiError | null; problems: Objection[] } {
  const problems = requestObjections(request);
  const empty = !Array.isArray(request.contents) || request.contents.length === 0;
  const refusal =
    fromSpec(problems) ??
    (empty ? invalid('* GenerateContentRequest.contents: contents is not specified\n') : null) ??
    modality(request, id, model) ??
    thinking(request, model) ??
    (model.kind === 'speech' ? speech(request, model) : null) ??
    size(request, model);
  return { refusal, problems };
}

/** The requests of the four tellings as they are kept: line by line, without the paper's text and without sentences to check. */
import { type GeminiCall, promptText } from '../fakes/gemini/store.ts';
import { TELLINGS } from './answers.ts';

/** Lines of a prompt, what stands between its marks left out. */
const linesOf = (text: string): string[] =>
  text
    .replace(/<(PAPER|SENTENCES|STORY)-[0-9a-f]+>[\s\S]*?<\/\1-[0-9a-f]+>/g, '<$1-…> … </$1-…>')
    .split('\n');

/** What all have in common once, what each has of its own by its name. */
function kept(calls: readonly GeminiCall[]) {
  const [first] = calls;
  const system = first?.body.systemInstruction?.parts?.[0]?.text ?? '';
  const prompts = calls.map(({ body }, index) => [TELLINGS[index]?.name, linesOf(promptText(body))]);
  return {
    model: first?.model,
    systemInstruction: linesOf(system),
    generationConfig: first?.body.generationConfig,
    contents: Object.fromEntries(prompts),
  };
}

export const recordedOf = (writings: readonly GeminiCall[], readings: readonly GeminiCall[]): string =>
  `${JSON.stringify({ writing: kept(writings), reading: kept(readings) }, null, 2)}\n`;

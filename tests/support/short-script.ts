/** The script of the drills' videos: few words, so that a video takes long enough to be hit and not much longer. */
import { isReading, readerAnswer } from '../fakes/gemini/reader.ts';
import type { GeminiRequest } from '../fakes/gemini/store.ts';

const FAULTS = 'The worst faults came without any error message.';
const DRAWN = 'Some draw every frame in a web browser.';
const KNOWN = 'Each step is well known.';
const SYNTHETIC = 'The clips were synthetic.';

/** Role, section, what is said, picture; and the passage where that is longer than what is said. */
const SCENES = [
  ['hook', 'Silent failures', FAULTS, { kind: 'title', text: 'Faults without a message' }],
  ['question', 'Introduction', DRAWN, { kind: 'quote', text: DRAWN }],
  ['method', 'The recipes', 'We compared seven recipes.', { kind: 'steps', items: ['Seven recipes'] }],
  [
    'finding',
    'The test film',
    SYNTHETIC,
    { kind: 'clip', prompt: 'A quiet desk at dusk' },
    SYNTHETIC.slice(0, -1),
  ],
  ['impact', 'Introduction', KNOWN, { kind: 'quote', text: KNOWN }, KNOWN.slice(0, -1)],
] as const;

/** Headings that name a part of the video: what shows a fact must rest on the scene's quotes. */
const HEADINGS = {
  hook: 'The problem',
  question: 'The question',
  method: 'The methods',
  finding: 'The result',
  impact: 'What it means',
} as const;

/** As Gemini writes it; whoever reads it over finds every sentence in the paper. */
export const shortScript = (request: GeminiRequest): object =>
  isReading(request) ? readerAnswer(request, { truth: new Map() }) : written();

const written = () => ({
  title: 'Films and their cost',
  hook: 'Faults without a message',
  scenes: SCENES.map(([role, section, sentence, visual, quote = sentence]) => ({
    role,
    heading: HEADINGS[role],
    narration: sentence,
    visual,
    claims: [{ text: sentence, quote, section }],
  })),
});

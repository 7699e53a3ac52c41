/** The script of the drill's films: few words, so that a film takes long enough to be hit and not much longer. */

const FAULTS = 'The worst faults came without any error message.';
const SYNTHETIC = 'The clips were synthetic.';

/** Role, section, what is said, picture; and the passage where that is longer than what is said. */
const SCENES = [
  ['hook', 'Silent failures', FAULTS, { kind: 'title', text: 'Faults without a message' }],
  ['question', 'Introduction', 'Some draw every frame in a web browser.', { kind: 'quote', text: FAULTS }],
  ['method', 'The recipes', 'We compared seven recipes.', { kind: 'points', items: ['Seven recipes'] }],
  [
    'finding',
    'The test film',
    SYNTHETIC,
    { kind: 'clip', prompt: 'A quiet desk at dusk' },
    SYNTHETIC.slice(0, -1),
  ],
  [
    'impact',
    'Introduction',
    'Each step is well known.',
    { kind: 'quote', text: FAULTS },
    'Each step is well known',
  ],
] as const;

/** As Gemini writes it. */
export const shortScript = () => ({
  title: 'Films and their cost',
  hook: 'Faults without a message',
  scenes: SCENES.map(([role, section, sentence, visual, quote = sentence]) => ({
    role,
    heading: section,
    narration: sentence,
    visual,
    claims: [{ text: sentence, quote, section }],
  })),
});

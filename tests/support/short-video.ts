/** A video of two short scenes: everything real but the script, so that a test renders seconds instead of a minute. */
import type { Paper } from '#src/core/paper.ts';
import type { ScriptWriter } from '#src/core/ports.ts';
import type { Scene } from '#src/core/script.ts';

const scenes: Scene[] = [
  {
    id: 's1',
    role: 'hook',
    heading: 'A test',
    narration: 'This video is short.',
    visual: { kind: 'title', text: 'This video is short' },
    claims: [],
  },
  {
    id: 's2',
    role: 'finding',
    heading: 'A number',
    narration: 'It took 43 % less.',
    visual: { kind: 'number', value: '43 %', label: 'less' },
    claims: [],
  },
];

export const shortWriter: ScriptWriter = {
  version: 'short-1',
  write: async (paper: Paper) => ({ title: paper.title, writer: 'test', scenes }),
};

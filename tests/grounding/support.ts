/** A small paper and scripts about it. */
import type { Paper } from '#src/core/paper.ts';
import type { Scene, Script } from '#src/core/script.ts';
import { checkScript, type Finding } from '#src/grounding/index.ts';

export const PAPER: Paper = {
  title: 'Effect of zolvine on sleep in rats',
  authors: ['Ada Lovelace', 'Grace B. Hopper', 'Jean-Paul van der Berg'],
  journal: 'Journal of Quiet Studies',
  year: 2021,
  ids: { doi: '10.1234/quiet.5', pmid: null, pmcid: null },
  licence: { code: null, text: null },
  articleType: 'research-article',
  retracted: false,
  language: 'en',
  abstract: [
    'Sleep is short in modern life. We studied 48 rats for 12 weeks.',
    'Zolvine increased sleep by 33.4% and reduced stress in 19 of 48 rats.',
    'Mortality was associated with lower doses.',
  ],
  sections: [
    {
      level: 1,
      heading: 'Methods',
      paragraphs: [
        'Rats received 10 mg/kg zolvine daily at 22 °C (range 20–24 °C). The control group received 5 mL of saline.',
        'The study ran in Aarhus, Denmark, between 2016 and 2018.',
      ],
    },
    {
      level: 1,
      heading: 'Results',
      paragraphs: [
        'The dose of 10 mg/kg did not change body weight.',
        'Expression of IL-6 rose 2.5-fold in the liver, while TNF-α fell by half in the kidney (p = 0.03).',
        'In total, 12,480 recordings were made at a mean temperature of −4.5 °C outside.',
        'Zolvine may improve memory in rats.',
        'The enzyme carotene-15,15′-oxygenase is activated by CGI-58 and makes dehydro-1,8 cineole.',
      ],
    },
  ],
  figures: [{ id: 'f1', label: 'Figure 1', caption: 'Sleep over 90 days.', href: null, image: null }],
  tables: [],
  format: 'jats',
  notes: [],
};

const [opening = '', sleepResult = '', mortality = ''] = PAPER.abstract;

/** The paper's sentences by a short name. */
export const SAYS = {
  opening: opening.replace(/(?<=life\.) .*$/, ''),
  design: 'We studied 48 rats for 12 weeks.',
  sleep: sleepResult,
  mortality,
  dose: 'Rats received 10 mg/kg zolvine daily at 22 °C (range 20–24 °C).',
  place: 'The study ran in Aarhus, Denmark, between 2016 and 2018.',
  weight: 'The dose of 10 mg/kg did not change body weight.',
  genes: 'Expression of IL-6 rose 2.5-fold in the liver, while TNF-α fell by half in the kidney (p = 0.03).',
  recordings: 'In total, 12,480 recordings were made at a mean temperature of −4.5 °C outside.',
  memory: 'Zolvine may improve memory in rats.',
  enzyme: 'The enzyme carotene-15,15′-oxygenase is activated by CGI-58 and makes dehydro-1,8 cineole.',
} as const;

/** A scene that says one sentence, resting on one of the paper. */
export function sceneSaying(narration: string, quote: string | null, more: Partial<Scene> = {}): Scene {
  return {
    id: 's1',
    role: 'finding',
    heading: 'What they found',
    narration,
    visual: { kind: 'clip', prompt: 'a hill' },
    claims: quote === null ? [] : [{ text: narration, quote, section: 'Abstract' }],
    ...more,
  };
}

export function scriptOf(...scenes: Scene[]): Script {
  return {
    title: PAPER.title,
    writer: 'test',
    scenes: scenes.map((scene, index) => ({ ...scene, id: `s${index + 1}` })),
  };
}

/** What is found in a script that says one sentence. */
export function findingsFor(narration: string, quote: string | null): Finding[] {
  return checkScript(scriptOf(sceneSaying(narration, quote)), PAPER).findings;
}

/** The kinds of the errors among them. */
export function errorKinds(findings: readonly Finding[]): string[] {
  return [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ kind }) => kind))];
}

/** The messages that docs/discord.md and docs/slack.md show: a video on its way, and what else happens. */

import { actionButton } from '#src/chat/wording/buttons.ts';
import type { JobMessage, OfferMessage, StatusMessage, StatusStep } from '#src/core/chat.ts';
import { STEPS } from '#src/core/job.ts';

const JOB = 'job_a3hyrvr8n65a';
const TITLE = 'Cold water keeps green algae from blooming in small lakes';
const BYLINE = 'Mara J. Fenwick, Kofi Osei, Lena von Arx';
const PAGE = 'https://videos.example/v/k3p9x2';

/** The steps with the one at `active` under way; `failed`: where it ended. */
const steps = (active: number, now: StatusStep['state'] = 'active'): StatusStep[] =>
  STEPS.map(({ label }, index) => ({
    label,
    state: index < active ? 'done' : index === active ? now : 'waiting',
  }));

const status = (changes: Partial<StatusMessage>): StatusMessage => ({
  ...{ kind: 'status', jobId: JOB, title: TITLE, byline: BYLINE, steps: steps(0), facts: [] },
  ...{
    state: 'running',
    percent: 0,
    placeInLine: null,
    expectedAt: null,
    message: null,
    plan: null,
    openings: null,
  },
  buttons: [actionButton('cancel', JOB, 'Cancel', 'danger')],
  ...changes,
});

export interface Sample {
  /** The heading below which the page shows it. */
  name: string;
  messages: readonly (JobMessage | OfferMessage)[];
}

export const SAMPLES: readonly Sample[] = [
  {
    name: 'on-its-way',
    messages: [
      status({ state: 'queued', title: 'lake.pdf', byline: '', placeInLine: 1 }),
      status({ steps: steps(3), percent: 62, expectedAt: new Date(Date.now() + 40_000) }),
    ],
  },
  {
    name: 'ready',
    messages: [
      {
        ...{ kind: 'video', jobId: JOB, title: TITLE, byline: BYLINE, durationS: 67 },
        ...{ source: 'Lake Letters, 2021 · https://doi.org/10.9999/lake.2021.17', licence: 'CC BY 4.0' },
        ...{ notes: [], link: PAGE, upload: null },
        buttons: [
          { kind: 'link', url: PAGE, label: 'Watch' },
          actionButton('redo', JOB, 'Another version', 'secondary'),
          actionButton('delete', JOB, 'Delete', 'secondary'),
        ],
      },
    ],
  },
  {
    name: 'review',
    messages: [
      status({
        state: 'awaiting_approval',
        message:
          'This is the script. Its voice and clips will cost about $3.21; nothing of that is bought yet.',
        openings: [
          {
            narration: 'In cold summers, small lakes stayed clear.',
            quote: 'Lakes stayed clear throughout cold summers.',
            section: 'Results',
            taken: true,
          },
          {
            narration: 'Four lakes in five bloomed in a warm year.',
            quote: 'In warm years, blooms were seen in 80 % of the lakes.',
            section: 'Abstract',
            taken: false,
          },
        ],
        plan: [
          {
            heading: 'The surprise',
            narration: 'In cold summers, small lakes stayed clear.',
            visual: 'A video clip: a mountain lake at dawn',
          },
          {
            heading: 'What they found',
            narration: 'Below eighteen degrees, the algae grew at a quarter of their usual pace.',
            visual: 'A number: 18 °C',
          },
        ],
        buttons: [
          actionButton('approve', JOB, 'Make the video', 'primary'),
          actionButton('edit', JOB, 'Change a scene', 'secondary'),
          actionButton('opening', `${JOB}.1`, 'Take opening 2', 'secondary'),
          actionButton('cancel', JOB, 'Cancel', 'danger'),
        ],
      }),
    ],
  },
  {
    name: 'failure',
    messages: [
      {
        ...{ kind: 'failure', jobId: JOB, title: 'paper.pdf' },
        sentence:
          'This is a web page, not a paper: the site probably sent its login or download page in place of the file. Please open the paper in your browser, save the PDF, and attach that.',
        buttons: [actionButton('retry', JOB, 'Try again', 'primary')],
      },
    ],
  },
  {
    name: 'offer',
    messages: [
      {
        ...{ kind: 'offer', fileName: 'lake.pdf' },
        buttons: [
          actionButton('make', 'offer_1', 'Make a video', 'primary'),
          actionButton('dismiss', 'offer_1', 'No, thanks', 'secondary'),
        ],
      },
    ],
  },
];

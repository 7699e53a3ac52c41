/** The shape in which the model must write: Google's dialect for the request, zod for what comes back. */
import { z } from 'zod';

const SCENES = { least: 5, most: 9 } as const;
const VISUALS = [
  'title',
  'clip',
  'figure',
  'number',
  'share',
  'chart',
  'forest',
  'scale',
  'steps',
  'compare',
  'place',
  'time',
  'quote',
  'term',
] as const;
const FORMS = ['bars', 'line', 'change'] as const;
const ROLES = ['hook', 'question', 'method', 'finding', 'impact'] as const;

/** Openings that are written to choose one from. */
export const CANDIDATES = 4;
const OPENINGS = ['number', 'contrast', 'person', 'puzzle', 'scale'] as const;

const string = (description: string) => ({ type: 'STRING', description });

/** `generationConfig.responseSchema`. One flat visual: the API takes no unions. */
export const RESPONSE_SCHEMA = {
  type: 'OBJECT',
  required: ['title', 'openings', 'best', 'hook', 'scenes'],
  propertyOrdering: ['title', 'openings', 'best', 'hook', 'scenes'],
  properties: {
    title: string('Title of the video, at most 12 words.'),
    openings: {
      type: 'ARRAY',
      minItems: CANDIDATES,
      maxItems: CANDIDATES,
      items: {
        type: 'OBJECT',
        required: ['type', 'text', 'quote'],
        propertyOrdering: ['type', 'text', 'quote'],
        properties: {
          type: { type: 'STRING', enum: [...OPENINGS] },
          text: string('One sentence, at most 10 words.'),
          quote: string('The passage of the paper that it rests on, copied character for character.'),
        },
      },
    },
    best: string('The text of the opening that the first scene begins with.'),
    hook: string('One short line for the first picture, at most 12 words, true to the paper.'),
    scenes: {
      type: 'ARRAY',
      minItems: SCENES.least,
      maxItems: SCENES.most,
      items: {
        type: 'OBJECT',
        required: ['role', 'heading', 'narration', 'visual', 'claims'],
        propertyOrdering: ['role', 'narration', 'claims', 'bridges', 'heading', 'visual'],
        properties: {
          role: { type: 'STRING', enum: [...ROLES] },
          narration: string('What is spoken, word for word: plain sentences, no markup.'),
          claims: {
            type: 'ARRAY',
            items: {
              type: 'OBJECT',
              required: ['text', 'quote', 'section'],
              properties: {
                text: string('A sentence of this narration, word for word.'),
                quote: string('The passage of the paper that it rests on, copied character for character.'),
                section: string(
                  'Heading of the section that holds the quote; Abstract, Title, or the table’s label.',
                ),
              },
            },
          },
          bridges: {
            type: 'ARRAY',
            items: string(
              'A sentence of this narration, word for word, that states nothing and has no claim.',
            ),
          },
          heading: string('Two to five words above the picture.'),
          visual: {
            type: 'OBJECT',
            required: ['kind'],
            properties: {
              kind: { type: 'STRING', enum: [...VISUALS] },
              prompt: string(
                'clip: what the camera sees, one setting, one movement, no text in the picture.',
              ),
              figureId: string('figure: its id, as in [id].'),
              text: string(
                'title: the line. figure: a caption of your own. quote: verbatim, under 110 characters. term: what it means, in plain words.',
              ),
              value: string(
                'number, share: the number as the paper has it, with its unit; a share also as 1 in 5.',
              ),
              label: string('number, share: whose it is and what it counts, at most 6 words.'),
              term: string('term: the word that is explained.'),
              form: { type: 'STRING', enum: [...FORMS] },
              axis: string('chart, forest: what is measured, at most 6 words.'),
              data: {
                type: 'ARRAY',
                maxItems: 6,
                items: {
                  type: 'OBJECT',
                  required: ['label', 'value'],
                  properties: {
                    label: string('whose number it is, at most 4 words.'),
                    value: string('the number as the paper has it, with its unit.'),
                    low: string('forest: the lower end of the interval.'),
                    high: string('forest: the upper end of the interval.'),
                  },
                },
              },
              items: { type: 'ARRAY', items: { type: 'STRING' }, maxItems: 5 },
            },
          },
        },
      },
    },
  },
} as const;

/** Characters of any one text: a scene of them would last five minutes. */
export const MOST_WRITTEN = 4_000;
const MOST_CLAIMS = 40;
const text = z.string().trim().max(MOST_WRITTEN);
const said = text.min(1);

/** What the model wrote. Looser than the request: what is missing is mended or reported in `read-script.ts`. */
export const writtenSchema = z.object({
  title: said,
  openings: z
    .array(z.object({ text: said, quote: said }))
    .max(MOST_CLAIMS)
    .default([]),
  hook: text.default(''),
  scenes: z
    .array(
      z.object({
        role: z.enum(ROLES),
        heading: text.default(''),
        narration: said,
        visual: z.object({
          kind: z.enum(VISUALS),
          prompt: text.default(''),
          figureId: text.default(''),
          text: text.default(''),
          value: text.default(''),
          label: text.default(''),
          term: text.default(''),
          form: z.enum(FORMS).default('bars'),
          axis: text.default(''),
          data: z
            .array(z.object({ label: said, value: said, low: text.default(''), high: text.default('') }))
            .max(MOST_CLAIMS)
            .default([]),
          items: z.array(text).max(MOST_CLAIMS).default([]),
        }),
        claims: z
          .array(z.object({ text: said, quote: said, section: text.default('') }))
          .max(MOST_CLAIMS)
          .default([]),
        bridges: z.array(text).max(MOST_CLAIMS).default([]),
      }),
    )
    .min(SCENES.least)
    .max(SCENES.most),
});
export type Written = z.infer<typeof writtenSchema>;

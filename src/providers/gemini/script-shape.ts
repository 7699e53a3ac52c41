/** The shape in which the model must write. */
import { z } from 'zod';
import { orElse } from './asked-shape.ts';

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
const ROLES = ['hook', 'question', 'method', 'finding', 'impact'] as const;

/** Openings that are written to choose one from. */
export const CANDIDATES = 4;
const OPENINGS = ['number', 'contrast', 'person', 'puzzle', 'scale', 'finding'] as const;

/** Characters of any one text: a scene of them would last five minutes. */
export const MOST_WRITTEN = 4_000;
/** Entries of any list that are read; the model is asked for fewer. */
const MOST_CLAIMS = 40;
const text = z.string().trim().max(MOST_WRITTEN);
const said = text.min(1);
const wanted = (description: string) => text.default('').describe(description);
const ofKind = (description: string) => orElse(text, '').describe(description);
const COPIED = 'The passage of the paper that it rests on, copied character for character.';

const visualSchema = z.object({
  kind: z.enum(VISUALS),
  prompt: ofKind('clip: what the camera sees, one setting, one movement, no text in the picture.'),
  figureId: ofKind('figure: its id, as in [id].'),
  text: ofKind(
    'title: the line. figure: a caption of your own. quote: verbatim, under 110 characters. term: what it means, in plain words.',
  ),
  value: ofKind('number, share: the number as the paper has it, with its unit; a share also as 1 in 5.'),
  label: ofKind('number, share: whose it is and what it counts, at most 6 words.'),
  term: ofKind('term: the word that is explained.'),
  form: orElse(z.enum(['bars', 'line', 'change']), 'bars'),
  axis: ofKind('chart, forest: what is measured, at most 6 words.'),
  data: orElse(
    z
      .array(
        z.object({
          label: said.describe('whose number it is, at most 4 words.'),
          value: said.describe('the number as the paper has it, with its unit.'),
          low: ofKind('forest: the lower end of the interval.'),
          high: ofKind('forest: the upper end of the interval.'),
        }),
      )
      .max(MOST_CLAIMS)
      .meta({ maxItems: 6 }),
    [],
  ),
  items: orElse(z.array(text).max(MOST_CLAIMS).meta({ maxItems: 5 }), []),
});

/** What the model writes. What of it may be missing is mended or reported in `read-script.ts`. */
export const writtenSchema = z.object({
  title: said.describe('Title of the video, at most 12 words.'),
  openings: z
    .array(
      z.object({
        type: z.enum(OPENINGS).catch('finding'),
        text: said.describe('One sentence, at most 10 words.'),
        quote: said.describe(COPIED),
      }),
    )
    .max(MOST_CLAIMS)
    .meta({ minItems: CANDIDATES, maxItems: CANDIDATES })
    .default([]),
  best: wanted('The text of the opening that the first scene says.'),
  hook: wanted('One short line for the first picture, at most 12 words, true to the paper.'),
  scenes: z
    .array(
      z.object({
        role: z.enum(ROLES),
        narration: said.describe('What is spoken, word for word: plain sentences, no markup.'),
        claims: z
          .array(
            z.object({
              text: said.describe('A sentence of this narration, or a line on its screen, word for word.'),
              quote: said.describe(COPIED),
              section: wanted(
                'Heading of the section that holds the quote; Abstract, Title, or the table’s label.',
              ),
            }),
          )
          .max(MOST_CLAIMS)
          .default([]),
        bridges: orElse(
          z
            .array(
              text.describe(
                'A sentence of this narration, word for word, that states nothing and has no claim.',
              ),
            )
            .max(MOST_CLAIMS),
          [],
        ),
        heading: wanted('Two to five words above the picture.'),
        visual: visualSchema,
      }),
    )
    .min(SCENES.least)
    .max(SCENES.most),
});
export type Written = z.infer<typeof writtenSchema>;

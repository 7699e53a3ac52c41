/** Which look a video gets: the style that was chosen, or one that suits the paper. */
import type { Style } from './options.ts';
import type { Paper } from './paper.ts';
import { seedOf } from './random.ts';
import { type Subject, subjectOf } from './subject.ts';

export type Look = Exclude<Style, 'auto'>;

/** Looks that suit a subject, where a person leaves the choice to the paper. */
const SUITED: Record<Subject, readonly Look[]> = {
  cell: ['heather', 'coral', 'tide'],
  gene: ['tide', 'heather', 'glacier'],
  brain: ['heather', 'ember', 'tide'],
  body: ['coral', 'ember', 'glacier'],
  microbe: ['fern', 'heather', 'ember'],
  animal: ['ember', 'fern', 'coral'],
  field: ['fern', 'coral', 'ember'],
  sea: ['tide', 'glacier', 'fern'],
  sky: ['glacier', 'coral', 'tide'],
  space: ['tide', 'heather', 'ember'],
  earth: ['ember', 'fern', 'glacier'],
  city: ['ember', 'heather', 'glacier'],
  people: ['coral', 'glacier', 'heather'],
  data: ['tide', 'fern', 'glacier'],
  matter: ['glacier', 'ember', 'fern'],
  light: ['ember', 'tide', 'heather'],
  paper: ['glacier', 'coral', 'heather'],
};

/** With `auto` one of those that suit the paper, always the same for it. */
export function lookOf(style: Style, paper: Paper): Look {
  if (style !== 'auto') return style;
  const suited = SUITED[subjectOf(paper)];
  return suited[seedOf(paper.title) % suited.length] as Look;
}

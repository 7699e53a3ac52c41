/** The video as text: `transcript.json` beside it, for pages and machines. */
import type { Paper } from '#src/core/paper.ts';
import type { Script, Visual } from '#src/core/script.ts';
import { subjectOf } from '#src/core/subject.ts';
import type { ClaimRow } from '#src/grounding/index.ts';
import { secondsAt, type TimedScene } from './steps/generate-audio.ts';
import { verdictsOf } from './verdicts.ts';

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** Where a picture is kept is nobody's business. */
const publicly = (visual: Visual) =>
  visual.kind === 'own' ? { kind: visual.kind, by: visual.by ?? null } : visual;

/** What was said when (seconds from the video's start), what was shown, and what in the paper it rests on. */
export function transcript(paper: Paper, script: Script, claims: readonly ClaimRow[], scenes: TimedScene[]) {
  return {
    title: script.title,
    language: script.language ?? 'en',
    writer: script.writer,
    paper: {
      title: paper.title,
      authors: paper.authors,
      journal: paper.journal,
      year: paper.year,
      ...paper.ids,
      licence: paper.licence.code,
      retracted: paper.retracted,
      origins: paper.origins ?? {},
    },
    /** What the ground of its pictures shows. */
    subject: subjectOf(paper),
    notes: paper.notes,
    scenes: scenes.map(({ scene, narration, startFrame, frames }) => {
      const start = secondsAt(startFrame);
      return {
        id: scene.id,
        role: scene.role,
        heading: scene.heading,
        start: round(start),
        end: round(start + secondsAt(frames)),
        narration: scene.narration,
        voice: narration.voice,
        words: narration.words.map((word) => ({
          text: word.text,
          start: round(start + word.start),
          end: round(start + word.end),
        })),
        visual: publicly(scene.visual),
        verdicts: scene.role === 'end' ? [] : verdictsOf(scene, script, claims),
        edited: scene.edited ? 'by the requester' : null,
        claims: claims
          .filter(({ sceneId, found }) => sceneId === scene.id && found)
          .map(({ sentence, quote, section, verdict }) => ({ text: sentence, quote, section, verdict })),
      };
    }),
  };
}

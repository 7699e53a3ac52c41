/** A writer whose scripts stand up to their paper. */
import { onWords } from '#src/confined/on-words.ts';
import { AppError } from '#src/core/errors.ts';
import { assertWritten, foreign } from '#src/core/language.ts';
import type { Paper } from '#src/core/paper.ts';
import type {
  CallContext,
  ReadDraft,
  ScriptBrief,
  ScriptReader,
  ScriptWriter,
  Told,
} from '#src/core/ports.ts';
import type { Critique, ReaderAnswer, ReaderNote } from '#src/core/reading.ts';
import type { Scene, Script } from '#src/core/script.ts';
import { splitSentences } from '#src/core/text/sentences.ts';
import {
  checkApart,
  type Finding,
  groundingReport,
  readingApart,
  repairApart,
} from '#src/grounding/index.ts';
import { storyScore, weaknessReport } from './critique.ts';
import { withOpenings, withTrueOpenings } from './openings.ts';
import { isMonotone, type withRhythm } from './rhythm.ts';

/** Goes up when the check or the repair would give some script another text, or the claims table. */
export const GROUNDING_VERSION = 'grounded-18';

/** Who reads what a model writes, and who writes where nobody can. */
export interface SecondJudge {
  reader: ScriptReader;
  /** Says only what the paper says. */
  extractive: ScriptWriter;
}

/** A draft with what is wrong in it. */
interface Judged {
  script: Script;
  notes: readonly ReaderNote[];
  critique: Critique | null;
  errors: number;
  findings: readonly Finding[];
}

/**
 * Checks what `writer` writes: by rules, and where `second` is given by a reader, one call a draft. A script with errors,
 * or one that the reader finds weak as a story, is sent back once with the reasons, if the writer can mend it; what is
 * still wrong is replaced by the paper's own sentences, or cut. No reader, no model's prose: where it fails, the extractive writer's script is given, and says so.
 *
 * Throws what the writer throws, and AppError `paper.unsuitable` where too little is left, `language.unavailable`
 * for a language that it does not write.
 */
export function groundedWriter(writer: ScriptWriter, second: SecondJudge | null = null): ScriptWriter {
  async function judged(
    script: Script,
    paper: Paper,
    { audience }: ScriptBrief,
    context: CallContext,
  ): Promise<Judged> {
    const all = withOpenings(script);
    const story = script.scenes.map(({ narration }) => narration);
    const { notes, critique } = second
      ? await readBy(second.reader, { all, story, audience }, paper, context)
      : UNREAD_DRAFT;
    const checked = await checkApart(context.signal, all, paper, notes);
    const told = withTrueOpenings(script, checked.findings);
    const errors = told.findings.filter(({ severity }) => severity === 'error').length;
    return { ...told, notes, critique, errors };
  }

  async function written(paper: Paper, brief: ScriptBrief, context: CallContext): Promise<Script> {
    const first = await judged(await writer.write(paper, brief, context), paper, brief, context);
    const weak = weaknessReport(first.critique);
    if (first.errors === 0 && !weak) return settled(first.script, first, paper, context);
    const wrong = first.errors > 0 ? groundingReport(first.findings) : null;
    const draft = { script: first.script, report: [wrong, weak].filter(Boolean).join('\n\n') };
    const again = await revised(writer, draft, paper, brief, context);
    const next = again && (await judged(again, paper, brief, context));
    // A second try may be worse: the better one is mended.
    const better = next && isBetter(next, first) ? next : first;
    const { script, findings } = better;
    const mended = better.errors === 0 ? script : await repairApart(context.signal, script, paper, findings);
    return settled(mended, better, paper, context);
  }

  /** What is said stands: what is shown gets its rhythm. */
  async function settled(script: Script, draft: Judged, paper: Paper, context: CallContext): Promise<Script> {
    const known = await reviewed(script, draft, paper, second, context);
    return isMonotone(known) ? rhythmApart(context.signal, known, paper) : known;
  }

  return {
    version: [writer.version, second?.reader.version, GROUNDING_VERSION].filter(Boolean).join('+'),
    ...(writer.languages && { languages: writer.languages }),
    async write(paper, brief, context) {
      assertWritten(brief.language, writer.languages);
      try {
        return await written(paper, brief, context);
      } catch (error) {
        if (!second || !(error instanceof ReaderFault)) throw error;
        // The extractive writer writes English alone.
        if (foreign(brief.language)) throw error.cause;
        const script = await groundedWriter(second.extractive).write(paper, brief, context);
        return { ...script, notes: [...(script.notes ?? []), UNREAD] };
      }
    },
    async openAnew(told, paper, brief, context) {
      assertWritten(brief.language, writer.languages);
      const scene = await openingOf(writer, told, paper, brief, context);
      if (!scene) return null;
      const { openings: _, ...before } = told.script;
      const script = { ...before, scenes: [scene, ...before.scenes.slice(1)] };
      const seen = await judged(script, paper, brief, context).catch((error: unknown) => {
        if (error instanceof ReaderFault) return null;
        throw error;
      });
      if (!seen) return null;
      const wrong = seen.findings.some(
        ({ severity, sceneId }) => severity === 'error' && sceneId === scene.id,
      );
      return wrong ? null : scene;
    },
  };
}

const rhythmApart = onWords<typeof withRhythm>(new URL('./rhythm.ts', import.meta.url), 'withRhythm');

/** Truth comes first, then the story. */
function isBetter(next: Judged, first: Judged): boolean {
  if (next.errors !== first.errors) return next.errors < first.errors;
  const [now, before] = [storyScore(next.critique), storyScore(first.critique)];
  return now === null || before === null || now >= before;
}

const UNREAD_DRAFT: ReaderAnswer = { notes: [], critique: null };
const UNREAD =
  'The script is made of the paper’s own sentences, because the service that checks a model’s words against the paper did not answer.';

/** The reader is busy, gone or of no use. */
class ReaderFault extends Error {
  constructor(override readonly cause: AppError) {
    super(cause.message);
  }
}

/** A used up quota or budget holds the job, as it does for the writer; every other fault is the reader's own. */
async function readBy(
  reader: ScriptReader,
  { all: script, ...told }: { all: Script } & Omit<ReadDraft, 'sentences'>,
  paper: Paper,
  context: CallContext,
): Promise<ReaderAnswer> {
  try {
    return await reader.read(
      { sentences: await readingApart(context.signal, script, paper), ...told },
      context,
    );
  } catch (error) {
    const failed = error instanceof AppError && /^provider\.(?:unavailable|refused)$/.test(error.code);
    throw failed ? new ReaderFault(error) : error;
  }
}

/** The script with what became of it: verdicts on what still stands in it, and how much was mended and cut. */
async function reviewed(
  script: Script,
  { notes, script: before }: Judged,
  paper: Paper,
  second: SecondJudge | null,
  context: CallContext,
): Promise<Script> {
  if (!second && script === before) return script;
  const [was, is] = [before, script].map(({ scenes }) =>
    scenes.flatMap(({ narration }) => splitSentences(narration)),
  ) as [string[], string[]];
  const lost = was.filter((text) => !is.includes(text)).length;
  const mended = is.filter((text) => !was.includes(text)).length;
  const standing = new Set((await readingApart(context.signal, script, paper)).map(({ text }) => text));
  return {
    ...script,
    review: {
      reader: second?.reader.model ?? null,
      notes: notes.filter(({ text }) => standing.has(text)),
      mended,
      cut: Math.max(0, lost - mended),
    },
  };
}

/** A writer that only mends is asked to mend the opening; what else it changes is left out. */
async function openingOf(
  writer: ScriptWriter,
  told: Told,
  paper: Paper,
  brief: ScriptBrief,
  context: CallContext,
): Promise<Scene | null> {
  if (writer.openAnew) return writer.openAnew(told, paper, brief, context);
  const before = told.openings.map(({ narration }) => `“${narration}”`).join('\n');
  const draft = {
    script: told.script,
    report: `${OPEN_ANEW}\n${before}`,
  };
  const second = await revised(writer, draft, paper, brief, context);
  const id = told.script.scenes[0]?.id ?? 's1';
  const scene = second?.scenes[0];
  if (!scene || told.openings.some(({ narration }) => narration === scene.narration)) return null;
  return { ...scene, id };
}

const OPEN_ANEW =
  'The script is true to the paper, but its reader wants another opening. Write another first scene and another hook, as true as before, from another fact or another side. Leave every other scene as it is. These openings were turned down:';

/** null where the writer mends nothing, or gives up: the script that is there can be repaired. */
async function revised(
  writer: ScriptWriter,
  draft: { script: Script; report: string },
  paper: Paper,
  brief: ScriptBrief,
  context: CallContext,
): Promise<Script | null> {
  try {
    return (await writer.revise?.(draft, paper, brief, context)) ?? null;
  } catch (error) {
    const gaveUp =
      error instanceof AppError && error.recovery === 'permanent' && error.code.startsWith('provider.');
    if (gaveUp) return null;
    throw error;
  }
}

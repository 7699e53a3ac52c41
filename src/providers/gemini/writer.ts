/** The script writer: Gemini reads the whole paper, and answers in a fixed shape. */
import { AppError } from '#src/core/errors.ts';
import { hashOf } from '#src/core/hash.ts';
import { type ForeignLanguage, foreign, LANGUAGES } from '#src/core/language.ts';
import type { Paper } from '#src/core/paper.ts';
import type { CallContext, ScriptBrief, ScriptWriter } from '#src/core/ports.ts';
import type { Script } from '#src/core/script.ts';
import type { Logger } from '#src/runtime/log.ts';
import { answerIn, ask } from './ask.ts';
import { askedShape } from './asked-shape.ts';
import type { GeminiDeps } from './buy.ts';
import { againPrompt, revisePrompt, systemFor, writePrompt } from './prompt.ts';
import { readScript } from './read-script.ts';
import { writtenSchema } from './script-shape.ts';

export interface GeminiWriterOptions {
  /** The models to ask, the first that is still there. */
  models: readonly string[];
  /** How many scenes may be generated video; 0: nobody here makes any. */
  clips: number;
  /** The longest of those videos, seconds. */
  clipSeconds?: number;
  timeoutMs?: number;
}

/** What is asked of a model. */
interface Task {
  prompt: string;
  paper: Paper;
  language: ForeignLanguage | undefined;
}

/** Changes with everything that gives the same paper another script: prompt, shape, reading. */
const VERSION = 'gemini-writer-7';
/** A model that thinks about a whole paper takes a minute; after three it has hung. */
const TIMEOUT_MS = 180_000;
/** Answers that are paid for before the script is given up. */
const MOST_ASKED = 2;
const CONCURRENT = 4;
/** Room for the thoughts and the script, tokens: ten times what scripts take. */
const OUTPUT_TOKENS = 16_384;
/** What a script takes with its thoughts, for the books. */
const USUAL_OUTPUT_TOKENS = 4_000;
const SHAPE = askedShape(writtenSchema);

/**
 * A writer over Gemini. Besides what `buy` throws, `write` throws AppError `provider.refused` (safety rules) and
 * `provider.unavailable` (nothing usable in two paid answers, or none of the models is there), both permanent.
 */
export function createGeminiWriter(
  deps: GeminiDeps & { log: Logger },
  { models, clips, clipSeconds, timeoutMs = TIMEOUT_MS }: GeminiWriterOptions,
): ScriptWriter {
  const [configured] = models;
  const shots = { most: clips, seconds: clipSeconds ?? null };

  async function firstThatIsThere(task: Task, context: CallContext): Promise<Script> {
    for (const model of models) {
      const script = await askModel(model, task, context);
      if (script === null) {
        deps.log.warn({ model }, 'this script model is not available any more: set GEMINI_SCRIPT_MODEL');
        continue;
      }
      const note = `The script was written by ${model}, because ${configured} is no longer available.`;
      return model === configured ? script : { ...script, notes: [note] };
    }
    throw unavailable(`none of ${models.join(', ')} is available`);
  }

  /** null: the model is gone. */
  async function askModel(model: string, task: Task, context: CallContext): Promise<Script | null> {
    const { prompt, paper, language } = task;
    let fault: string | null = null;
    for (let turn = 1; turn <= MOST_ASKED; turn += 1) {
      const bought = await ask(
        deps,
        {
          kind: 'script',
          model,
          system: systemFor(language),
          prompt: fault === null ? prompt : againPrompt(prompt, fault),
          shape: SHAPE,
          thinking: 'MEDIUM',
          turn,
          most: OUTPUT_TOKENS,
          usual: USUAL_OUTPUT_TOKENS,
          timeoutMs,
          concurrent: CONCURRENT,
        },
        context,
      );
      if (bought.kind === 'gone') return null;
      if (bought.kind === 'blocked') throw blocked(bought.reason);
      if (bought.kind === 'unheard') continue;
      const reason = bought.kind === 'useless' ? bought.reason : null;
      const read = reason ?? readScript(answerIn(bought) ?? '', paper, model);
      if (typeof read !== 'string') return language ? { ...read, language } : read;
      fault = read;
    }
    throw unavailable(fault ?? 'no answer was heard');
  }

  const asked = (paper: Paper, brief: ScriptBrief): Task => ({
    prompt: writePrompt(paper, brief, shots),
    paper,
    language: foreign(brief.language),
  });

  return {
    version: `${VERSION}:${hashOf([models, shots]).slice(0, 12)}`,
    languages: LANGUAGES,
    write: (paper, brief, context) => firstThatIsThere(asked(paper, brief), context),
    revise(draft, paper, brief, context) {
      const task = asked(paper, brief);
      return firstThatIsThere({ ...task, prompt: revisePrompt(task.prompt, draft) }, context);
    },
  };
}

const blocked = (reason: string): AppError =>
  new AppError('provider.refused', {
    message: `Gemini blocked the script: ${reason}`,
    userMessage:
      'The safety rules of the service that writes scripts do not let it write about this paper. That happens with some medical topics, and says nothing about the paper or about you. Please try another paper.',
  });

const unavailable = (why: string): AppError =>
  new AppError('provider.unavailable', {
    message: `Gemini wrote no usable script: ${why}`,
    userMessage:
      'The service that writes scripts gave no usable answer, twice. We stopped there so that nothing more is spent. Please try again in some hours.',
  });

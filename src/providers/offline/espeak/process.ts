/** The program that eSpeak NG runs in: started when first needed, kept for the next text, never why we stay alive. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { ROOT } from '#src/runtime/root.ts';
import { createWaiting } from '../waiting.ts';

const PROGRAM = join(ROOT, 'src/providers/offline/espeak/child.js');
/** A scene takes some seconds on a busy machine, the first one two more; a program that is silent for so long hangs. */
const HANG_MS = 60_000;

const answerSchema = z.union([
  z.object({ id: z.number(), error: z.string() }),
  z.object({
    id: z.number(),
    sampleRate: z.number(),
    pcm: z.string(),
    words: z.array(z.object({ start: z.number(), end: z.number() })),
  }),
]);

interface EspeakRequest {
  language: string;
  /** 0 to 99; 50 is the engine's own. */
  pitch: number;
  /** Words a minute, as the engine counts them. */
  rate: number;
  /** As they are to be read, sentence by sentence. */
  sentences: string[][];
}

interface EspeakSpeech {
  sampleRate: number;
  pcm: Int16Array;
  /** For each word, seconds from the start; one that cannot be said has no length. */
  words: { start: number; end: number }[];
}

export interface EspeakProcess {
  /** Throws AppError `provider.unavailable`, transient: the next call gets a fresh program. */
  speak(request: EspeakRequest): Promise<EspeakSpeech>;
  /** Ends the program; what is under way is rejected. A later `speak` starts a new one. */
  close(): Promise<void>;
}

export function createEspeakProcess(): EspeakProcess {
  let child: ChildProcessWithoutNullStreams | null = null;
  const waiting = createWaiting<EspeakSpeech>(HANG_MS, () => hold(child, false));

  const drop = (dead: ChildProcessWithoutNullStreams, why: string): void => {
    if (child !== dead) return;
    child = null;
    dead.kill('SIGKILL');
    waiting.failAll(why);
  };
  const start = (): ChildProcessWithoutNullStreams => {
    const started = spawn(process.execPath, ['--no-warnings', PROGRAM], { env: {}, stdio: 'pipe' });
    createInterface({ input: started.stdout }).on('line', (line) => {
      const answer = readAnswer(line);
      if (!answer) return drop(started, `eSpeak said: ${line.slice(0, 200)}`);
      if ('error' in answer) waiting.fail(answer.id, answer.error);
      else waiting.answer(answer.id, { ...answer, pcm: samplesOf(answer.pcm) });
    });
    started.stderr.resume();
    started.stdin.on('error', () => undefined); // its end is told by `exit`
    started.on('error', (error) => drop(started, error.message));
    started.on('exit', (code, signal) => drop(started, `eSpeak ended with ${code ?? signal}`));
    return started;
  };

  return {
    speak(request) {
      child ??= start();
      const asked = child;
      return waiting.ask(
        (id) => {
          hold(asked, true);
          asked.stdin.write(`${JSON.stringify({ id, ...request })}\n`);
        },
        () => drop(asked, `eSpeak took over ${HANG_MS} ms`),
      );
    },
    async close() {
      const ending = child;
      if (!ending) return;
      const ended = new Promise((resolve) => ending.once('exit', resolve));
      drop(ending, 'The voice was closed');
      await ended;
    },
  };
}

/** Whether the program keeps us from ending. */
function hold(child: ChildProcessWithoutNullStreams | null, held: boolean): void {
  if (!child) return;
  const handles = [child, ...([child.stdin, child.stdout, child.stderr] as unknown as Socket[])];
  for (const handle of handles) held ? handle.ref() : handle.unref();
}

function readAnswer(line: string): z.infer<typeof answerSchema> | null {
  try {
    return answerSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

function samplesOf(base64: string): Int16Array {
  const bytes = Buffer.from(base64, 'base64');
  const pcm = new Int16Array(bytes.length / 2);
  for (let index = 0; index < pcm.length; index += 1) pcm[index] = bytes.readInt16LE(2 * index);
  return pcm;
}

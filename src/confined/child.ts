/** Starts the process of confined work, with the system's own limits on it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { compiled } from '#src/runtime/root.ts';
import type { Limits } from './ended.ts';

const ENTRY = new URL('./confined-entry.ts', import.meta.url);
/** How far behind other processes it stands: chats, the queue and the database stay quick. */
const NICE = 10;
/** Deeply nested input: pdfjs and mammoth recurse. KB; a main thread has 8 MB. */
const STACK_KB = 3_900;
/** V8 tidies up before its heap grows past this share of the memory; buffers and pictures need the rest. */
const HEAP_SHARE = 0.6;
/**
 * What the system refuses to give, by what may be resident: pictures are unpacked faster than anybody can watch. Some
 * memory is asked for and never touched.
 */
const DATA_SHARE = 1.15;
/** First the signal that can be told from others, then, if need be, the one that cannot be held up. */
const SCRIPT = `
  ulimit -c 0; ulimit -S -t "$1"; ulimit -H -t "$(($1 + 5))"; ulimit -d "$2"; shift 2
  unset PWD OLDPWD SHLVL
  exec nice -n ${NICE} "$@"`;

/**
 * The process, with a channel to it and nothing else: no environment, no input, no output.
 *
 * @param program what runs in it, where it is not a module of ours
 */
export function startChild({ cpuSeconds, memoryMb }: Limits, program = compiled(ENTRY)): ChildProcess {
  const limits = [Math.ceil(cpuSeconds), Math.round(DATA_SHARE * memoryMb * 1024)].map(String);
  const flags = [`--stack-size=${STACK_KB}`, `--max-old-space-size=${Math.round(HEAP_SHARE * memoryMb)}`];
  return spawn('/bin/sh', ['-c', SCRIPT, 'sh', ...limits, process.execPath, ...flags, program], {
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

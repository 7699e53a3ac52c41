/**
 * Runs a WASI command over files in memory.
 *
 * Node's own `node:wasi` is not used: it needs real files for the wave, prints an ExperimentalWarning, and crashes
 * the whole process (SIGSEGV on Node 20) when flite's memory grows during a long list of words.
 */
import { ConsoleStdout, File, type Inode, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim';

interface ProgramResult {
  exitCode: number;
  /** Standard output and standard error, together. */
  output: string;
  /** Files by name after the run, the given ones included. */
  files: Map<string, Uint8Array>;
}

/** A clock that stands still: the same text gives the same samples. */
const stopped = (memory: WebAssembly.Memory) => (_id: number, _precision: bigint, time: number) => {
  new DataView(memory.buffer).setBigUint64(time, 0n, true);
  return 0;
};

/**
 * Runs a WASI command to its end, synchronously.
 *
 * @param module a compiled command module (exports `memory` and `_start`)
 * @param argv the program's arguments, its name first
 * @param inputs files that it may open, by name without a leading slash
 * @throws what the program traps with (`WebAssembly.RuntimeError`)
 */
export function runProgram(
  module: WebAssembly.Module,
  argv: string[],
  inputs: Record<string, string>,
): ProgramResult {
  const files = new Map<string, Inode>();
  for (const [name, text] of Object.entries(inputs))
    files.set(name, new File(new TextEncoder().encode(text)));
  const output: Uint8Array[] = [];
  const console = new ConsoleStdout((bytes) => output.push(bytes.slice()));
  const wasi = new WASI(
    argv,
    [],
    [new File([]).path_open(0, 0n, 0).fd_obj, console, console, new PreopenDirectory('/', files)],
    { debug: false },
  );
  const instance = new WebAssembly.Instance(module, {
    wasi_snapshot_preview1: {
      ...wasi.wasiImport,
      clock_time_get: (...call: Parameters<ReturnType<typeof stopped>>) => stopped(program.memory)(...call),
    },
  });
  const program = instance.exports as { memory: WebAssembly.Memory; _start: () => void };
  const exitCode = wasi.start({ exports: program });
  return {
    exitCode,
    output: Buffer.concat(output).toString(),
    files: new Map([...files].flatMap(([name, file]) => (file instanceof File ? [[name, file.data]] : []))),
  };
}

/**
 * The thirteen WASI calls that flite makes, over files in memory.
 *
 * Node's own `node:wasi` is not used: it needs real files for the wave, prints an ExperimentalWarning, and crashes
 * the whole process (SIGSEGV on Node 20) when flite's memory grows during a long list of words.
 */

const SUCCESS = 0;
const ERRNO_BADF = 8;
const ERRNO_NOENT = 44;
/** The one folder the program sees, `/`. */
const ROOT_FD = 3;
const FILETYPE_DIRECTORY = 3;
const FILETYPE_REGULAR = 4;
const OFLAG_CREATE = 1;
const OFLAG_TRUNCATE = 8;
const ALL_RIGHTS = 0xffff_ffffn;
const FIRST_FILE_BYTES = 1 << 16;

interface MemoryFile {
  bytes: Uint8Array;
  length: number;
}

interface Handle {
  file: MemoryFile;
  position: number;
}

class ProgramExit extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`exit ${code}`);
    this.code = code;
  }
}

export interface ProgramResult {
  exitCode: number;
  /** Standard output and standard error, together. */
  output: string;
  /** Files by name after the run, the given ones included. */
  files: Map<string, Uint8Array>;
}

const emptyFile = (): MemoryFile => ({ bytes: new Uint8Array(FIRST_FILE_BYTES), length: 0 });

function writeTo(handle: Handle, data: Uint8Array): void {
  const { file } = handle;
  const needed = handle.position + data.length;
  if (needed > file.bytes.length) {
    const grown = new Uint8Array(needed * 2);
    grown.set(file.bytes.subarray(0, file.length));
    file.bytes = grown;
  }
  file.bytes.set(data, handle.position);
  handle.position = needed;
  file.length = Math.max(file.length, needed);
}

function readFrom(handle: Handle, target: Uint8Array): number {
  const { file, position } = handle;
  const count = Math.max(0, Math.min(target.length, file.length - position));
  target.set(file.bytes.subarray(position, position + count));
  handle.position += count;
  return count;
}

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
  const encoder = new TextEncoder();
  const args = argv.map((argument) => encoder.encode(`${argument}\0`));
  const files = new Map<string, MemoryFile>();
  for (const [name, text] of Object.entries(inputs)) {
    const bytes = encoder.encode(text);
    files.set(name, { bytes, length: bytes.length });
  }
  const output = emptyFile();
  const console: Handle = { file: output, position: 0 };
  const handles = new Map<number, Handle>([
    [1, console],
    [2, console],
  ]);
  let nextFd = ROOT_FD + 1;
  let memory = new WebAssembly.Memory({ initial: 0 });
  // The memory's buffer is replaced whenever it grows, so views are made for each call.
  const view = () => new DataView(memory.buffer);
  const bytesAt = (pointer: number, length: number) => new Uint8Array(memory.buffer, pointer, length);

  const eachBuffer = (fd: number, vectors: number, count: number, total: number, move: Transfer): number => {
    const handle = handles.get(fd);
    if (!handle) return ERRNO_BADF;
    let moved = 0;
    for (let i = 0; i < count; i++) {
      const at = vectors + i * 8;
      moved += move(handle, bytesAt(view().getUint32(at, true), view().getUint32(at + 4, true)));
    }
    view().setUint32(total, moved, true);
    return SUCCESS;
  };

  const calls = {
    args_sizes_get(count: number, size: number): number {
      view().setUint32(count, args.length, true);
      const total = args.reduce((sum, argument) => sum + argument.length, 0);
      view().setUint32(size, total, true);
      return SUCCESS;
    },
    args_get(pointers: number, buffer: number): number {
      let at = buffer;
      for (const [i, argument] of args.entries()) {
        view().setUint32(pointers + i * 4, at, true);
        bytesAt(at, argument.length).set(argument);
        at += argument.length;
      }
      return SUCCESS;
    },
    /** A clock that stands still: the same text gives the same samples. */
    clock_time_get(_id: number, _precision: bigint, time: number): number {
      view().setBigUint64(time, 0n, true);
      return SUCCESS;
    },
    fd_close(fd: number): number {
      handles.delete(fd);
      return SUCCESS;
    },
    fd_fdstat_get(fd: number, stat: number): number {
      if (fd !== ROOT_FD && !handles.has(fd)) return ERRNO_BADF;
      view().setUint8(stat, fd === ROOT_FD ? FILETYPE_DIRECTORY : FILETYPE_REGULAR);
      view().setUint16(stat + 2, 0, true);
      view().setBigUint64(stat + 8, ALL_RIGHTS, true);
      view().setBigUint64(stat + 16, ALL_RIGHTS, true);
      return SUCCESS;
    },
    fd_fdstat_set_flags: (): number => SUCCESS,
    fd_prestat_get(fd: number, stat: number): number {
      if (fd !== ROOT_FD) return ERRNO_BADF;
      view().setUint8(stat, 0);
      view().setUint32(stat + 4, 1, true);
      return SUCCESS;
    },
    fd_prestat_dir_name(_fd: number, path: number): number {
      bytesAt(path, 1).set(encoder.encode('/'));
      return SUCCESS;
    },
    fd_read: (fd: number, vectors: number, count: number, total: number): number =>
      eachBuffer(fd, vectors, count, total, readFrom),
    fd_write: (fd: number, vectors: number, count: number, total: number): number =>
      eachBuffer(fd, vectors, count, total, (handle, data) => {
        writeTo(handle, data);
        return data.length;
      }),
    fd_seek(fd: number, offset: bigint, whence: number, result: number): number {
      const handle = handles.get(fd);
      if (!handle) return ERRNO_BADF;
      const from = whence === 0 ? 0 : whence === 1 ? handle.position : handle.file.length;
      handle.position = from + Number(offset);
      view().setBigUint64(result, BigInt(handle.position), true);
      return SUCCESS;
    },
    path_open(
      ...[, , path, length, flags, , , , opened]: [
        number,
        number,
        number,
        number,
        number,
        bigint,
        bigint,
        number,
        number,
      ]
    ): number {
      const name = new TextDecoder().decode(bytesAt(path, length).slice());
      let file = files.get(name);
      if (!file && !(flags & OFLAG_CREATE)) return ERRNO_NOENT;
      if (!file || flags & OFLAG_TRUNCATE) file = emptyFile();
      files.set(name, file);
      handles.set(nextFd, { file, position: 0 });
      view().setUint32(opened, nextFd, true);
      nextFd++;
      return SUCCESS;
    },
    proc_exit(code: number): never {
      throw new ProgramExit(code);
    },
  };

  const { exports } = new WebAssembly.Instance(module, { wasi_snapshot_preview1: calls });
  memory = exports.memory as WebAssembly.Memory;
  let exitCode = 0;
  try {
    (exports._start as () => void)();
  } catch (thrown) {
    if (!(thrown instanceof ProgramExit)) throw thrown;
    exitCode = thrown.code;
  }
  return {
    exitCode,
    output: new TextDecoder().decode(output.bytes.slice(0, output.length)),
    files: new Map([...files].map(([name, file]) => [name, file.bytes.subarray(0, file.length)])),
  };
}

type Transfer = (handle: Handle, data: Uint8Array) => number;

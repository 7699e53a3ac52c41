/** What confined work may use, and why it ended without an answer. */

export interface Limits {
  /** Seconds of CPU time, of all threads together. */
  cpuSeconds: number;
  /** Resident memory, MB. A process that has loaded a reader has some 100 of them. */
  memoryMb: number;
}

type Why =
  /** It needed more CPU time than it may. */
  | 'cpu'
  /** It needed more memory than it may. */
  | 'memory'
  /** It failed in a way that its module did not foresee. */
  | 'crash';

/** What a process ends with when it gets no more memory: V8 says so itself, others use what they did not get. */
const OUT_OF_MEMORY = new Set(['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGSEGV', 'SIGBUS']);
/** What comes from a person, a service manager or a machine short of memory: not the work's doing. */
const FROM_OUTSIDE = new Set(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGKILL']);

export class Ended extends Error {
  constructor(
    readonly why: Why,
    message: string,
  ) {
    super(message);
    this.name = 'Ended';
  }

  static cpu({ cpuSeconds }: Limits): Ended {
    return new Ended('cpu', `It needed more than ${cpuSeconds} s of CPU time`);
  }

  static memory({ memoryMb }: Limits): Ended {
    return new Ended('memory', `It needed more than ${memoryMb} MB of memory`);
  }

  /** By how the process exited; an error of another kind, worth another try, where it was ended from outside. */
  static from(code: number | null, signal: NodeJS.Signals | null, limits: Limits): Error {
    if (signal === 'SIGXCPU') return Ended.cpu(limits);
    if (signal && OUT_OF_MEMORY.has(signal)) return Ended.memory(limits);
    if (signal && FROM_OUTSIDE.has(signal)) return new Error(`Confined work was ended by ${signal}`);
    return new Ended('crash', `Its process ended with ${signal ?? `code ${code}`} and without an answer`);
  }
}

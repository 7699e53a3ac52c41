/** Reads one file in a process of its own, so that its time and memory are its own: `one.ts FILE [WANTED_ID]`. */
import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import { toAppError } from '#src/core/errors.ts';
import type { Paper, ParsedPaper } from '#src/core/paper.ts';
import { readFile } from '#src/papers/index.ts';
import { readJats } from '#src/papers/readers.ts';
import { assertSuitable } from '#src/papers/suitable.ts';

export interface Outcome {
  paper: Paper | null;
  /** Ids of the figures that came with a picture. */
  pictures: string[];
  /** Why no video would be made of it. */
  refusal: { code: string; userMessage: string } | null;
  ms: number;
  peakMb: number;
}

async function read(): Promise<Outcome> {
  const [path = '', wanted] = process.argv.slice(2);
  const bytes = await readBytes(path);
  const context = { signal: new AbortController().signal };
  const start = performance.now();
  let parsed: ParsedPaper | null = null;
  let refusal: Outcome['refusal'] = null;
  try {
    parsed = wanted
      ? await readJats(bytes, context, wanted)
      : await readFile(new Uint8Array(bytes), basename(path), context);
    assertSuitable(parsed.paper);
  } catch (thrown) {
    const { code, userMessage } = toAppError(thrown);
    refusal = { code, userMessage };
  }
  return {
    paper: parsed?.paper ?? null,
    pictures: parsed?.images.map((image) => image.figureId) ?? [],
    refusal,
    ms: Math.round(performance.now() - start),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

process.send?.(await read());

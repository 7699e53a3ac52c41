/** Remembers what a step made under the hash of what it made it from, so that nothing is made or paid twice. */
import type { z } from 'zod';
import { hashOf } from '../core/hash.ts';
import type { Database } from '../db/client.ts';
import { findMemo, saveMemo } from '../db/memos.ts';
import type { Storage } from '../storage/port.ts';

/** Puts a file of the output into storage; returns its storage key, which belongs into the output. */
export type SaveFile = (name: string, from: Uint8Array | { path: string }) => Promise<string>;

interface Recipe<T> {
  /** What is made: `script`, `speech`, … */
  name: string;
  /** Everything the output depends on, versions of the makers included. */
  inputs: unknown;
  /** Checks what was remembered: an output of an older shape is made anew. */
  schema: z.ZodType<T>;
  make(save: SaveFile): Promise<T>;
}

export type Memoise = <T>(recipe: Recipe<T>) => Promise<T>;

/**
 * A memo over the database (outputs) and the storage (their files), shared by all workers.
 *
 * Files are stored before the output is noted: what is remembered is complete, and a worker killed in between
 * leaves files that the next one writes again. An output whose files have gone is made anew.
 */
export function createMemo(db: Database, storage: Storage): Memoise {
  return async ({ name, inputs, schema, make }) => {
    const key = hashOf({ name, inputs });
    const known = await findMemo(db, key);
    if (known) {
      const output = schema.safeParse(known.output);
      const present = await Promise.all(known.files.map((file) => storage.exists(file)));
      if (output.success && present.every(Boolean)) return output.data;
    }
    const files: string[] = [];
    const made = await make(async (fileName, from) => {
      const file = `memo/${key}/${fileName}`;
      await storage.put(file, from);
      files.push(file);
      return file;
    });
    const output = schema.parse(made);
    await saveMemo(db, { key, step: name, output, files });
    return output;
  };
}

/** What steps have made, by the hash of what they made it from. */
import { eq } from 'drizzle-orm';
import type { Database } from './client.ts';
import { memos } from './schema.ts';

export interface Memo {
  key: string;
  step: string;
  output: unknown;
  files: string[];
}

export async function findMemo(db: Database, key: string): Promise<Memo | null> {
  const [row] = await db.select().from(memos).where(eq(memos.key, key));
  return row ?? null;
}

/** Remembers an output; a later one under the same key replaces it (its files had gone missing). */
export async function saveMemo(db: Database, memo: Memo): Promise<void> {
  await db
    .insert(memos)
    .values(memo)
    .onConflictDoUpdate({ target: memos.key, set: { output: memo.output, files: memo.files } });
}

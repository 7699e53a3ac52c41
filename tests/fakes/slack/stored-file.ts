/** Files that people share. */
import { typeOf } from './api/files.ts';
import type { StoredFile, User } from './model.ts';
import type { Store } from './store.ts';

/** A file someone shares. */
export interface Attached {
  name: string;
  bytes: Uint8Array;
  type?: string;
  /** Its address leads on to another host. */
  redirects?: boolean;
}

/** Keeps a file of a person, ready to be seen. */
export function storeFile(store: Store, user: User, file: Attached, own: Partial<StoredFile>): StoredFile {
  const at = store.clock();
  const stored: StoredFile = {
    id: store.id('F'),
    teamId: user.teamId,
    userId: user.id,
    name: file.name,
    title: file.name,
    type: file.type ?? typeOf(file.name),
    bytes: file.bytes,
    createdAt: at,
    completedAt: at,
    deletedAt: null,
    length: file.bytes.length,
    redirects: file.redirects ?? false,
    stub: false,
    handed: false,
    shares: [],
    ...own,
  };
  store.files.set(stored.id, stored);
  return stored;
}

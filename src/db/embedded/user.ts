/** The operating system user that the database server runs as. */

/** `nobody` on every common Linux; PostgreSQL refuses to run as root, and initdb wants a user with a name. */
const NOBODY = 65534;

/** Spawn options; empty where the server runs as ourselves. */
export interface ServerUser {
  uid?: number;
  gid?: number;
}

/** Ourselves, or `nobody` when we are root. */
export function serverUser(): ServerUser {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}

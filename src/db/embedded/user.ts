/** The operating system users that the database's programs run as; PostgreSQL refuses to run as root. */

/**
 * The database's own, without a name on any machine: `nobody` is shared with whatever else was given no rights, which
 * could then read its files and end it.
 */
const DATABASE = 58_432;
/** `nobody` on every common Linux: initdb wants a user with a name, and is done before there is anything to read. */
const NOBODY = 65_534;

/** Spawn options; empty where the programs run as ourselves. */
export interface ServerUser {
  uid?: number;
  gid?: number;
}

const asUser = (id: number): ServerUser => (process.getuid?.() === 0 ? { uid: id, gid: id } : {});

/** Who runs the server and owns its files: ourselves, or the database's own user when we are root. */
export const serverUser = (): ServerUser => asUser(DATABASE);

/** Who makes a cluster. */
export const initUser = (): ServerUser => asUser(NOBODY);

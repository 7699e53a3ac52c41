/**
 * `npm run bench:outages`: takes away what the product stands on, one thing after the other, for a minute each and in
 * the middle of videos, and tells what people saw, when the work went on by itself, and what was lost.
 *
 * Everything is real but Discord, Gemini, Runway and S3, which are local: bot and worker as processes of their own, a
 * PostgreSQL and a Redis of the drill's own. Prints Markdown; ends with 1 if anything was lost or bought twice.
 * `--seconds 10` shortens the faults, `--only redis` takes those alone whose name holds the word, `--keep` leaves the
 * logs, `--older <folder>` names a checkout of an older version, compiled (`node src/runtime/run.js`), to be deployed over.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drill } from './outages/drill.ts';
import { FAULTS, mountDisk, unmountDisk } from './outages/faults.ts';
import { openServers } from './outages/servers.ts';
import { details, HEAD, row } from './outages/table.ts';
import { openWorld } from './outages/world.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
    older: { type: 'string', default: '' },
    keep: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const out = (text: string) => process.stdout.write(`${text}\n`);

const folder = await mkdtemp(join(tmpdir(), 'outages-'));
const servers = await openServers(folder);
const rows: string[] = [];
let isFine = true;
try {
  for (const [index, fault] of FAULTS.entries()) {
    if (!fault.name.toLowerCase().includes(values.only.toLowerCase())) continue;
    if (fault.fromOlder && !values.older) {
      out(`Skipped: ${fault.name}, because --older names no older version.`);
      continue;
    }
    const disk = fault.onDisk ? join(folder, 'disk') : null;
    if (disk) await mkdir(disk);
    if (disk && !mountDisk(disk)) {
      out(`Skipped: ${fault.name}, because this machine lets us mount no disk.`);
      continue;
    }
    const world = await openWorld(
      folder,
      servers,
      `drill${index}`,
      disk,
      fault.fromOlder ? values.older : null,
    );
    try {
      const outcome = await drill(world, fault, seconds);
      rows.push(row(outcome));
      out(`${details(outcome)}\n\n${row(outcome)}`);
      if (outcome.lost.length + outcome.bought.length > 0) isFine = false;
    } catch (error) {
      isFine = false;
      out(`${fault.name}: the drill broke off: ${error}`);
    } finally {
      await world.close().catch((error) => out(`${fault.name}: not closed: ${error}`));
      if (disk) unmountDisk(disk);
    }
  }
} finally {
  await servers.close();
  if (values.keep) out(`Logs: ${folder}`);
  else await rm(folder, { recursive: true, force: true });
}
out(`\nEach away for ${seconds} s.\n\n${[HEAD, ...rows].join('\n')}`);
process.exitCode = isFine ? 0 : 1;

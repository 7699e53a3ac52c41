/** Styles and scripts, read once. Pages carry them inline: one request, and the policy lists their hashes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#src/runtime/root.ts';

const read = (name: string): string => readFileSync(join(ROOT, 'src/web/client', name), 'utf8');

export const SITE_CSS = read('site.css');
export const WATCH_JS = read('watch.js');
export const PROGRESS_JS = read('progress.js');
export const PLAYGROUND_CSS = read('playground.css');
export const ADMIN_CSS = read('admin.css');
export const PLAYGROUND_JS = read('playground.js');

export const STYLES = [SITE_CSS, PLAYGROUND_CSS, ADMIN_CSS];
export const SCRIPTS = [WATCH_JS, PROGRESS_JS, PLAYGROUND_JS];

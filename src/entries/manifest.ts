/**
 * `npm run slack:manifest`: writes manifest.yaml, which is pasted to create the Slack app (Socket Mode). With
 * `-- --url https://videos.example` it prints the one for HTTP at that address instead.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { COMMANDS } from '#commands/index.ts';
import { useCommandPrefix } from '#src/core/text/slash.ts';
import { manifestYaml } from '#src/platforms/slack/app/manifest.ts';
import { ROOT } from '#src/runtime/root.ts';
import { loadConfig, loadDotEnv } from '#src/wiring/config.ts';

loadDotEnv();
useCommandPrefix(loadConfig().commandPrefix);
const { values } = parseArgs({ options: { url: { type: 'string' } } });
if (values.url) {
  process.stdout.write(manifestYaml(COMMANDS, values.url.replace(/\/+$/, '')));
} else {
  writeFileSync(join(ROOT, 'manifest.yaml'), manifestYaml(COMMANDS, null));
  process.stdout.write('manifest.yaml is up to date.\n');
}

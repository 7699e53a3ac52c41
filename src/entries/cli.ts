/** `npm run video`: one paper, one video, without a chat. The same queue, worker and database as everywhere. */

import { toAppError } from '#src/core/errors.ts';
import { parseArguments, USAGE } from './cli/arguments.ts';

async function run(): Promise<number> {
  try {
    const args = parseArguments(process.argv.slice(2));
    if (args.help) {
      process.stdout.write(`${USAGE}\n`);
      return 0;
    }
    // The rest of the product takes a second or two to load: mistakes are told before that.
    const { makeOne } = await import('./cli/video.ts');
    return await makeOne(args);
  } catch (thrown) {
    process.stderr.write(`${toAppError(thrown).userMessage}\n`);
    return 1;
  }
}

process.exitCode = await run();

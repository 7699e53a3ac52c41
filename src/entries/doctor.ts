/** `npm run doctor`: whether this installation works, and what to do where it does not. Buys nothing without --spend. */
import { parseArgs } from 'node:util';
import { toAppError } from '#src/core/errors.ts';
import { exitCodeOf, reportJson, reportText } from '#src/doctor/render.ts';
import { EXIT } from '#src/runtime/supervise.ts';

const HELP = `Usage: npm run doctor [-- --json] [-- --spend]

Looks at everything that this installation needs, and says of each what is wrong and what to do.
  --json   the same for programs
  --spend  makes one scene of five seconds through Gemini and Runway, and says what it cost: some 60 cents
           with the usual models
Exit code: 0 it works, 1 it does not.
`;

async function main(): Promise<number> {
  const options = {
    json: { type: 'boolean' },
    spend: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values } = parseArgs({ options });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  // The product takes seconds to load: mistakes are told before that.
  const { reportOf } = await import('#src/wiring/report.ts');
  const report = await reportOf(values.spend ?? false);
  process.stdout.write(values.json ? reportJson(report) : reportText(report));
  return exitCodeOf(report);
}

process.exitCode = await main().catch((thrown: unknown) => {
  process.stderr.write(`${toAppError(thrown).message}\n\n${HELP}`);
  return EXIT.usage;
});

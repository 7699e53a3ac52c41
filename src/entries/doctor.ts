/** `npm run doctor`: whether this installation works, and what to do where it does not. Buys nothing without --spend. */
import { parseArgs } from 'node:util';
import { toAppError } from '#src/core/errors.ts';
import { examine, type Report } from '#src/doctor/examine.ts';
import { fault } from '#src/doctor/finding.ts';
import { exitCodeOf, reportJson, reportText } from '#src/doctor/render.ts';
import { useProxy } from '#src/net/proxy.ts';
import { createClosers } from '#src/runtime/closers.ts';
import { createLogger } from '#src/runtime/log.ts';
import { EXIT } from '#src/runtime/supervise.ts';
import { checksOf } from '#src/wiring/checks.ts';
import { type Config, loadConfig, loadDotEnv } from '#src/wiring/config.ts';
import { trialOf } from '#src/wiring/trial.ts';

const HELP = `Usage: npm run doctor [-- --json] [-- --spend]

Looks at everything that this installation needs, and says of each what is wrong and what to do.
  --json   the same for programs
  --spend  makes one scene of five seconds through Gemini and Runway, and says what it cost: some 60 cents
           with the usual models
Exit code: 0 it works, 1 it does not.
`;

/** A clip may wait its turn at Runway's, and is made in minutes. */
const TRIAL_MS = 15 * 60_000;

async function reportOf(spend: boolean): Promise<Report> {
  let config: Config;
  try {
    loadDotEnv();
    config = loadConfig();
  } catch (thrown) {
    const { userMessage } = toAppError(thrown);
    const finding = fault(userMessage, '.env.example and docs/deployment.md say what each setting may be.');
    return { state: 'fault', parts: [{ part: 'settings', findings: [finding] }] };
  }
  useProxy(config.proxy);
  const log = createLogger('silent', null);
  const { keep, closeAll } = createClosers();
  try {
    const report = await examine(checksOf(config, log, keep));
    if (!spend || report.state === 'fault') return report;
    const trial = await examine([trialOf(config, log, keep)], TRIAL_MS);
    const state = trial.state === 'ok' ? report.state : trial.state;
    return { state, parts: [...report.parts, ...trial.parts] };
  } finally {
    await closeAll().catch(() => undefined); // what was away cannot be left in order
  }
}

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
  const report = await reportOf(values.spend ?? false);
  process.stdout.write(values.json ? reportJson(report) : reportText(report));
  return exitCodeOf(report);
}

process.exitCode = await main().catch((thrown: unknown) => {
  process.stderr.write(`${toAppError(thrown).message}\n\n${HELP}`);
  return EXIT.usage;
});

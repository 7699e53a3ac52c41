/** The doctor's report on the installation as the environment has it. */
import { toAppError } from '#src/core/errors.ts';
import { useCommandPrefix } from '#src/core/text/slash.ts';
import { examine, type Report } from '#src/doctor/examine.ts';
import { fault, off } from '#src/doctor/finding.ts';
import { useProxy } from '#src/net/proxy.ts';
import { createClosers } from '#src/runtime/closers.ts';
import { createLogger } from '#src/runtime/log.ts';
import { checksOf } from './checks.ts';
import { type Config, loadConfig, loadDotEnv } from './config.ts';
import { trialOf } from './trial.ts';

/** A clip may wait its turn at Runway's, and is made in minutes. */
const TRIAL_MS = 15 * 60_000;

/** @param spend whether a scene may be bought, where all else is well */
export async function reportOf(spend: boolean): Promise<Report> {
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
  useCommandPrefix(config.commandPrefix);
  const log = createLogger('silent', null);
  const { keep, closeAll } = createClosers();
  try {
    const report = await examine(checksOf(config, log, keep));
    if (!spend) return report;
    if (report.state === 'fault') {
      const findings = [off('Nothing was bought: first what is marked with ✗.')];
      return { ...report, parts: [...report.parts, { part: 'trial', findings }] };
    }
    const trial = await examine([trialOf(config, log, keep)], TRIAL_MS);
    const state = trial.state === 'ok' ? report.state : trial.state;
    return { state, parts: [...report.parts, ...trial.parts] };
  } finally {
    await closeAll().catch(() => undefined); // what was away cannot be left in order
  }
}

/** Runway: the key, the credits, and what the account may make of the model. Buys nothing. */
import type { RunwayClient } from '#src/providers/runway/client.ts';
import { type Finding, fault, ok, warning } from '../finding.ts';

interface RunwaySettings {
  client: Pick<RunwayClient, 'examine'>;
  model: string;
  /** What the clips of one video take. */
  creditsAVideo: number;
}

export async function lookAtRunway(settings: RunwaySettings, signal: AbortSignal): Promise<Finding[]> {
  const { client, model, creditsAVideo } = settings;
  const examined = await client.examine(model, signal);
  if (examined.kind === 'refused') {
    const { status, message } = examined;
    return status === 401 || status === 403
      ? [
          fault(
            `Runway does not take RUNWAYML_API_SECRET (HTTP ${status}).`,
            'Make a key at https://dev.runwayml.com, your organisation, API Keys.',
          ),
        ]
      : [
          fault(
            `Runway cannot be asked: ${message}`,
            'See whether this machine may open https://api.dev.runwayml.com, and RUNWAYML_BASE_URL.',
          ),
        ];
  }
  const { account, hasModel } = examined;
  const findings: Finding[] = [];
  if (!hasModel)
    findings.push(
      fault(
        `The account may not use ${model}.`,
        'Set RUNWAY_MODEL to another one, or change the account’s tier.',
      ),
    );
  if (account.credits < creditsAVideo)
    findings.push(
      fault(
        `${account.credits} credits are left; the clips of a video take about ${creditsAVideo}.`,
        'Buy credits at https://dev.runwayml.com, Billing. Until then scenes are drawn here.',
      ),
    );
  else if (account.credits < creditsAVideo * FEW_VIDEOS)
    findings.push(
      warning(
        `${account.credits} credits are left, which do for some ${Math.floor(account.credits / creditsAVideo)} videos.`,
        'Buy credits, or let Runway do it by itself: https://dev.runwayml.com, Billing, Autobilling.',
      ),
    );
  if (findings.length > 0) return findings;
  const atOnce = account.concurrent === null ? 'any number of clips' : `${account.concurrent} clips`;
  return [
    ok(
      `${account.credits} credits; ${model} makes ${atOnce} at once, and was asked for ${account.daily} in the past day.`,
    ),
  ];
}

const FEW_VIDEOS = 5;

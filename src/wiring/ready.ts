/** What whoever starts the product is told: where it is, and what of it is on. Pure. */
import type { Config } from './config.ts';

type Shown = Pick<Config, 'discord' | 'slack' | 'gemini' | 'runway' | 'playground' | 'host' | 'proxy'> & {
  desk: Pick<Config['desk'], 'publicUrl'>;
};

const DOORS: Record<Config['playground'], string> = {
  closed: 'closed (set ADMIN_TOKEN to open it)',
  token: 'open with ADMIN_TOKEN',
  everybody: 'open to everybody who reaches this address',
};
const isLoopback = (host: string | null): boolean =>
  host === 'localhost' || /^(?:127\.|::1$)/.test(host ?? '');

/** A few lines for standard output, each with its line break. */
export function readyText({ discord, slack, gemini, runway, desk, playground, host, proxy }: Shown): string {
  const on = (part: unknown): string => (part === null ? 'off' : 'on');
  const door =
    playground === 'everybody' && isLoopback(host)
      ? 'open to everybody on this machine, and closed to all others (set ADMIN_TOKEN, or HOST, to let others in)'
      : DOORS[playground];
  return [
    `Hidden Hill is ready: ${desk.publicUrl}`,
    `Playground: ${door}. Discord: ${on(discord)}. Slack: ${on(slack)}.`,
    `Script and voice: ${gemini ? 'Gemini' : 'built in'}. Pictures: ${runway ? 'Runway, figures and graphics' : 'figures and graphics'}.`,
    proxy
      ? 'Requests to the outside go through HTTPS_PROXY, but for the hosts in NO_PROXY.'
      : 'Requests to the outside go out directly; set HTTPS_PROXY where they have to go through a proxy.',
    '',
  ].join('\n');
}

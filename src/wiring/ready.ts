/** What whoever starts the product is told: where it is, and what of it is on. Pure. */
import { isLocal } from '#src/doctor/checks/address.ts';
import type { Config } from './config.ts';

type Kept = Pick<Config, 'databaseUrl' | 'redisUrl' | 's3' | 'dataDir'>;
type Shown = Kept &
  Pick<Config, 'discord' | 'slack' | 'gemini' | 'runway' | 'playground' | 'host' | 'proxy'> & {
    desk: Pick<Config['desk'], 'publicUrl'>;
  };

const DOORS: Record<Config['playground'], string> = {
  closed: 'closed (set ADMIN_TOKEN to open it)',
  token: 'open with ADMIN_TOKEN',
  everybody: 'open to everybody who reaches this address',
};
const isLoopback = (host: string | null): boolean =>
  host === 'localhost' || /^(?:127\.|::1$)/.test(host ?? '');

/** What is on this machine alone, and what production wants in its place; nothing where nothing is. */
function keptText({ databaseUrl, redisUrl, s3, dataDir }: Kept): string[] {
  const wanted = Object.entries({ DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, S3_BUCKET: s3 })
    .filter(([, set]) => set === null)
    .map(([name]) => name);
  if (wanted.length === 0) return [];
  return [
    `Kept in ${dataDir}, which is for trying it and for one server; production wants ${wanted.join(', ')}.`,
  ];
}

/** A few lines for standard output, each with its line break. */
export function readyText(shown: Shown): string {
  const { discord, slack, gemini, runway, desk, playground, host, proxy } = shown;
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
    ...keptText(shown),
    ...((discord || slack) && isLocal(desk.publicUrl)
      ? [`Links in chats lead to ${desk.publicUrl}, which others cannot open: set PUBLIC_URL.`]
      : []),
    '',
  ].join('\n');
}

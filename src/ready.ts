/** What whoever starts the product is told: where it is, and what of it is on. Pure. */
import type { Config } from './config.ts';

type Shown = Pick<Config, 'discord' | 'slack' | 'adminToken' | 'gemini' | 'runway'> & {
  desk: Pick<Config['desk'], 'publicUrl'>;
};

/** Where people have a chat, the playground is for those who run it; else it is the way to ask for films. */
export const isPlaygroundOpen = ({ discord, slack, adminToken }: Omit<Shown, 'desk'>): boolean =>
  adminToken !== null || (discord === null && slack === null);

/** A few lines for standard output, each with its line break. */
export function readyText(config: Shown): string {
  const { discord, slack, adminToken, gemini, runway, desk } = config;
  const on = (part: unknown): string => (part === null ? 'off' : 'on');
  const door = !isPlaygroundOpen(config)
    ? 'closed (set ADMIN_TOKEN to open it)'
    : adminToken === null
      ? 'open to everybody who reaches this address'
      : 'open with ADMIN_TOKEN';
  return [
    `Hidden Hill is ready: ${desk.publicUrl}`,
    `Playground: ${door}. Discord: ${on(discord)}. Slack: ${on(slack)}.`,
    `Script and voice: ${gemini ? 'Gemini' : 'built in'}. Pictures: ${runway ? 'Runway, figures and cards' : 'figures and cards'}.`,
    '',
  ].join('\n');
}

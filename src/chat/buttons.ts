/** The buttons that several messages share. */
import type { ActionName, Button } from '../core/chat.ts';

export const actionButton = (
  action: ActionName,
  target: string,
  label: string,
  style: 'primary' | 'secondary' | 'danger',
): Button => ({ kind: 'action', action, target, label, style });

export const watchPage = (publicUrl: string, slug: string): string => `${publicUrl}/v/${slug}`;

export const watchButton = (publicUrl: string, slug: string): Button => ({
  kind: 'link',
  url: watchPage(publicUrl, slug),
  label: 'Watch',
});

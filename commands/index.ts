/** What a user can ask for: the registry that both platforms' registration is rendered from, and the way in to it. */

import { unprefixed } from '#src/core/text/slash.ts';
import { access } from './access.ts';
import { help } from './help.ts';
import { myVideos } from './my-videos.ts';
import { settings } from './settings.ts';
import type { Command } from './shared/command.ts';
import { usage } from './usage.ts';
import { video } from './video.ts';

export const COMMANDS: readonly Command[] = [video, myVideos, settings, usage, help, access];

/** The command of this name, with the installation's prefix or without. */
export const commandNamed = (name: string): Command | undefined =>
  COMMANDS.find((command) => command.name === name || command.name === unprefixed(name));

export { receiveMessage } from './messages/index.ts';
export { actionForm, commandForm, complete, runAction, runCommand, runForm } from './shared/dispatch.ts';

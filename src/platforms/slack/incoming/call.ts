/** Who calls, and where an answer can stand. */
import type { Call } from '#commands/shared/command.ts';
import type { Desk } from '#commands/shared/desk.ts';
import type { ChatPlatform } from '#src/chat/port.ts';
import type { Logger } from '#src/runtime/log.ts';
import { BOT_SCOPES } from '../app/manifest.ts';
import { createPeople } from '../app/people.ts';
import type { Workspaces } from '../app/workspaces.ts';
import { UPLOAD_BYTES } from '../limits.ts';
import type { SlackPlace } from '../outgoing/place.ts';

interface Caller {
  teamId: string;
  userId: string;
  place: SlackPlace | null;
  /** Slack's id of what was asked with; null where the same cannot come again. */
  origin: string | null;
  /** Whether a button on a private page was pressed. */
  onPage?: boolean;
}

export type MakeCall = (caller: Caller) => Promise<Call>;

/** Slack tells the language of people only to apps that may read who they are. */
const LOCALE = 'en-US';

export function createCalls(
  desk: Promise<Desk>,
  workspaces: Workspaces,
  log: Logger,
  read: ChatPlatform['readAttachment'],
): MakeCall {
  const isAdmin = createPeople(workspaces, log);
  return async ({ teamId, userId, place, origin, onPage = false }) => {
    const [admin, hints] = await Promise.all([isAdmin(teamId, userId), hintsOf(workspaces, teamId)]);
    const requester = { platform: 'slack', workspace: teamId, userId };
    return {
      requester,
      readFile: (file, maxBytes, signal) => read(file, requester, maxBytes, signal),
      isModerator: admin,
      isAdministrator: admin,
      place,
      origin,
      onPage,
      uploadLimit: UPLOAD_BYTES,
      hints,
      locale: LOCALE,
      desk: await desk,
    };
  };
}

/** What the app cannot do in a workspace that did not give it all that the manifest asks for. */
async function hintsOf(workspaces: Workspaces, teamId: string): Promise<string[]> {
  const scopes = await workspaces(teamId).then(
    (workspace) => workspace.scopes,
    () => BOT_SCOPES,
  );
  const missing = BOT_SCOPES.filter((scope) => !scopes.includes(scope));
  if (missing.length === 0) return [];
  return [
    `I lack permissions here: ${missing.join(', ')}. Whoever installed me can add them at api.slack.com/apps, OAuth & Permissions, and reinstall the app.`,
  ];
}

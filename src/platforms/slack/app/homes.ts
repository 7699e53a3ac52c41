/**
 * The Home tab as the place of one's videos. What it shows follows from the database: a Home that somebody has
 * opened lately is compared with its person's jobs every few seconds, and published again where they have changed.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { runAction, runCommand } from '#commands/index.ts';
import type { Call } from '#commands/shared/command.ts';
import { usage } from '#commands/usage.ts';
import { actionButton } from '#src/chat/wording/buttons.ts';
import { decodeAction } from '#src/chat/wording/custom-id.ts';
import { linkedPage } from '#src/chat/wording/page-files.ts';
import type { PrivatePage } from '#src/core/chat.ts';
import { hashOf } from '#src/core/hash.ts';
import type { Database } from '#src/db/connection/client.ts';
import { tryTake } from '#src/db/limits/rate-limits.ts';
import { noteRefreshed, noteTurned, openHome, takeHomesBehind } from '#src/db/slack/homes.ts';
import type { SlackHomeRow } from '#src/db/slack/tables.ts';
import type { Logger } from '#src/runtime/log.ts';
import { isCode, slackError } from '../errors.ts';
import type { MakeCall } from '../incoming/call.ts';
import { directPlace } from '../outgoing/place.ts';
import { renderHome } from '../render/home.ts';
import type { Workspaces } from './workspaces.ts';

/** Between two in one workspace, so that a hundred a minute are never reached. */
const WORKSPACE_MS = 750;
/** A question (delete for good?) is not taken away from under the person who reads it. */
const QUESTION_MS = 60_000;
const FAILED_MS = 15_000;
/** Longer than publishing takes. */
const HELD_MS = 30_000;
/** Who has not opened it for so long gets it fresh when they do. */
const OPENED_WITHIN_HOURS = 24;
const FIRST_PAGE = 'v1:list:all';

type Whose = Pick<SlackHomeRow, 'teamId' | 'userId'>;

export interface Homes {
  /** Somebody opens their Home. @throws AppError */
  open(teamId: string, userId: string): Promise<void>;
  /** A button in a Home was pressed: shows what it answers. @param asked the button's text @throws AppError */
  turn(teamId: string, userId: string, page: PrivatePage, asked: string): Promise<void>;
  close(): Promise<void>;
}

export interface HomesDeps {
  database: Promise<Database>;
  workspaces: Workspaces;
  call: MakeCall;
  log: Logger;
  /** Between two publishings of one Home. */
  everyMs: number;
}

/** Looks after Homes until it is closed. */
export function createHomes({ database, workspaces, call, log, everyMs }: HomesDeps): Homes {
  const callOf = ({ teamId, userId }: Whose): Promise<Call> =>
    call({ teamId, userId, place: directPlace(teamId, userId), origin: null, onPage: true });

  async function publish(whose: Whose, page: PrivatePage, by: Call, shown: string | null): Promise<string> {
    const used = await runCommand(by, usage, { text: {}, toggles: {}, files: [] });
    const extra = page.kind === 'list' && used.kind === 'page' ? used.page : null;
    const view = renderHome(inHome(page), extra);
    const mark = hashOf(view);
    if (mark === shown) return mark;
    try {
      const { patient } = await workspaces(whose.teamId);
      const show = (one: typeof view) => patient.views.publish({ user_id: whose.userId, view: one });
      await show(view).catch((thrown: unknown) => {
        // As in an answer: a picture that Slack cannot fetch.
        const linked = isCode(thrown, 'invalid_blocks', 'invalid_arguments') ? linkedPage(page) : null;
        if (!linked) throw thrown;
        return show(renderHome(inHome(linked), extra));
      });
    } catch (thrown) {
      throw slackError(thrown);
    }
    return mark;
  }

  async function refresh(home: SlackHomeRow): Promise<void> {
    const db = await database;
    const at = decodeAction(home.page) ?? { action: 'list' as const, target: 'all' };
    const by = await callOf(home);
    const shownAt = new Date();
    const reply = await runAction(by, at.action, at.target);
    if (reply.kind !== 'page') return;
    // A video that was deleted meanwhile leaves its page.
    const lost = at.action === 'open' && reply.page.kind === 'note';
    if (lost) {
      await noteRefreshed(db, home, { page: FIRST_PAGE }, 0);
      return;
    }
    const shown = await publish(home, reply.page, by, home.shown);
    await noteRefreshed(db, home, { shown, shownAt }, everyMs);
  }

  async function look(): Promise<void> {
    const db = await database;
    for (const home of await takeHomesBehind(db, OPENED_WITHIN_HOURS, HELD_MS)) {
      const name = `chat:slack:home:${home.teamId}`;
      const waitMs = await tryTake(db, [{ name, spacingMs: WORKSPACE_MS }]);
      if (waitMs > 0) {
        await noteRefreshed(db, home, {}, waitMs);
        continue;
      }
      await refresh(home).catch(async (err: unknown) => {
        log.warn({ err }, 'Home not brought up to date');
        await noteRefreshed(db, home, {}, FAILED_MS);
      });
    }
  }

  const closing = new AbortController();
  const looking = (async () => {
    while (!closing.signal.aborted) {
      await sleep(everyMs, undefined, { signal: closing.signal }).catch(() => undefined);
      if (closing.signal.aborted) return;
      await look().catch((err) => log.warn({ err }, 'Homes not looked after'));
    }
  })();

  return {
    async open(teamId, userId) {
      const home = await openHome(await database, { teamId, userId }, FIRST_PAGE);
      await refresh({ ...home, shown: null }).catch((thrown: unknown) => {
        // Somebody of another workspace has no Home here.
        if (!isCode((thrown as { cause?: unknown }).cause, 'user_not_found')) throw thrown;
      });
    },
    async turn(teamId, userId, page, asked) {
      const db = await database;
      const whose = { teamId, userId };
      const shownAt = new Date();
      const stays = page.kind === 'note' ? {} : { page: pageOf(page, asked) };
      const quietMs = page.kind === 'note' ? QUESTION_MS : everyMs;
      // Before it is shown: whoever is publishing the page before it learns that, and does not leave that on top.
      await noteTurned(db, whose, { ...stays, shown: null, shownAt }, quietMs);
      await publish(whose, page, await callOf(whose), null);
    },
    async close() {
      closing.abort();
      await looking;
    },
  };
}

/** What brings the same page again: a button that changes a video answers with the video's page. */
const pageOf = (page: PrivatePage, asked: string): string =>
  page.kind === 'detail' ? `v1:open:${page.video.jobId}` : asked;

/** What reads otherwise in a tab of its own. */
function inHome(page: PrivatePage): PrivatePage {
  if (page.kind === 'note') {
    const others = page.buttons.filter((button) => button.kind === 'link' || button.action !== 'list');
    return { ...page, buttons: [...others, actionButton('list', 'all', 'My videos', 'secondary')] };
  }
  const buttons = page.buttons.map((button) =>
    button.kind === 'action' && button.action === 'post' ? { ...button, label: 'Send it to me' } : button,
  );
  return { ...page, buttons };
}

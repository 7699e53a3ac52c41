/** Slack keeps the contract of chat platforms. */
import type { Desk } from '#commands/shared/desk.ts';
import { slackPostings } from '#src/db/slack/tables.ts';
import { describePlatform, type PlatformWorld } from '../../contracts/platform.ts';
import { testDatabase } from '../../support/database.ts';
import { buttonsOf, readable } from './play.ts';
import { startSlackWorld } from './world.ts';

const { db } = await testDatabase();

async function start(): Promise<PlatformWorld> {
  // Only the database is asked for: nothing comes in.
  await db.delete(slackPostings);
  const world = await startSlackWorld(Promise.resolve({ db } as unknown as Desk));
  const { slack, lab, channel, ada, platform } = world;
  const requester = { platform: 'slack', workspace: lab.id, userId: ada.id };
  const at = (channelId: string, userId = ada.id) => ({
    ...{ teamId: lab.id, channelId, userId },
    ...{ threadTs: null, ts: null, fileId: null, movedFrom: null },
  });
  return {
    platform,
    requester,
    newPlace: () => at(channel.id),
    // Of whom Slack knows nothing: there is no direct way either.
    forbiddenPlace: () =>
      at(slack.addChannel(lab, 'closed', { kind: 'group', member: false }).id, 'U000NOBODY'),
    seen: () =>
      slack.messages(channel).map((message) => ({
        id: message.ts,
        text: readable(message),
        buttons: buttonsOf(message),
        mentions: message.versions.flatMap(({ mentions }) => [
          ...mentions.users,
          ...(mentions.everyone ? ['everyone'] : []),
        ]),
        files: message.fileIds.map((id) => {
          const { name, bytes } = slack.store.file(id);
          return { name, bytes: bytes.length };
        }),
      })),
    told: () => [...slack.ephemerals(channel, ada), ...slack.messages(slack.direct(ada))].map(readable),
    removeMessage: (ts) => {
      const message = slack.store.message(channel.id, ts);
      if (message) message.deletedAt = slack.store.clock();
    },
    down: () => slack.down(),
    up: () => slack.up(),
    attach: (name, bytes) => {
      const said = slack.say(ada, channel, 'here', { files: [{ name, bytes }] });
      said.deletedAt = slack.store.clock();
      const id = said.fileIds[0] ?? '';
      const ref = { id, url: `${slack.urls.api.replace('/api/', '')}/files-pri/${lab.id}-${id}/${name}` };
      return { ref, name, bytes: bytes.length };
    },
    problems: () =>
      slack.store.calls.flatMap(({ method, error }) =>
        error?.startsWith('invalid_') ? [`${method}: ${error}`] : [],
      ),
    close: () => world.close(),
  };
}

describePlatform('Slack', start);

/** The app in several workspaces: installed by OAuth, with tokens that change, and removed again. */
import { describe, expect, it } from 'vitest';
import { seal, unseal } from '#src/platforms/slack/installs/seal.ts';
import type { Workspace } from '../../fakes/slack/model.ts';
import { until } from '../../support/wait.ts';
import { play, readable } from './play.ts';
import { HASTE } from './world.ts';

type Play = Awaited<ReturnType<typeof play>>;

/** Somebody agrees to install the app in their workspace. */
async function install({ url }: Play, workspace: Workspace): Promise<Response> {
  const begin = await fetch(`${url}/slack/install`, { redirect: 'manual' });
  const cookie = String(begin.headers.get('set-cookie')).split(';')[0] ?? '';
  const authorize = new URL(String(begin.headers.get('location')));
  authorize.searchParams.set('team', workspace.id);
  const agreed = await fetch(authorize, { redirect: 'manual' });
  return fetch(String(agreed.headers.get('location')), { headers: { cookie } });
}

describe.each(['socket', 'http'] as const)('installed by OAuth, over %s', (transport) => {
  it('serves each workspace with its own token, renewed when it is old, until it is removed', async () => {
    const scene = await play({ oauth: true, rotation: true, transport, pace: HASTE });
    const { slack, lab, channel, ada, db, finish, open } = scene;
    const partner = slack.addWorkspace('Partner', { installed: false });
    const eve = slack.addUser(partner, 'eve');
    const elsewhere = slack.addChannel(partner, 'elsewhere');
    for (const workspace of [lab, partner]) expect((await install(scene, workspace)).status).toBe(200);
    const first = lab.botToken;

    slack.slash(ada, channel, '/video', 'PMC1');
    slack.slash(eve, elsewhere, '/help');
    const statusMessage = await until(() => open()[0]);
    await until(() => slack.ephemerals(elsewhere, eve)[0]);

    const kept = await db.query.slackInstallations.findMany();
    expect(kept.map(({ teamId }) => teamId).sort()).toEqual([lab.id, partner.id].sort());
    expect(JSON.stringify(kept)).not.toContain(lab.botToken);

    // The token has little time left: whoever posts next renews it, without any event.
    await age(scene, lab);
    await finish({ title: 'With a new token' });
    await until(() => slack.replies(statusMessage)[0]);
    expect(lab.botToken).not.toBe(first);
    const refreshed = slack
      .calls('oauth.v2.access')
      .filter(({ args }) => args.grant_type === 'refresh_token');
    expect(refreshed).toHaveLength(1);

    slack.uninstall(lab);
    await until(async () => (await db.query.slackInstallations.findMany()).length === 1);
    slack.slash(eve, elsewhere, '/video', 'PMC9');
    await until(() => slack.messages(elsewhere).find((one) => readable(one).includes('PMC9')));
    await install(scene, lab);
    slack.slash(ada, channel, '/video', 'PMC3');
    await until(() => open().some((one) => readable(one).includes('PMC3')));
  }, 60_000);
});

/** As after eleven hours. */
async function age({ db }: Play, { id }: Workspace): Promise<void> {
  const { findInstallation, renewInstallation } = await import('#src/db/slack/installations.ts');
  const secret = 'a text that nobody guesses';
  const installation = JSON.parse(unseal(secret, id, (await findInstallation(db, id)) ?? ''));
  installation.bot.expiresAt = Math.floor(Date.now() / 1_000) + 60;
  await renewInstallation(db, id, seal(secret, id, JSON.stringify(installation)));
}

describe('what is sealed', () => {
  it('is only read with the same secret, for the same workspace, unchanged', () => {
    const sealed = seal('one secret', 'T1', 'xoxb-token');
    expect(sealed).not.toContain('xoxb');
    expect(seal('one secret', 'T1', 'xoxb-token')).not.toBe(sealed);
    expect(unseal('one secret', 'T1', sealed)).toBe('xoxb-token');
    const changed = `${sealed.slice(0, -6)}${sealed.endsWith('AAAAAA') ? 'BBBBBB' : 'AAAAAA'}`;
    for (const read of [
      () => unseal('another', 'T1', sealed),
      () => unseal('one secret', 'T2', sealed),
      () => unseal('one secret', 'T1', changed),
      () => unseal('one secret', 'T1', 'v0.AAAA'),
    ])
      expect(read).toThrow();
  });
});

/** Signed requests on the web server's port. */
import { describe, expect, it } from 'vitest';
import { startWeb } from '#src/web/index.ts';
import { encode } from '../../fakes/slack/request-url.ts';
import { silentLog } from '../../support/log.ts';
import { until } from '../../support/wait.ts';
import { play } from './play.ts';

describe('requests over HTTP', () => {
  it('are taken where they bear Slack’s signature of just now', async () => {
    const { slack, ada, channel, requestUrl, url, db } = await play({ transport: 'http' });
    expect(await requestUrl?.verify()).toBe(true);
    const sent = encode('slash_commands', {
      command: '/video',
      text: 'PMC1',
      team_id: 'T1',
      user_id: ada.id,
    });
    for (const wrong of [{ secret: 'another' }, { ageSeconds: 400 }]) {
      expect((await requestUrl?.post(sent.body, sent.type, wrong))?.status).toBe(401);
    }
    expect((await fetch(`${url}/slack/events`)).status).toBe(404);
    expect((await fetch(`${url}/v/abc`)).status).toBe(404);
    expect(await db.query.jobs.findMany()).toEqual([]);
    slack.slash(ada, channel, '/help');
    await until(() => slack.ephemerals(channel, ada)[0]);
  });

  it('reach the platform through the web server, which keeps its own pages', async () => {
    const { slack, ada, channel, platform, services, desk } = await play({ transport: 'http' });
    const options = { ...services, settings: desk.settings, log: silentLog, port: 0 };
    const web = await startWeb({ ...options, takers: [platform.handle] });
    try {
      expect(await slack.useRequestUrl(`${web.url}/slack/events`)?.verify()).toBe(true);
      slack.slash(ada, channel, '/usage');
      await until(() => slack.ephemerals(channel, ada)[0]);
      expect((await fetch(`${web.url}/healthz`)).status).toBe(200);
    } finally {
      await web.close();
    }
  });
});

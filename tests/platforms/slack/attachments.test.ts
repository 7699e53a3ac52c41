/** Where a file that somebody shared on Slack is fetched from. */
import type { IncomingMessage } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import type { Workspaces } from '#src/platforms/slack/app/workspaces.ts';
import { createAttachmentReader } from '#src/platforms/slack/incoming/attachments.ts';
import { listen } from '../../fakes/server.ts';

async function server(location: (url: string) => string | null) {
  const heard: IncomingMessage[] = [];
  const started = await listen((request, response) => {
    heard.push(request);
    const to = location(request.url ?? '');
    if (to) response.writeHead(302, { location: to }).end();
    else response.end('%PDF-1.7');
  });
  onTestFinished(started.close);
  return { origin: started.url, heard };
}

it('Slack is followed within its own hosts, over https, and nowhere else', async () => {
  const stranger = await server(() => null);
  const slack = await server(
    (url) =>
      ({
        '/file': null,
        '/moved': '/file',
        '/private': `${stranger.origin}/`,
        '/elsewhere': 'https://files.example.org/paper.pdf',
        '/plain': 'http://files.slack.com/paper.pdf',
        '/like': 'https://files.slack.com.evil.example/paper.pdf',
        '/metadata': 'https://169.254.169.254/',
      })[url] ?? null,
  );
  const workspaces: Workspaces = (async () => ({ botToken: 'xoxb-1' })) as unknown as Workspaces;
  const reader = createAttachmentReader(workspaces, `${slack.origin}/api`);
  const read = (path: string) =>
    reader(
      { ref: { id: 'F1', url: `${slack.origin}${path}` }, name: 'paper.pdf', bytes: null },
      { platform: 'slack', workspace: 'T1', userId: 'U1' },
      1_000,
      new AbortController().signal,
    );
  for (const path of ['/file', '/moved']) expect(Buffer.from(await read(path)).toString()).toBe('%PDF-1.7');
  expect(slack.heard[0]?.headers.authorization).toBe('Bearer xoxb-1');
  for (const path of ['/private', '/elsewhere', '/plain', '/like', '/metadata'])
    await expect(read(path), path).rejects.toMatchObject({ code: 'file.unsupported' });
  expect(stranger.heard).toHaveLength(0);
});

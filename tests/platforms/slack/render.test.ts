import { describe, expect, it } from 'vitest';
import { escapeMarkup, plainText } from '#src/platforms/slack/outgoing/text.ts';
import { renderMessage } from '#src/platforms/slack/render/index.ts';
import { renderPage } from '#src/platforms/slack/render/pages.ts';
import { statusMessage } from '../../contracts/platform.ts';
import { messageFaults } from '../../fakes/slack/block-rules.ts';

describe('text', () => {
  it.each([
    ['<@U1> <https://doi.org/10.1/x|doi.org/10.1/x>', 'https://doi.org/10.1/x'],
    ['see <#C1|papers> &amp; &lt;this&gt;', 'see  papers  & <this>'],
    ['<!channel> PMC1', 'PMC1'],
  ])('%s is read as it was typed', (markup, text) => {
    expect(plainText(markup, 'U1')).toBe(text);
  });

  it('cannot become a mention or a link', () => {
    expect(escapeMarkup('<!channel> & <@U1>\u202e')).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt; ');
  });
});

const settings = { userId: 'U1', blockId: 'post-1', plans: true };

describe('a status message', () => {
  it('shows its steps as a plan, or as lines where Slack takes no plans', () => {
    const plan = renderMessage(statusMessage(), { movedFrom: null }, settings);
    expect(plan.blocks).toMatchObject([
      { block_id: 'post-1' },
      {
        type: 'plan',
        title: 'In the making, 25 %',
        tasks: [{ status: 'complete' }, { status: 'in_progress' }, { status: 'pending' }, {}, {}],
      },
      { type: 'context' },
      { type: 'actions' },
    ]);
    const lines = renderMessage(statusMessage(), { movedFrom: null }, { ...settings, plans: false });
    expect(JSON.stringify(lines.blocks)).toMatch(/In the making, 25 %.*▶️ Writing the script/);
    expect(JSON.stringify(lines.blocks)).not.toContain('plan');
    expect(plan.text).toBe('A plain title · In the making, 25 % · Writing the script');
  });

  it('says why it is not where it was asked for', () => {
    const { blocks } = renderMessage(statusMessage(), { movedFrom: 'C123' }, settings);
    expect(JSON.stringify(blocks.at(-1))).toMatch(/<#C123>.*\/invite/);
  });
});

describe('pages', () => {
  const videos = Array.from({ length: 8 }, (_, index) => ({
    jobId: `job_${index}`,
    title: `*Title* <!here> ${index} ${'word '.repeat(90)}`,
    state: 'completed' as const,
    percent: 100,
    durationS: 60,
    createdAt: new Date(0),
    link: 'https://videos.example/v/x',
  }));

  it('keep to Slack’s rules', () => {
    const pages = [
      { kind: 'list' as const, filter: 'in the making', videos, buttons: [] },
      { kind: 'list' as const, filter: '', videos: [], buttons: [] },
      { kind: 'note' as const, tone: 'bad' as const, text: '**Bold** <!here>\nand more', buttons: [] },
    ];
    for (const page of pages) {
      const { text, blocks } = renderPage(page);
      expect(messageFaults(blocks)).toEqual([]);
      expect(text).not.toContain('<!');
    }
    expect(
      JSON.stringify(renderPage({ kind: 'list', filter: '', videos: [], buttons: [] }).blocks),
    ).toContain('/video');
  });
});

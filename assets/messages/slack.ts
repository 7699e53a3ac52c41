/** Message bodies as Slack shows them, as a page. The blocks are those that are sent. */
import type { types } from '@slack/bolt';
import { renderMessage } from '#src/platforms/slack/render/index.ts';
import type { Block, Run } from '#src/platforms/slack/render/rich.ts';
import { escaped, type Sketch } from './page.ts';

const run = (one: Run): string => {
  if (one.type === 'user') return '<span class="mention">@ada</span>';
  if (one.type !== 'text' && one.type !== 'link') return '';
  const text = escaped(one.text ?? '');
  const shown = one.style?.bold ? `<b>${text}</b>` : text;
  return one.type === 'link' ? `<a>${shown}</a>` : shown;
};

/** Our small print has no marks but times. */
const small = (text: string): string => escaped(text.replace(/<!date[^|]*\|([^>]*)>/g, '14:05'));

const STEP_MARKS: Record<string, string> = { pending: '○', in_progress: '◐', complete: '✔', error: '✘' };

function block(one: Block): string {
  if (one.type === 'rich_text')
    return `<div class="text">${one.elements
      .flatMap((section) => (section.type === 'rich_text_section' ? section.elements : []))
      .map(run)
      .join('')}</div>`;
  if (one.type === 'context')
    return `<div class="context">${one.elements.map((part) => ('text' in part ? small(part.text) : '')).join(' ')}</div>`;
  if (one.type === 'actions')
    return `<div class="row">${one.elements
      .map((part) =>
        part.type === 'button'
          ? `<span class="button ${part.style ?? ''}">${escaped(part.text.text)}</span>`
          : '',
      )
      .join('')}</div>`;
  if (one.type === 'plan') {
    const tasks = (one.tasks ?? []) as types.TaskCardBlock[];
    const drawn = tasks.map(({ title, status = 'pending' }) => {
      const mark = STEP_MARKS[status] ?? '';
      return `<div class="${status}">${mark} ${escaped(title)}</div>`;
    });
    return `<div class="plan"><b>${escaped(one.title)}</b>${drawn.join('')}</div>`;
  }
  return '';
}

export const slack: Sketch = {
  name: 'slack',
  style: `
  body { background: #fff; color: #1d1c1d; font: 15px/1.45 Inter, sans-serif }
  .who { font-weight: 700 } .app { background: #ddd; color: #616061 } .avatar { background: #14213d }
  .text { white-space: pre-wrap } .context { color: #616061; font-size: 12px; margin-top: 4px } a { color: #1264a3 }
  .mention { background: #e8f5fa; color: #1264a3; border-radius: 3px; padding: 0 2px }
  .plan { border: 1px solid #ddd; border-radius: 8px; padding: 8px 12px; margin: 6px 0; max-width: 380px } .plan div { color: #616061; margin-top: 3px }
  .plan .complete { color: #007a5a } .plan .in_progress { color: #1d1c1d; font-weight: 600 } .plan .error { color: #e01e5a }
  .button { border: 1px solid #bbb; background: #fff } .button.primary { background: #007a5a; color: #fff; border-color: #007a5a } .button.danger { color: #e01e5a; border-color: #e01e5a }`,
  draw(message) {
    const { blocks } = renderMessage(
      message,
      { movedFrom: null },
      { userId: 'U1', blockId: 'b', plans: true },
    );
    return blocks.map(block).join('');
  },
};

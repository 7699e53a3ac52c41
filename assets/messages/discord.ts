/** Message bodies as Discord shows them, as a page. The body is the one that is sent. */
import type { APIComponentInMessageActionRow, APIEmbed } from 'discord.js';
import { renderMessage } from '#src/platforms/discord/render/index.ts';
import { escaped, type Sketch } from './page.ts';

const BUTTON_STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'secondary'];

/** The marks that our bodies use. */
const marked = (text: string): string =>
  escaped(text.replace(/\\([^\w\s])/g, (_, sign: string) => `&#${sign.codePointAt(0)};`))
    .replace(/&amp;(#\d+;)/g, '&$1')
    .replaceAll('✅', '<span class="done">✔</span>')
    .replaceAll('❌', '<span class="failed">✘</span>')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/\*(.+?)\*/g, '<i>$1</i>')
    .replace(/&lt;@\d+&gt;/g, '<span class="mention">@ada</span>')
    .replace(/&lt;t:\d+:R&gt;/g, '<span class="time">in 40 seconds</span>')
    .replace(/https?:\/\/[^\s<]+/g, '<a>$&</a>');

const embed = ({ title, description, footer, color, url }: APIEmbed): string =>
  [
    `<div class="embed" style="border-color:#${(color ?? 0x1e1f22).toString(16).padStart(6, '0')}">`,
    title ? `<div class="title">${url ? `<a>${marked(title)}</a>` : marked(title)}</div>` : '',
    description ? `<div>${marked(description)}</div>` : '',
    footer ? `<div class="footer">${escaped(footer.text)}</div>` : '',
    '</div>',
  ].join('');

const component = (one: APIComponentInMessageActionRow): string =>
  'label' in one ? `<span class="button ${BUTTON_STYLES[one.style]}">${escaped(one.label ?? '')}</span>` : '';

export const discord: Sketch = {
  name: 'discord',
  style: `
  body { background: #313338; color: #dbdee1; font: 15px/1.4 Inter, sans-serif }
  .who { color: #f2f3f5; font-weight: 600 } .app { background: #5865f2; color: #fff } .avatar { background: #5865f2 }
  .embed { background: #2b2d31; border-left: 4px solid; border-radius: 4px; padding: 10px 14px 12px; max-width: 460px; margin-top: 4px; white-space: pre-wrap }
  .embed .title { font-weight: 600; color: #f2f3f5; margin-bottom: 6px } .footer { font-size: 12px; color: #b5bac1; margin-top: 8px }
  a { color: #00a8fc } code { background: #1e1f22; padding: 1px 3px; border-radius: 3px; font-size: 13px }
  .mention { background: #3c4270; color: #c9cdfb; padding: 0 2px; border-radius: 3px } .time { background: #3a3c41; border-radius: 3px; padding: 0 2px }
  .done { color: #3ba55c } .failed { color: #ed4245 }
  .button { color: #fff } .primary { background: #5865f2 } .secondary { background: #4e5058 } .success { background: #248046 } .danger { background: #da373c }`,
  draw(message) {
    const { content, embeds, components } = renderMessage(message, '1');
    const rows = components.map((row) => `<div class="row">${row.components.map(component).join('')}</div>`);
    return `${content ? `<div>${marked(content)}</div>` : ''}${embeds.map(embed).join('')}${rows.join('')}`;
  },
};

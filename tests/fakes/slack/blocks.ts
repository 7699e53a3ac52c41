/** Block Kit's blocks: what each may hold, and on which surface it is shown. */
import {
  address,
  anything,
  boolean,
  type Check,
  integer,
  list,
  object,
  oneOf,
  plain,
  string,
  text,
  typed,
} from './block-schema.ts';
import { accessory, actionElement, button, image, inputElement } from './elements.ts';

const block = (required: Record<string, Check>, optional: Record<string, Check> = {}): Check =>
  object(required, { ...optional, block_id: string(255) });

const contextElement = typed({ image, plain_text: text(2_000), mrkdwn: text(2_000) }, 'context element');

const rich = typed({ rich_text: block({ elements: list(anything, 1_000, 0) }) }, 'rich_text');
const status = oneOf('pending', 'in_progress', 'complete', 'error');
const taskCard = block(
  { task_id: string(255), title: string(256) },
  { status, details: rich, output: rich, sources: list(anything, 100, 0) },
);
const statusMessage = block(
  {},
  {
    hero_image: typed({ image }, 'image'),
    icon: typed({ image }, 'image'),
    title: text(150),
    subtitle: text(150),
    body: text(200),
    subtext: text(200),
    actions: list(typed({ button }, 'button'), 3),
  },
);

/** On every surface. */
const everywhere: Record<string, Check> = {
  actions: block({ elements: list(actionElement, 25) }),
  alert: block({ text: text(200) }, { level: oneOf('default', 'info', 'warning', 'error', 'success') }),
  statusMessage,
  carousel: block({ elements: list(typed({ statusMessage }, 'status'), 10) }),
  container: block(
    { child_blocks: list(anything, 10) },
    {
      title: plain(150),
      rich_text_title: rich,
      subtitle: text(150),
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      icon: typed({ image }, 'image'),
      is_collapsible: boolean,
      default_collapsed: boolean,
      has_header_divider: boolean,
    },
  ),
  context: block({ elements: list(contextElement, 10) }),
  divider: block({}),
  header: block({ text: plain(150) }),
  image: block(
    { alt_text: string(2_000) },
    { image_url: address(), slack_file: anything, title: plain(2_000) },
  ),
  input: block(
    { label: plain(2_000), element: inputElement },
    { hint: plain(2_000), optional: boolean, dispatch_action: boolean },
  ),
  rich_text: block({ elements: list(anything, 1_000, 0) }),
  section: block({}, { text: text(3_000), fields: list(text(2_000), 10), accessory, expand: boolean }),
  video: block(
    {
      video_url: address(/^https:\/\/\S+$/),
      thumbnail_url: address(),
      alt_text: string(2_000),
      title: plain(199),
    },
    {
      title_url: address(/^https:\/\/\S+$/),
      author_name: string(49),
      provider_name: string(100),
      provider_icon_url: address(),
      description: plain(2_000),
    },
  ),
};

const messagesOnly: Record<string, Check> = {
  context_actions: block({ elements: list(anything, 5) }),
  data_table: block(
    { rows: list(anything, 1_000), caption: string(3_000) },
    { page_size: integer, row_header_column_index: integer },
  ),
  markdown: block({ text: string(12_000) }),
  plan: block({ title: string(256) }, { tasks: list(typed({ task_card: taskCard }, 'task_card'), 50, 0) }),
  table: block({ rows: list(list(anything, 20), 100) }, { column_settings: list(anything, 20, 0) }),
  task_card: taskCard,
};

export const messageBlock = typed({ ...everywhere, ...messagesOnly }, 'block of a message');
export const viewBlock = typed(everywhere, 'block of a view');

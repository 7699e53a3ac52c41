/** The blocks of Block Kit that the app uses: what each may hold, and on which surface it is shown. */
import {
  address,
  anything,
  boolean,
  type Check,
  list,
  object,
  oneOf,
  plain,
  string,
  text,
  typed,
} from './block-schema.ts';
import { inputElement, pressed } from './elements.ts';

const block = (required: Record<string, Check>, optional: Record<string, Check> = {}): Check =>
  object(required, { ...optional, block_id: string(255) });

const contextElement = typed({ plain_text: text(2_000), mrkdwn: text(2_000) }, 'context element');
const status = oneOf('pending', 'in_progress', 'complete', 'error');
const taskCard = block({ task_id: string(255), title: string(256) }, { status });

/** Slack fetches a picture before it takes the block; nothing answers under a name of RFC 2606's `.invalid`. */
const fetched: Check = (value, path) =>
  URL.canParse(`${value}`) && new URL(`${value}`).hostname.endsWith('.invalid')
    ? [`downloading image failed [json-pointer:${path}]`]
    : address()(value, path);

/** On every surface. */
const everywhere: Record<string, Check> = {
  actions: block({ elements: list(pressed, 25) }),
  context: block({ elements: list(contextElement, 10) }),
  divider: block({}),
  header: block({ text: plain(150) }),
  image: block({ image_url: fetched, alt_text: string(2_000) }, { title: plain(2_000) }),
  input: block({ label: plain(2_000), element: inputElement }, { hint: plain(2_000), optional: boolean }),
  rich_text: block({ elements: list(anything, 1_000, 0) }),
  section: block({}, { text: text(3_000), fields: list(text(2_000), 10), accessory: pressed }),
};

const messagesOnly: Record<string, Check> = {
  plan: block({ title: string(256) }, { tasks: list(typed({ task_card: taskCard }, 'task_card'), 50, 0) }),
  task_card: taskCard,
};

export const messageBlock = typed({ ...everywhere, ...messagesOnly }, 'block of a message');
export const viewBlock = typed(everywhere, 'block of a view');

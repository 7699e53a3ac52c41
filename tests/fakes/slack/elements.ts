/** Block Kit's elements: what each may hold. */
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

const confirm = object(
  { title: plain(100), text: text(300), confirm: plain(30), deny: plain(30) },
  { style: oneOf('primary', 'danger') },
);
const action = { action_id: string(255), confirm };
const input = { action_id: string(255), placeholder: plain(150), focus_on_load: boolean };

/** Plain choices have a plain label; radio buttons and checkboxes may have markup. */
const option = (label: Check) =>
  object({ text: label, value: string(150) }, { description: text(75), url: address() });
const choice = option(plain(75));
const richChoice = option(text(75));
const group = object({ label: plain(75), options: list(choice, 100) });

const choices = { options: list(choice, 100), option_groups: list(group, 100) };
const shared = { ...input, confirm };
const people = { ...shared, max_selected_items: integer, initial_users: list(string(20), 100) };
const filter = { default_to_current_conversation: boolean, response_url_enabled: boolean, filter: anything };

const select = (own: Record<string, Check>, many: Record<string, Check>) => ({
  one: object({}, { ...shared, ...own }),
  many: object({}, { ...shared, ...many, max_selected_items: integer }),
});
const statics = select(
  { ...choices, initial_option: choice },
  { ...choices, initial_options: list(choice, 100) },
);
const external = select(
  { min_query_length: integer, initial_option: choice },
  { min_query_length: integer, initial_options: list(choice, 100) },
);
const users = select({ initial_user: string(20) }, people);
const conversations = select({ ...filter, initial_conversation: string(20) }, filter);
const channels = select({ response_url_enabled: boolean, initial_channel: string(20) }, {});

export const image = object(
  { alt_text: string(2_000) },
  { image_url: address(), slack_file: anything, title: plain(2_000) },
);

export const button = object(
  { text: plain(75) },
  {
    ...action,
    url: address(/^[a-z][a-z0-9+.-]*:\S+$/i),
    value: string(2_000),
    style: oneOf('primary', 'danger'),
    accessibility_label: string(75),
  },
);

const pickers: Record<string, Check> = {
  static_select: statics.one,
  external_select: external.one,
  users_select: users.one,
  conversations_select: conversations.one,
  channels_select: channels.one,
  multi_static_select: statics.many,
  multi_external_select: external.many,
  multi_users_select: users.many,
  multi_conversations_select: conversations.many,
  multi_channels_select: channels.many,
  checkboxes: object(
    { options: list(richChoice, 10) },
    { ...action, focus_on_load: boolean, initial_options: list(richChoice, 10) },
  ),
  radio_buttons: object(
    { options: list(richChoice, 10) },
    { ...action, focus_on_load: boolean, initial_option: richChoice },
  ),
  datepicker: object({}, { ...shared, initial_date: string(10) }),
  timepicker: object({}, { ...shared, initial_time: string(5), timezone: string(60) }),
  datetimepicker: object({}, { ...action, focus_on_load: boolean, initial_date_time: integer }),
};

const typing = { dispatch_action_config: anything };
const number = { is_decimal_allowed: boolean, min_value: string(20), max_value: string(20) };
const fields: Record<string, Check> = {
  plain_text_input: object(
    {},
    {
      ...input,
      ...typing,
      multiline: boolean,
      min_length: integer,
      max_length: integer,
      initial_value: string(3_000, 0),
    },
  ),
  number_input: object(
    { is_decimal_allowed: boolean },
    { ...input, ...typing, ...number, initial_value: string(20) },
  ),
  email_text_input: object({}, { ...input, ...typing, initial_value: string(3_000) }),
  url_text_input: object({}, { ...input, ...typing, initial_value: string(3_000) }),
  rich_text_input: object({}, { ...input, ...typing, initial_value: anything }),
  file_input: object({}, { action_id: string(255), filetypes: list(string(20), 100), max_files: integer }),
};

const overflow = object({ options: list(choice, 5) }, action);
const pressed: Record<string, Check> = { button, overflow, workflow_button: anything };

/** What an `actions` block holds. */
export const actionElement = typed({ ...pressed, ...pickers, rich_text_input: anything }, 'actions element');
/** What stands beside a section's text. */
export const accessory = typed({ ...pressed, ...pickers, image }, 'accessory');
/** What an `input` block holds. */
export const inputElement = typed({ ...pickers, ...fields }, 'input element');

/** The elements of Block Kit that the app uses: what each may hold. Of any other the fake says that it does not know it. */
import {
  address,
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

const action = { action_id: string(255) };
const choice = object({ text: plain(75), value: string(150) }, { description: text(75) });

const button = object(
  { text: plain(75) },
  {
    ...action,
    url: address(/^[a-z][a-z0-9+.-]*:\S+$/i),
    value: string(2_000),
    style: oneOf('primary', 'danger'),
  },
);

const fields: Record<string, Check> = {
  static_select: object(
    { options: list(choice, 100) },
    { ...action, placeholder: plain(150), initial_option: choice },
  ),
  plain_text_input: object(
    {},
    {
      ...action,
      placeholder: plain(150),
      multiline: boolean,
      max_length: integer,
      initial_value: string(3_000, 0),
    },
  ),
  file_input: object({}, { ...action, filetypes: list(string(20), 100), max_files: integer }),
};

/** What an `actions` block holds, and what stands beside a section's text. */
export const pressed = typed({ button }, 'element to press');
/** What an `input` block holds. */
export const inputElement = typed(fields, 'input element');

/** A form as a modal: each field in a block of its own, named as the field is. */

import type { types } from '@slack/bolt';
import { encodeForm } from '#src/chat/wording/custom-id.ts';
import { clip } from '#src/chat/wording/short.ts';
import type { Form, FormField } from '#src/core/chat.ts';
import { LIMITS } from '../limits.ts';

const plain = (text: string, max: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: clip(text, max),
});

function control(field: FormField): types.InputBlock['element'] {
  if (field.kind === 'text') {
    return {
      type: 'plain_text_input',
      action_id: field.id,
      max_length: field.maxLength,
      placeholder: plain(field.placeholder, LIMITS.placeholder),
      ...(field.long && { multiline: true }),
      ...(field.value && { initial_value: field.value }),
    };
  }
  if (field.kind === 'file') {
    return { type: 'file_input', action_id: field.id, filetypes: [...field.extensions], max_files: 1 };
  }
  const options = field.choices.map(({ value, label }) => ({ value, text: plain(label, LIMITS.optionText) }));
  const chosen = options.find(({ value }) => value === field.value);
  return {
    type: 'static_select',
    action_id: field.id,
    options,
    ...(chosen && { initial_option: chosen }),
  };
}

const isOptional = (field: FormField): boolean =>
  field.kind === 'file' || (field.kind === 'text' && !field.required);

/** @param metadata comes back with the answers */
export const renderForm = (form: Form, metadata: string): types.ModalView => ({
  type: 'modal',
  callback_id: encodeForm(form),
  private_metadata: metadata,
  title: plain(form.title, LIMITS.viewTitle),
  submit: plain(form.submit, LIMITS.viewButton),
  close: plain('Cancel', LIMITS.viewButton),
  blocks: form.fields.map((field) => ({
    type: 'input',
    block_id: field.id,
    label: plain(field.label, LIMITS.plainText),
    optional: isOptional(field),
    element: control(field),
  })),
});

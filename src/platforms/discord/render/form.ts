/** A form as a modal: each field under its label. */

import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { encodeForm } from '#src/chat/wording/custom-id.ts';
import { clip } from '#src/chat/wording/short.ts';
import type { Form, FormField } from '#src/core/chat.ts';
import { LIMITS } from '../limits.ts';

/** From here on a text field gets several lines. */
const LONG_TEXT = 300;

function control(field: FormField): APILabelComponent['component'] {
  if (field.kind === 'text') {
    return {
      type: ComponentType.TextInput,
      custom_id: field.id,
      style: field.long || field.maxLength > LONG_TEXT ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required: field.required,
      max_length: field.maxLength,
      placeholder: clip(field.placeholder, LIMITS.selectText),
      ...(field.value && { value: field.value }),
    };
  }
  if (field.kind === 'file') {
    return {
      type: ComponentType.FileUpload,
      custom_id: field.id,
      required: false,
      min_values: 0,
      max_values: 1,
    };
  }
  return {
    type: ComponentType.StringSelect,
    custom_id: field.id,
    required: true,
    options: field.choices.map((choice) => ({ ...choice, default: choice.value === field.value })),
  };
}

export const renderForm = (form: Form): APIModalInteractionResponseCallbackData => ({
  custom_id: encodeForm(form),
  title: clip(form.title, LIMITS.modalTitle),
  // What has no room comes last in a form; its command has an option for it, whose value the target carries.
  components: form.fields.slice(0, LIMITS.modalFields).map((field) => ({
    type: ComponentType.Label,
    label: clip(field.label, LIMITS.modalLabel),
    component: control(field),
  })),
});

/** A form over the playground. Pure. */
import { html } from 'hono/html';
import type { Form, FormField, Note } from '#src/core/chat.ts';
import type { Html } from '../document.ts';

/** From here on a text field gets several lines, characters. */
const LONG_TEXT = 600;

export const formHtml = ({ form, target, title, submit, fields }: Form): Html =>
  html`<form method="dialog" data-form="${form}" data-target="${target}">
<h2 id="form-title">${title}</h2>
${fields.map(
  (field) => html`<label for="field-${field.id}">${field.label}</label>
${controlOf(field)}`,
)}
<p class="fault" role="alert"></p>
<div class="buttons"><button type="submit" class="primary">${submit}</button><button type="button" class="secondary" data-close>Cancel</button></div>
</form>`;

/** A note that is shown this once. */
export const secretHtml = ({ text }: Note): Html =>
  html`<form method="dialog"><h2 id="form-title">For you alone</h2>
${text
  .replaceAll('**', '')
  .split('\n')
  .map((line) => html`<p>${line}</p>`)}
<p class="fault" role="alert"></p>
<div class="buttons"><button type="button" class="primary" data-close>I have kept it</button></div>
</form>`;

function controlOf(field: FormField): Html {
  const id = `field-${field.id}`;
  if (field.kind === 'file')
    return html`<input type="file" id="${id}" name="${field.id}" accept="${field.extensions.map((one) => `.${one}`).join(',')}">`;
  if (field.kind === 'choice') {
    return html`<select id="${id}" name="${field.id}">${field.choices.map(
      ({ value, label }) =>
        html`<option value="${value}"${value === field.value ? ' selected' : ''}>${label}</option>`,
    )}</select>`;
  }
  const { placeholder, maxLength, required, value = '' } = field;
  return field.long || maxLength > LONG_TEXT
    ? html`<textarea id="${id}" name="${field.id}" rows="3" maxlength="${maxLength}" placeholder="${placeholder}"${required ? ' required' : ''}>${value}</textarea>`
    : html`<input type="text" id="${id}" name="${field.id}" value="${value}" maxlength="${maxLength}" placeholder="${placeholder}" autocomplete="off"${required ? ' required' : ''}>`;
}

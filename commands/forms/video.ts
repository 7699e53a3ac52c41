/** The form of a new video: what `/video` asks where it was called with nothing. */
import type { Form } from '../../src/core/chat.ts';
import { DEFAULT_OPTIONS } from '../../src/core/options.ts';
import type { FormHandler, Values } from '../command.ts';
import { askForFilm, requestedSource } from '../films.ts';
import { choiceFields, chosenOptions } from '../options.ts';

const MAX_PAPER_LENGTH = 500;

/** @param values what the command was given: chosen already in the form, or carried through it */
export const newVideoForm = (values: Values): Form => ({
  kind: 'form',
  form: 'video',
  target: carried(values.toggles),
  title: 'Make a video of a paper',
  submit: 'Make video',
  fields: [
    {
      kind: 'text',
      id: 'paper',
      label: 'Paper',
      placeholder: 'PMC id, PubMed id, DOI or link',
      required: false,
      maxLength: MAX_PAPER_LENGTH,
    },
    { kind: 'file', id: 'file', label: 'Or the paper as PDF or Word file' },
    ...choiceFields(chosenOptions(values)),
  ],
});

export const videoForm: FormHandler = {
  async run(call, target, values) {
    const usual = { ...DEFAULT_OPTIONS, review: call.desk.settings.review };
    const toggles = { ...broughtBack(target), ...values.toggles };
    return askForFilm(call, requestedSource(call, values), chosenOptions({ ...values, toggles }, usual));
  },
};

const TOGGLES = ['review', 'rights', 'retracted'] as const;

/** `review.1~rights.0`: what the form itself does not ask. */
const carried = (toggles: Values['toggles']): string =>
  TOGGLES.filter((name) => name in toggles)
    .map((name) => `${name}.${toggles[name] ? 1 : 0}`)
    .join('~');

function broughtBack(target: string): Values['toggles'] {
  const said = target.split('~');
  return Object.fromEntries(
    TOGGLES.filter((name) => said.some((one) => one.startsWith(`${name}.`))).map((name) => [
      name,
      said.includes(`${name}.1`),
    ]),
  );
}

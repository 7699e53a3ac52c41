/** The form of a new video: what `/video` asks where it was called with nothing. */
import type { Form } from '#src/core/chat.ts';
import { DEFAULT_OPTIONS } from '#src/core/options.ts';
import { askForVideo, requestedSource } from '../shared/ask-for-video.ts';
import type { FormHandler, Values } from '../shared/command.ts';
import { choiceFields, chosenOptions } from '../shared/options.ts';

const MAX_PAPER_LENGTH = 500;

/** @param values what the command was given: chosen already in the form, or carried through it */
export const newVideoForm = (values: Values): Form => ({
  kind: 'form',
  form: 'video',
  target: carried(values),
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
    const before = broughtBack(target);
    const text = { ...before.text, ...values.text };
    const toggles = { ...before.toggles, ...values.toggles };
    return askForVideo(
      call,
      requestedSource(call, values),
      chosenOptions({ ...values, text, toggles }, usual),
    );
  },
};

const TOGGLES = ['review', 'rights', 'retracted'] as const;
/** What a form may have no room for. */
const CARRIED = ['audience', 'tone', 'language', 'music', 'format'] as const;

/** `review.1~rights.0~language.es`: what the form itself may not ask. */
const carried = ({ text, toggles }: Values): string =>
  [
    ...TOGGLES.filter((name) => name in toggles).map((name) => `${name}.${toggles[name] ? 1 : 0}`),
    ...CARRIED.flatMap((name) => (/^[a-z]+$/.test(text[name] ?? '') ? [`${name}.${text[name]}`] : [])),
  ].join('~');

/** Untrusted: what is no choice is left out where the options are chosen. */
function broughtBack(target: string): Pick<Values, 'text' | 'toggles'> {
  const said = new Map(target.split('~').map((one) => one.split('.', 2) as [string, string | undefined]));
  const text = Object.fromEntries(
    CARRIED.flatMap((name) => (said.has(name) ? [[name, said.get(name) ?? '']] : [])),
  );
  const toggles = Object.fromEntries(
    TOGGLES.flatMap((name) => (said.has(name) ? [[name, said.get(name) === '1']] : [])),
  );
  return { text, toggles };
}

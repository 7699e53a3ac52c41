/** The form of a new video: what `/video` asks where it was called with nothing. */
import type { Form } from '#src/core/chat.ts';
import { CHOICES } from '#src/core/options.ts';
import { askForVideo, requestedSource } from '../shared/ask-for-video.ts';
import type { FormHandler, Values } from '../shared/command.ts';
import { chosenOptions, fieldsOrUsual } from '../shared/options.ts';
import { usualOptions } from '../shared/usual.ts';

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
    { kind: 'file', id: 'file', label: 'Or the paper as PDF or Word file', extensions: ['pdf', 'docx'] },
    ...fieldsOrUsual(values.text),
  ],
});

export const videoForm: FormHandler = {
  async run(call, target, values) {
    const before = broughtBack(target);
    const text = { ...before.text, ...values.text };
    const toggles = { ...before.toggles, ...values.toggles };
    return askForVideo(
      call,
      requestedSource(call, values),
      chosenOptions({ ...values, text, toggles }, await usualOptions(call)),
    );
  },
};

const TOGGLES = ['review', 'rights', 'retracted'] as const;
/** What a form may have no room for. */
const CARRIED = ['audience', 'tone', 'language', 'music', 'format'] as const;
/** Of what nothing was said. */
const UNSAID = '-';

/** A sign for each: whether, or which choice. Short, because what a form carries is bounded tightly. */
const carried = ({ text, toggles }: Values): string =>
  [
    ...TOGGLES.map((name) => (name in toggles ? Number(toggles[name]) : UNSAID)),
    ...CARRIED.map((name) => {
      const index = (CHOICES[name] as readonly (string | undefined)[]).indexOf(text[name]);
      return index < 0 ? UNSAID : index.toString(36);
    }),
  ].join('');

/** Untrusted: what is no choice is left out. */
function broughtBack(target: string): Pick<Values, 'text' | 'toggles'> {
  const toggles = TOGGLES.flatMap((name, index) => {
    const sign = target[index] ?? UNSAID;
    return '01'.includes(sign) ? [[name, sign === '1']] : [];
  });
  const text = CARRIED.flatMap((name, index) => {
    const choice = CHOICES[name][Number.parseInt(target[TOGGLES.length + index] ?? UNSAID, 36)];
    return choice ? [[name, choice]] : [];
  });
  return { text: Object.fromEntries(text), toggles: Object.fromEntries(toggles) };
}

/** What holds for a person's videos, and where it comes from. */
import { actionButton } from '#src/chat/wording/buttons.ts';
import type { Button, Note } from '#src/core/chat.ts';
import { DEFAULT_OPTIONS, CHOICES as NAMES } from '#src/core/options.ts';
import { type Held, inForce } from '#src/core/settings.ts';
import { slash } from '#src/core/text/slash.ts';
import { settingsAround } from '#src/db/accounts/settings.ts';
import { forgetButton } from '../actions/forget.ts';
import type { Call, Reply } from '../shared/command.ts';
import { titleOf } from '../shared/options.ts';
import { SETTABLE } from '../shared/settable.ts';
import { mayShare } from '../shared/settings-holder.ts';
import { note } from './note.ts';

/** Words of the list that are shown; its form has them all. */
const MOST_SHOWN = 12;

const YOURS = 'yours';
const SHARED = 'everybody’s here';

/** @param said what has just been done, first */
export async function settingsPage(call: Call, said?: string, tone: Note['tone'] = 'plain'): Promise<Reply> {
  const { desk, requester } = call;
  const held = await settingsAround(desk.db, requester);
  const lines = [
    ...(said ? [said, ''] : []),
    ...optionLines(held, desk.settings.review),
    ...wordLines(held),
    ...brandLines(held),
    '',
    `To change something: **${slash('settings')}** with an option and its value, such as **voice=deep**, or with how a word is said: **kebele = keh beh leh**. **usual** as a value takes one back, **reset** all.`,
    ...(mayShare(call) ? ['With **everyone** it is for everybody here.'] : []),
  ];
  return note(tone, lines.join('\n'), settingsButtons(mayShare(call), held));
}

function optionLines({ own, shared }: Held, review: boolean): string[] {
  const chosen = inForce({ own, shared }).options;
  const usual = { ...firstNames(), ...DEFAULT_OPTIONS, review };
  return SETTABLE.map(({ name, choices }) => {
    const option = name as keyof typeof chosen;
    const value = wordOf(chosen[option] ?? usual[option]);
    const label = choices.find((choice) => choice.value === value)?.label ?? value;
    const from =
      own.options[option] !== undefined ? YOURS : shared.options[option] !== undefined ? SHARED : null;
    return lineOf(titleOf(option), label, from);
  });
}

/** What is meant where a job's options say nothing. */
const firstNames = () =>
  Object.fromEntries(Object.entries(NAMES).map(([name, [first]]) => [name, first])) as Record<string, string>;

const wordOf = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);

const lineOf = (title: string, label: string, from: string | null): string =>
  `**${title}:** ${label}${from === null ? '' : ` (${from})`}`;

function wordLines({ own, shared }: Held): string[] {
  const list = inForce({ own, shared }).pronunciations;
  if (list.length === 0) return [];
  const shown = list.slice(0, MOST_SHOWN).map(({ word, said }) => `${word} = ${said}`);
  const more = list.length > MOST_SHOWN ? [`and ${list.length - MOST_SHOWN} more`] : [];
  return [lineOf('Said as', [...shown, ...more].join('; '), null)];
}

function brandLines({ own, shared, logo }: Held): string[] {
  const brand = inForce({ own, shared }).brand;
  const shown = {
    closing: ['Closing line', brand.closing],
    handle: ['Handle', brand.handle],
    colours: ['Colours', brand.colours?.join(' ')],
  } as const;
  const lines = Object.entries(shown).flatMap(([name, [title, value]]) =>
    value ? [lineOf(title, value, own.brand[name as keyof typeof shown] ? YOURS : SHARED)] : [],
  );
  const place = brand.corner ? 'in the corner and at the end' : 'at the end';
  return logo ? [...lines, lineOf('Logo', place, logo === 'own' ? YOURS : SHARED)] : lines;
}

const settingsButtons = (shares: boolean, held: Held): Button[] => [
  actionButton('settings', 'own.options', 'Options', 'secondary'),
  actionButton('settings', 'own.words', 'Words and brand', 'secondary'),
  ...(shares
    ? [
        actionButton('settings', 'all.options', 'Options for everybody', 'secondary'),
        actionButton('settings', 'all.words', 'Words and brand for everybody', 'secondary'),
      ]
    : []),
  ...(held.logo === 'own' ? logoButtons('own', held, '') : []),
  ...(held.logo === 'shared' && shares ? logoButtons('all', held, ' for everybody') : []),
  forgetButton,
];

const logoButtons = (whose: 'own' | 'all', held: Held, forWhom: string): Button[] => [
  inForce(held).brand.corner
    ? actionButton('settings', `${whose}.uncorner`, `Logo at the end only${forWhom}`, 'secondary')
    : actionButton('settings', `${whose}.corner`, `Logo in the corner, too${forWhom}`, 'secondary'),
  actionButton('settings', `${whose}.unlogo`, `Remove logo${forWhom}`, 'secondary'),
];

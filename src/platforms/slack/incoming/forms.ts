/** Opens forms, and takes their answers. */
import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { runForm } from '#commands/index.ts';
import { acknowledged } from '#src/chat/intake/in-time.ts';
import type { Place } from '#src/chat/port.ts';
import { decodeForm } from '#src/chat/wording/custom-id.ts';
import type { Form, PrivatePage } from '#src/core/chat.ts';
import type { Requester } from '#src/core/job.ts';
import { slash } from '#src/core/text/slash.ts';
import type { Workspaces } from '../app/workspaces.ts';
import { slackError } from '../errors.ts';
import { directPlace, parsePlace, type SlackPlace } from '../outgoing/place.ts';
import { renderForm } from '../render/form.ts';
import type { MakeCall } from './call.ts';
import { formValues } from './parse.ts';

export interface FormDeps {
  workspaces: Workspaces;
  call: MakeCall;
  /** Sends a page to one person, in private. */
  sendPage(requester: Requester, place: Place | null, page: PrivatePage): Promise<void>;
}

export const formTooLate = (): string =>
  `The form could not be opened in time. Please try again, or write it out: **${slash('video')} PMC10979640 voice=deep**.`;

/** Opens the form over what the person sees. At once: Slack allows it for three seconds. @throws AppError */
export async function openForm(
  { workspaces }: FormDeps,
  triggerId: string,
  form: Form,
  place: SlackPlace,
): Promise<void> {
  try {
    const { once } = await workspaces(place.teamId);
    await once.views.open({ trigger_id: triggerId, view: renderForm(form, JSON.stringify(place)) });
  } catch (thrown) {
    throw slackError(thrown);
  }
}

type Submitted = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** Takes a form's answers; what cannot be is said to the person alone. */
export async function takeForm({ ack, view, body, context }: Submitted, deps: FormDeps) {
  const sent = decodeForm(view.callback_id);
  if (!sent) return ack();
  const teamId = context.teamId ?? '';
  const place = placeOf(view.private_metadata) ?? directPlace(teamId, body.user.id);
  const run = async () => {
    const call = await deps.call({ teamId, userId: body.user.id, place, origin: view.id });
    const reply = await runForm(call, sent.form, sent.target, formValues(view.state.values));
    return { requester: call.requester, reply };
  };
  const { requester, reply } = await acknowledged(() => ack(), run);
  if (reply.kind === 'page') await deps.sendPage(requester, place, reply.page);
}

function placeOf(metadata: string): SlackPlace | null {
  try {
    return parsePlace(JSON.parse(metadata));
  } catch {
    return null; // of an older version
  }
}

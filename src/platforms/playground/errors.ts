/** What goes wrong in the playground, as the port of chat platforms names it. */
import { AppError, toAppError } from '#src/core/errors.ts';

/** PostgreSQL: the row that another one belongs to is not there. */
const FOREIGN_KEY_VIOLATION = '23503';

export const gone = (message: string): AppError =>
  new AppError('chat.gone', { message, userMessage: 'That message is no longer there.' });

/** The playground is a table: whatever keeps it from being written is a conversation that ended, or passes. */
export function playgroundError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (codeOf(thrown) === FOREIGN_KEY_VIOLATION) {
    return new AppError('chat.forbidden', {
      message: 'playground: nobody is known by this id',
      userMessage: 'This conversation has ended. Please open the playground again and ask there.',
      cause: thrown,
    });
  }
  const error = toAppError(thrown);
  if (error.recovery === 'permanent') return error;
  return new AppError('chat.unavailable', {
    message: `playground: ${error.message}`,
    userMessage: 'The playground is not answering just now. Please try again in a minute.',
    recovery: 'transient',
    cause: thrown,
  });
}

/** drizzle wraps what the driver threw. */
function codeOf(thrown: unknown): unknown {
  const cause = thrown instanceof Error ? (thrown.cause ?? thrown) : thrown;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null;
}

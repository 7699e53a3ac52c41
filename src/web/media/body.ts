/** A stream from storage as the body of an answer. */
import type { Readable } from 'node:stream';

/**
 * The body reads the stream as fast as it is read itself, and ends it when nobody reads on.
 *
 * @param onFault gets what storage ended the stream with: the answer has begun, so all that can be done is to cut
 * it off, and the viewer's player asks for the rest
 */
export function bodyOf(stream: Readable, onFault: (fault: unknown) => void): ReadableStream<Uint8Array> {
  let left = false;
  const chunks = stream[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      try {
        const next = await chunks.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      } catch (fault) {
        if (!left) onFault(fault);
      }
    },
    cancel() {
      left = true;
      stream.destroy();
    },
  });
}

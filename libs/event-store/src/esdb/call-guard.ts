import { convertToCommandError } from '@eventstore/db-client';
import { InterceptingCall, Metadata, status } from '@grpc/grpc-js';
import type { Interceptor, StatusObject } from '@grpc/grpc-js';

/**
 * Stands between the client and the transport, because the client throws in places where nobody can catch it, and the
 * process ends:
 *
 * - Errors come with the name of an exception and its details in the trailers. Where a detail is missing (a node that
 *   is not the leader and does not know who is), the client throws while it makes its own error of it.
 * - A call that starts just when another call's error has closed the channel throws inside the client's promise.
 *
 * Both become a plain "unavailable": the client reconnects, and we try again.
 */
export const callGuard: Interceptor = (options, nextCall) => {
  let call: ReturnType<typeof nextCall>;
  try {
    call = nextCall(options);
  } catch (error) {
    call = deadCall(error instanceof Error ? error.message : String(error));
  }
  return new InterceptingCall(call, {
    start: (metadata, _listener, next) => {
      next(metadata, { onReceiveStatus: (received, pass) => pass(readable(received)) });
    },
  });
};

function readable(received: StatusObject): StatusObject {
  if (received.code === status.OK) return received;
  try {
    convertToCommandError(Object.assign(new Error(received.details), received));
    return received;
  } catch {
    return unavailable(received.details);
  }
}

function unavailable(details: string): StatusObject {
  return { code: status.UNAVAILABLE, details, metadata: new Metadata() };
}

/** A call that ends as soon as it starts. */
function deadCall(details: string): ConstructorParameters<typeof InterceptingCall>[0] {
  return {
    start: (_metadata, listener) => setImmediate(() => listener?.onReceiveStatus?.(unavailable(details))),
    sendMessageWithContext: (context) => context.callback?.(),
    sendMessage: () => undefined,
    startRead: () => undefined,
    halfClose: () => undefined,
    cancelWithStatus: () => undefined,
    getPeer: () => 'nobody',
    getAuthContext: () => null,
  };
}

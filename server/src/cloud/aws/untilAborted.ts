/**
 * Does something, and rejects at once when the signal is given, whether or not what is done takes notice.
 *
 * @throws The signal's reason.
 */
export async function untilAborted<Result>(
  signal: AbortSignal | undefined,
  action: () => Promise<Result>,
): Promise<Result> {
  if (signal === undefined) {
    return action();
  }
  signal.throwIfAborted();
  let stop = nothing;
  const aborted = new Promise<never>((_resolve, reject) => {
    const abort = () => reject(new DOMException('The operation was cancelled', 'AbortError'));
    signal.addEventListener('abort', abort);
    stop = () => signal.removeEventListener('abort', abort);
  });
  try {
    return await Promise.race([action(), aborted]);
  } finally {
    stop();
  }
}

function nothing(): void {
  // There is nothing to remove yet.
}

/**
 * Waits, but not through what one waits for: being online again, or looked at again, ends it.
 *
 * @param {number} milliseconds the longest
 * @param {AbortSignal} [signal] ends it too
 */
export function pause(milliseconds, signal) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      document.removeEventListener('visibilitychange', seen);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const seen = () => document.visibilityState === 'visible' && done();
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
    document.addEventListener('visibilitychange', seen);
    signal?.addEventListener('abort', done);
    if (signal?.aborted) {
      done();
    }
  });
}

/** Doubles from half a second to half a minute, spread so that a class does not come back at once. */
export function backOff(attempt) {
  const longest = Math.min(30_000, 500 * 2 ** attempt);
  return longest / 2 + (Math.random() * longest) / 2;
}

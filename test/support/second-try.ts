/**
 * For tests that drive a browser: what a machine held up by others loses (a press, a paint) is tried once more, and told
 * at the end of the run by name. A fault of the product fails twice. Tests without a browser get one try.
 */
export function secondTry(): void {
  jest.retryTimes(1, { logErrorsBeforeRetry: true });
}

/**
 * The only place with a console. What goes wrong in a guard or a handler ends here, named;
 * never with what a message or the page held: people paste these lines into tickets.
 */

/** Writes down that `where` (a guard's or a handler's name) failed. Never throws. */
export function logFailure(where: string, error: unknown): void {
  console.error(`[pushcert-guard] ${where} failed:`, error)
}

/** Runs `work`; a failure is logged under `where` and answered with `otherwise`. */
export async function guarded<T>(
  where: string,
  work: () => T | Promise<T>,
  otherwise: T,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    logFailure(where, error)
    return otherwise
  }
}

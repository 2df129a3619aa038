/** Waiting for what a browser does in its own time. */

/**
 * Asks until the answer is not null. Errors count as "not yet" (a page may be on its way to
 * another address); the last one is told when the time is up.
 */
export async function until<T>(
  what: string,
  timeoutMs: number,
  ask: () => Promise<T | null>,
  everyMs = 40,
): Promise<T> {
  const end = Date.now() + timeoutMs
  let problem = ''
  for (;;) {
    try {
      const answer = await ask()
      if (answer !== null) return answer
      problem = ''
    } catch (error) {
      problem = ` (${error instanceof Error ? error.message : String(error)})`
    }
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}${problem}`)
    await pause(everyMs)
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}

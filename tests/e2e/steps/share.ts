/** How the cases of a long list are shared between the two browsers. */

const SHARES = ['@chromium', '@firefox', '@matrix', '@matrix'] as const

/**
 * The tag for case number `turn`: by default each browser runs a quarter of the list, and half of
 * it waits for `MATRIX=full`, where both run all of it.
 */
export function shareOf(turn: number): { tag: string } {
  return { tag: SHARES[turn % SHARES.length] ?? '@matrix' }
}

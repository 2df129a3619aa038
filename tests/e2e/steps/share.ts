/** How the cases of a long list are shared between the two browsers. */

/** The tag for case number `turn`: one of the browsers by default, both with `MATRIX=full`. */
export function shareOf(turn: number): { tag: string } {
  return { tag: turn % 2 === 0 ? '@chromium' : '@firefox' }
}

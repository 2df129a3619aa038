/**
 * On a screen that is understood: lets the known harmless controls by and holds any control that
 * is not known, because a new button is not harmless until somebody has looked.
 */
import { hold, liveRelease } from './facts'
import type { Decision, Facts, Guard, Press } from './guard'

const HARMLESS = /^(decline|cancel|manage|printable|sign-in|link-out|text-field|choice)$/

function press({ kind, place, isTrusted }: Press, facts: Facts): Decision | null {
  if (HARMLESS.test(kind)) return { ruling: 'pass' }
  // Without a certificate in sight, a way back into the portal is a way on.
  if (kind === 'link-in' && /^(signed-out|error)$/.test(facts.screen)) return { ruling: 'pass' }
  // "OK" under a question about revoking is the answer, not a way to close something.
  if (kind === 'close' && facts.screen !== 'revoke') return { ruling: 'pass' }
  const isDetails = kind === 'details' || (kind === 'unnamed' && isNamedRow(place, facts))
  if (isDetails)
    return place === null
      ? { ruling: 'pass' }
      : { ruling: 'pass', effect: { effect: 'details', place } }
  if (isTrusted && liveRelease(facts, 'unguarded') !== null)
    return { ruling: 'release', effect: { effect: 'use-release' } }
  return hold(['unknown_control'])
}

/** Where Renew and Revoke have their words, a control without words is neither of them. */
function isNamedRow(place: number | null, facts: Facts): boolean {
  return place !== null && facts.rows[place]?.isNamed === true
}

export const unknownControlHold: Guard = { name: 'unknown-control-hold', press }

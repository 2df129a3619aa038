/**
 * On a screen that is understood: lets the known harmless controls by and holds any control that
 * is not known, because a new button is not harmless until somebody has looked.
 */
import { liveRelease } from './facts'
import type { Decision, Facts, Guard, Notice, Press } from './guard'

const HARMLESS = /^(decline|cancel|manage|printable|sign-in|link-out|text-field|choice)$/

function press({ kind, place }: Press, facts: Facts): Decision | null {
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
  if (liveRelease(facts, 'unguarded') !== null)
    return { ruling: 'release', effect: { effect: 'use-release' } }
  return { ruling: 'hold', notice: unknown() }
}

/** Where Renew and Revoke have their words, a control without words is neither of them. */
function isNamedRow(place: number | null, facts: Facts): boolean {
  return place !== null && facts.rows[place]?.isNamed === true
}

function unknown(): Notice {
  return {
    id: 'unknown-control',
    tone: 'check',
    title: ['portal_unknown_control_title'],
    body: ['portal_unknown_control_body'],
    actions: [
      { label: ['portal_back'], act: { do: 'close' } },
      {
        label: ['portal_without_guard'],
        act: { do: 'ask-release', kind: 'unguarded', place: null },
      },
    ],
  }
}

export const unknownControlHold: Guard = { name: 'unknown-control-hold', press }

/**
 * A screen that is not understood: everything but a short list is denied, said loudly after a
 * few seconds, with a written way out. There is no hotfix: nobody may be locked out of a renewal
 * on the day Apple restyles the page.
 */
import { CLOCKS } from '../domain/clocks'
import { liveRelease } from './facts'
import type { Decision, Facts, Guard, Notice, Press } from './guard'

const HARMLESS = /^(sign-out|cancel|decline|link-out|text-field)$/
const NOT_UNDERSTOOD = /^(unknown|translated|loading)$/

function press({ kind }: Press, facts: Facts): Decision | null {
  if (!NOT_UNDERSTOOD.test(facts.screen)) return null
  if (HARMLESS.test(kind)) return { ruling: 'pass' }
  if (liveRelease(facts, 'unguarded') !== null)
    return { ruling: 'release', effect: { effect: 'use-release' } }
  return { ruling: 'hold', notice: facts.screen === 'loading' ? null : alarm(facts) }
}

/** Quiet at first: an alarm at every load teaches people to ignore alarms. */
function notices(facts: Facts): Notice[] {
  if (!NOT_UNDERSTOOD.test(facts.screen) || facts.strangeSince === null) return []
  if (liveRelease(facts, 'unguarded') !== null) return [unguarded()]
  return facts.now - facts.strangeSince >= CLOCKS.alarmDelay ? [alarm(facts)] : []
}

function alarm({ screen }: Facts): Notice {
  const translated = screen === 'translated'
  return {
    id: translated ? 'translated' : 'not-understood',
    tone: 'stop',
    title: [translated ? 'portal_translated_title' : 'portal_strange_title'],
    body: [translated ? 'portal_translated_body' : 'portal_strange_body'],
    actions: [
      { label: ['portal_reload'], act: { do: 'reload' } },
      {
        label: ['portal_without_guard'],
        act: { do: 'ask-release', kind: 'unguarded', place: null },
      },
    ],
  }
}

function unguarded(): Notice {
  return {
    id: 'unguarded',
    tone: 'check',
    title: ['portal_unguarded_title'],
    body: ['portal_unguarded_body'],
    actions: [],
  }
}

export const driftAlarm: Guard = { name: 'drift-alarm', press, notices }

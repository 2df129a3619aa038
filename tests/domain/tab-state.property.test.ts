import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CLOCKS } from '../../lib/domain/clocks'
import * as rules from '../../lib/domain/tab-state'
import type { Task } from '../../lib/domain/task'
import { NOW, OTHER, PRESS, RELEASE, REQUEST, TOPIC, tabOf } from './tab-state-samples'

type Step = (state: rules.TabState, now: number) => rules.TabState

const account = fc.constantFrom(null, 'a@example.com', 'b@example.com')
const topic = fc.constantFrom(TOPIC, OTHER)
const task: fc.Arbitrary<Task | null> = fc.constantFrom(
  null,
  { kind: 'look' },
  { kind: 'renew', recordId: 'one', ticket: '' },
  { kind: 'renew', recordId: 'two', ticket: '' },
)
const kind = fc.constantFrom('create' as const, 'renew' as const, 'revoke' as const)
const why = fc.constantFrom<rules.EndReason>('cancelled', 'list-again', 'finished', 'signed-out')
const what = fc.constantFrom('renewal' as const, 'release' as const, 'both' as const)

/** Anything that can happen in a tab, in any order. */
const step: fc.Arbitrary<Step> = fc.oneof(
  task.map<Step>((value) => (state) => rules.setTask(state, value)),
  account.map<Step>((value) => (state) => rules.accountSeen(state, value)),
  fc.record({ topic, account }).map<Step>((arm) => (state, now) => rules.armed(state, arm, now)),
  fc
    .record({ topic, account })
    .map<Step>((press) => (state, now) => rules.renewPressed(state, { ...PRESS, ...press }, now)),
  account.map<Step>(
    (value) => (state, now) => rules.releaseAsked(state, { ...REQUEST, account: value }, now),
  ),
  fc
    .record({ kind, account })
    .map<Step>(
      (given) => (state, now) =>
        rules.releaseGranted(state, { ...RELEASE, ...given, at: now, lastUsedAt: now }, 'Contoso'),
    ),
  fc.constant<Step>((state, now) => rules.releaseUsed(state, RELEASE.id, now)),
  fc.constant<Step>(rules.fileLetIn),
  fc.record({ what, why }).map<Step>((end) => (state) => rules.ended(state, end.what, end.why)),
)

const life = fc.array(fc.tuple(step, fc.integer({ min: 0, max: 40 * 60_000 })), { maxLength: 25 })

function live(steps: readonly (readonly [Step, number])[]): { state: rules.TabState; now: number } {
  let now = NOW
  let state = tabOf({})
  for (const [act, pause] of steps) {
    now += pause
    state = act(rules.expire(state, now), now)
  }
  return { state, now }
}

it('no release is live after 30 idle minutes, whatever happened before', () => {
  fc.assert(
    fc.property(life, fc.integer({ min: 0, max: 1e9 }), (steps, more) => {
      const { state, now } = live(steps)
      expect(rules.expire(state, now + CLOCKS.releaseIdle + more).release).toBeNull()
    }),
  )
})

it('no renewal is carried for longer than a day, nor unuploaded for more than 30 minutes', () => {
  fc.assert(
    fc.property(life, (steps) => {
      const { state, now } = live(steps)
      expect(rules.expire(state, now + CLOCKS.uploadPending).renewal).toBeNull()
      const later = rules.expire(state, now + CLOCKS.renewalCarried).renewal
      expect(later === null || later.uploadedAt !== null).toBe(true)
    }),
  )
})

it('neither renewal nor release outlives the account it was given under', () => {
  fc.assert(
    fc.property(life, (steps) => {
      const { state } = live(steps)
      if (state.account === null) return
      const next = rules.accountSeen(state, 'somebody-else@example.net')
      expect([next.renewal, next.release, next.armed]).toEqual([null, null, null])
    }),
  )
})

it('a renewal is carried only under a renewal task, and for its record', () => {
  fc.assert(
    fc.property(life, (steps) => {
      const { state } = live(steps)
      if (state.renewal === null) return
      expect(state.task).toMatchObject({ kind: 'renew', recordId: state.renewal.recordId })
    }),
  )
})

it('after sign-out nothing is carried', () => {
  fc.assert(
    fc.property(life, what, (steps, named) => {
      const next = rules.ended(live(steps).state, named, 'signed-out')
      expect([next.renewal, next.release, next.armed, next.asked]).toEqual([null, null, null, null])
    }),
  )
})

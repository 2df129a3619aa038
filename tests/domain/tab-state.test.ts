import { describe, expect, it } from 'vitest'
import { CLOCKS } from '../../lib/domain/clocks'
import { newConfirmation } from '../../lib/domain/confirmation'
import * as rules from '../../lib/domain/tab-state'
import {
  ACCOUNT,
  LOADED,
  NOW,
  OTHER,
  PRESS,
  RELEASE,
  RENEWAL,
  REQUEST,
  TOPIC,
  tabOf,
} from './tab-state-samples'

const renew = { kind: 'renew', recordId: 'contoso', ticket: '' } as const
const carriesNothing = { release: null, renewal: null, armed: null, asked: null }
const MINUTE = 60_000

describe('setTask', () => {
  it('another task ends renewal, release, arming and request', () => {
    const next = rules.setTask(LOADED, { kind: 'renew', recordId: 'fabrikam', ticket: '' })
    expect(next).toMatchObject(carriesNothing)
    expect(rules.setTask(LOADED, null)).toMatchObject({ ...carriesNothing, task: null })
    expect(rules.setTask(LOADED, { kind: 'look' })).toMatchObject(carriesNothing)
  })

  it('the same task with a ticket keeps what is carried', () => {
    const next = rules.setTask(LOADED, { ...renew, ticket: 'IT-2' })
    expect(next).toEqual({ ...LOADED, task: { ...renew, ticket: 'IT-2' } })
  })

  it('a first certificate for another organisation is another task', () => {
    const first = { kind: 'first', organisation: 'Contoso', ticket: '' } as const
    const state = tabOf({ task: first, release: RELEASE })
    expect(rules.setTask(state, { ...first, ticket: 'x' }).release).toEqual(RELEASE)
    expect(rules.setTask(state, { ...first, organisation: 'Fabrikam' }).release).toBeNull()
  })
})

describe('choose', () => {
  it('does not lose a ticket already typed for the same renewal', () => {
    expect(rules.choose(LOADED, { kind: 'renew', recordId: 'contoso' })).toBe(LOADED)
  })
  it('look ends what is carried', () => {
    expect(rules.choose(LOADED, { kind: 'look' })).toMatchObject(carriesNothing)
  })
})

describe('renewPressed', () => {
  const ready = tabOf({ task: renew, armed: { topic: TOPIC, account: ACCOUNT, at: NOW } })

  it('carries the press of the armed row and uses the arming up', () => {
    const next = rules.renewPressed(ready, PRESS, NOW + 1000)
    expect(next.renewal).toEqual({ ...RENEWAL, at: NOW + 1000 })
    expect(next.armed).toBeNull()
  })

  it('never takes an upload time from the tab', () => {
    expect(rules.renewPressed(ready, { ...PRESS, uploadedAt: NOW }, NOW).renewal).toMatchObject({
      uploadedAt: null,
    })
  })

  const refused: [string, rules.TabState, Partial<typeof PRESS>, number][] = [
    ['not armed', tabOf({ task: renew }), {}, 0],
    ['another row than the armed one', ready, { topic: OTHER }, 0],
    ['armed too long ago', ready, {}, CLOCKS.armed + 10_000],
    ['no task', { ...ready, task: null }, {}, 0],
    ['only looking', { ...ready, task: { kind: 'look' } }, {}, 0],
    ['another account than at the arming', ready, { account: 'me@example.org' }, 0],
    ['a release for Create', tabOf({ task: renew, release: RELEASE }), {}, 0],
    [
      'a release for another UID',
      tabOf({ task: renew, release: { ...RELEASE, kind: 'renew', topic: OTHER } }),
      {},
      0,
    ],
    [
      'a release that is over',
      tabOf({ task: renew, release: { ...RELEASE, kind: 'renew' } }),
      {},
      CLOCKS.releaseIdle,
    ],
  ]
  it.each(refused)('carries nothing: %s', (_, state, press, later) => {
    expect(rules.renewPressed(state, { ...PRESS, ...press }, NOW + later).renewal).toBeNull()
  })

  it('a refused press also ends an older renewal', () => {
    expect(rules.renewPressed({ ...LOADED, armed: null }, PRESS, NOW).renewal).toBeNull()
  })

  it('a live release for a renewal stands in for the arming', () => {
    const state = tabOf({ task: renew, release: { ...RELEASE, kind: 'renew', topic: TOPIC } })
    expect(rules.renewPressed(state, PRESS, NOW).renewal?.topic).toBe(TOPIC)
  })

  it('an unread account is the one seen last', () => {
    const next = rules.renewPressed(
      { ...ready, account: ACCOUNT },
      { ...PRESS, account: null },
      NOW,
    )
    expect(next.renewal?.account).toBe(ACCOUNT)
  })
})

describe('releases', () => {
  it('one for Create makes the task a first certificate of the organisation typed', () => {
    const next = rules.releaseGranted(LOADED, RELEASE, 'Fabrikam')
    expect(next).toMatchObject({
      ...carriesNothing,
      release: RELEASE,
      task: { kind: 'first', organisation: 'Fabrikam', ticket: '' },
    })
  })

  it('one for Create keeps the ticket of a first certificate', () => {
    const state = tabOf({ task: { kind: 'first', organisation: '', ticket: 'IT-9' } })
    expect(rules.releaseGranted(state, RELEASE, 'Fabrikam').task).toMatchObject({ ticket: 'IT-9' })
  })

  it('one for Revoke leaves task and renewal alone', () => {
    const revoke = { ...RELEASE, kind: 'revoke' } as const
    const next = rules.releaseGranted(LOADED, revoke, 'Contoso')
    expect(next).toEqual({ ...LOADED, release: revoke, asked: null })
  })

  it('using it moves its end; another id does not', () => {
    const later = NOW + 20 * MINUTE
    expect(rules.releaseUsed(LOADED, 'release-1', later).release?.lastUsedAt).toBe(later)
    expect(rules.releaseUsed(LOADED, 'release-2', later).release).toEqual(RELEASE)
  })

  it('one that is over is not brought back by using it', () => {
    expect(rules.releaseUsed(LOADED, 'release-1', NOW + CLOCKS.releaseIdle).release).toBeNull()
  })

  it('12 minutes in Terms and a second sign-in are one release', () => {
    const signedOut = rules.statusSeen(LOADED, {
      screen: 'signed-out',
      state: 'observing',
      account: null,
      rows: 0,
      found: false,
      at: NOW,
    })
    const back = rules.accountSeen(rules.expire(signedOut, NOW + 12 * MINUTE), ACCOUNT)
    expect(back.release).toEqual(RELEASE)
  })

  it('asking and declining', () => {
    const asked = rules.releaseAsked(tabOf({}), REQUEST, NOW)
    expect(asked.asked).toEqual({ request: REQUEST, at: NOW })
    expect(rules.releaseDeclined(asked)).toEqual(tabOf({}))
  })
})

describe('fileLetIn', () => {
  it('dates the upload and keeps the release alive', () => {
    const next = rules.fileLetIn(LOADED, NOW + 5 * MINUTE)
    expect(next.renewal?.uploadedAt).toBe(NOW + 5 * MINUTE)
    expect(next.release?.lastUsedAt).toBe(NOW + 5 * MINUTE)
  })
  it('invents nothing', () => {
    expect(rules.fileLetIn(tabOf({}), NOW)).toEqual(tabOf({}))
  })
})

describe('ended', () => {
  it('sign-out ends everything, whatever was named', () => {
    const next = rules.ended(LOADED, 'renewal', 'signed-out')
    expect(next).toMatchObject({ ...carriesNothing, account: null })
    expect(next.task).toEqual(LOADED.task)
  })
  it('an account change ends everything', () => {
    expect(rules.ended(LOADED, 'release', 'account-changed')).toMatchObject(carriesNothing)
  })
  it('Cancel ends the renewal only', () => {
    const next = rules.ended(LOADED, 'renewal', 'cancelled')
    expect(next).toMatchObject({ renewal: null, armed: null, release: RELEASE })
  })
  it('an upload done ends the release only', () => {
    const next = rules.ended(LOADED, 'release', 'finished')
    expect(next).toMatchObject({ release: null, renewal: RENEWAL })
  })
})

describe('a confirmation, when the release for a row ends', () => {
  const about = { topic: TOPIC, account: null, recordId: 'contoso', row: 2, rowText: '' }
  const given = { at: NOW, strength: 'independent', independence: 'own-reading', by: '' } as const
  const asked = (isRead: boolean) =>
    tabOf({ confirmation: { ...newConfirmation({ ...about, isRead }, NOW), given } })

  it('with another list: what was pasted from that row is over, what was read stands by itself', () => {
    expect(rules.ended(asked(false), 'release', 'list-again').confirmation).toBeNull()
    expect(rules.ended(asked(true), 'release', 'list-again').confirmation).not.toBeNull()
  })
  it('because it was used: it goes on to the file', () => {
    expect(rules.ended(asked(false), 'release', 'finished').confirmation).not.toBeNull()
    const pressed = { ...asked(false), renewal: RENEWAL }
    expect(rules.ended(pressed, 'release', 'list-again').confirmation).not.toBeNull()
  })
})

describe('accountSeen', () => {
  it('an unreadable account changes nothing', () => {
    expect(rules.accountSeen(LOADED, null)).toBe(LOADED)
  })
  it('case is no difference', () => {
    expect(rules.accountSeen(LOADED, 'MDM-Push@Example.com').release).not.toBeNull()
  })
  it('another account ends everything given under the first', () => {
    const next = rules.accountSeen(LOADED, 'me@example.org')
    expect(next).toMatchObject({ ...carriesNothing, account: 'me@example.org' })
  })
  it('a release given while no account was readable is bound to the first seen', () => {
    const state = tabOf({ release: { ...RELEASE, account: null } })
    const bound = rules.accountSeen(state, ACCOUNT)
    expect(bound.release?.account).toBe(ACCOUNT)
    expect(rules.accountSeen(bound, 'me@example.org').release).toBeNull()
  })
})

describe('expire', () => {
  const table: [string, rules.TabState, number, keyof rules.TabState, boolean][] = [
    ['release before its time', LOADED, CLOCKS.releaseIdle - 1, 'release', true],
    ['release at its time', LOADED, CLOCKS.releaseIdle, 'release', false],
    ['renewal before its time', LOADED, CLOCKS.renewalCarried - 1, 'renewal', true],
    ['renewal at its time', LOADED, CLOCKS.renewalCarried, 'renewal', false],
    ['renewal uploaded', rules.fileLetIn(LOADED, NOW), CLOCKS.uploadPending - 1, 'renewal', true],
    ['uploaded a day ago', rules.fileLetIn(LOADED, NOW), CLOCKS.uploadPending, 'renewal', false],
    ['armed within the minute', LOADED, CLOCKS.armed - 1, 'armed', true],
    ['armed before', LOADED, CLOCKS.armed + 6000, 'armed', false],
    ['an old request', LOADED, CLOCKS.releaseIdle, 'asked', false],
    ['a clock set back: release', LOADED, -MINUTE, 'release', false],
    ['a clock set back: renewal', LOADED, -MINUTE, 'renewal', false],
    ['a clock set back: armed', LOADED, -MINUTE, 'armed', false],
    ['the task stays', LOADED, 30 * 24 * 60 * MINUTE, 'task', true],
  ]
  it.each(table)('%s', (_, state, later, part, stays) => {
    expect(rules.expire(state, NOW + later)[part] !== null).toBe(stays)
  })
})

it('an empty tab is known as such', () => {
  expect(rules.isEmptyTab(rules.EMPTY_TAB)).toBe(true)
  expect(rules.isEmptyTab(LOADED)).toBe(false)
})

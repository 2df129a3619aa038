import { describe, expect, it } from 'vitest'
import { CLOCKS } from '../../lib/domain/clocks'
import type { Screen } from '../../lib/domain/tab'
import { decide } from '../../lib/guards'
import { fileChoke, mayFileEnter, whyNoFile } from '../../lib/guards/file-choke'
import type { Facts } from '../../lib/guards/guard'
import { SCREENS } from './arbitrary-facts'
import {
  CARRIED,
  FABRIKAM,
  FIRST,
  facts,
  HOUR,
  LOOK,
  NOW,
  press,
  RECORD,
  release,
  SETTINGS,
} from './facts-builder'
import { actsOf, words } from './said'

const carried = (over: Partial<typeof CARRIED> = {}) => ({ renewal: { ...CARRIED, ...over } })
const renewing = (over: Partial<typeof CARRIED> = {}) =>
  facts({ screen: 'renew', snapshot: carried(over) })
const creating = (over: Parameters<typeof release>[0] = {}) =>
  facts({ screen: 'create', snapshot: { task: FIRST, release: release(over) } })

function fileNotice(at: Facts) {
  return words(whyNoFile(at), at)
}

describe('a file may enter', () => {
  it('the renew form after Renew on the proved row', () => {
    expect(mayFileEnter(renewing())).toBe(true)
  })

  it('again after a refused upload', () => {
    expect(mayFileEnter(renewing({ uploadedAt: NOW - HOUR }))).toBe(true)
  })

  it('the create form of a released flow', () => {
    expect(mayFileEnter(creating())).toBe(true)
  })

  it('any form where the guard was asked to stand aside', () => {
    const aside = { release: release({ kind: 'unguarded' }) }
    for (const screen of SCREENS)
      expect(mayFileEnter(facts({ screen, snapshot: aside }))).toBe(true)
  })
})

describe('a file may not enter', () => {
  it.each(SCREENS)('%s without anything carried', (screen) => {
    expect(mayFileEnter(facts({ screen }))).toBe(false)
  })

  it.each(SCREENS.filter((screen) => screen !== 'renew'))('%s with a renewal carried', (screen) => {
    expect(mayFileEnter(facts({ screen, snapshot: carried() }))).toBe(false)
  })

  it.each(SCREENS.filter((screen) => screen !== 'create'))(
    '%s of a released create flow',
    (screen) => {
      const snapshot = { task: FIRST, release: release() }
      expect(mayFileEnter(facts({ screen, snapshot }))).toBe(false)
    },
  )

  it.each([
    ['half an hour after Renew', { at: NOW - CLOCKS.renewalCarried }],
    ['a day after the upload', { uploadedAt: NOW - CLOCKS.uploadPending }],
    ['for a press from the future', { at: NOW + 5000 }],
    ['under another account', { account: 'other@contoso.com' }],
    ['for another record', { recordId: 'r2', topic: FABRIKAM }],
  ])('%s', (_, part) => {
    expect(mayFileEnter(renewing(part))).toBe(false)
  })

  it.each([null, LOOK, FIRST])('where the person came for no renewal', (task) => {
    expect(mayFileEnter(facts({ screen: 'renew', snapshot: { task, ...carried() } }))).toBe(false)
  })

  it('when the UID was replaced in the record meanwhile', () => {
    const task = {
      kind: 'renew' as const,
      organisation: 'Contoso',
      record: { ...RECORD, topic: FABRIKAM },
    }
    expect(mayFileEnter(facts({ screen: 'renew', snapshot: { task, ...carried() } }))).toBe(false)
  })

  it('when nothing can be written down', () => {
    expect(mayFileEnter({ ...renewing(), isCutOff: true })).toBe(false)
    expect(mayFileEnter({ ...creating(), isCutOff: true })).toBe(false)
    expect(mayFileEnter({ ...creating({ kind: 'unguarded' }), isCutOff: true })).toBe(false)
  })

  it.each([
    ['over', { lastUsedAt: NOW - HOUR }],
    ['of another kind', { kind: 'revoke' as const }],
    ['of another account', { account: 'other@contoso.com' }],
  ])('on a release that is %s', (_, part) => {
    expect(mayFileEnter(creating(part))).toBe(false)
  })

  it('where Create is switched off, whatever was released before', () => {
    const at = creating()
    const snapshot = { ...at.snapshot, settings: { ...SETTINGS, createMode: 'block' as const } }
    expect(mayFileEnter({ ...at, snapshot })).toBe(false)
  })
})

describe('file-choke', () => {
  it('lets Upload of a carried renewal through, once, and notes it', () => {
    expect(decide(press('upload'), renewing())).toMatchObject({
      ruling: 'release',
      effect: { effect: 'upload' },
    })
  })

  it.each(['file', 'unnamed', 'unknown'] as const)(
    'lets the way to the file dialog by: %s',
    (kind) => {
      expect(decide(press(kind), renewing()).ruling).toBe('pass')
    },
  )

  it.each(['upload', 'file', 'unnamed', 'unknown'] as const)(
    'holds %s when nobody proved the row',
    (kind) => {
      expect(decide(press(kind), facts({ screen: 'renew' })).ruling).toBe('hold')
    },
  )

  it.each<Screen>(['list', 'terms', 'confirmation', 'get-started'])(
    'holds a file field on %s',
    (screen) => {
      expect(decide(press('file'), facts({ screen, snapshot: carried() })).ruling).toBe('hold')
    },
  )

  it.each(['cancel', 'text-field', 'choice', 'sign-out'] as const)('never holds %s', (kind) => {
    expect(decide(press(kind), facts({ screen: 'renew' })).ruling).toBe('pass')
  })

  it.each(['list', 'terms', 'unknown'] as const)('has no opinion on the screen %s', (screen) => {
    expect(fileChoke.press?.(press('upload'), facts({ screen }))).toBeNull()
  })

  it('has no opinion on what stands in a row', () => {
    expect(fileChoke.press?.(press('unnamed', 1), facts({ screen: 'renew' }))).toBeNull()
  })
})

describe('why a file was held', () => {
  it.each([null, LOOK])('asks for the task first', (task) => {
    expect(actsOf(fileNotice(facts({ screen: 'renew', snapshot: { task } })))).toContain(
      'open task',
    )
  })

  it('on the renew screen the written way is to go on without the guard', () => {
    const acts = actsOf(fileNotice(facts({ screen: 'renew' })))
    expect([acts[0]?.startsWith('ask-release'), acts.at(-1)]).toEqual([
      false,
      'ask-release unguarded',
    ])
  })

  it('on the create screen it is the create release, unless that is switched off', () => {
    expect(actsOf(fileNotice(facts({ screen: 'create' })))).toContain('ask-release create')
    const settings = { ...SETTINGS, createMode: 'block' as const }
    const acts = actsOf(fileNotice(facts({ screen: 'create', snapshot: { settings } })))
    expect(acts).not.toContain('ask-release create')
  })
})

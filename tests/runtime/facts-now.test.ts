// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ListProofs } from '../../lib/portal/list-proofs'
import { readPage } from '../../lib/portal/reading'
import type { Row } from '../../lib/portal/rows'
import { factsNow, type Known } from '../../lib/runtime/facts-now'
import { isNotUnderstood, isSilent, stateOf } from '../../lib/runtime/state'
import { SCREENS } from '../guards/arbitrary-facts'
import {
  ACCOUNT,
  CARRIED,
  CONTOSO,
  FIRST,
  facts,
  HOUR,
  NOW,
  proof,
  RECORD,
  release,
  snapshot,
} from '../guards/facts-builder'
import { draw, drawFixture, find, giveLayout } from '../portal/page'

beforeAll(giveLayout)

describe('the facts', () => {
  let proofs: ListProofs
  const now = (over: Partial<Known> = {}) =>
    factsNow(
      {
        snapshot: snapshot(),
        page: readPage(document, null),
        proofs,
        reading: { state: { kind: 'idle' }, isAllRead: false },
        book: { known: new Map() },
        flow: { armed: null, after: null },
        strangeSince: null,
        isCutOff: false,
        allowedDownload: null,
        ...over,
      },
      NOW,
    )
  const row = (place: number) => proofs.rows[place] as Row

  beforeEach(() => {
    drawFixture('list-table')
    proofs = new ListProofs()
    proofs.update(readPage(document, null).rows)
  })

  it('say of each row what was read there', () => {
    proofs.prove(row(1), proof())
    const { rows } = now()
    expect(rows.map(({ verdict }) => verdict)).toEqual(['unverified', 'match', 'unverified'])
    expect(rows.map(({ place, isNamed }) => [place, isNamed])).toEqual([
      [0, true],
      [1, true],
      [2, true],
    ])
  })

  it('are green for no other task than the renewal of that record', () => {
    proofs.prove(row(1), proof())
    for (const task of [null, FIRST])
      expect(now({ snapshot: snapshot({ task }) }).rows[1]?.verdict).toBe('read')
  })

  it('are not green a day after the MDM was read', () => {
    proofs.prove(row(1), proof())
    const task = {
      kind: 'renew' as const,
      organisation: 'Contoso',
      record: { ...RECORD, readAt: NOW - 24 * HOUR },
    }
    expect(now({ snapshot: snapshot({ task }) }).rows[1]?.verdict).toBe('stale')
  })

  it('two rows with one UID void each other', () => {
    proofs.prove(row(0), proof())
    proofs.prove(row(1), proof())
    expect(now().rows.map(({ verdict }) => verdict)).toEqual([
      'duplicate',
      'duplicate',
      'unverified',
    ])
  })

  it('say whose a row is only where that is known', () => {
    proofs.prove(row(1), proof())
    expect(now().rows[1]?.relation).toBeNull()
    const whose = new Map([[CONTOSO, { relation: 'task' as const, name: null }]])
    expect(now({ book: { known: whose } }).rows.map(({ relation }) => relation)).toEqual([
      null,
      'task',
      null,
    ])
  })

  it('point at rows by their place; at none when the row is gone', () => {
    const { element } = row(2)
    expect(now({ flow: { armed: { row: element, since: 5 }, after: null } }).armed).toEqual({
      place: 2,
      since: 5,
    })
    expect(now({ allowedDownload: { row: element } }).allowedDownload).toEqual({ place: 2 })
    expect(now({ allowedDownload: { row: null } }).allowedDownload).toEqual({ place: null })
    element.remove()
    expect(now({ flow: { armed: { row: element, since: 5 }, after: null } }).armed?.place).toBe(-1)
  })

  it('call a row without worded Revoke not named', () => {
    find('tbody tr td:last-child a:last-child').remove()
    expect(now().rows.map(({ isNamed }) => isNamed)).toEqual([false, true, true])
  })

  it('carry the account, the notes and what came back', () => {
    expect(now()).toMatchObject({ screen: 'list', account: ACCOUNT, notes: null, now: NOW })
    drawFixture('renew')
    expect(now({ flow: { armed: null, after: CARRIED } })).toMatchObject({
      notes: { text: '' },
      after: { rows: 3, topic: CONTOSO },
    })
  })
})

describe('the state in one word', () => {
  const unguarded = { release: release({ kind: 'unguarded' }) }

  it.each(SCREENS)('%s', (screen) => {
    const strange = screen === 'unknown' || screen === 'translated'
    const state = screen === 'loading' ? 'loading' : strange ? 'degraded' : 'protected'
    expect(stateOf(facts({ screen }), false)).toBe(state)
    expect(isNotUnderstood({ screen })).toBe(state !== 'protected')
  })

  it('waiting for the background is loading; without one it is degraded, on every screen', () => {
    for (const screen of SCREENS) {
      expect(stateOf(facts({ screen, isCutOff: true }), true)).toBe('loading')
      expect(stateOf(facts({ screen, isCutOff: true }), false)).toBe('degraded')
    }
  })

  it('standing aside is off, as long as that is allowed', () => {
    expect(stateOf(facts({ snapshot: unguarded }), false)).toBe('off')
    const over = { release: release({ kind: 'unguarded', lastUsedAt: NOW - HOUR }) }
    expect(stateOf(facts({ snapshot: over }), false)).toBe('protected')
    expect(stateOf(facts({ snapshot: unguarded, isCutOff: true }), false)).toBe('degraded')
  })

  it('a page without frames speaks for itself', () => {
    draw('<p>x</p>')
    expect(isSilent('unknown')).toBe(false)
  })
})

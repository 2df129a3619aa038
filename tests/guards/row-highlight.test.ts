/** The guards that speak of the list and its rows. */
import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../lib/domain/verdict'
import type { Facts } from '../../lib/guards/guard'
import { markOf, rowHighlight } from '../../lib/guards/row-highlight'
import { VERDICTS } from './arbitrary-facts'
import { facts, NOW, RECORD, row } from './facts-builder'
import { actsOf, argsOf, bar as said } from './said'

describe('row-highlight: marks', () => {
  const NAMES: [Verdict, string][] = [
    ['match', 'match'],
    ['match-newer', 'match'],
    ['stale', 'unverified'],
    ['disputed', 'unverified'],
    ['duplicate', 'unverified'],
    ['serial-only', 'unverified'],
    ['not-this', 'foreign'],
    ['read', 'unverified'],
    ['server', 'server'],
    ['unverified', 'unverified'],
  ]

  it.each(NAMES)('%s is %s', (kind, name) => {
    expect(markOf(row(0, kind), facts()).name).toBe(name)
  })

  it('covers every verdict', () => {
    expect(NAMES.map(([kind]) => kind).sort()).toEqual([...VERDICTS].sort())
  })

  it('names nobody', () => {
    const named = row(0, 'not-this', { relation: 'other', name: 'Fabrikam' })
    expect(JSON.stringify(markOf(named, facts()))).not.toContain('Fabrikam')
  })

  it('does not call a row nobody’s while that is not known yet', () => {
    expect(markOf(row(0, 'not-this', { relation: null }), facts()).name).not.toBe('foreign')
  })

  it('a likely row has a word, an unlikely one none; neither is green', () => {
    const marks = [true, false].map((isLikely) =>
      markOf(row(0, 'unverified', { isLikely }), facts()),
    )
    expect(marks.map(({ word }) => word === null)).toEqual([false, true])
    expect(marks.map(({ tone }) => tone)).toEqual(['calm', 'calm'])
  })
})

describe('row-highlight: the bar', () => {
  const bar = (over: Parameters<typeof facts>[0] = {}) => said(rowHighlight, facts(over))

  it('green says what it was compared with and when', () => {
    const [notice] = bar()
    expect([notice?.tone, actsOf(notice)[0]]).toEqual(['proved', 'show-row'])
    expect(JSON.stringify(notice)).toContain(String(RECORD.readAt))
  })

  it('a stated record names who stated it', () => {
    const record = { ...RECORD, source: 'statement' as const, by: 'J. Smith' }
    const task = { kind: 'renew' as const, organisation: 'Contoso', record }
    expect(argsOf(bar({ snapshot: { task } })[0])).toContain('J. Smith')
  })

  it('says that the press goes through, for as long as it does', () => {
    const id = (age: number) => bar({ armed: { place: 1, since: NOW - age } })[0]?.id
    expect(id(1000)).not.toBe(id(30_000))
    expect(id(30_000)).toBe(bar()[0]?.id)
    expect(bar({ armed: { place: 0, since: NOW - 1000 } })[0]?.id).toBe(bar()[0]?.id)
  })

  it.each(['stale', 'disputed', 'duplicate', 'serial-only'] as const)(
    '%s is never green',
    (kind) => {
      const [notice] = bar({ rows: [row(0, kind)] })
      expect(['check', 'stop']).toContain(notice?.tone)
      expect(actsOf(notice)[0]).toBe(kind === 'duplicate' ? 'reload' : 'open records')
    },
  )

  it('offers "it is unchanged" for an old record only', () => {
    const acts = (kind: Verdict) => actsOf(bar({ rows: [row(0, kind)] })[0])
    expect(acts('stale')).toContain('open unchanged')
    expect(acts('disputed')).not.toContain('open unchanged')
  })

  it('without a task nothing is green and nothing is accused', () => {
    const [notice] = bar({ snapshot: { task: null } })
    expect([notice?.tone, actsOf(notice)]).toEqual(['check', ['open task', 'look-around']])
  })

  it('a single record is proposed in one press', () => {
    const proposal = { recordId: 'r1', organisation: 'Contoso', mdm: 'intune' as const }
    expect(actsOf(bar({ snapshot: { task: null, proposal } })[0])[0]).toBe('choose-proposal')
  })

  it('without any record the first thing is to paste one', () => {
    expect(actsOf(bar({ snapshot: { task: null, hasRecords: false } })[0])[0]).toBe('open records')
  })

  const UNREAD = [row(0, 'unverified')]

  it.each<[Facts['reading'], string[]]>([
    [{ kind: 'untaught' }, []],
    [{ kind: 'by-hand' }, []],
    [{ kind: 'reading', done: 11, of: 180 }, ['stop-reading']],
    [{ kind: 'stopped', why: 'timeout' }, ['read-all']],
    [{ kind: 'idle' }, ['read-all']],
  ])('while looking, %o', (reading, acts) => {
    const [notice] = bar({ rows: UNREAD, reading })
    expect([notice?.tone === 'proved', actsOf(notice)]).toEqual([false, acts])
  })

  it('counts from one: the row being read is the next one', () => {
    const [notice] = bar({ rows: UNREAD, reading: { kind: 'reading', done: 0, of: 13 } })
    const counts = JSON.stringify(notice?.body ?? [])
    expect(counts).toContain('"count":1}')
    expect(counts).toContain('"count":13}')
  })

  it('every reason to stop has words of its own', () => {
    const whys = [
      'not_empty',
      'timeout',
      'ambiguous',
      'interrupted',
      'list_changed',
      'asked',
    ] as const
    const said = whys.map(
      (why) => bar({ rows: UNREAD, reading: { kind: 'stopped', why } })[0]?.body?.[0],
    )
    expect(new Set(said).size).toBe(whys.length)
  })

  it('offers names only where there are some to show', () => {
    const other = row(2, 'not-this', { relation: 'other' })
    expect(actsOf(bar({ rows: [row(1, 'match'), other] })[0])).toContain('names')
    expect(actsOf(bar()[0])).not.toContain('names')
  })

  it('is silent when all rows are read and none matches: that has a screen of its own', () => {
    expect(bar({ rows: [row(0, 'not-this')], isAllRead: true })).toEqual([])
  })

  it.each(['create', 'renew', 'unknown', 'get-started'] as const)('is silent on %s', (screen) => {
    expect(bar({ screen })).toEqual([])
  })
})

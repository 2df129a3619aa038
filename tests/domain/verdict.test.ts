import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLOCKS } from '../../lib/domain/clocks'
import type { TaskRecord } from '../../lib/domain/tab'
import { isFresh, isGreen, judgeRow, type Proof, type RowFacts } from '../../lib/domain/verdict'
import { NOW, serial, topic } from './builders'

const RECORD: TaskRecord = {
  id: 'r1',
  organisation: 'Contoso',
  mdm: 'intune',
  topic: topic('a'),
  disputed: false,
  serial: serial('A1'),
  expiry: null,
  account: null,
  readAt: NOW - 1000,
  source: 'intune-graph',
  by: null,
}
const PROOF: Proof = { topic: topic('a'), serial: serial('A1'), at: NOW }
const ROW: RowFacts = { isServer: false, proof: PROOF, hasTwin: false }

const verdict = (row: Partial<RowFacts>, record: Partial<TaskRecord> | null) =>
  judgeRow({ ...ROW, ...row }, record && { ...RECORD, ...record }, NOW)

const other = { ...PROOF, topic: topic('b') }
const newer = { ...PROOF, serial: serial('B2') }
const bare = { ...PROOF, serial: null }
const OLD = { readAt: NOW - CLOCKS.readingFresh }

describe('a row', () => {
  it.each<[string, Partial<RowFacts>, Partial<TaskRecord> | null, string]>([
    ['with the recorded UID', {}, {}, 'match'],
    ['with it, and a serial nobody recorded', {}, { serial: null }, 'match'],
    ['with it, its own serial not shown', { proof: bare }, {}, 'match'],
    ['with it and another serial', { proof: newer }, {}, 'match-newer'],
    ['with it, against an old record', {}, OLD, 'stale'],
    ['with it and another serial, against an old record', { proof: newer }, OLD, 'stale'],
    ['with it, against two readings that disagree', {}, { disputed: true }, 'disputed'],
    ['with it, old and disputed', {}, { ...OLD, disputed: true }, 'disputed'],
    ['with it, as another row has', { hasTwin: true }, {}, 'duplicate'],
    ['with it, twin and disputed', { hasTwin: true }, { disputed: true }, 'duplicate'],
    ['with another UID', { proof: other }, {}, 'not-this'],
    ['with another UID and a twin', { proof: other, hasTwin: true }, {}, 'not-this'],
    ['with another UID, against an old record', { proof: other }, OLD, 'not-this'],
    ['not read', { proof: null }, {}, 'unverified'],
    ['not read, without a task', { proof: null }, null, 'unverified'],
    ['read, without a task', {}, null, 'read'],
    ['of macOS Server', { isServer: true }, {}, 'server'],
    ['of macOS Server, not read', { isServer: true, proof: null }, null, 'server'],
    ['with the serial of a record without UID', {}, { topic: null }, 'serial-only'],
    ['with another serial than a record without UID', { proof: newer }, { topic: null }, 'read'],
    [
      'without a serial, against a record without UID',
      { proof: bare },
      { topic: null },
      'unverified',
    ],
    ['against a record with neither', {}, { topic: null, serial: null }, 'unverified'],
  ])('%s', (_, row, record, kind) => expect(verdict(row, record)).toBe(kind))
})

describe('a reading', () => {
  it.each([
    [0, true],
    [CLOCKS.readingFresh - 1, true],
    [CLOCKS.readingFresh, false],
    [365 * 24 * 3_600_000, false],
    [-60_000, true],
    [-60_001, false],
  ])('%i ms old: fresh %s', (age, fresh) => {
    expect(isFresh({ readAt: NOW - age }, NOW)).toBe(fresh)
  })

  it('of no known time is not fresh', () => {
    expect(isFresh({ readAt: Number.NaN }, NOW)).toBe(false)
  })
})

const topics = fc.constantFrom(topic('a'), topic('b'))
const serials = fc.constantFrom(null, serial('A1'), serial('B2'))
const anyRow: fc.Arbitrary<RowFacts> = fc.record({
  isServer: fc.boolean(),
  proof: fc.option(fc.record({ topic: topics, serial: serials, at: fc.constant(NOW) })),
  hasTwin: fc.boolean(),
})
const anyRecord = fc.option(
  fc
    .record({
      topic: fc.option(topics),
      serial: serials,
      disputed: fc.boolean(),
      readAt: fc.integer({ min: -100, max: 100 }).map((hours) => NOW - hours * 3_600_000),
    })
    .map((part): TaskRecord => ({ ...RECORD, ...part })),
)

describe('whatever row and record are', () => {
  it('green needs a UID that was read and equals that of a fresh, undisputed record, without a twin', () => {
    fc.assert(
      fc.property(anyRow, anyRecord, (row, record) => {
        if (!isGreen(judgeRow(row, record, NOW))) return
        expect(row.proof?.topic).toBeDefined()
        expect(row.proof?.topic).toBe(record?.topic)
        expect([row.isServer, row.hasTwin, record?.disputed]).toEqual([false, false, false])
        expect(Math.abs(NOW - (record?.readAt ?? 0))).toBeLessThan(CLOCKS.readingFresh)
      }),
      { numRuns: 3000 },
    )
  })

  it('and such a row is green', () => {
    fc.assert(
      fc.property(serials, serials, (one, two) => {
        const row = { ...ROW, proof: { ...PROOF, serial: one } }
        expect(isGreen(judgeRow(row, { ...RECORD, serial: two }, NOW))).toBe(true)
      }),
    )
  })

  it('"another certificate" is said only where two UIDs differ', () => {
    fc.assert(
      fc.property(anyRow, anyRecord, (row, record) => {
        if (judgeRow(row, record, NOW) !== 'not-this') return
        expect(record?.topic).not.toBeNull()
        expect(row.proof?.topic).not.toBe(record?.topic)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { type CertificateRecord, currentFacts } from '../../lib/domain/record'
import {
  editRecord,
  mergeReadings,
  resolveDispute,
  restoreRecord,
  retireRecord,
  stateUnchanged,
} from '../../lib/domain/records-merge'
import { context, DAY, NOW, observation, reading, record, serial, topic } from './builders'

const other = (over: Partial<CertificateRecord> = {}) =>
  record({
    id: 'r2',
    topic: topic('b'),
    observations: [observation({ serial: serial('B1') })],
    ...over,
  })
const DISPUTED = [record({ disputedWith: 'r2' }), other({ disputedWith: 'r1' })]

describe('a dispute', () => {
  it('decided as replaced retires the other record', () => {
    const [kept, gone] = resolveDispute(DISPUTED, 'r2', 'replaced', NOW).reverse()
    expect(kept).toMatchObject({ id: 'r2', retired: null, disputedWith: null })
    expect(gone).toMatchObject({
      id: 'r1',
      retired: { at: NOW, reason: 'replaced' },
      disputedWith: null,
    })
  })

  it('decided as both in use frees both', () => {
    const records = resolveDispute(DISPUTED, 'r1', 'both-stand', NOW)
    expect(records).toEqual([record(), other()])
  })

  it('among three is decided for all that hang together, and for no others', () => {
    const third = record({ id: 'r3', topic: topic('c'), disputedWith: 'r1' })
    const stranger = record({ id: 'r4', organisation: 'Fabrikam', topic: topic('d') })
    const records = resolveDispute([...DISPUTED, third, stranger], 'r3', 'replaced', NOW)
    expect(records.map(({ retired }) => retired !== null)).toEqual([true, true, false, false])
    expect(records.every(({ disputedWith }) => disputedWith === null)).toBe(true)
    expect(records[3]).toBe(stranger)
  })

  it('once settled is not raised by reading either certificate again', () => {
    const settled = resolveDispute(DISPUTED, 'r1', 'both-stand', NOW)
    const again = mergeReadings(settled, [reading()], context(NOW + DAY))
    expect(again.changes.map(({ kind }) => kind)).toEqual(['unchanged'])
    expect(again.records.map(({ disputedWith }) => disputedWith)).toEqual([null, null])
  })

  it('of an unknown id changes nothing', () => {
    expect(resolveDispute(DISPUTED, 'nobody', 'replaced', NOW)).toEqual(DISPUTED)
  })
})

describe('retiring', () => {
  it('keeps the record and ends its disputes', () => {
    const [first, second] = retireRecord(DISPUTED, 'r1', 'moved to Jamf', NOW)
    expect(first).toEqual(record({ retired: { at: NOW, reason: 'moved to Jamf' } }))
    expect(second).toEqual(other())
  })

  it('is taken back by restoring', () => {
    const retired = retireRecord([record()], 'r1', 'moved', NOW)
    expect(restoreRecord(retired, 'r1')).toEqual([record()])
  })

  it('restored beside its successor is a dispute', () => {
    const retired = [record({ retired: { at: NOW, reason: 'replaced' } }), other()]
    const restored = restoreRecord(retired, 'r1')
    expect(restored.map(({ disputedWith }) => disputedWith)).toEqual(['r2', 'r1'])
  })

  it('does not touch what went in: the array from before is the Undo', () => {
    const before = structuredClone(DISPUTED)
    retireRecord(DISPUTED, 'r1', 'x', NOW)
    resolveDispute(DISPUTED, 'r1', 'replaced', NOW)
    stateUnchanged(DISPUTED, 'r1', 'J. Smith', NOW)
    editRecord(DISPUTED, 'r1', { organisation: 'X' })
    expect(DISPUTED).toEqual(before)
  })
})

describe('the statement "it is unchanged"', () => {
  it('is fresh, names the person and leaves the facts alone', () => {
    const [said] = stateUnchanged([record()], 'r1', 'J. Smith', NOW)
    const facts = currentFacts(said ?? record())
    expect(facts).toEqual({
      serial: serial('A1'),
      expiry: NOW + 100 * DAY,
      account: 'mdm-push@contoso.com',
      readAt: NOW,
      source: 'statement',
      by: 'J. Smith',
    })
  })

  it('concerns one record', () => {
    expect(stateUnchanged([record(), other()], 'r1', 'J. Smith', NOW)[1]).toEqual(other())
    expect(stateUnchanged([record()], 'nobody', 'J. Smith', NOW)).toEqual([record()])
  })

  it('said a hundred times keeps the facts it rests on', () => {
    let records = [record()]
    for (let day = 0; day < 100; day++) {
      records = stateUnchanged(records, 'r1', 'J. Smith', NOW + day * DAY)
    }
    const [said] = records
    expect(said?.observations).toHaveLength(24)
    expect(said?.observations[0]).toEqual(observation())
    expect(currentFacts(said ?? record())).toMatchObject({
      serial: serial('A1'),
      readAt: NOW + 99 * DAY,
    })
  })
})

describe('editing', () => {
  it('changes organisation and MDM only', () => {
    const [edited] = editRecord([record()], 'r1', { organisation: ' Contoso AG ', mdm: 'jamf' })
    expect(edited).toEqual(record({ organisation: 'Contoso AG', mdm: 'jamf' }))
  })

  it('to the name of another certificate of the same MDM is a dispute', () => {
    const records = [record(), other({ organisation: 'Msp' })]
    const edited = editRecord(records, 'r2', { organisation: 'contoso' })
    expect(edited.map(({ disputedWith }) => disputedWith)).toEqual(['r2', 'r1'])
  })

  it('to the same name does not open a settled dispute', () => {
    const settled = [record(), other()]
    expect(editRecord(settled, 'r2', { organisation: 'Contoso', mdm: 'intune' })).toEqual(settled)
    expect(editRecord(settled, 'nobody', { organisation: 'Contoso' })).toEqual(settled)
  })
})

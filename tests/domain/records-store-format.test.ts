import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseStored, STORED_VERSION, toStored } from '../../lib/domain/records-store-format'
import { observation, record, serial, topic } from './builders'

/** One frozen example for each version that was ever stored. */
const FROZEN = [1, 2]

function frozen(version: number): unknown {
  const path = resolve(import.meta.dirname, `../fixtures/records-v${version}.json`)
  return JSON.parse(readFileSync(path, 'utf8'))
}

function stored(...records: unknown[]) {
  return normaliseStored({ version: 1, records })
}

describe('stored records', () => {
  it.each(FROZEN)('of version %s are read as they were written', (version) => {
    const { records, problems } = normaliseStored(frozen(version))
    expect(problems).toEqual([])
    expect({ version, records }).toEqual(frozen(version))
  })

  it('are written in the newest version, of which there is a frozen example', () => {
    const { records } = normaliseStored(frozen(1))
    expect(toStored(records)).toMatchObject({ version: FROZEN.at(-1), records })
  })

  it.each([
    ['no object', 7],
    ['without a time', { vendor: 'Contoso', keyHash: null }],
  ])('with a last request that is none (%s) are read without it', (_, lastRequest) => {
    const { records, problems } = stored({ ...record(), lastRequest })
    expect([records, problems]).toEqual([[record()], []])
  })

  it('come back as they went in', () => {
    const records = [record(), record({ id: 'r2', topic: null, retired: { at: 1, reason: 'x' } })]
    const written: unknown = JSON.parse(JSON.stringify(toStored(records)))
    expect(written).toMatchObject({ version: STORED_VERSION })
    expect(normaliseStored(written)).toEqual({ records, problems: [] })
  })

  it.each([undefined, null])('not there yet (%s) are none, without a problem', (nothing) => {
    expect(normaliseStored(nothing)).toEqual({ records: [], problems: [] })
  })

  it.each([[[]], ['text'], [7], [{}], [{ version: 1 }], [{ records: 'x' }]])(
    'that are no records (%j) are none, which is said',
    (value) => {
      const result = normaliseStored(value)
      expect(result.records).toEqual([])
      expect(result.problems).toHaveLength(1)
    },
  )

  it('of a newer version are read as far as they are understood', () => {
    const result = normaliseStored({ version: 3, records: [{ ...record(), colour: 'green' }] })
    expect(result).toEqual({ records: [record()], problems: ['version 3 is unknown'] })
  })
})

describe('a damaged entry', () => {
  it.each([
    ['no object', 7],
    ['without an id', { ...record(), id: '' }],
    ['without observations', { ...record(), observations: [] }],
    ['whose observations are none', { ...record(), observations: [{ at: 'x' }, null] }],
    [
      'without topic and serial',
      { ...record(), topic: null, observations: [observation({ serial: null })] },
    ],
  ])('%s is left out and named, the others stand', (_, entry) => {
    const result = stored(entry, record({ id: 'r2' }))
    expect(result.records).toEqual([record({ id: 'r2' })])
    expect(result.problems.at(-1)).toMatch(/^record 1: .*left out$/)
  })

  it('keeps what is sound in it', () => {
    const { records, problems } = stored({
      ...record(),
      organisation: 7,
      mdm: 'toString',
      topic: 'com.apple.mail',
      observations: [
        { ...observation(), serial: 'a1', expiry: 'soon', account: 7 },
        { source: 'gossip', at: 5 },
      ],
    })
    expect(records).toEqual([
      record({
        organisation: '',
        mdm: 'other',
        topic: null,
        observations: [observation({ serial: serial('A1'), expiry: null, account: null })],
      }),
    ])
    expect(problems).toHaveLength(2)
  })

  it('is never brought back from retirement', () => {
    for (const retired of [{}, true, 'yes', { at: 'x', reason: 7 }]) {
      expect(stored({ ...record(), retired }).records[0]?.retired).toEqual({ at: 0, reason: '' })
    }
  })

  it('with the id of another is left out', () => {
    const result = stored(record(), record({ topic: topic('b') }))
    expect(result.records).toEqual([record()])
    expect(result.problems).toHaveLength(1)
  })

  it('disputed with a record that is gone is free again', () => {
    const result = stored(record({ disputedWith: 'gone' }))
    expect(result.records).toEqual([record()])
    expect(result.problems).toHaveLength(1)
  })
})

describe('any stored value', () => {
  it('is read without throwing, to records that are sound the second time', () => {
    const entry = fc.record(
      {
        id: fc.oneof(fc.string(), fc.constant('r1')),
        topic: fc.oneof(fc.constant(topic('a')), fc.anything()),
        organisation: fc.anything(),
        mdm: fc.oneof(fc.constant('intune'), fc.anything()),
        observations: fc.oneof(
          fc.array(fc.oneof(fc.constant(observation()), fc.anything())),
          fc.anything(),
        ),
        retired: fc.anything(),
        disputedWith: fc.oneof(fc.constant('r1'), fc.anything()),
      },
      { requiredKeys: [] },
    )
    const value = fc.oneof(
      fc.anything(),
      fc.record({ version: fc.constantFrom(1, 2, 'x'), records: fc.array(entry) }),
    )
    fc.assert(
      fc.property(value, (anything) => {
        const once = normaliseStored(anything)
        expect(normaliseStored(toStored(once.records))).toEqual({
          records: once.records,
          problems: [],
        })
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CertificateRecord, currentFacts, type Reading } from '../../lib/domain/record'
import { mergeReadings } from '../../lib/domain/records-merge'
import { context, DAY, NOW, observation, reading, record, serial, topic } from './builders'

function merge(records: CertificateRecord[], ...readings: Reading[]) {
  return mergeReadings(records, readings, context())
}

function kinds(result: { changes: { kind: string }[] }): string[] {
  return result.changes.map(({ kind }) => kind)
}

describe('a reading of an unknown certificate', () => {
  it('becomes a record named after its account', () => {
    const result = merge([], reading())
    expect(result.records).toEqual([
      record({ id: 'new-1', observations: [observation({ at: NOW })] }),
    ])
    expect(result.changes).toEqual([{ kind: 'added', recordId: 'new-1', missing: [] }])
  })

  it.each([
    ['its own words', reading({ organisation: 'Fabrikam Ltd' }), 'Fabrikam Ltd'],
    ['nothing for a consumer address', reading({ account: 'contoso.mdm@icloud.com' }), ''],
    ['nothing without an account', reading({ account: null }), ''],
  ])('is named after %s', (_, read, name) => {
    expect(merge([], read).records[0]?.organisation).toBe(name)
  })

  it('says what is missing', () => {
    const result = merge([], reading({ topic: null, account: null, expiry: null }))
    expect(result.changes).toMatchObject([
      { kind: 'added', missing: ['topic', 'expiry', 'account'] },
    ])
  })

  it('without topic and serial is not kept', () => {
    const result = merge([record()], reading({ topic: null, serial: null }))
    expect(result).toEqual({ records: [record()], changes: [{ kind: 'not-kept' }] })
  })

  it('several in one paste are certificates of their own, no alarm among them', () => {
    const result = merge([], reading(), reading({ topic: topic('b'), serial: serial('B1') }))
    expect(kinds(result)).toEqual(['added', 'added'])
    expect(result.records.map(({ disputedWith }) => disputedWith)).toEqual([null, null])
  })
})

describe('the same topic again', () => {
  it('unmoved is unchanged, and fresh', () => {
    const result = merge([record()], reading())
    expect(result.changes).toEqual([{ kind: 'unchanged', recordId: 'r1' }])
    expect(currentFacts(result.records[0] ?? record()).readAt).toBe(NOW)
    expect(result.records).toHaveLength(1)
  })

  it('with a later expiry and another serial was renewed', () => {
    const result = merge([record()], reading({ serial: serial('A2'), expiry: NOW + 365 * DAY }))
    expect(result.changes).toEqual([
      { kind: 'renewed', recordId: 'r1', from: NOW + 100 * DAY, to: NOW + 365 * DAY },
      { kind: 'serial-changed', recordId: 'r1', from: serial('A1'), to: serial('A2') },
    ])
  })

  it('under another Apple Account says so, but not for another case', () => {
    expect(merge([record()], reading({ account: 'it@contoso.com' })).changes).toEqual([
      {
        kind: 'account-changed',
        recordId: 'r1',
        from: 'mdm-push@contoso.com',
        to: 'it@contoso.com',
      },
    ])
    expect(kinds(merge([record()], reading({ account: 'MDM-Push@Contoso.com' })))).toEqual([
      'unchanged',
    ])
  })

  it('dated to the day only is not a change', () => {
    const midnight = Math.floor((NOW + 100 * DAY) / DAY) * DAY
    expect(kinds(merge([record()], reading({ expiry: midnight })))).toEqual(['unchanged'])
  })

  it('with the same serial and another date corrects the date, in either direction', () => {
    for (const expiry of [NOW + 40 * DAY, NOW + 160 * DAY]) {
      const result = merge([record()], reading({ expiry }))
      expect(result.changes).toEqual([
        { kind: 'expiry-corrected', recordId: 'r1', from: NOW + 100 * DAY, to: expiry },
      ])
    }
  })

  it('fills in what was missing, and never takes anything away', () => {
    const poor = record({
      organisation: '',
      mdm: 'other',
      observations: [observation({ account: null })],
    })
    const result = merge([poor], reading(), reading({ serial: null, expiry: null, account: null }))
    expect(result.changes).toEqual([
      { kind: 'completed', recordId: 'r1', fields: ['account'] },
      { kind: 'unchanged', recordId: 'r1' },
    ])
    expect(result.records[0]).toMatchObject({ organisation: 'Contoso', mdm: 'intune' })
    expect(currentFacts(result.records[0] ?? poor)).toMatchObject({ serial: serial('A1') })
  })

  it("keeps the person's own organisation and MDM", () => {
    const own = record({ organisation: 'Contoso Schweiz', mdm: 'jamf' })
    expect(merge([own], reading()).records[0]).toMatchObject({
      organisation: 'Contoso Schweiz',
      mdm: 'jamf',
    })
  })

  it('of a retired record is said, and it stays retired', () => {
    const retired = { at: NOW - DAY, reason: 'migrated' }
    const result = merge([record({ retired })], reading())
    expect(result.changes).toEqual([
      { kind: 'was-retired', recordId: 'r1', retiredAt: NOW - DAY, reason: 'migrated' },
    ])
    expect(result.records[0]?.retired).toEqual(retired)
  })
})

describe('an older reading', () => {
  const renewed = record({
    observations: [
      observation({ at: NOW - 60 * DAY, serial: serial('A0'), expiry: NOW - 20 * DAY }),
      observation(),
    ],
  })

  it.each([
    ['expires earlier', reading({ serial: serial('A0'), expiry: NOW - 20 * DAY })],
    ['expires earlier, serial unknown', reading({ serial: null, expiry: NOW - 20 * DAY })],
    ['has a replaced serial and no expiry', reading({ serial: serial('A0'), expiry: null })],
    [
      'has a replaced serial and no topic',
      reading({ topic: null, serial: serial('A0'), expiry: null }),
    ],
  ])('that %s does not win', (_, old) => {
    const result = merge([renewed], old)
    expect(result.records).toEqual([renewed])
    expect(kinds(result)).toEqual(['older'])
  })

  it("last year's .pem does not make the record fresh", () => {
    const pem = reading({
      source: 'certificate',
      mdm: 'other',
      account: null,
      asOf: NOW - 265 * DAY,
    })
    const result = merge([record()], pem)
    expect(kinds(result)).toEqual(['unchanged'])
    expect(currentFacts(result.records[0] ?? record()).readAt).toBe(NOW - 30 * DAY)
    const alone = merge([], pem).records[0] ?? record()
    expect(currentFacts(alone).readAt).toBe(NOW - 265 * DAY)
  })

  it('a .pem issued after the last reading of the MDM is a renewal', () => {
    const pem = reading({
      source: 'certificate',
      serial: serial('A2'),
      expiry: NOW + 364 * DAY,
      asOf: NOW - DAY,
    })
    expect(kinds(merge([record()], pem))).toEqual(['renewed', 'serial-changed'])
  })

  it('a .pem that the MDM did not show later is not in the MDM yet', () => {
    const shown = record({ observations: [observation({ at: NOW })] })
    const pem = reading({
      source: 'certificate',
      serial: serial('A2'),
      expiry: NOW + 364 * DAY,
      asOf: NOW - DAY,
    })
    const result = merge([shown], pem)
    expect(kinds(result)).toEqual(['ahead'])
    expect(result.records).toEqual([shown])
  })
})

describe('another topic for the same organisation and MDM', () => {
  const other = reading({ topic: topic('b'), serial: serial('B1') })

  it('is an alarm; both are kept and neither trusted', () => {
    const result = merge([record()], other)
    expect(result.changes).toEqual([
      { kind: 'added', recordId: 'new-1', missing: [] },
      { kind: 'topic-changed', recordId: 'new-1', otherId: 'r1', from: topic('a'), to: topic('b') },
    ])
    expect(result.records.map(({ id, disputedWith }) => [id, disputedWith])).toEqual([
      ['r1', 'new-1'],
      ['new-1', 'r1'],
    ])
  })

  it.each([
    ['of another organisation', record({ organisation: 'Fabrikam' })],
    ['in another MDM', record({ mdm: 'jamf' })],
    ['without an organisation', record({ organisation: '' })],
    ['retired', record({ retired: { at: NOW, reason: 'migrated' } })],
    ['without a topic', record({ topic: null })],
  ])('is none beside a record %s', (_, known) => {
    expect(kinds(merge([known], other))).toEqual(['added'])
  })

  it('with the very same serial is one for any organisation', () => {
    const known = record({ organisation: 'Fabrikam', mdm: 'jamf' })
    expect(kinds(merge([known], { ...other, serial: serial('A1') }))).toContain('topic-changed')
  })
})

describe('a reading without topic', () => {
  const bare = reading({ topic: null })

  it('finds its record by serial', () => {
    expect(merge([record()], bare).changes).toEqual([{ kind: 'unchanged', recordId: 'r1' }])
  })

  it('with an unknown serial is a record of its own', () => {
    expect(kinds(merge([record()], { ...bare, serial: serial('C1') }))).toEqual(['added'])
  })

  it('gains its topic when the serial is read with one', () => {
    const result = merge([record({ topic: null })], reading())
    expect(result.records).toMatchObject([{ id: 'r1', topic: topic('a') }])
    expect(result.changes).toEqual([{ kind: 'completed', recordId: 'r1', fields: ['topic'] }])
  })

  it('may alarm by the topic it gains', () => {
    const result = merge(
      [
        record({ topic: null }),
        record({
          id: 'r2',
          topic: topic('b'),
          observations: [observation({ serial: serial('B1') })],
        }),
      ],
      reading(),
    )
    expect(kinds(result)).toEqual(['completed', 'topic-changed'])
    expect(result.records.map(({ disputedWith }) => disputedWith)).toEqual(['r2', 'r1'])
  })

  it('moves into the record of the same certificate', () => {
    const before = record({ observations: [observation({ serial: null })] })
    const double = record({ id: 'r2', topic: null })
    const result = merge([before, double], reading())
    expect(kinds(result)).toEqual(['completed', 'joined'])
    expect(result.records[0]?.observations).toHaveLength(3)
    expect(result.records[1]?.retired).toEqual({ at: NOW, reason: 'joined' })
  })
})

describe('merging anything', () => {
  const tail = fc.constantFrom('a', 'b', 'c')
  const anyReading = fc.record({
    mdm: fc.constantFrom('intune' as const, 'other' as const),
    source: fc.constantFrom(
      'intune-graph' as const,
      'certificate' as const,
      'intune-page' as const,
    ),
    topic: fc.option(tail.map((end) => topic(end))),
    serial: fc.option(fc.constantFrom('A1', 'A2', 'B1').map((text) => serial(text))),
    expiry: fc.option(fc.integer({ min: -400, max: 400 }).map((days) => NOW + days * DAY)),
    account: fc.option(fc.constantFrom('mdm@contoso.com', 'x@icloud.com', 'it@fabrikam.com')),
    organisation: fc.constant(null),
  })

  it('leaves what went in alone, loses no record, and disputes both ways', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyReading, { maxLength: 4 }), { maxLength: 6 }), (pastes) => {
        let records: CertificateRecord[] = []
        const ids = context()
        for (const [index, readings] of pastes.entries()) {
          const frozen = structuredClone(records)
          const result = mergeReadings(records, readings, { ...ids, now: NOW + index * DAY })
          expect(records).toEqual(frozen)
          expect(result.changes.length).toBeGreaterThanOrEqual(readings.length)
          const kept = result.records.map(({ id }) => id)
          expect(kept.slice(0, records.length)).toEqual(records.map(({ id }) => id))
          records = result.records
        }
        const inUse = records.filter(({ retired }) => retired === null)
        const topics = inUse.flatMap((one) => one.topic ?? [])
        expect(new Set(topics).size).toBe(topics.length)
        for (const { disputedWith } of inUse) {
          if (disputedWith === null) continue
          const other = records.find(({ id }) => id === disputedWith)
          expect(other?.disputedWith).not.toBeNull()
        }
        for (const one of records) expect(one.observations.length).toBeLessThanOrEqual(24)
      }),
    )
  })

  it('twice changes nothing the second time', () => {
    fc.assert(
      fc.property(anyReading, (read) => {
        const once = mergeReadings([], [read], context())
        const twice = mergeReadings(once.records, [read], context())
        expect(twice.records).toEqual(once.records)
        const quiet = ['unchanged', 'not-kept', 'older']
        expect(quiet).toEqual(expect.arrayContaining(kinds(twice)))
      }),
    )
  })
})

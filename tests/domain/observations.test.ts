import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  limited,
  missingFields,
  missingIn,
  observationOf,
  withObservations,
} from '../../lib/domain/observations'
import { currentFacts, type Observation } from '../../lib/domain/record'
import { DAY, NOW, observation, reading, record, serial } from './builders'

const anyObservation = fc.record({
  source: fc.constantFrom('intune-graph' as const, 'statement' as const),
  at: fc.integer({ min: 0, max: 1000 }),
  serial: fc.option(fc.constantFrom('1', '2', '3').map((text) => serial(text))),
  expiry: fc.option(fc.integer({ min: 0, max: 9 })),
  account: fc.option(fc.constantFrom('a@example.com', 'b@example.com')),
  by: fc.constant(null),
})

describe('the number of observations', () => {
  it('stays at 24 and every fact stays what it was', () => {
    fc.assert(
      fc.property(fc.array(anyObservation, { minLength: 1, maxLength: 80 }), (list) => {
        const sorted: Observation[] = [...list].sort((a, b) => a.at - b.at)
        const kept = limited(sorted)
        expect(kept).toHaveLength(Math.min(24, sorted.length))
        expect(sorted).toEqual(expect.arrayContaining(kept))
        const facts = (observations: Observation[]) => {
          const { serial, expiry, account, readAt } = currentFacts(record({ observations }))
          return {
            serial: serial === null,
            expiry: expiry === null,
            account: account === null,
            readAt,
          }
        }
        expect(facts(kept)).toEqual(facts(sorted))
      }),
    )
  })

  it('keeps an old account that nothing newer names', () => {
    const first = observation({ at: 0, account: 'old@contoso.com' })
    const later = Array.from({ length: 40 }, (_, day) =>
      observation({ at: day + 1, account: null }),
    )
    const kept = limited([first, ...later])
    expect(kept[0]).toEqual(first)
    expect(kept).toHaveLength(24)
    expect(kept.at(-1)?.at).toBe(40)
  })

  it('does not grow by the same observation', () => {
    expect(withObservations(record(), [observation()])).toEqual(record())
  })
})

describe('an observation of a reading', () => {
  it('is of now', () => {
    expect(observationOf(reading(), NOW)).toEqual(observation({ at: NOW }))
  })

  it('of a certificate is of its issue, never of the future', () => {
    expect(observationOf(reading({ asOf: NOW - DAY }), NOW).at).toBe(NOW - DAY)
    expect(observationOf(reading({ asOf: NOW + DAY }), NOW).at).toBe(NOW)
  })

  it('is put in its place by time', () => {
    const earlier = observation({ at: NOW - 90 * DAY, serial: serial('A0') })
    const { observations } = withObservations(record(), [earlier])
    expect(observations.map((seen) => seen.serial)).toEqual([serial('A0'), serial('A1')])
  })
})

describe('what is missing', () => {
  it('is named in the order of its weight', () => {
    const bare = reading({ topic: null, serial: null, expiry: null, account: null })
    expect(missingFields(bare)).toEqual(['topic', 'serial', 'expiry', 'account'])
    expect(missingFields(reading())).toEqual([])
  })

  it('counts an expiry of 1970 as known', () => {
    expect(missingFields(reading({ expiry: 0 }))).toEqual([])
  })

  it('is looked for in all observations', () => {
    const partly = record({
      observations: [
        observation({ account: null }),
        observation({ at: NOW, account: null, serial: null }),
      ],
    })
    expect(missingIn(partly)).toEqual(['account'])
  })
})

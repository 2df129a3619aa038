import { describe, expect, it } from 'vitest'
import { currentFacts } from '../../lib/domain/record'
import { DAY, NOW, observation, record, serial } from './builders'

describe('the facts of a record', () => {
  it('are the newest, field by field', () => {
    const facts = currentFacts(
      record({
        observations: [
          observation({ at: NOW - 9 * DAY, account: 'old@contoso.com' }),
          observation({ at: NOW - 2 * DAY, serial: serial('A2'), account: null }),
          observation({
            at: NOW,
            source: 'statement',
            serial: null,
            expiry: null,
            account: null,
            by: 'J. Smith',
          }),
        ],
      }),
    )
    expect(facts).toEqual({
      serial: serial('A2'),
      expiry: NOW + 100 * DAY,
      account: 'old@contoso.com',
      readAt: NOW,
      source: 'statement',
      by: 'J. Smith',
    })
  })

  it('do not depend on the order of the observations', () => {
    const observations = [observation({ at: 3, serial: serial('3') }), observation({ at: 1 })]
    const facts = currentFacts(record({ observations }))
    expect(facts).toEqual(currentFacts(record({ observations: [...observations].reverse() })))
    expect(facts.serial).toBe(serial('3'))
  })

  it('are null where nothing was ever read', () => {
    const facts = currentFacts(
      record({ observations: [observation({ serial: null, expiry: null, account: null })] }),
    )
    expect(facts).toMatchObject({ serial: null, expiry: null, account: null })
  })

  it('cannot be told without observations', () => {
    expect(() => currentFacts(record({ observations: [] }))).toThrow('at least one observation')
  })
})

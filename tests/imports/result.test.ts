import { describe, expect, it } from 'vitest'
import { findDates } from '../../lib/domain/date-reading'
import { answerDate, refused } from '../../lib/imports/result'
import { conclude, type Draft, labelledDates } from '../../lib/imports/shared/conclude'
import { CONTOSO, JULY } from './samples'

function draft(expiry: string, others: string[] = [], days = ''): Draft {
  const { mdm, source, account, organisation } = {
    mdm: 'intune' as const,
    source: 'intune-csv' as const,
    account: null,
    organisation: null,
  }
  return {
    reading: { mdm, source, topic: CONTOSO, serial: null, account, organisation },
    dates: labelledDates(expiry, others, days),
  }
}

function expiries(...drafts: Draft[]): (string | null)[] | string {
  const result = conclude('csv', drafts, [], JULY)
  if (result.kind !== 'readings') return result.kind
  return result.readings.map(({ expiry }) =>
    expiry === null ? null : new Date(expiry).toISOString().slice(0, 10),
  )
}

describe('the dates of a paste', () => {
  it('are settled together', () => {
    expect(expiries(draft('9/11/2026'), draft('9/13/2026'))).toEqual(['2026-09-11', '2026-09-13'])
    expect(expiries(draft('9/11/2026', ['17.7.2026']))).toEqual(['2026-11-09'])
    expect(expiries(draft('9/11/2026', [], '56'))).toEqual(['2026-09-11'])
  })

  it('are asked together', () => {
    const result = conclude(
      'csv',
      [draft('2026-08-01'), draft('9/11/2026'), draft('10/11/2026')],
      [],
      JULY,
    )
    if (result.kind !== 'ask-date') throw new Error('expected a question')
    expect(result.text).toBe('9/11/2026')
    expect(result.pending.map(({ reading }) => reading)).toEqual([1, 2])
    expect(result.readings.map(({ expiry }) => expiry)).toEqual([Date.UTC(2026, 7, 1), null, null])
    expect(answerDate(result, 'day-first')).toEqual({
      kind: 'readings',
      from: 'csv',
      notes: [],
      readings: [Date.UTC(2026, 7, 1), Date.UTC(2026, 10, 9), Date.UTC(2026, 10, 10)].map(
        (expiry) => ({
          ...draft('').reading,
          expiry,
        }),
      ),
    })
  })

  it('that contradict each other are each taken for what they can be', () => {
    expect(expiries(draft('9/13/2026'), draft('14/9/2026'))).toEqual(['2026-09-13', '2026-09-14'])
  })

  it('that are missing leave the expiry open', () => {
    expect(expiries(draft(''), draft('soon'))).toEqual([null, null])
  })

  it('in an unknown language are asked all the same', () => {
    const result = conclude('csv', [draft('9/11/2026')], [], { ...JULY, locale: 'not a language' })
    expect(result.kind).toBe('ask-date')
  })

  it('count days only where a number stands alone', () => {
    expect(labelledDates('', [], ' -12 ').days).toEqual([-12])
    expect(labelledDates('', [], '12 days').days).toEqual([])
    expect(labelledDates('9/11/2026', ['x', '1/2/2026']).others).toEqual(findDates('1/2/2026'))
  })
})

describe('a refusal', () => {
  it('has a detail only where there is one', () => {
    expect(refused('empty')).toEqual({ kind: 'refused', reason: 'empty' })
    expect(refused('app-push', 'x')).toEqual({ kind: 'refused', reason: 'app-push', detail: 'x' })
  })
})

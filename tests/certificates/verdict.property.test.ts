import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PushCertificate } from '../../lib/certificates/file-facts'
import { judgeFile } from '../../lib/certificates/verdict'
import { currentFacts } from '../../lib/domain/record'
import type { Task } from '../../lib/domain/task'
import { DAY, NOW, observation, record, serial, topic } from '../domain/builders'
import { contextOf, FABRIKAM, fileOf, RENEWED } from './verdict-samples'

const FIRST: Task = { kind: 'first', organisation: 'Northwind', ticket: '' }
const STRANGE = topic('1').replace('4d2db6f6', '99999999') as ReturnType<typeof topic>

/** The first value four times as often as any other: most of the cases stay near what is right. */
function mostly<T>(first: T, ...others: T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(first) },
    ...others.map((one) => ({ weight: 1, arbitrary: fc.constant(one) })),
  )
}

describe('never right', () => {
  const topics = mostly(topic('a'), topic('f'), STRANGE)
  const serials = fc.option(fc.constantFrom(serial('A1'), serial('B2')))
  const days = fc.integer({ min: -200, max: 800 })
  const issuers = mostly('apple', 'unknown', 'broken', 'unchecked')
  const certificates = fc
    .tuple(topics, serials, days, days, issuers)
    .map(([of, number, from, until, is]) => ({
      ...RENEWED,
      topic: of,
      serial: number,
      notBefore: NOW + from * DAY,
      notAfter: NOW + until * DAY,
      issuer: { name: 'X', is } as PushCertificate['issuer'],
    }))
  const tasks = mostly<Task | null>(
    { kind: 'renew', recordId: 'r1', ticket: '' },
    { kind: 'renew', recordId: 'gone', ticket: '' },
    FIRST,
    { kind: 'look' },
    null,
  )
  const readings = fc.tuple(serials, fc.option(days), mostly(false, true))

  it('unless the UID equals the task record’s and the serial differs from the recorded one', () => {
    let right = 0
    fc.assert(
      fc.property(
        fc.array(certificates, { minLength: 1, maxLength: 2 }),
        tasks,
        readings,
        (files, task, [known, left, isDisputed]) => {
          const expiry = left === null ? null : NOW + left * DAY
          const mine = record({
            observations: [observation({ serial: known, expiry })],
            disputedWith: isDisputed ? 'r2' : null,
          })
          const context = contextOf({ task, records: [mine, FABRIKAM] })
          const verdict = judgeFile(fileOf(...files), context)
          if (verdict.is !== 'right') return
          right += 1
          expect(task).toEqual({ kind: 'renew', recordId: 'r1', ticket: '' })
          expect(isDisputed).toBe(false)
          for (const one of files) {
            expect(one.topic).toBe(mine.topic)
            const { serial: recorded } = currentFacts(mine)
            if (recorded !== null) expect(one.serial).not.toBe(recorded)
            expect(one.notAfter).toBeGreaterThanOrEqual(NOW)
            expect(one.issuer.is).not.toBe('broken')
          }
        },
      ),
      { numRuns: 2000 },
    )
    // The sentence would hold of nothing.
    expect(right).toBeGreaterThan(20)
  })
})

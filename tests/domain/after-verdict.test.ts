import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AfterContext,
  isArrived,
  judgeAfter,
  readingToKeep,
} from '../../lib/domain/after-verdict'
import type { ProvedFile } from '../../lib/domain/pending'
import { DAY, NOW, observation, reading, record, serial, topic } from './builders'

/** Recorded: serial A1, ending in 40 days. Proved: serial B2, ending in a year. */
const RECORD = record({ observations: [observation({ expiry: NOW + 40 * DAY })] })
const FABRIKAM = record({ id: 'r2', organisation: 'Fabrikam', topic: topic('f') })
const PROVED: ProvedFile = {
  topic: topic('a'),
  serial: serial('B2'),
  notAfter: NOW + 365 * DAY,
  keyHash: 'a'.repeat(64),
  at: NOW,
}
const NEW = reading({ serial: serial('B2'), expiry: NOW + 365 * DAY })

function context(part: Partial<AfterContext> = {}): AfterContext {
  const records = [RECORD, FABRIKAM]
  return { record: RECORD, records, proved: PROVED, reading: NEW, device: null, now: NOW, ...part }
}

const judge = (part: Partial<AfterContext> = {}) => judgeAfter(context(part))
const read = (part: Partial<AfterContext['reading']>) => ({ reading: { ...NEW, ...part } })

describe('a record in dispute', () => {
  const disputed = { ...RECORD, disputedWith: 'r2' }
  it.each([
    ['the proved file', {}],
    ['a new one, no file checked', { proved: null }],
    ['the old serial', read({ serial: serial('A1'), expiry: NOW + 40 * DAY })],
  ])('proves nothing: %s', (_, part) => {
    const at = context({ ...part, record: disputed })
    const verdict = judgeAfter(at)
    expect(verdict.result).toBe('disputed')
    expect(isArrived(verdict)).toBe(false)
    expect(readingToKeep(verdict, at)).toBeNull()
  })
  it('hides no alarm', () => {
    expect(judge({ record: disputed, ...read({ topic: topic('c') }) }).result).toBe('other-topic')
  })
})

describe('what the MDM shows', () => {
  it.each<[string, Partial<AfterContext>, string]>([
    ['the proved file', {}, 'renewed'],
    ['a new one, no file checked', { proved: null }, 'renewed'],
    ['a new one, not the checked file', read({ serial: serial('C3') }), 'other-file'],
    ['the proved file, its UID not shown', read({ topic: null }), 'partly'],
    ['the proved file, its expiry not shown', read({ expiry: null }), 'partly'],
    ['only UID and a fitting expiry', read({ serial: null }), 'partly'],
    ['only a fitting expiry', read({ serial: null, topic: null }), 'partly'],
    ['the old serial', read({ serial: serial('A1'), expiry: NOW + 40 * DAY }), 'not-yet'],
    ['the old serial, nothing else', read({ serial: serial('A1'), expiry: null }), 'not-yet'],
    ['the old expiry, no serial', read({ serial: null, expiry: NOW + 40 * DAY }), 'not-yet'],
    [
      'the recorded one, of this year, nothing on its way',
      {
        proved: null,
        record: record({ observations: [observation({ expiry: NOW + 360 * DAY })] }),
        ...read({ serial: serial('A1'), expiry: NOW + 360 * DAY }),
      },
      'as-recorded',
    ],
    ['a new one ending soon', read({ serial: serial('C3'), expiry: NOW + 90 * DAY }), 'odd-expiry'],
    ['the proved serial with another day', read({ expiry: NOW + 340 * DAY }), 'odd-expiry'],
    [
      'a new one ending in two years',
      read({ serial: serial('C3'), expiry: NOW + 730 * DAY }),
      'odd-expiry',
    ],
    ['a strange UID', read({ topic: topic('c') }), 'other-topic'],
    ['a strange UID with the proved serial', read({ topic: topic('c') }), 'other-topic'],
    ['Fabrikam’s UID', read({ topic: topic('f') }), 'other-organisation'],
    ['nothing', read({ topic: null, serial: null, expiry: null }), 'nothing'],
    ['a record without a UID', { record: record({ topic: null }), proved: null }, 'partly'],
  ])('%s', (_, part, result) => {
    expect(judge(part).result).toBe(result)
  })

  it('the renewed one again, once the record has taken it over', () => {
    const seen = [
      observation({ expiry: NOW + 40 * DAY }),
      observation({ at: NOW - DAY, serial: serial('B2'), expiry: NOW + 365 * DAY }),
    ]
    const again = (at: number) =>
      judge({ proved: null, record: record({ observations: seen }), now: NOW + at }).result
    expect(again(0)).toBe('renewed')
    expect(again(7 * DAY)).toBe('as-recorded')
  })

  it('names whose UID it is, a retired record’s not', () => {
    expect(judge(read({ topic: topic('f') })).whose).toBe('r2')
    const retired = { ...FABRIKAM, retired: { at: NOW, reason: 'moved' } }
    const verdict = judge({ ...read({ topic: topic('f') }), records: [RECORD, retired] })
    expect(verdict).toMatchObject({ result: 'other-topic', whose: null })
  })

  it('a file of another UID than the record has by now proves nothing', () => {
    const part = { proved: { ...PROVED, topic: topic('c') }, ...read({ topic: null }) }
    expect(judge(part).exact).toBe(false)
    expect(readingToKeep(judge(part), context(part))).toBeNull()
  })

  it('is exact only with the serial of the checked file', () => {
    expect(judge().exact).toBe(true)
    expect(judge({ proved: null }).exact).toBe(false)
    expect(judge(read({ serial: serial('C3') })).exact).toBe(false)
  })
})

describe('a device', () => {
  it.each<[string, Partial<AfterContext>, string]>([
    ['holds what the MDM sends with', { device: topic('a') }, 'agree'],
    ['holds another', { device: topic('c') }, 'differ'],
    ['was not asked', {}, 'unknown'],
    [
      'is compared with the record where the MDM shows no UID',
      { device: topic('a'), ...read({ topic: null }) },
      'agree',
    ],
    [
      'holds the old UID, the MDM a strange one',
      { device: topic('a'), ...read({ topic: topic('c') }) },
      'differ',
    ],
  ])('%s', (_, part, device) => {
    expect(judge(part).device).toBe(device)
  })

  it('that differs keeps the renewal open', () => {
    expect(isArrived(judge())).toBe(true)
    expect(isArrived(judge({ device: topic('a') }))).toBe(true)
    expect(isArrived(judge({ device: topic('c') }))).toBe(false)
  })
})

describe('what the record takes over', () => {
  const kept = (part: Partial<AfterContext>) => readingToKeep(judge(part), context(part))

  it('what is proved to be of its certificate', () => {
    expect(kept({})).toEqual(NEW)
    expect(kept(read({ serial: serial('C3') }))?.serial).toBe(serial('C3'))
  })
  it('the proved file’s serial stands for its UID', () => {
    expect(kept(read({ topic: null }))?.topic).toBe(topic('a'))
  })
  it.each<[string, Partial<AfterContext>]>([
    ['a strange UID', read({ topic: topic('c') })],
    ['another organisation’s', read({ topic: topic('f') })],
    ['an expiry that does not fit', read({ expiry: NOW + 700 * DAY })],
    ['a serial that nobody knows, without UID', { ...read({ topic: null }), proved: null }],
    ['an expiry alone', read({ topic: null, serial: null })],
  ])('never %s', (_, part) => {
    expect(kept(part)).toBeNull()
  })
})

it('never says renewed for another UID, an old serial or an expiry that is not about a year away', () => {
  const some = <T>(...values: T[]) => fc.constantFrom<T | null>(...values, null)
  const topics = some(topic('a'), topic('c'), topic('f'))
  const serials = some(serial('A1'), serial('B2'), serial('C3'))
  const days = fc.option(fc.integer({ min: -400, max: 800 }))
  fc.assert(
    fc.property(
      topics,
      serials,
      days,
      topics,
      fc.boolean(),
      (of, number, left, device, isProved) => {
        const expiry = left === null ? null : NOW + left * DAY
        const verdict = judge({
          ...read({ topic: of, serial: number, expiry }),
          device,
          proved: isProved ? PROVED : null,
        })
        if (verdict.result !== 'renewed' && verdict.result !== 'other-file') return
        expect(of === null || of === topic('a')).toBe(true)
        expect(number).not.toBe(serial('A1'))
        expect(left === null || (left >= 330 && left <= 370)).toBe(true)
        if (verdict.result === 'renewed') expect([of, number, left]).not.toContain(null)
      },
    ),
  )
})

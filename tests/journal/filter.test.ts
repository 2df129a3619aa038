import { beforeAll, describe, expect, it } from 'vitest'
import {
  EVERYTHING,
  type Filter,
  fits,
  isEverything,
  organisationsIn,
} from '../../lib/journal/filter'
import { type TimelineItem, timelineOf } from '../../lib/journal/timeline'
import { renewal, START, started, step, written } from './pack/samples'

let items: TimelineItem[] = []

beforeAll(async () => {
  const saved = step('record-saved', {
    records: 1,
    added: 1,
    changed: 0,
    retired: 0,
    why: 'pasted',
  })
  const steps = [started(), saved, ...renewal(), ...renewal(9, 'Fabrikam', 'r2'), started()]
  items = timelineOf((await written(steps)).entries)
})

const found = (filter: Partial<Filter>) =>
  items.filter((item) =>
    fits(item, { ...EVERYTHING, ...filter }, ({ event }) => JSON.stringify(event).toLowerCase()),
  )
const kinds = (filter: Partial<Filter>) => found(filter).map(({ kind }) => kind)

describe('looking for something', () => {
  it('everything is everything', () => {
    expect(isEverything({ ...EVERYTHING, search: '  ' })).toBe(true)
    expect(found({})).toEqual(items)
    expect(kinds({})).toEqual(['single', 'single', 'group', 'group', 'gap', 'single'])
  })

  it('by organisation: only its renewals', () => {
    expect(organisationsIn(items)).toEqual(['Contoso', 'Fabrikam'])
    expect(found({ organisation: 'Fabrikam' })).toMatchObject([{ organisation: 'Fabrikam' }])
    expect(found({ organisation: 'Nobody' })).toEqual([])
  })

  it('by kind: gaps belong to the guard', () => {
    expect(kinds({ category: 'record' })).toEqual(['single'])
    expect(kinds({ category: 'guard' })).toEqual(['single', 'gap', 'single'])
    expect(kinds({ category: 'held' })).toEqual(['group', 'group'])
    expect(kinds({ category: 'confirmation' })).toEqual([])
  })

  it('by day', () => {
    expect(found({ from: START + 60_000 })).toEqual([])
    expect(found({ to: START - 1 })).toEqual([])
    expect(found({ from: START, to: START + 60_000 })).toEqual(items)
  })

  it('by words: all of them, in one renewal, in any order and case', () => {
    expect(kinds({ search: 'request.CSR contoso' })).toEqual(['group', 'group'])
    expect(kinds({ search: 'fabrikam request.csr' })).toEqual(['group'])
    expect(kinds({ search: 'contoso nothing-like-it' })).toEqual([])
  })
})

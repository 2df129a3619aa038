/** The lists and exports that one practises with. */
import { describe, expect, it } from 'vitest'
import { csv, graphJson, pageText, powershellList } from '../../practice/data/exports.ts'
import {
  contoso,
  recreatedContoso,
  SCENARIOS,
  type ScenarioName,
} from '../../practice/data/scenarios.ts'
import { DRAWING_NAMES, drawingOf, PLAIN } from '../../practice/drawings.ts'

const NAMES = Object.keys(SCENARIOS) as ScenarioName[]
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

describe('scenarios', () => {
  it.each(NAMES)('%s holds certificates that all differ by guid, serial and id', (name) => {
    const list = SCENARIOS[name]()
    for (const key of ['id', 'guid', 'serial', 'topic'] as const) {
      expect(new Set(list.map((one) => one[key])).size).toBe(list.length)
    }
    for (const one of list) {
      expect(one.guid).toMatch(GUID)
      expect(one.serial).toMatch(/^[0-9A-F]{16}$/)
      expect(one.topic.endsWith(one.guid)).toBe(true)
    }
  })

  it('gives fresh copies', () => {
    const [one] = SCENARIOS['one-contoso']()
    if (one !== undefined) one.notes = 'changed'
    expect(SCENARIOS['one-contoso']()[0]?.notes).not.toBe('changed')
  })

  it('has the sizes that the stories need', () => {
    expect(SCENARIOS.none()).toHaveLength(0)
    expect(SCENARIOS['msp-300']()).toHaveLength(300)
    expect(SCENARIOS['six-hundred']()).toHaveLength(600)
    expect(SCENARIOS.recreated().map(({ topic }) => topic)).toEqual([
      contoso().topic,
      recreatedContoso().topic,
    ])
  })

  it('never calls a macOS Server leftover an MDM certificate', () => {
    const leftovers = SCENARIOS['server-leftovers']().filter(({ kind }) => kind === 'server')
    expect(leftovers).toHaveLength(3)
    for (const { topic } of leftovers) expect(topic).toMatch(/^com\.apple\.\w+\.XServer\./)
  })
})

describe('exports', () => {
  const account = 'mdm-push@contoso.com'

  it.each([
    ['Graph JSON', graphJson(contoso(), account)],
    ['a PowerShell list', powershellList(contoso(), account)],
    ['CSV', csv([contoso()], account)],
    ['the page', pageText(contoso(), account)],
  ])('%s carries topic, serial and account', (_name, text) => {
    expect(text).toContain(contoso().topic)
    expect(text).toContain('0DBBD018B25C7F76')
    expect(text).toContain(account)
  })

  it('writes the page of an ended certificate with days below zero', () => {
    const ended = { ...contoso(), expires: '2026-11-11T10:00:00.000Z' }
    const text = pageText(ended, account, new Date('2026-11-21T10:00:00Z'))
    expect(text).toContain('Status: Expired')
    expect(text).toContain('Days until expiration: -10')
    expect(text).toContain('Expiration: 11/11/2026')
  })

  it('puts each certificate on a line of its own', () => {
    expect(csv(SCENARIOS['three-of-ours'](), account).split('\r\n')).toHaveLength(4)
  })
})

describe('drawings', () => {
  it('are whole, and all differ', () => {
    const all = DRAWING_NAMES.map((name) => JSON.stringify(drawingOf(name)))
    expect(new Set(all).size).toBe(all.length)
    for (const name of DRAWING_NAMES) {
      expect(Object.keys(drawingOf(name)).sort()).toEqual(Object.keys(PLAIN).sort())
    }
  })

  it('fill a partial drawing up from the plain one', () => {
    expect(drawingOf({ rows: 'div-grid' })).toEqual({ ...PLAIN, rows: 'div-grid' })
  })
})

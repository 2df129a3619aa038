import { describe, expect, it } from 'vitest'
import {
  asked,
  catalogue,
  filling,
  isMadeBy,
  type Message,
  manifestKeys,
  placeholderProblems,
} from './rules/catalogue'
import { parseSource, productSources, textOf } from './rules/sources'

/** Messages that are names or abbreviations, and so the same in every language. */
const SAME_IN_EVERY_LANGUAGE = [
  'extension_name',
  'mdm_intune',
  'mdm_jamf',
  'mdm_mosyle',
  'mdm_addigy',
  'records_field_mdm',
  'records_field_topic',
  'records_field_account',
  'portal_ok',
]

const en = catalogue('en')
const ja = catalogue('ja')
const keys = Object.keys(en)
const code = asked(productSources())
const patterns = [...code.patterns]
const inManifest = manifestKeys(textOf('wxt.config.ts'))

describe('the message catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(ja).sort()).toEqual([...keys].sort())
  })

  it('use the placeholders that they declare, filled in the same way', () => {
    const wrong = [en, ja].flatMap((language) =>
      Object.entries(language).flatMap(([key, message]) => placeholderProblems(key, message)),
    )
    expect(wrong).toEqual([])
    const filled = (of: Record<string, Message>) =>
      Object.fromEntries(keys.map((key) => [key, filling(of[key] ?? { message: '' })]))
    expect(filled(ja)).toEqual(filled(en))
  })

  it('have no empty message', () => {
    const empty = [en, ja].flatMap((of) => keys.filter((key) => of[key]?.message.trim() === ''))
    expect(empty).toEqual([])
  })

  it('are translated', () => {
    const same = keys.filter(
      (key) => /\p{L}{2}/u.test(bare(en[key])) && bare(en[key]) === bare(ja[key]),
    )
    expect(same.filter((key) => !SAME_IN_EVERY_LANGUAGE.includes(key))).toEqual([])
  })

  it('hold what the code asks for', () => {
    const missing = [...code.keys, ...inManifest].filter((key) => !(key in en))
    expect(missing).toEqual([])
  })

  it('hold something for every key that is put together', () => {
    const empty = patterns.filter(
      (pattern) => !keys.some((key) => isMadeBy(pattern, key) || isMadeBy(stemOf(pattern), key)),
    )
    expect(empty).toEqual([])
  })

  it('hold nothing that nobody asks for', () => {
    const isAsked = (key: string) =>
      code.strings.has(key) ||
      inManifest.includes(key) ||
      patterns.some((pattern) => isMadeBy(pattern, key))
    expect(keys.filter((key) => !isAsked(key))).toEqual([])
  })

  it('name only messages that exist as the same in every language', () => {
    expect(SAME_IN_EVERY_LANGUAGE.filter((key) => !(key in en))).toEqual([])
  })
})

/** A notice is named by its stem: `stopped_*` stands for `portal_stopped_*_title`. */
function stemOf(pattern: string): string {
  return `portal_${pattern}_title`
}

/** The words without their placeholders. */
function bare(message: Message | undefined): string {
  return (message?.message ?? '').replace(/\$\w+\$/g, '')
}

describe('the rules themselves', () => {
  it('find a placeholder that is unknown or unused', () => {
    const org = { org: { content: '$1' } }
    expect(placeholderProblems('a', { message: 'Renew $ORG$', placeholders: org })).toEqual([])
    expect(placeholderProblems('a', { message: 'Renew $ORG$' })).toHaveLength(1)
    expect(placeholderProblems('a', { message: 'Renew', placeholders: org })).toHaveLength(1)
    expect(placeholderProblems('a', { message: 'costs $$5 or $$6' })).toEqual([])
  })

  it('see keys in calls, in tables and in templates', () => {
    const text =
      't("a_b"); const x = { x: "c_d" }; t(`mdm_${' + 'a}`); t(`a_${' + 'b}_c`); `x ${' + 'y}`'
    const { keys, strings, patterns } = asked([parseSource('lib/a.ts', text)])
    expect([...keys]).toEqual(['a_b'])
    expect([...strings]).toEqual(['a_b', 'c_d'])
    expect([...patterns]).toEqual(['mdm_*', 'a_*_c'])
  })

  it('know which keys a template can become', () => {
    expect(isMadeBy('mdm_*', 'mdm_intune')).toBe(true)
    expect(isMadeBy('a_*_c', 'a_b_c')).toBe(true)
    expect(isMadeBy('a_*_c', 'a_b_d')).toBe(false)
    expect(isMadeBy('mdm_*', 'mdm_')).toBe(false)
  })
})

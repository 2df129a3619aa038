import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CATEGORIES } from '../../lib/journal/filter'
import type { BreakWhy } from '../../lib/journal/verdict'
import { detailsOf, shownWords } from '../../lib/journal/words/details'
import { EVENT_WORDS, eventWords } from '../../lib/journal/words/event-words'
import { moment } from '../../lib/journal/words/moment'
import { personText } from '../../lib/journal/words/people'
import { plain } from '../../lib/journal/words/plain'
import { breakWords } from '../../lib/journal/words/verdict-words'
import { say } from '../../lib/words/say'
import en from '../../public/_locales/en/messages.json'
import ja from '../../public/_locales/ja/messages.json'
import { speakEnglish } from '../components/stage'
import { textOf } from '../structure/rules/sources'

const KINDS = Object.keys(EVENT_WORDS)
const BREAKS: BreakWhy[] = [
  'malformed',
  'event-differs',
  'hash-differs',
  'prev-differs',
  'seq-gap',
  'start-missing',
  'tail-missing',
  'head-differs',
  'head-signature',
  'head-gap',
  'key-differs',
  'anchor-differs',
]

/** The kinds as the file of the events names them: a table cannot forget what it was not told. */
const written = () => {
  const text = textOf('lib/journal/event.ts')
  const from = text.indexOf('export interface EventData {')
  const body = text.slice(from, text.indexOf('\n}\n', from))
  return [...body.matchAll(/^ {2}'?([a-z-]+)'?: \{/gm)].map(([, kind]) => kind)
}

beforeEach(speakEnglish)

describe('every kind of event', () => {
  it('has words', () => {
    expect([...KINDS].sort()).toEqual(written().sort())
  })

  it.each([
    ['English', en],
    ['Japanese', ja],
  ] as const)('is said in %s, without a key or a hole left over', (_, catalogue) => {
    const known: Record<string, { message: string }> = catalogue
    vi.stubGlobal('browser', {
      i18n: { getMessage: (key: string) => known[key]?.message ?? '', getUILanguage: () => 'en' },
    })
    for (const kind of KINDS) {
      const words = say(eventWords({ kind, data: {} }, {}))
      expect(words, kind).not.toMatch(/journal_|undefined|\[object/)
      expect(words.length, kind).toBeGreaterThan(3)
    }
  })

  it('belongs to a kind that one can look for, and every broken link has its meaning', () => {
    for (const one of CATEGORIES) expect(`journal_kind_${one}` in en).toBe(true)
    for (const why of BREAKS) expect(say(breakWords(why))).not.toContain('journal_')
  })
})

describe('what somebody else wrote', () => {
  it('never throws, and is text of one line', () => {
    const kind = fc.oneof(fc.constantFrom(...KINDS, '__proto__', 'constructor'), fc.string())
    fc.assert(
      fc.property(kind, fc.jsonValue(), fc.object(), (name, data, other) => {
        for (const value of [data, other]) {
          const event = { kind: name, data: value, shown: value }
          expect(say(eventWords(event, {}))).toEqual(expect.any(String))
          expect(detailsOf(event, {})).toEqual(expect.any(Array))
          expect(shownWords(event, {})).not.toContain('\n')
        }
      }),
    )
  })

  it('what is unseen or turns the line around is shown by its number', () => {
    expect(plain('a\u202Eb')).toBe('a[U+202E]b')
    expect(plain('a\u0000\u2066b\u200F')).toBe('a[U+0000][U+2066]b[U+200F]')
    expect(plain('日本語 ok — é')).toBe('日本語 ok — é')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plain(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/u)
      }),
    )
  })
})

describe('people', () => {
  const digest = '0123456789abcdef0123456789abcdef'
  const said = (person: unknown, names = {}) => {
    const text = personText(person, names)
    return typeof text === 'string' ? text : say(text)
  }

  it('are named where the name is still kept, else their digest begins to be', () => {
    expect(said({ domain: 'contoso.com', digest }, { [digest]: 'mdm@contoso.com' })).toBe(
      'mdm@contoso.com',
    )
    expect(said({ domain: 'contoso.com', digest })).toBe(
      'a removed address at contoso.com (…01234567)',
    )
    expect(said({ domain: null, digest })).toBe('a removed name (…01234567)')
  })

  it('are nobody where a file says nonsense', () => {
    expect(said('J. Smith')).toBe('somebody')
    expect(said({ digest: '__proto__' })).toContain('a removed name')
  })
})

it('a time is written with its zone, the same in every language', () => {
  const at = Date.UTC(2026, 10, 21, 1, 2, 3)
  expect(moment(at, { name: 'Asia/Tokyo', offset: 540 })).toBe('2026-11-21 10:02:03 +09:00')
  expect(moment(at, { name: 'America/St_Johns', offset: -210 })).toBe('2026-11-20 21:32:03 -03:30')
  expect(moment(at, null)).toBe('2026-11-21 01:02:03 +00:00')
  expect(moment(Number.NaN, null)).toBe('?')
  expect(moment(8.64e15, { name: 'x', offset: 900 })).toBe('?')
})

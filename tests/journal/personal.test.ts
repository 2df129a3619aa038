import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from '../../lib/journal/canonical'
import { newSalt, readable, seal } from '../../lib/journal/personal'

const SALT = 'a'.repeat(64)
const account = (text: string | null, salt = SALT) => seal({ account: text }, null, salt)

describe('an account', () => {
  const table: [string, string, string | null, boolean][] = [
    ['of an organisation', 'mdm-push@contoso.com', 'contoso.com', true],
    ['managed', 'push@contoso.appleaccount.com', 'contoso.appleaccount.com', true],
    ['personal', 'j.smith@icloud.com', 'icloud.com', false],
    ['personal, of another country', 'j.smith@yahoo.co.jp', 'yahoo.co.jp', false],
    ['a telephone number', '+81 90 1234 5678', null, false],
  ]
  it.each(table)('%s', (_, text, domain, isKept) => {
    const { data, people } = account(text)
    expect(data.account).toEqual({ domain, digest: expect.stringMatching(/^[0-9a-f]{32}$/) })
    expect(people).toEqual(isKept ? [{ digest: data.account?.digest, text }] : [])
  })

  it('the same person has the same digest, however it is written', () => {
    const digest = account('mdm-push@contoso.com').data.account?.digest
    expect(account(' MDM-Push@Contoso.COM ').data.account?.digest).toBe(digest)
    expect(account('mdm-push2@contoso.com').data.account?.digest).not.toBe(digest)
    expect(account('mdm-push@contoso.com', newSalt()).data.account?.digest).not.toBe(digest)
  })

  it('none is none', () => {
    expect(account(null)).toEqual({ data: { account: null }, shown: null, people: [] })
    expect(account('').data).toEqual({ account: { domain: null, digest: '' } })
  })
})

describe('a named person', () => {
  it('is kept beside the chain; a personal address is not', () => {
    const named = seal({ by: 'J. Smith' }, null, SALT)
    expect(named.data.by.domain).toBeNull()
    expect(named.people).toEqual([{ digest: named.data.by.digest, text: 'J. Smith' }])
    expect(seal({ by: 'j.smith@gmail.com' }, null, SALT).people).toEqual([])
  })
})

describe('free text', () => {
  const shown = 'You are signed in as j.smith@icloud.com;\nit is under mdm-push@contoso.com.'
  const reason = 'Asked by helpdesk@fabrikam.com（IT-4421）'
  const { data, shown: sealed, people } = seal({ reason, rows: 3, topic: null }, shown, SALT)

  it('keeps no address', () => {
    expect(`${data.reason}${sealed}`).not.toContain('@')
    expect(sealed).toMatch(/signed in as \[icloud\.com:[0-9a-f]{32}\];\nit is under \[contoso/)
    expect(people.map(({ text }) => text)).toEqual([
      'helpdesk@fabrikam.com',
      'mdm-push@contoso.com',
    ])
    expect(data).toMatchObject({ rows: 3, topic: null })
  })

  it('is readable again with the names, and without the forgotten ones', () => {
    const names = Object.fromEntries(people.map(({ digest, text }) => [digest, text]))
    expect(readable(data.reason, names)).toBe(reason)
    expect(readable(sealed ?? '', names)).toBe(shown.replace('j.smith@', '…@'))
    expect(readable(sealed ?? '', {})).toContain('under …@contoso.com.')
  })

  it('is the same digest as the account of that address', () => {
    expect(sealed).toContain(account('j.smith@icloud.com').data.account?.digest ?? 'none')
  })
})

it('any text can be written down afterwards, half characters too', () => {
  const data = fc.record({ reason: fc.string({ unit: 'binary' }), account: fc.string() })
  fc.assert(
    fc.property(data, fc.string({ unit: 'binary' }), (one, shown) => {
      const halves = { ...one, reason: `${one.reason}\uD800` }
      const sealed = seal(halves, `\uDC00${shown}`, SALT)
      expect(() => canonical(sealed)).not.toThrow()
    }),
  )
})

it('no address of a mail server passes', () => {
  fc.assert(
    fc.property(
      fc.emailAddress(),
      fc.constantFrom('', 'Ask ', '（', '"', '<'),
      (address, before) => {
        const { data } = seal({ reason: `${before}${address} now` }, null, SALT)
        expect(data.reason).not.toContain(address)
      },
    ),
  )
})

describe('a person who is no address', () => {
  const phone = '+81 90 1234 5678'
  const shown = `You are signed in as ${phone}; j.smith@icloud.com asked.`

  it('stands in no text of the same event either', () => {
    const sealed = seal({ account: phone, reason: `call ${phone}` }, shown, SALT)
    expect(JSON.stringify([sealed.data, sealed.shown])).not.toMatch(/1234|smith/)
    expect(sealed.shown).toContain(`[:${sealed.data.account.digest}]`)
    expect(readable(sealed.shown ?? '', {})).toBe('You are signed in as …; …@icloud.com asked.')
  })

  it('changes no word that is none of a person', () => {
    const { data } = seal({ by: 'signed', strength: 'signed', reason: 'signed it' }, null, SALT)
    expect(data).toMatchObject({ strength: 'signed', reason: `[:${data.by.digest}] it` })
  })

  it('is read again as long as the name is known', () => {
    const { data, shown: words, people } = seal({ by: 'K. Jones' }, 'K. Jones agreed', SALT)
    expect(words).toBe(`[:${data.by.digest}] agreed`)
    const names = Object.fromEntries(people.map(({ digest, text }) => [digest, text]))
    expect(readable(words ?? '', names)).toBe('K. Jones agreed')
  })
})

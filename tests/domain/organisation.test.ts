import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accountKind,
  domainOf,
  isConsumerDomain,
  proposeOrganisation,
} from '../../lib/domain/organisation'

describe('the organisation behind an account', () => {
  it.each([
    ['mdm-push@contoso.com', 'Contoso'],
    ['MDM@CONTOSO.COM', 'Contoso'],
    ['push@it.contoso.com', 'Contoso'],
    ['push@contoso.co.jp', 'Contoso'],
    ['push@it.contoso.co.uk', 'Contoso'],
    ['push@contoso.de', 'Contoso'],
    ['push@co.uk', 'Co'],
    ['push@contoso-energy.ch', 'Contoso Energy'],
    ['admin@contoso.onmicrosoft.com', 'Contoso'],
    ['name@org.appleaccount.com', 'Org'],
    ['name@sub.org.appleaccount.com', 'Org'],
    ['push@example.com', 'Example'],
  ])('%s → %s', (account, organisation) => {
    expect(proposeOrganisation(account)).toBe(organisation)
  })

  it.each([
    null,
    '',
    'nobody',
    'x@',
    'x@localhost',
    'contoso.mdm@icloud.com',
    'x@yahoo.co.jp',
    'x@.',
  ])('is not guessed from %s', (account) => {
    expect(proposeOrganisation(account)).toBeNull()
  })

  it('never throws, and never names what the address does not hold', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.emailAddress()), (text) => {
        const name = proposeOrganisation(text)
        if (name === null) return
        const plain = name.toLowerCase().replaceAll(' ', '')
        expect(text.toLowerCase().replace(/[-_]/g, '')).toContain(plain)
      }),
    )
  })
})

describe('an account', () => {
  it.each([
    ['name@contoso.appleaccount.com', 'managed'],
    ['name@APPLEACCOUNT.com', 'organisation'],
    ['x@icloud.com', 'consumer'],
    ['x@me.com', 'consumer'],
    ['x@mac.com', 'consumer'],
    ['x@gmail.com', 'consumer'],
    ['x@outlook.com', 'consumer'],
    ['x@outlook.jp', 'consumer'],
    ['x@hotmail.co.uk', 'consumer'],
    ['x@live.fr', 'consumer'],
    ['x@yahoo.co.jp', 'consumer'],
    ['x@yahoo.com', 'consumer'],
    ['x@qq.com', 'consumer'],
    ['x@163.com', 'consumer'],
    ['x@docomo.ne.jp', 'consumer'],
    ['X@Gmail.COM', 'consumer'],
    ['x@contoso.com', 'organisation'],
    ['x@outlook.contoso.com', 'organisation'],
    ['x@notgmail.com', 'organisation'],
    ['x@gmail.com.contoso.de', 'organisation'],
  ])('%s is of kind %s', (account, kind) => {
    expect(accountKind(account)).toBe(kind)
    expect(isConsumerDomain(account)).toBe(kind === 'consumer')
  })

  it('has the domain behind its last @', () => {
    expect(domainOf('"a@b"@Contoso.com. ')).toBe('contoso.com')
    expect(domainOf('nobody')).toBe('')
  })
})

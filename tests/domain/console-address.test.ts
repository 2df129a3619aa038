import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolePattern, consolesAmong, covers, hostOf } from '../../lib/domain/console-address'
import { CONSOLES, consolesFor, mdmAt } from '../../lib/domain/consoles'

describe('a typed address', () => {
  it.each([
    ['contoso.jamfcloud.com', 'https://contoso.jamfcloud.com/*'],
    [' https://MDM.Contoso.com:8443/settings?a=1#b ', 'https://mdm.contoso.com/*'],
    ['localhost', 'https://localhost/*'],
    ['ｍｄｍ.contoso.com', 'https://mdm.contoso.com/*'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/*'],
  ])('%s', (typed, pattern) => {
    expect(consolePattern(typed)).toEqual({ pattern, problem: null })
  })

  it.each([
    ['', 'no-host'],
    ['intune', 'no-host'],
    ['https://', 'no-host'],
    ['*.contoso.com', 'no-host'],
    ['https://user:word@mdm.contoso.com', 'no-host'],
    ['my mdm', 'no-host'],
    ['http://mdm.contoso.com', 'not-https'],
    ['file:///etc/hosts', 'not-https'],
    ['https://identity.apple.com/pushcert/', 'apple'],
    ['apple.com', 'apple'],
  ])('not %s', (typed, problem) => {
    expect(consolePattern(typed)).toEqual({ pattern: null, problem })
  })

  it('gives one https host or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (typed) => {
        const { pattern } = consolePattern(typed)
        if (pattern !== null) expect(consolesAmong([pattern])).toEqual([pattern])
      }),
    )
  })
})

describe('a pattern', () => {
  it('covers its host, and those below it where it says so', () => {
    expect(covers('https://mdm.contoso.com/*', 'https://mdm.contoso.com/a')).toBe(true)
    expect(covers('https://*.kandji.io/*', 'https://contoso.kandji.io')).toBe(true)
    expect(covers('https://*.kandji.io/*', 'https://kandji.io')).toBe(true)
  })

  it.each([
    ['https://mdm.contoso.com/*', 'https://a.mdm.contoso.com'],
    ['https://mdm.contoso.com/*', 'http://mdm.contoso.com'],
    ['https://mdm.contoso.com/*', 'https://mdm.contoso.com.example'],
    ['https://*.kandji.io/*', 'https://notkandji.io'],
    ['https://mdm.contoso.com/*', 'null'],
    ['https://mdm.contoso.com/*', ''],
  ])('%s does not cover %s', (pattern, address) => {
    expect(covers(pattern, address)).toBe(false)
  })

  it('is a console’s unless it is Apple’s, everybody’s, or no https', () => {
    const granted = [
      'https://identity.apple.com/*',
      'https://identity.apple.com/pushcert*',
      'https://*/*',
      '*://*/*',
      '<all_urls>',
      'http://mdm.contoso.com/*',
      'https://mdm.contoso.com/*',
    ]
    expect(consolesAmong(granted)).toEqual(['https://mdm.contoso.com/*'])
  })
})

describe('the consoles', () => {
  it('have each an address to be granted or an example to be typed, and an id of their own', () => {
    for (const { origins, example } of CONSOLES) {
      expect(consolesAmong(origins)).toEqual(origins)
      expect(origins.length > 0).toBe(example === null)
      if (example !== null) expect(consolePattern(example).problem).toBeNull()
    }
    expect(new Set(CONSOLES.map(({ id }) => id)).size).toBe(CONSOLES.length)
  })

  it('of Intune are the admin center and the frames that it is made of', () => {
    const intune = CONSOLES.find(({ id }) => id === 'intune')
    const covered = (address: string) => intune?.origins.some((one) => covers(one, address))
    expect(covered('https://intune.microsoft.com/#home')).toBe(true)
    expect(covered('https://sandbox-1.reactblade.portal.azure.net/')).toBe(true)
    expect(covered('https://login.microsoftonline.com/')).toBe(false)
  })

  it('stand in the order in which they are likely: the person’s own first', () => {
    expect(consolesFor(['jamf', 'other'])[0]?.id).toBe('jamf')
    expect(consolesFor([]).map(({ id }) => id)).toEqual(CONSOLES.map(({ id }) => id))
    expect(consolesFor(['mosyle'])).toHaveLength(CONSOLES.length)
  })

  it.each([
    ['https://intune.microsoft.com', 'intune'],
    ['https://sandbox-1.reactblade.portal.azure.net', 'intune'],
    ['https://northwind.jamfcloud.com', 'jamf'],
    ['https://contoso.kandji.io', 'iru'],
    ['https://mdm.northwind.example', 'other'],
  ])('are known by their address: %s', (address, mdm) => {
    expect(mdmAt(address)).toBe(mdm)
  })

  it('are shown by their hosts', () => {
    expect(hostOf('https://*.kandji.io/*')).toBe('*.kandji.io')
  })
})

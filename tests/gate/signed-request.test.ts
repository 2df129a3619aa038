import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isVendorSignedRequest } from '../../lib/gate/signed-request'
import { contoso } from '../../practice/data/scenarios.ts'
import {
  certificateFile,
  signInPageAsPem,
  unsignedRequest,
  vendorSignedRequest,
} from '../../practice/server/samples.ts'

const base64 = vendorSignedRequest().content
const plist = atob(base64)
const wrapped = (end: string) => (base64.match(/.{1,76}/g) ?? []).join(end)
const utf16 = [...plist].map((letter) => `${letter}\0`).join('')
const BOM = '\xef\xbb\xbf'

describe('a vendor-signed request', () => {
  it.each([
    ['base64 on one line', base64],
    ['wrapped at 76', wrapped('\n')],
    ['wrapped with CRLF', `${wrapped('\r\n')}\r\n`],
    ['with white space around', `\n\n  ${base64} \n`],
    ['base64 behind a BOM', BOM + base64],
    ['base64 of a list with a BOM', btoa(BOM + plist)],
    ['the property list itself', plist],
    ['the list behind a BOM', BOM + plist],
    ['the list with CRLF', plist.replaceAll('\n', '\r\n')],
    ['the list in UTF-16', `\xff\xfe${utf16}`],
    ['a list without its XML line', plist.slice(plist.indexOf('<plist'))],
  ])('is known as %s', (_, text) => {
    expect(isVendorSignedRequest(text)).toBe(true)
  })

  it.each([
    ['nothing', ''],
    ['an unsigned request', unsignedRequest().content],
    ['a certificate', certificateFile(contoso()).content],
    ['a web page', signInPageAsPem(contoso()).content],
    ['a list without the signature', plist.replace('PushCertSignature', 'Other')],
    ['base64 cut off before its entries', base64.slice(0, 200)],
    ['another list', '<?xml version="1.0"?><plist><dict/></plist>'],
    ['the names in a text', 'PushCertRequestCSR PushCertCertificateChain PushCertSignature'],
    ['what only begins like base64 of a list', 'PD94bWwg!!!'],
  ])('is not seen in %s', (_, text) => {
    expect(isVendorSignedRequest(text)).toBe(false)
  })

  it('never throws, and sees none in noise', () => {
    const bytes = fc.uint8Array({ maxLength: 400 }).map((list) => String.fromCharCode(...list))
    fc.assert(fc.property(bytes, (text) => !isVendorSignedRequest(text)))
  })
})

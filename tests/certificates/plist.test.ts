import { describe, expect, it, vi } from 'vitest'
import { isPlainPlist } from '../../lib/certificates/plist-grammar'
import { bytesIn, findPlist, readPlist, textIn } from '../../lib/certificates/plist-reader'

function list(inside: string): string {
  return `<plist version="1.0"><dict>${inside}</dict></plist>`
}

describe('a property list', () => {
  it('is read by its keys', () => {
    const dict = readPlist(
      list('<key>a</key><string>x &amp; &#65;&#x42; 日本</string><key>b</key><data>TWFu</data>'),
    )
    if (dict === null) throw new Error('not read')
    expect(textIn(dict, 'a')).toBe('x & AB 日本')
    expect(textIn(dict, 'b')).toBe('Man')
    expect(bytesIn(dict, 'b')).toEqual(new TextEncoder().encode('Man'))
    expect(textIn(dict, 'c')).toBeNull()
    expect(bytesIn(dict, 'toString')).toBeNull()
  })

  it.each([
    ['no dictionary at the top', '<plist><array/></plist>'],
    ['a value without a key', list('<string>a</string><string>b</string>')],
    ['a key that is a prototype', list('<key>__proto__</key><dict/>')],
    ['an integer without digits', list('<key>a</key><integer/>')],
    ['data that is no base64', list('<key>a</key><data>!</data>')],
  ])('is none with %s', (_, xml) => {
    expect(readPlist(xml)).toBeNull()
  })

  it('is found in text, and known to be cut', () => {
    expect(findPlist('a <plist version="1.0">x</plist> b')).toEqual({
      xml: '<plist version="1.0">x</plist>',
      cut: false,
    })
    expect(findPlist('a <plist>x')).toEqual({ xml: '<plist>x', cut: true })
    expect(findPlist('a <plistx>')).toBeNull()
  })
})

describe('the grammar', () => {
  it.each([
    list('<key>a</key><true/>'),
    list('<!-- a - b -->\n\t<key>a</key><date>2027-01-01T00:00:00Z</date>'),
    list('<key>a</key><string><![CDATA[x < y]]></string>'),
    list('<key>a</key><string>] ]] x</string>'),
    '<plist/>',
  ])('takes %s', (xml) => {
    expect(isPlainPlist(xml)).toBe(true)
  })

  it.each([
    ['an unknown element', list('<script/>')],
    ['an attribute', list('<key id="a">a</key>')],
    ['tags that cross', '<plist><dict></plist></dict>'],
    ['a tag too many', '<plist></plist></plist>'],
    ['a tag too few', '<plist><dict></plist>'],
    ['an entity', list('<key>&a;</key>')],
    ['a bare ampersand', list('<key>a & b</key>')],
    ['a control character', list('<key>\u0000</key>')],
    ['half a character', list('<key>\ud83d</key>')],
    ['an end of CDATA', list('<key>]]></key>')],
    ['a comment in a comment', list('<!-- a -- b -->')],
    ['a document type', '<!DOCTYPE plist><plist/>'],
    ['too deep a nest', `<plist>${'<array>'.repeat(64)}${'</array>'.repeat(64)}</plist>`],
    ['too many elements', list('<true/>'.repeat(20_000))],
  ])('refuses %s', (_, xml) => {
    expect(isPlainPlist(xml)).toBe(false)
  })

  it('keeps what the reader would complain of from it', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(readPlist('<plist><dict></plist></dict>')).toBeNull()
    expect(error).not.toHaveBeenCalled()
    error.mockRestore()
  })
})

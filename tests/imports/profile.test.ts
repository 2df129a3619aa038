import { describe, expect, it } from 'vitest'
import { readFile, readPaste } from '../../lib/imports'
import { enrollmentProfile, profilesShow } from '../../practice/server/samples.ts'
import { signedMessage } from '../certificates/made'
import { bytesOf, CONTOSO, FABRIKAM, JULY, readingsOf, reasonOf } from './samples'

const PROFILE = enrollmentProfile(CONTOSO).content
const READING = {
  mdm: 'other',
  source: 'typed',
  topic: CONTOSO,
  serial: null,
  expiry: null,
  account: null,
  organisation: null,
}

describe('a profile', () => {
  it.each([
    ['pasted', readPaste(PROFILE, JULY)],
    ['as a file', readFile('mdm.mobileconfig', new TextEncoder().encode(PROFILE), JULY)],
    ['signed', readFile('mdm.mobileconfig', signedMessage(PROFILE), JULY)],
    ['printed by a Mac', readPaste(profilesShow(CONTOSO).content, JULY)],
    [
      'printed, with the command',
      readPaste(`$ profiles show\n${profilesShow(CONTOSO).content}`, JULY),
    ],
  ])('gives its topic and nothing else: %s', (_, result) => {
    expect(result).toEqual({ kind: 'readings', from: 'profile', readings: [READING], notes: [] })
  })

  it('of long ago is read the same', () => {
    const result = readFile('a', bytesOf('exports/enrollment-profile.mobileconfig'), JULY)
    expect(readingsOf(result).map(({ topic }) => topic)).toEqual([FABRIKAM])
  })

  it('longer than a file at a file field may be is still read', () => {
    const padding = '<key>x</key><string>padding</string>'.repeat(4_000)
    const long = PROFILE.replace('<key>PayloadType</key>', `${padding}<key>PayloadType</key>`)
    expect(long.length).toBeGreaterThan(128 * 1_024)
    expect(readingsOf(readPaste(long, JULY))).toEqual([READING])
  })

  it('that is cut is read by its topic', () => {
    const cut = PROFILE.slice(0, PROFILE.indexOf(CONTOSO) + CONTOSO.length + 20)
    expect(readingsOf(readPaste(cut, JULY)).map(({ topic }) => topic)).toEqual([CONTOSO])
  })

  it('without an MDM is refused as that', () => {
    const wifi = PROFILE.replace('com.apple.mdm', 'com.apple.wifi.managed')
    expect(reasonOf(readPaste(wifi, JULY))).toBe('profile-without-mdm')
    expect(reasonOf(readFile('a', signedMessage(wifi), JULY))).toBe('profile-without-mdm')
  })

  it('is not seen in another property list', () => {
    const other = '<plist version="1.0"><dict><key>a</key><true/></dict></plist>'
    expect(reasonOf(readPaste(other, JULY))).toBe('nothing-recognisable')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topicGuid } from '../../lib/domain/topic'
import { countSubjects, readDetailsText } from '../../lib/portal/details-text'

const guid = fc.uuid()
const other = fc.uuid()
const separator = fc.constantFrom(', ', ' / ', '\n', '; ', ' ', ',\u00a0', '\r\n', '+')
const equals = fc.constantFrom('=', ' = ', ': ', '= ')
const casing = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replace(/[a-f]/g, (letter) => letter.toUpperCase()),
)

function subject(uid: string, cn: string, order: number, sep: string, is: string): string {
  const parts = [`UID${is}com.apple.mgmt.External.${uid}`, `CN${is}APSP:${cn}`, `C${is}US`]
  for (let turn = 0; turn < order; turn++) parts.push(parts.shift() ?? '')
  return (order > 2 ? parts.reverse() : parts).join(sep)
}

const dn = (uid: fc.Arbitrary<string>, cn: fc.Arbitrary<string>) =>
  fc
    .tuple(uid, cn, fc.nat({ max: 5 }), separator, equals)
    .map(([one, two, order, sep, is]) => subject(one, two, order, sep, is))
const good = guid.chain((one) =>
  dn(fc.constant(one), fc.constant(one)).map((text) => ({ one, text })),
)

const soft = fc.constantFrom('\n', '\u00ad', '\u200b', ' ', '\u2060', '\n      ', '\u00a0')

/** Breaks put in at any places. */
function broken(text: string, cuts: readonly (readonly [number, string])[]): string {
  const letters = [...text]
  for (const [at, cut] of [...cuts].sort((a, b) => b[0] - a[0]))
    letters.splice(at % text.length, 0, cut)
  return letters.join('')
}
const cuts = fc.array(fc.tuple(fc.nat(), soft), { maxLength: 12 })

describe('the subject behind an (i)', () => {
  it('is read whatever the guid, the order, the separators, the case and the breaks', () => {
    fc.assert(
      fc.property(good, cuts, casing, ({ one, text }, breaks, write) => {
        const found = readDetailsText(broken(write(text), breaks))
        expect(found && topicGuid(found.topic)).toBe(one)
      }),
      { numRuns: 1500 },
    )
  })

  it('is read out of words around it', () => {
    fc.assert(
      fc.property(good, ({ one, text }) => {
        const page = `Certificate Subject DN\n${text}\nNotes\nRenewed 2025-11-07 by J. Smith, IT-4421`
        expect(readDetailsText(page)?.topic).toMatch(one)
      }),
    )
  })

  it('is none when two stand there, wherever', () => {
    fc.assert(
      fc.property(good, good, separator, cuts, (a, b, sep, breaks) => {
        expect(readDetailsText(broken(a.text + sep + b.text, breaks))).toBeNull()
      }),
      { numRuns: 500 },
    )
  })

  it('is none when CN and UID differ', () => {
    fc.assert(
      fc.property(guid, other, fc.nat({ max: 5 }), separator, (one, two, order, sep) => {
        fc.pre(one !== two)
        expect(readDetailsText(subject(one, two, order, sep, '='))).toBeNull()
      }),
    )
  })

  it('is none when a second UID is only mentioned', () => {
    fc.assert(
      fc.property(good, other, ({ text }, two) => {
        const note = `Notes: replaces UID=com.apple.mgmt.External.${two}`
        expect(readDetailsText(`${text}\n${note}`)).toBeNull()
      }),
    )
  })

  it('is never invented: any text gives null or a guid that stands in it', () => {
    const noise = fc.string({
      unit: fc.constantFrom(...'UIDCNAPSP:=,-. \n0af', 'com.apple.mgmt.External.'),
    })
    fc.assert(
      fc.property(fc.oneof(noise, fc.string()), (text) => {
        const found = readDetailsText(text)
        if (found === null) return
        expect(text.replace(/\s/g, '').toLowerCase()).toContain(topicGuid(found.topic))
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['no UID', 'CN=APSP:4d2db6f6-bec4-48d8-8f23-8e902e1276fb, C=US'],
    ['no CN', 'UID=com.apple.mgmt.External.4d2db6f6-bec4-48d8-8f23-8e902e1276fb, C=US'],
    [
      'a macOS Server topic',
      'UID=com.apple.mgmt.XServer.4d2db6f6-bec4-48d8-8f23-8e902e1276fb, CN=APSP:4d2db6f6-bec4-48d8-8f23-8e902e1276fb',
    ],
    ['an app’s certificate', 'UID=com.example.app, CN=Apple Push Services: com.example.app'],
    [
      'a guid cut short',
      'UID=com.apple.mgmt.External.4d2db6f6-bec4-48d8-8f23-8e90, CN=APSP:4d2db6f6-bec4-48d8-8f23-8e90',
    ],
    ['prose', 'The UID=com.apple.mgmt.External. and CN=APSP: parts must agree.'],
    ['nothing', ''],
  ])('is none for %s', (_, text) => expect(readDetailsText(text)).toBeNull())

  it('is counted before it is understood', () => {
    expect(countSubjects('UID=com.apple.mgmt.External.broken UID: com.apple.mgmt.XServer.x')).toBe(
      2,
    )
    expect(countSubjects('com.apple.mgmt.External.4d2db6f6')).toBe(0)
  })
})

const hex16 = fc.bigInt({ min: 1n, max: (1n << 64n) - 1n }).map((value) => value.toString(16))
const drawn = fc
  .tuple(hex16, fc.constantFrom('plain', 'colons', 'spaces', 'upper', '0x'))
  .map(([hex, how]) => {
    const even = hex.length % 2 ? `0${hex}` : hex
    const bytes = even.match(/../g) ?? []
    const ways: Record<string, string> = {
      plain: hex,
      colons: bytes.join(':'),
      spaces: bytes.join(' '),
      upper: hex.toUpperCase(),
      '0x': `0x${hex}`,
    }
    return { serial: hex.toUpperCase().padStart(16, '0'), text: ways[how] ?? hex }
  })
const label = fc.constantFrom(
  'Serial Number: ',
  'Serial Number\n',
  'Serial No. ',
  'SERIAL NUMBER ',
  'Serial\u00a0Number:\n',
)
const after = fc.constantFrom(
  '',
  '\n',
  '\nCertificate Subject DN\n',
  ' Expiration Date: Nov 7, 2026\n',
  '\nC=US, ',
)

describe('the serial beside it', () => {
  const G = '4d2db6f6-bec4-48d8-8f23-8e902e1276fb'
  const DN = subject(G, G, 1, ', ', '=')

  it('is the right one or none, whatever breaks are put in', () => {
    fc.assert(
      fc.property(drawn, label, after, cuts, ({ serial, text }, name, rest, breaks) => {
        const page = `${name}${broken(text, breaks)}${rest}\n${DN}`
        const found = readDetailsText(page)
        if (found?.serial) expect([page, found.serial]).toEqual([page, serial])
      }),
      { numRuns: 5000 },
    )
  })

  it('is the right one or none with one break, at every place', () => {
    for (const text of ['6dbbd018b25c7f76', '6d:bb:d0:18:b2:5c:7f:76', '6d bb d0 18 b2 5c 7f 76'])
      for (let at = 1; at < text.length; at++)
        for (const cut of ['\n', ' ', '\n\n', '\u00a0', ' \n ', '\u2028']) {
          const page = `Serial Number: ${text.slice(0, at)}${cut}${text.slice(at)}\n${DN}`
          const serial = readDetailsText(page)?.serial ?? '6DBBD018B25C7F76'
          expect([page, serial]).toEqual([page, '6DBBD018B25C7F76'])
        }
  })

  it.each([
    ['6dbbd018b25c7f76', '6DBBD018B25C7F76'],
    ['dbbd018b25c7f76', '0DBBD018B25C7F76'],
    ['6D:BB:D0:18:B2:5C:7F:76', '6DBBD018B25C7F76'],
    ['6dbbd018\u00adb25c7f76', '6DBBD018B25C7F76'],
  ])('%s is read', (text, serial) => {
    expect(readDetailsText(`Serial Number\n${text}\nCertificate Subject DN\n${DN}`)?.serial).toBe(
      serial,
    )
  })

  it.each(['C02XK0ABJG5H', '7907436258203991926', 'deadbeef', '', 'a', 'of this certificate'])(
    '%j is no serial',
    (text) => expect(readDetailsText(`Serial Number: ${text}\n${DN}`)?.serial).toBeNull(),
  )
})

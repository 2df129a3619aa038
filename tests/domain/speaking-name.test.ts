import fc from 'fast-check'
import { expect, it } from 'vitest'
import { speakingName } from '../../lib/domain/speaking-name'

const END = Date.UTC(2027, 10, 21)

it.each([
  ['Contoso', 'Contoso push 2027-11.pem'],
  ['Müller & Söhne GmbH & Co. KG', 'Müller & Söhne GmbH & Co. KG push 2027-11.pem'],
  ['株式会社アイキューブドシステムズ', '株式会社アイキューブドシステムズ push 2027-11.pem'],
  ['شركة', 'شركة push 2027-11.pem'],
  ['A/B\\C:D*E?F"G<H>I|J', 'A B C D E F G H I J push 2027-11.pem'],
  ['../../etc/passwd', 'etc passwd push 2027-11.pem'],
  ['.hidden', 'hidden push 2027-11.pem'],
  ['Contoso.', 'Contoso push 2027-11.pem'],
  ['con', '_con push 2027-11.pem'],
  ['LPT1.txt', '_LPT1.txt push 2027-11.pem'],
  ['Contoso\u202egnp.exe', 'Contoso gnp.exe push 2027-11.pem'],
  ['a\u0000b\nc', 'a b c push 2027-11.pem'],
  ['', 'MDM push 2027-11.pem'],
  ['///', 'MDM push 2027-11.pem'],
  ['cafe\u0301', 'caf\u00e9 push 2027-11.pem'],
])('%j', (organisation, name) => {
  expect(speakingName(organisation, END)).toBe(name)
})

it('is a file name everywhere, whatever the organisation is called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (organisation) => {
      const name = speakingName(organisation, END)
      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}\s.].* push 2027-11\.pem$/u)
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]/u)
      expect(new TextEncoder().encode(name).length).toBeLessThan(200)
    }),
  )
})

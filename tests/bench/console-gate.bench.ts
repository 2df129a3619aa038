/** Figures for the gate at an MDM's upload; no limits are tested here. */
import { describe, it } from 'vitest'
import { mayBeCertificate } from '../../lib/console/candidate'
import { judgeUpload } from '../../lib/console/judge'
import { scanCertificates } from '../../lib/gate/certificate-scan'
import { PEM, RENEW } from '../console/samples'

const ENDINGS = ['png', 'pkg', 'mobileconfig', 'json', 'csv', 'docx', 'ipa', 'sh']
const ORDINARY = Array.from({ length: 10_000 }, (_, place) => ({
  name: `file-${place}.${ENDINGS[place % ENDINGS.length]}`,
  size: place * 7,
}))
const KNOWN = { expected: RENEW, release: null, isCutOff: false, now: Date.now() }
const LARGE = `0${'\x82\xff\xf0'.repeat(21_000)}`

describe('the gate at the upload', () => {
  it('rules on files', async ({ bench }) => {
    await bench('10,000 ordinary files, unread', () => {
      ORDINARY.filter(mayBeCertificate)
    }).run()
    await bench('one renewed certificate', () => {
      judgeUpload({ name: 'a.pem', size: PEM.right.length }, PEM.right, KNOWN)
    }).run()
    await bench('64 kB that mean nothing', () => {
      scanCertificates(LARGE)
    }).run()
  })
})

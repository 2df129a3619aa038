/**
 * Reading one file, which happens while a person waits at a file field: 50 ms are the most it may
 * take, whatever the file. The hostile ones are as large as a file may be.
 */
import { describe, it } from 'vitest'
import { readFileFacts } from '../../lib/certificates/read-file'
import { enrollmentProfile, vendorSignedRequest } from '../../practice/server/samples.ts'
import { hostile } from '../certificates/hostile-files'
import { bytes, der, ISSUERS, pushPem } from '../certificates/made'
import { CONTOSO } from '../imports/samples'

const USUAL: Readonly<Record<string, Uint8Array>> = {
  'a push certificate': bytes(pushPem()),
  'a push certificate in DER': der(pushPem()),
  "Intune's request": bytes(vendorSignedRequest().content),
  'a request as a plist': bytes(vendorSignedRequest({ form: 'plist' }).content),
  'an enrollment profile': bytes(enrollmentProfile(CONTOSO).content),
  'a picture of 60 kB': new Uint8Array(60_000).fill(0x89),
}

/** Those of the hostile files that take the most time. */
const COSTLY = [
  'as many certificates as fit',
  'a request with large keys',
  'a request with a huge key',
  'a property list of many keys',
  'a property list of many elements',
  'a serial as long as the file',
  'a modulus as long as the file',
  'a subject of many attributes',
  'many empty values',
  'many bit strings',
  'beginnings of base64',
] as const

describe('reading a file', () => {
  it.for(Object.entries(USUAL))('%s', async ([name, file], { bench }) => {
    await bench(name, () => {
      readFileFacts(file, { issuers: ISSUERS })
    }).run()
  })
})

describe('reading a hostile file', () => {
  it.for(COSTLY)('%s', async (name, { bench }) => {
    const file = hostile(name)
    await bench(name, () => {
      readFileFacts(file, { issuers: ISSUERS })
    }).run()
  })
})

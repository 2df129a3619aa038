import { describe, expect, it } from 'vitest'
import type { PushCertificate } from '../../lib/certificates/file-facts'
import type { FileVerdict, VerdictNote } from '../../lib/certificates/verdict'
import { parseTopic } from '../../lib/domain/topic'
import { stemOf } from '../../lib/words/console-stems'

const topic = parseTopic('com.apple.mgmt.External.4d2db6f6-bec4-48d8-8f23-8e902e1276fb')
if (topic === null) throw new Error('Not a topic')

const certificate: PushCertificate = {
  ...{ topic, serial: null, notBefore: 0, notAfter: 1, commonName: null, nameAgrees: true },
  ...{ country: null, keyHash: 'a'.repeat(64), hasMarker: true },
  issuer: { name: null, is: 'apple' },
}

function letIn(...notes: VerdictNote[]) {
  const verdict: FileVerdict = { is: 'right', recordId: 'contoso', certificate, notes }
  return stemOf({ isLetIn: true, fault: null }, verdict, { task: null, records: [] })
}

describe('a right file at the MDM', () => {
  it.each<[string, VerdictNote[], string]>([
    ['issued by Apple, of the last request', [{ note: 'issued-by-apple' }], 'right'],
    ['of an issuer not known here', [{ note: 'issuer-unknown', name: null }], 'right_issuer'],
    [
      'of an issuer not known here and of an earlier request: the weightier is said',
      [
        { note: 'issuer-unknown', name: null },
        { note: 'made-from-earlier', at: 1, last: 2 },
      ],
      'right_earlier',
    ],
    ['of another request', [{ note: 'other-request', last: 2 }], 'right_other'],
  ])('%s', (_, notes, stem) => {
    expect(letIn(...notes)).toBe(stem)
  })
})

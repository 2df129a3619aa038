import { describe, expect, it } from 'vitest'
import type { WrongFile } from '../../lib/certificates/file-facts'
import { type FileVerdict, judgeFile, type VerdictFault } from '../../lib/certificates/verdict'
import {
  certificateWords,
  namedFor,
  noteWords,
  waitsForRecord,
  wayBack,
} from '../../lib/words/certificate-words'
import catalogue from '../../public/_locales/en/messages.json'
import {
  CONTOSO,
  contextOf,
  EARLIER_KEY,
  FABRIKAM,
  fileOf,
  KEY,
  RENEWED,
  uploaded,
} from '../certificates/verdict-samples'
import { NOW, serial, topic } from '../domain/builders'

const NAMED = { org: 'Contoso', mdm: ['mdm_intune'], other: null } as const
const WRONG: Record<WrongFile, true> = {
  empty: true,
  huge: true,
  truncated: true,
  html: true,
  'unsigned-request': true,
  'incomplete-request': true,
  'app-push': true,
  'macos-server': true,
  'no-uid': true,
  'other-prefix': true,
  tls: true,
  signing: true,
  ca: true,
  'other-certificate': true,
  'enrolment-token': true,
  'books-token': true,
  'private-key': true,
  p12: true,
  'unreadable-certificate': true,
  unrecognised: true,
}
const FAULTS: Record<VerdictFault, { tone: string; way: string }> = {
  'no-task': { tone: 'check', way: 'task' },
  'topic-unknown': { tone: 'check', way: 'record' },
  disputed: { tone: 'stop', way: 'record' },
  'other-topic': { tone: 'stop', way: 'renew' },
  'not-first': { tone: 'stop', way: 'renew' },
  'org-recorded': { tone: 'stop', way: 'renew' },
  'in-use': { tone: 'stop', way: 'download' },
  older: { tone: 'stop', way: 'download' },
  expired: { tone: 'stop', way: 'download' },
  'issuer-broken': { tone: 'stop', way: 'download' },
}

function fault(kind: VerdictFault, part: object = {}): FileVerdict {
  const notes = [] as never[]
  return {
    is: 'fault',
    fault: kind,
    certificate: RENEWED,
    whose: null,
    isNew: false,
    notes,
    ...part,
  }
}

describe('every wrong file', () => {
  it.each(Object.keys(WRONG) as WrongFile[])('has words: %s', (what) => {
    const words = certificateWords({ is: 'wrong-file', what, detail: null }, NAMED)
    expect(words.tone).toBe('stop')
    expect(catalogue).toHaveProperty([words.body[0]])
    expect(wayBack({ is: 'wrong-file', what, detail: null })).toBe('download')
  })
})

describe('every fault', () => {
  it.each(Object.entries(FAULTS) as [VerdictFault, { tone: string; way: string }][])(
    'has words and a way back: %s',
    (kind, { tone, way }) => {
      const words = certificateWords(fault(kind), NAMED)
      expect(words.tone).toBe(tone)
      expect(catalogue).toHaveProperty([words.title[0]])
      expect(catalogue).toHaveProperty([words.body[0]])
      expect(wayBack(fault(kind))).toBe(way)
    },
  )

  it('says whose it is, that it was made new, or only that it differs', () => {
    const body = (part: object, other: string | null = null) =>
      certificateWords(fault('other-topic', part), { ...NAMED, other }).body
    expect(body({ whose: 'r2' }, 'Fabrikam')).toEqual(['cert_whose_body', 'Fabrikam', 'Contoso'])
    expect(body({ isNew: true })[0]).toBe('cert_created_body')
    expect(body({})[0]).toBe('cert_other_topic_body')
  })
})

describe('a right file', () => {
  it('is green only without a second thought', () => {
    const words = (keyHash: string) => {
      const requests = [uploaded(NOW - 2000, EARLIER_KEY), uploaded(NOW - 1000, KEY)]
      const pending = contextOf().pending.map((one) => ({ ...one, requests }))
      const verdict = judgeFile(fileOf({ keyHash }), contextOf({ pending }))
      return certificateWords(verdict, namedFor(verdict, contextOf().task, [CONTOSO, FABRIKAM]))
    }
    expect(words(KEY)).toEqual({
      tone: 'proved',
      title: ['cert_right_title', 'Contoso', ['mdm_intune']],
      body: ['cert_right_body', ['mdm_intune']],
    })
    expect(words(EARLIER_KEY)).toMatchObject({
      tone: 'check',
      title: ['cert_earlier_title', 'Contoso'],
    })
    expect(words('c'.repeat(64))).toMatchObject({
      tone: 'check',
      title: ['cert_other_request_title', 'Contoso'],
    })
  })

  it('is not green where the record is old', () => {
    const notes = [{ note: 'record-old', at: NOW }] as const
    const verdict: FileVerdict = {
      is: 'right',
      recordId: 'r1',
      certificate: RENEWED,
      notes: [...notes],
    }
    expect(certificateWords(verdict, NAMED)).toMatchObject({
      tone: 'check',
      title: ['cert_old_record_title', 'Contoso', ['mdm_intune']],
    })
    expect(waitsForRecord(verdict)).toBe(true)
    expect(waitsForRecord({ ...verdict, notes: [] })).toBe(false)
    expect(waitsForRecord(fault('disputed'))).toBe(true)
  })

  it('says its warnings first', () => {
    const verdict = judgeFile(fileOf({ issuer: { name: 'X', is: 'unknown' } }), contextOf())
    const notes = noteWords(verdict, NAMED)
    expect(notes.map(({ tone }) => tone)).toEqual(['check', 'proved'])
    expect(notes[0]?.text).toEqual(['cert_note_issuer', 'X'])
  })
})

it('a first certificate is told calmly: there is nothing yet to prove it by', () => {
  const verdict = { ...fault('expired'), is: 'first', organisation: 'Northwind' } as FileVerdict
  expect(certificateWords(verdict, NAMED)).toMatchObject({
    tone: 'calm',
    title: ['cert_first_title', 'Northwind'],
  })
})

it('beside a stop only a private key is worth a word', () => {
  const notes = [{ note: 'no-marker' }, { note: 'with-key' }]
  const said = noteWords(fault('other-topic', { notes }), NAMED)
  expect(said.map(({ text }) => text[0])).toEqual(['cert_note_key'])
})

describe('the names', () => {
  const records = [CONTOSO, { ...FABRIKAM, mdm: 'other' as const }]
  it('come from the task and from the record that has the UID', () => {
    const verdict = judgeFile(fileOf({ topic: topic('f'), serial: serial('C3') }), contextOf())
    expect(namedFor(verdict, contextOf().task, records)).toEqual({
      org: 'Contoso',
      mdm: ['mdm_intune'],
      other: 'Fabrikam',
    })
  })
  it('are few where little is known', () => {
    const none = fault('no-task')
    expect(namedFor(none, null, records)).toEqual({ org: '', mdm: ['mdm_yours'], other: null })
    const task = { kind: 'renew', recordId: 'r2', ticket: '' } as const
    expect(namedFor(none, task, records).mdm).toEqual(['mdm_yours'])
  })
})

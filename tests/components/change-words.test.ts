// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { changeWords, missingNow } from '../../components/records/change-words'
import { disputeGroups } from '../../components/records/dispute-groups'
import { applyFields } from '../../components/records/edit-fields'
import { keepDraft, readDraft, withoutPrivateKey } from '../../components/shared/draft'
import type { Change } from '../../lib/domain/record-change'
import { parseSerial } from '../../lib/domain/serial'
import { CONTOSO, FABRIKAM, READ } from '../domain/record-samples'
import { NOW, OTHER, TOPIC } from '../domain/tab-state-samples'
import { draftStore, speakEnglish } from './stage'

beforeEach(speakEnglish)

const serial = (text: string) => {
  const read = parseSerial(text)
  if (read === null) throw new Error('no serial')
  return read
}
const recordId = 'contoso'

describe('what a change is called', () => {
  it.each<[Change, string, RegExp]>([
    [{ kind: 'added', recordId, missing: [] }, 'plain', /Contoso’s certificate is recorded/],
    [{ kind: 'unchanged', recordId }, 'plain', /unchanged/],
    [{ kind: 'renewed', recordId, from: NOW, to: NOW + 1 }, 'plain', /renewed/],
    [{ kind: 'expiry-corrected', recordId, from: NOW, to: NOW + 1 }, 'check', /expiry date/],
    [
      { kind: 'serial-changed', recordId, from: serial('1'), to: serial('2') },
      'plain',
      /0000000000000001 → /,
    ],
    [
      { kind: 'account-changed', recordId, from: 'a@x.com', to: 'b@x.com' },
      'check',
      /a@x\.com → b@x\.com/,
    ],
    [{ kind: 'completed', recordId, fields: ['topic', 'expiry'] }, 'plain', /UID, Expires/],
    [
      { kind: 'topic-changed', recordId, otherId: 'f', from: TOPIC, to: OTHER },
      'stop',
      /000001 and now ends in 000002/,
    ],
    [{ kind: 'was-retired', recordId, retiredAt: NOW, reason: 'moved' }, 'check', /moved/],
    [{ kind: 'older', recordId, known: NOW, read: null }, 'check', /earlier issue/],
    [{ kind: 'ahead', recordId, known: NOW, read: NOW + 1 }, 'check', /not in Intune yet/],
    [{ kind: 'joined', recordId, otherId: 'f' }, 'plain', /turned out to be one/],
    [{ kind: 'not-kept' }, 'stop', /not kept/],
  ])('%o', (change, tone, words) => {
    const said = changeWords(change, [CONTOSO])
    expect(said?.tone).toBe(tone)
    expect(`${said?.title} ${said?.text}`).toMatch(words)
  })

  it('is never green: a record is no proof of a row', () => {
    expect(changeWords({ kind: 'unchanged', recordId }, [CONTOSO])?.tone).not.toBe('proved')
  })
})

describe('a record', () => {
  it('lacks what no reading brought', () => {
    expect(missingNow(CONTOSO)).toEqual([])
    const bare = { ...READ, serial: null, expiry: null, account: null }
    expect(missingNow({ ...CONTOSO, topic: null, observations: [bare] })).toEqual([
      'topic',
      'serial',
      'expiry',
      'account',
    ])
  })

  it('an edit of the account keeps the time of the reading; an empty one changes nothing', () => {
    const fields = { organisation: 'Contoso', mdm: 'intune', account: 'new@example.com' } as const
    const [edited] = applyFields([CONTOSO], recordId, fields)
    expect(edited?.observations).toEqual([{ ...READ, account: 'new@example.com' }])
    expect(applyFields([CONTOSO], recordId, { ...fields, account: '' })).toEqual([CONTOSO])
  })

  it('stands in one dispute with all that hang together, and in none when retired', () => {
    const third = { ...FABRIKAM, id: 'third', disputedWith: 'fabrikam' }
    const pair = [
      { ...CONTOSO, disputedWith: 'fabrikam' },
      { ...FABRIKAM, disputedWith: 'contoso' },
    ]
    expect(disputeGroups([...pair, third]).map((group) => group.length)).toEqual([3])
    expect(disputeGroups([CONTOSO, FABRIKAM])).toEqual([])
    const retired = { at: NOW, reason: 'x' }
    expect(disputeGroups(pair.map((one) => ({ ...one, retired })))).toEqual([])
  })
})

describe('a draft', () => {
  const key = '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----'

  it.each([
    [`a\n${key}\nb`, 'a\n\nb'],
    ['a -----BEGIN ENCRYPTED PRIVATE KEY-----\nMII cut off', 'a '],
    ['-----BEGIN CERTIFICATE-----\nMIIE', '-----BEGIN CERTIFICATE-----\nMIIE'],
  ])('%j never keeps a private key', (text, kept) => {
    expect(withoutPrivateKey(text)).toBe(kept)
  })

  it('is kept, read, and gone when empty; a browser that refuses is no error', () => {
    const drafts = draftStore()
    keepDraft(drafts, 'x', `text ${key}`)
    expect(readDraft(drafts, 'x')).toBe('text ')
    keepDraft(drafts, 'x', '  ')
    expect(drafts.items).toEqual({})
    const refusing = {
      getItem: () => {
        throw new Error('refused')
      },
      setItem: () => {
        throw new Error('full')
      },
      removeItem: () => undefined,
    }
    expect(readDraft(refusing, 'x')).toBe('')
    expect(() => keepDraft(refusing, 'x', 'text')).not.toThrow()
  })
})

import { describe, expect, it } from 'vitest'
import { controlWord, fold, headingWord, mayBePhrase } from '../../lib/portal/words'

describe('control words', () => {
  it.each([
    ['Create a Certificate', 'create'],
    ['Create Certificate', 'create'],
    ['CREATE A CERTIFICATE', 'create'],
    ['+ Create a Certificate', 'create'],
    ['Create\u00a0a\u00a0Certificate', 'create'],
    ['Create\n      a\t Certificate', 'create'],
    ['Re\u00adnew', 'renew'],
    ['Renew\u200b', 'renew'],
    ['Ｒｅｎｅｗ', 'renew'],
    ['Renew…', 'renew'],
    ['Renew »', 'renew'],
    ['Revoke', 'revoke'],
    ['Download', 'download'],
    ['Uploading...', 'upload'],
    ['Printable Version >', 'printable'],
    ['Sign-out', 'sign-out'],
    ['Sign out', 'sign-out'],
    ['×', 'close'],
    ['ⓘ', 'details'],
    ['ℹ', 'details'],
    ['ℹ\ufe0f', 'details'],
    ['i', 'details'],
    ['Manage Certificates', 'manage'],
  ])('%j is %s', (text, word) => expect(controlWord(text)).toBe(word))

  it.each([
    '',
    ' ',
    '*',
    'Renewal',
    'Do not renew',
    'Click Renew to renew',
    'Renew this certificate now',
    'Revoked',
    'Created',
    'Erneuern',
    '更新',
    'Certificate',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
  ])('%j is not known', (text) => expect(controlWord(text)).toBeNull())

  it('a label drawn over many indented lines is still a label', () => {
    const spaces = ' '.repeat(60)
    expect(controlWord(`\n${spaces}Create a\n${spaces}Certificate\n${spaces}`)).toBe('create')
  })

  it('prose is never a label', () => {
    expect(controlWord(`${'renew '.repeat(40)}`)).toBeNull()
  })
})

describe('heading words', () => {
  it.each([
    ['Get Started', 'get-started'],
    ['Certificates for Third-Party Servers', 'list'],
    ['Certificates for Third Party Servers', 'list'],
    ['Certificates for Third\u2011Party Servers', 'list'],
    ['Terms of Use', 'terms'],
    ['Create a New Push Certificate', 'create'],
    ['RENEW PUSH CERTIFICATE', 'renew'],
    ['Confirmation', 'confirmation'],
    ['404 Not Found', 'error'],
  ])('%j is %s', (text, word) => expect(headingWord(text)).toBe(word))

  it.each(['FAQ', 'About Apple Push Certificates Portal', 'Renew', 'Errors', 'constructor', ''])(
    '%j is none',
    (text) => expect(headingWord(text)).toBeNull(),
  )
})

describe('fold', () => {
  it('is the same when done twice', () => {
    for (const text of [' Create\u00a0a  CERTIFICATE » ', '+Re\u00adnew…', 'Third–Party'])
      expect(fold(fold(text))).toBe(fold(text))
  })
})

describe('a quick no', () => {
  it('never misses a part of a known phrase', () => {
    for (const part of [
      'Re',
      'new',
      'Create a',
      ' Certificate',
      'Third-Party',
      'Push',
      'VOKE',
      'i',
    ])
      expect([part, mayBePhrase(part)]).toEqual([part, true])
  })

  it('says no to cells and prose', () => {
    for (const text of ['', ' ', 'Apr 7, 2018', 'Jamf Software, LLC', 'Click Renew to renew it'])
      expect([text, mayBePhrase(text)]).toEqual([text, false])
  })
})

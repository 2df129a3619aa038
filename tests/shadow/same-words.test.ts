// The words depend on the topic and the challenge alone: not on where the topic was read, in which
// language, or in which language the guard speaks.
import { expect, it, vi } from 'vitest'
import { mergeReadings } from '../../lib/domain/records-merge'
import { t } from '../../lib/i18n/t'
import { readFile, readPaste } from '../../lib/imports'
import { answerOf, inDigits, inWords } from '../../lib/shadow/answer'
import { agreeing, isOwnRecord, isOwnSource } from '../../lib/shadow/source'
import { READ, CONTOSO as RECORD } from '../domain/record-samples'
import {
  bytesOf,
  CONTOSO,
  CONTOSO_GUID,
  FABRIKAM,
  NOVEMBER,
  readingsOf,
  textOf,
} from '../imports/samples'
import { CHALLENGE, NOW } from './samples'

const words = (topic: typeof CONTOSO) => inWords(answerOf([topic], CHALLENGE, 'agrees'))
const topicIn = (result: ReturnType<typeof readPaste>) => readingsOf(result)[0]?.topic ?? null

it('a .pem and what Intune shows of the same topic give the same words', () => {
  const fromFile = topicIn(readFile('push.pem', bytesOf('certificates/push.pem'), { now: NOW }))
  const shown = textOf('exports/intune-page-en.txt').replace(
    /com\.apple\.mgmt\.External\.[\w-]+/,
    `com.apple.mgmt.external.${CONTOSO_GUID.toUpperCase()}`,
  )
  const fromPage = topicIn(readPaste(shown, NOVEMBER))
  expect([fromFile, fromPage]).toEqual([CONTOSO, CONTOSO])
  expect(words(fromFile ?? FABRIKAM)).toBe(words(fromPage ?? FABRIKAM))
})

it('an English and a Japanese page of Intune give the same words', () => {
  const [english, japanese] = ['en', 'ja'].map((tag) =>
    topicIn(readPaste(textOf(`exports/intune-page-${tag}.txt`), NOVEMBER)),
  )
  expect(english).toBe(FABRIKAM)
  expect(words(english ?? CONTOSO)).toBe(words(japanese ?? CONTOSO))
})

it.each(['en', 'ja'])('whatever language the guard speaks: %s', (tag) => {
  vi.stubGlobal('browser', { i18n: { getMessage: () => tag, getUILanguage: () => tag } })
  expect(t('shadow_title')).toBe(tag)
  // Frozen: another version of the extension must say exactly these.
  expect(words(CONTOSO)).toBe('giraffe major riot stool')
  expect(inDigits(answerOf([CONTOSO], CHALLENGE, 'agrees'))).toBe('0785 1075 1489 1715')
  vi.unstubAllGlobals()
})

it('a source is one’s own when it was read, not when it was handed out or stated', () => {
  const from = (source: typeof READ.source) => ({ observations: [{ ...READ, source }] })
  for (const own of ['intune-page', 'intune-graph', 'certificate'] as const) {
    expect(isOwnSource(own)).toBe(true)
    expect(isOwnRecord(from(own))).toBe(true)
  }
  for (const handed of ['policy', 'statement', 'typed'] as const) {
    expect(isOwnRecord(from(handed))).toBe(false)
  }
})

it('a policy’s record that was read here since is one’s own; a statement adds nothing', () => {
  const policy = { ...READ, source: 'policy' as const }
  const statement = { ...READ, source: 'statement' as const }
  expect(isOwnRecord({ observations: [policy, statement] })).toBe(false)
  expect(isOwnRecord({ observations: [policy, READ] })).toBe(true)
})

it('a reading of a file makes the record one’s own', () => {
  const file = readFile('push.pem', bytesOf('certificates/push.pem'), { now: NOW })
  const merged = mergeReadings([], readingsOf(file), { now: NOW, newId: () => RECORD.id })
  expect(merged.records.map(isOwnRecord)).toEqual([true])
})

it('a list is one’s own when every source is', () => {
  expect(agreeing([true, true])).toBe('agrees')
  expect(agreeing([true, false])).toBe('agrees-shared')
  expect(agreeing([])).toBe('agrees-shared')
})

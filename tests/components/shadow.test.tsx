// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ShadowFields } from '../../components/settings/shadow-fields'
import { ShadowContainer } from '../../components/shadow/shadow-container'
import type { CertificateRecord } from '../../lib/domain/record'
import { DEFAULT_SETTINGS, type UserSettings } from '../../lib/domain/settings'
import { answerOf, inDigits, inWords } from '../../lib/shadow/answer'
import { newChallenge, spokenChallenge } from '../../lib/shadow/challenge'
import { isSignedText } from '../../lib/shadow/signed'
import { CONTOSO, FABRIKAM, READ } from '../domain/record-samples'
import { NOW, TOPIC } from '../domain/tab-state-samples'
import { CONTOSO as IN_FILE, textOf } from '../imports/samples'
import { field, find, press, rendered, show, speakEnglish, stage, type, violations } from './stage'

const CODE = newChallenge(new Uint8Array([1, 2, 3, 4, 5, 6]), NOW)
const POLICY: CertificateRecord = { ...CONTOSO, observations: [{ ...READ, source: 'policy' }] }
let copied: string[] = []

beforeEach(() => {
  speakEnglish()
  copied = []
})

async function shadow(records = [CONTOSO, FABRIKAM]) {
  const here = stage(records)
  const root = show(
    <ShadowContainer
      client={here.client}
      now={() => NOW}
      copy={async (text) => void copied.push(text)}
    />,
  )
  await vi.waitFor(() => expect(root.textContent).not.toBe(''))
  return { here, root }
}

const choose = async (root: HTMLElement, name: RegExp) => {
  find<HTMLElement>(root, 'label.choice', name).querySelector('input')?.click()
  await rendered()
}
const spoken = (root: HTMLElement) =>
  vi.waitFor(() => {
    const words = root.querySelector('.spoken')?.textContent ?? ''
    expect(words).toMatch(/^\w+ \w+ \w+ \w+$/)
    return words
  })

describe('the second person', () => {
  it('asks three things aloud before anything else', async () => {
    const { root } = await shadow()
    const asked = [...root.querySelectorAll('ol li')].map((item) => item.textContent ?? '')
    expect(asked.map((text) => text.slice(0, 4))).toEqual(['Acco', 'Row:', 'Word'])
  })

  it('chooses their own record, types the code, reads four words back', async () => {
    const { root } = await shadow()
    await choose(root, /Contoso/)
    await type(root, /code they read/, spokenChallenge(CODE).toLowerCase())
    press(root, /Show what to read back/)
    const answer = answerOf([TOPIC], CODE, 'agrees')
    expect(await spoken(root)).toBe(inWords(answer))
    expect(root.textContent).toContain(inDigits(answer))
  })

  it('with a record that was handed out: told so before and after', async () => {
    const { root } = await shadow([POLICY])
    expect(root.textContent).toContain('Handed out or stated')
    await choose(root, /Contoso/)
    await type(root, /code they read/, CODE)
    press(root, /Show what to read back/)
    expect(await spoken(root)).toBe(inWords(answerOf([TOPIC], CODE, 'agrees-shared')))
    expect(root.textContent).toContain('written down as the same source')
  })

  it('an old reading of their own: asked for a fresh one, and their own all the same', async () => {
    const old = { ...READ, at: NOW - 9 * 86_400_000 }
    const { root } = await shadow([{ ...CONTOSO, observations: [old] }])
    expect(root.textContent).toContain('more than a day ago')
    await choose(root, /Contoso/)
    await type(root, /code they read/, CODE)
    press(root, /Show what to read back/)
    expect(await spoken(root)).toBe(inWords(answerOf([TOPIC], CODE, 'agrees')))
  })

  it('pastes a fresh reading, which is kept nowhere', async () => {
    const { here, root } = await shadow([])
    expect(root.textContent).toContain('paste a fresh reading below')
    await type(root, /Paste/, textOf('certificates/push.pem'))
    await vi.waitFor(() => expect(root.textContent).toContain(IN_FILE.slice(0, -6)))
    await type(root, /code they read/, CODE)
    press(root, /Show what to read back/)
    expect(await spoken(root)).toBe(inWords(answerOf([IN_FILE], CODE, 'agrees')))
    expect(await here.bench.services.records.list()).toEqual([])
  })

  it('says when nothing with a UID was pasted', async () => {
    const { root } = await shadow([])
    await type(root, /Paste/, 'a text of some length without anything in it')
    await vi.waitFor(() => expect(root.textContent).toContain('No UID was found'))
  })

  it('"it does not agree" needs no reading and has words of its own', async () => {
    const { root } = await shadow()
    await type(root, /code they read/, CODE)
    press(root, /It does not agree/)
    expect(await spoken(root)).toBe(inWords(answerOf([], CODE, 'denies')))
    expect(root.textContent).toContain('they say “does not agree”')
  })

  it.each([
    ['', /twelve letters and digits/],
    ['7K3M-Q2XD-9F0A', /letter is wrong or missing/],
    [newChallenge(new Uint8Array(6), NOW - 3_600_000), /older than ten minutes/],
    [newChallenge(new Uint8Array(6), NOW, 9), /newer than yours/],
  ])('is told what is wrong with the code %j', async (code, words) => {
    const { root } = await shadow()
    await choose(root, /Contoso/)
    await type(root, /code they read/, code)
    press(root, /Show what to read back/)
    await vi.waitFor(() => expect(root.querySelector('.field-problem')?.textContent).toMatch(words))
    expect(root.querySelector('.spoken')).toBeNull()
  })

  it('a changed choice takes the old words away', async () => {
    const { root } = await shadow()
    await choose(root, /Contoso/)
    await type(root, /code they read/, CODE)
    press(root, /Show what to read back/)
    const before = await spoken(root)
    await choose(root, /Fabrikam/)
    expect(root.querySelector('.spoken')).toBeNull()
    press(root, /Show what to read back/)
    expect(await spoken(root)).not.toBe(before)
    expect(root.textContent).toContain('They cover 2 certificates')
  })

  it('signs with a key made here, and copies both texts', async () => {
    const { root } = await shadow()
    press(root, /Make my key/)
    await vi.waitFor(() => expect(field(root, /My public key/).value).toMatch(/^PGK1\./))
    await choose(root, /Contoso/)
    await choose(root, /Sign my answer/)
    await type(root, /code they read/, CODE)
    press(root, /Show what to read back/)
    await spoken(root)
    const signed = field(root, /Signed text/).value
    expect(isSignedText(signed)).toBe(true)
    press(root, /^Copy$/)
    await vi.waitFor(() => expect(root.textContent).toContain('Copied.'))
    expect(copied).toEqual([signed])
  })

  it('a private key in the paste stays nowhere', async () => {
    const { root } = await shadow([])
    const key = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B\n-----END PRIVATE KEY-----\n'
    await type(root, /Paste/, key + textOf('certificates/push.pem'))
    await vi.waitFor(() =>
      expect(field(root, /Paste/).value).not.toContain('MIIEvQIBADANBgkqhkiG9w0B'),
    )
  })

  it('is clean for axe', async () => {
    const { root } = await shadow()
    press(root, /Make my key/)
    await choose(root, /Contoso/)
    await type(root, /code they read/, CODE)
    press(root, /Show what to read back/)
    await spoken(root)
    expect(await violations(root)).toEqual([])
  })
})

describe('settings', () => {
  const fields = (over: Partial<UserSettings> = {}) => {
    const changes: Partial<UserSettings>[] = []
    const settings = { ...DEFAULT_SETTINGS, ...over }
    const root = show(<ShadowFields settings={settings} onChange={(part) => changes.push(part)} />)
    return { root, changes }
  }

  it('offers four strengths, none by default, and says what each shows', () => {
    const { root, changes } = fields()
    expect(root.querySelectorAll('input[type=radio]')).toHaveLength(4)
    expect(root.textContent).toContain('Shows care, not identity')
    expect(root.querySelector('input[type=checkbox]')).toBeNull()
    find<HTMLElement>(root, 'label.choice', /^Independent/)
      .querySelector('input')
      ?.click()
    expect(changes).toEqual([{ shadow: 'independent' }])
  })

  it('a reason may stand for them until that is switched off', () => {
    const { root, changes } = fields({ shadow: 'witnessed' })
    find<HTMLElement>(root, 'label.choice', /written reason/)
      .querySelector('input')
      ?.click()
    expect(changes).toEqual([{ breakGlass: false }])
  })

  it('names the line that holds no key', async () => {
    const { root, changes } = fields({ shadow: 'signed', shadowKeys: ['', 'K. Jones'] })
    expect(root.textContent).toContain('Not a key, line 2')
    await type(root, /Public keys/, 'a\nb')
    expect(changes).toEqual([{ shadowKeys: ['a', 'b'] }])
  })
})

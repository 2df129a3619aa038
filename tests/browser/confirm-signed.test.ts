import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TOPIC } from '../domain/tab-state-samples'
import { say, type Two, twoProfiles } from './two-profiles'

let two: Two
beforeEach(() => {
  two = twoProfiles()
})

/** Failures are logged by name; a test that expects one says so. */
const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
afterEach(() => {
  logged.mockClear()
})

describe('signed', () => {
  const signing = { isSigned: true }
  async function enrolled(bench = two.colleague): Promise<string> {
    return (await say(bench, { type: 'page/shadow-key', enrol: true })).key ?? ''
  }
  const signed = async (...args: Parameters<Two['shadow']>) =>
    (await two.shadow(...args)).answer?.signed ?? ''

  it('by a listed key of another profile', async () => {
    const key = await enrolled()
    await two.ask({ shadow: 'signed', shadowKeys: [`K. Jones ${key}`] })
    const text = await signed(await two.ready(), signing)
    expect((await two.answer(text)).view?.given).toMatchObject({
      strength: 'signed',
      by: 'K. Jones',
    })
    expect(await two.held()).toMatchObject({ topic: TOPIC, strength: 'signed' })
  })

  it('words are not enough', async () => {
    await two.ask({ shadow: 'signed' })
    expect((await two.answer(await two.words(await two.ready()))).problem).toBe('words-not-enough')
  })

  it('the renewer’s own key is refused, listed or not', async () => {
    const own = await enrolled(two.renewer)
    await two.ask({ shadow: 'signed', shadowKeys: [own] })
    expect((await two.answer(await signed(await two.ready(), signing, two.renewer))).problem).toBe(
      'own-key',
    )
  })

  it('a key that is not listed is refused', async () => {
    await enrolled()
    await two.ask({ shadow: 'signed', shadowKeys: ['K. Jones PGK1.abc', ''] })
    expect((await two.answer(await signed(await two.ready(), signing))).problem).toBe('unknown-key')
  })

  it('another UID disagrees, "does not agree" says so, a cut text is mistyped', async () => {
    const key = await enrolled()
    await two.ask({ shadow: 'signed', shadowKeys: [key] })
    const code = await two.ready()
    const other = await signed(code, { ...signing, recordIds: ['fabrikam'] })
    expect((await two.answer(other)).problem).toBe('disagrees')
    expect((await two.answer(await signed(code, { ...signing, agrees: false }))).problem).toBe(
      'denied',
    )
    expect((await two.answer(other.slice(0, -3))).problem).toBe('typing')
  })

  it('counts where words would be enough', async () => {
    const key = await enrolled()
    await two.ask({ shadowKeys: [key] })
    expect((await two.answer(await signed(await two.ready(), signing))).view?.given?.strength).toBe(
      'signed',
    )
  })

  it('a key is made once and stays', async () => {
    expect((await say(two.colleague, { type: 'page/shadow-key', enrol: false })).key).toBeNull()
    const key = await enrolled()
    expect(await enrolled()).toBe(key)
    expect(await enrolled(two.renewer)).not.toBe(key)
  })
})

describe('witnessed', () => {
  it('a name and the end of the UID from their own source', async () => {
    await two.ask({ shadow: 'witnessed', admin: 'J. Smith' })
    expect((await two.witness('K. Jones', '000001')).view?.given).toMatchObject({
      strength: 'witnessed',
      independence: 'stated',
      by: 'K. Jones',
    })
    expect(await two.held()).toMatchObject({ topic: TOPIC })
  })

  it('three tries, then void; half an entry is none', async () => {
    await two.ask({ shadow: 'witnessed', admin: 'J. Smith' })
    expect((await two.witness('', '000002')).problem).toBe('name-missing')
    expect((await two.witness('J. Smith', '000001')).problem).toBe('same-person')
    for (const left of [2, 1])
      expect((await two.witness('K. Jones', '000002')).view?.triesLeft).toBe(left)
    expect(await two.witness('K. Jones', '000002')).toMatchObject({
      problem: 'disagrees',
      view: null,
    })
    expect((await two.witness('K. Jones', '000001')).problem).toBe('nothing-asked')
    expect(await two.held()).toMatchObject({ topic: null })
  })

  it('is not enough where more is required; more is enough where it is', async () => {
    await two.ask()
    expect((await two.witness('K. Jones', '000001')).problem).toBe('too-weak')
    await two.require({ shadow: 'witnessed' })
    expect((await two.answer(await two.words(await two.ready()))).problem).toBeNull()
    expect(await two.held()).toMatchObject({ strength: 'independent' })
  })
})

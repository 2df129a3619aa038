import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSignedBy, newKeyPair, pointOf, sign } from '../../lib/browser/shadow-keys'
import { fromBase64, toBase64 } from '../../lib/shadow/base64'
import { macOf } from '../../lib/shadow/mac'
import {
  bytesToSign,
  isAbout,
  isSignedText,
  keyIdOf,
  readPublicKey,
  readSigned,
  writePublicKey,
  writeSigned,
} from '../../lib/shadow/signed'
import { OTHER, TOPIC } from '../domain/tab-state-samples'
import { CHALLENGE } from './samples'

const mac = macOf([TOPIC], CHALLENGE, 'agrees')
const answer = {
  challenge: CHALLENGE,
  saying: 'agrees' as const,
  mac,
  keyId: new Uint8Array(32).fill(7),
  signature: new Uint8Array(64).fill(9),
}
const text = writeSigned(answer)

describe('a signed answer as text', () => {
  it('is read back, also with the line breaks of a mail', () => {
    expect(readSigned(text)).toEqual(answer)
    expect(readSigned(text.replace(/(.{40})/g, '$1\n '))).toEqual(answer)
    expect(isSignedText(`\n ${text}`)).toBe(true)
    expect(isSignedText('abandon ability able about')).toBe(false)
  })

  it('says which topics it is about without naming them', () => {
    expect(isAbout(answer, [TOPIC])).toBe(true)
    expect(isAbout(answer, [OTHER])).toBe(false)
    expect(text).not.toContain('4d2db6f6')
  })

  it('any single changed or lost letter is noticed', () => {
    const body = text.slice(5)
    const damaged = [...body].flatMap((letter, at) => [
      `PGS1.${body.slice(0, at)}${letter === 'A' ? 'B' : 'A'}${body.slice(at + 1)}`,
      `PGS1.${body.slice(0, at)}${body.slice(at + 1)}`,
    ])
    // Two letters in a row that are the same: losing either is one text, and damaged all the same.
    expect(damaged.filter((one) => readSigned(one) !== null)).toEqual([])
  })

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (pasted) => {
        expect(readSigned(pasted)).toBeNull()
        expect(readSigned(`PGS1.${pasted}`)).toBeNull()
        expect(readPublicKey(`PGK1.${pasted}`)).toBeNull()
      }),
    )
  })
})

describe('a key', () => {
  it('is a point of P-256 as text, with the name beside it', async () => {
    const { publicKey } = await newKeyPair()
    const point = await pointOf(publicKey)
    expect(point).toHaveLength(65)
    expect(readPublicKey(writePublicKey(point))).toEqual({ point, name: '' })
    expect(readPublicKey(`K. Jones: ${writePublicKey(point)}`)?.name).toBe('K. Jones')
    expect(readPublicKey(writePublicKey(point).slice(0, -1))).toBeNull()
    expect(readPublicKey('K. Jones')).toBeNull()
  })

  it('cannot be taken out of the browser', async () => {
    const { privateKey } = await newKeyPair()
    expect(privateKey.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow()
  })

  it('signs this answer and no other', async () => {
    const pair = await newKeyPair()
    const point = await pointOf(pair.publicKey)
    const signature = await sign(pair, bytesToSign(CHALLENGE, 'agrees', mac))
    expect(signature).toHaveLength(64)
    const isGood = (bytes: Uint8Array) => isSignedBy(point, signature, bytes)
    expect(await isGood(bytesToSign(CHALLENGE, 'agrees', mac))).toBe(true)
    expect(await isGood(bytesToSign(CHALLENGE, 'agrees-shared', mac))).toBe(false)
    expect(
      await isGood(bytesToSign(CHALLENGE, 'agrees', macOf([OTHER], CHALLENGE, 'agrees'))),
    ).toBe(false)
    const other = await pointOf((await newKeyPair()).publicKey)
    expect(await isSignedBy(other, signature, bytesToSign(CHALLENGE, 'agrees', mac))).toBe(false)
    expect(keyIdOf(other)).not.toEqual(keyIdOf(point))
  })

  it('a point that is none is not a key', async () => {
    expect(await isSignedBy(new Uint8Array(65), new Uint8Array(64), mac)).toBe(false)
  })
})

it('letters survive chat: bytes are read back, other texts are none', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(toBase64(bytes)).toMatch(/^[\w-]*$/)
      expect(fromBase64(toBase64(bytes))).toEqual(bytes)
    }),
  )
  expect(fromBase64('a+b=')).toBeNull()
  expect(fromBase64('a')).toBeNull()
})

import { describe, expect, it } from 'vitest'
import { LARGEST_FILE } from '../../lib/certificates/file-facts'
import { encodedChildren, parseDer, readOid, statedLength } from '../../lib/certificates/forge-asn1'
import { rsaKey } from '../../lib/certificates/signature'
import { CONTOSO } from '../imports/samples'
import { HOSTILE, hostile, join, wrap } from './hostile-files'
import { kind, onlyRequest, read } from './made'

describe('a file made to do harm', () => {
  it.each(Object.keys(HOSTILE))('has a name and small facts: %s', (name) => {
    const file = hostile(name)
    expect(file.length).toBeGreaterThan(60)
    expect(file.length).toBeLessThanOrEqual(LARGEST_FILE)
    const facts = read(file)
    // Some forty bytes of facts for each certificate, and never the file itself.
    const most = facts.is === 'push-certificate' ? 600 * facts.certificates.length : 600
    expect(JSON.stringify(facts).length).toBeLessThan(most)
  })

  it.each([
    ['a nest of sequences', 'unrecognised'],
    ['a nest of indefinite lengths', 'unrecognised'],
    ['lengths beyond the file', 'truncated'],
    ['a subject of many attributes', 'unreadable-certificate'],
    ['many extensions', 'unreadable-certificate'],
    ['as many beginnings as fit', 'truncated'],
    ['a bomb of entities', 'unrecognised'],
    ['a nest of arrays', 'unrecognised'],
    ['unfinished comments', 'truncated'],
  ])('%s is %s', (name, expected) => {
    expect(kind(hostile(name))).toBe(expected)
  })

  it('with many certificates has some signatures checked, and says of which not', () => {
    const facts = read(hostile('as many certificates as fit'))
    if (facts.is !== 'push-certificate') throw new Error(facts.is)
    const verdicts = facts.certificates.map(({ issuer }) => issuer.is)
    expect(verdicts.length).toBeGreaterThan(50)
    expect(verdicts.filter((is) => is === 'broken')).toHaveLength(16)
    expect(verdicts.filter((is) => is === 'unchecked')).toHaveLength(verdicts.length - 16)
  })

  it('with a key too large to verify leaves it unchecked', () => {
    expect(onlyRequest(hostile('a request with a huge key'))).toMatchObject({
      signature: 'unchecked',
      vendor: { teamId: CONTOSO },
    })
    expect(onlyRequest(hostile('a request with a long chain')).chain).toBe('unchecked')
  })
})

describe('ASN.1 is bounded', () => {
  it('in depth', () => {
    const nest = (levels: number) => {
      let value = Uint8Array.from([5, 0])
      for (let level = 0; level < levels; level++) value = Uint8Array.from(wrap(0x30, value))
      return value
    }
    expect(parseDer(nest(20))).not.toBeNull()
    expect(parseDer(nest(40))).toBeNull()
  })

  it('in the length of identifiers', () => {
    const oid = (length: number) => parseDer(wrap(6, new Uint8Array(length).fill(1))) ?? undefined
    expect(readOid(oid(3))).toBe('0.1.1.1')
    expect(readOid(oid(33))).toBe('')
    expect(readOid(parseDer(wrap(6, new Uint8Array(20).fill(0xff))) ?? undefined)).toBe('')
  })

  it('in the number of values and their lengths', () => {
    expect(encodedChildren(wrap(0x30, join(...Array(64).fill([5, 0]))))).toHaveLength(64)
    expect(encodedChildren(wrap(0x30, join(...Array(65).fill([5, 0]))))).toBeNull()
    for (const bad of [[], [0x30], [0x30, 0x80, 0, 0], [0x30, 2, 5, 1], [0x30, 4, 5, 0], [5, 0]])
      expect(encodedChildren(Uint8Array.from(bad))).toBeNull()
  })

  it('and says how long a value claims to be', () => {
    expect(statedLength(Uint8Array.from([0x30, 0x82, 1, 0]))).toBe(260)
    expect(statedLength(Uint8Array.from([0x30, 0x85, 1, 0, 0, 0, 0]))).toBeNull()
    expect(statedLength(Uint8Array.from([0x3f, 1, 0]))).toBeNull()
    expect(statedLength(new Uint8Array())).toBeNull()
  })

  it('in the sizes of keys', () => {
    const algorithm = [0x30, 13, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1, 5, 0]
    const info = (bits: number, exponent: number[]) => {
      const modulus = join([0], new Uint8Array(bits / 8).fill(0xff))
      const key = wrap(0x30, join(wrap(2, modulus), wrap(2, exponent)))
      return wrap(0x30, join(algorithm, wrap(3, join([0], key))))
    }
    expect(rsaKey(info(2_048, [1, 0, 1]))).toEqual({ modulus: 'f'.repeat(512), exponent: 65_537 })
    expect(rsaKey(info(4_096, [3]))).not.toBeNull()
    for (const [bits, exponent] of [
      [512, [3]],
      [8_192, [3]],
      [2_048, [1]],
      [2_048, [0x7f, 0xff, 0xff, 0xff]],
      [2_048, [0, 0xff, 0xff, 0xff, 0xff]],
    ] as const)
      expect(rsaKey(info(bits, [...exponent]))).toBeNull()
  })
})

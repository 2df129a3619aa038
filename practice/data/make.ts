/** Makes practice certificates whose guid and serial follow from a seed: same seed, same row. */
import type { PracticeCertificate } from './types.ts'

const DAY = 24 * 60 * 60 * 1000

export const MICROSOFT = 'Microsoft Corporation'
const SERVICE = 'Mobile Device Management'

/** `count` hex digits that depend on nothing but the seed. Practice data, not secrets. */
export function hexOf(seed: string, count: number): string {
  let digits = ''
  for (let round = 0; digits.length < count; round++) digits += fnv(`${seed}/${round}`)
  return digits.slice(0, count)
}

function fnv(text: string): string {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  // The low bits of a short FNV hash look alike for alike texts: mix once more.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return ((hash ^ (hash >>> 15)) >>> 0).toString(16).padStart(8, '0')
}

export function guidOf(seed: string): string {
  const hex = hexOf(`guid ${seed}`, 32)
  const cut = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`]
  return [...cut, hex.slice(20)].join('-')
}

/** The end of the day `days` from `now`, as ISO 8601: dates do not wander during a test. */
export function inDays(days: number, now: Date = new Date()): string {
  const day = new Date(now.getTime() + days * DAY).toISOString().slice(0, 10)
  return `${day}T14:39:25.000Z`
}

export type CertificateWish = Partial<PracticeCertificate> & { organisation: string }

/** An MDM push certificate of `organisation`, Microsoft's and 60 days before its end by default. */
export function certificate(wish: CertificateWish): PracticeCertificate {
  const guid = wish.guid ?? guidOf(wish.organisation)
  return {
    id: `c-${hexOf(`id ${wish.organisation} ${guid}`, 8)}`,
    kind: 'mdm',
    service: SERVICE,
    vendor: MICROSOFT,
    expires: inDays(60),
    serial: hexOf(`serial ${wish.organisation} ${guid}`, 16).toUpperCase(),
    topic: `com.apple.mgmt.External.${guid}`,
    country: 'US',
    notes: '',
    ...wish,
    guid,
  }
}

/** A leftover of macOS Server: never a candidate for an MDM renewal. */
export function serverLeftover(host: string, service: string, days: number): PracticeCertificate {
  const guid = guidOf(`${host} ${service}`)
  return certificate({
    organisation: host,
    kind: 'server',
    guid,
    service: `${host} - apns:com.apple.${service}`,
    vendor: '',
    topic: `com.apple.${service}.XServer.${guid}`,
    expires: inDays(days),
  })
}

/**
 * Personal data in the journal, decided here and nowhere else.
 *
 * - What names a person (`PERSONAL_FIELDS`: a signed-in Apple Account, the person who made a
 *   statement) is written into the chain as mail domain and salted digest, never as text. The same
 *   holds for every mail address inside free text: reasons, tickets, and the words that were shown.
 * - The text of an organisation's account and a person's typed name are kept beside the chain, by
 *   their digest, so that an auditor can read them. They can be deleted, one retention or one
 *   request later, and the chain still holds.
 * - Where such a person stands in a free text of the same event (a telephone number in the words of
 *   a dialog), the text has the digest as well.
 * - An address in a domain where anybody can get one, and an account that is no address at all (a
 *   telephone number), are kept as domain and digest only: nobody needs them in clear.
 * - The salt is the profile's and random. It is thrown away with the names when people are
 *   forgotten: after that nobody can test a guess against an old digest. Until then, whoever holds
 *   the profile can.
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { accountKind, domainOf } from '../domain/organisation'
import { toHex, wellFormed } from './canonical'

const PERSONAL_FIELDS = ['account', 'by'] as const
type PersonalField = (typeof PERSONAL_FIELDS)[number]

/** Somebody, as the chain knows them. */
export interface Person {
  /** Of the address, lower case; null for a name. */
  domain: string | null
  /** 32 lower-case hex digits; empty where nobody was named. */
  digest: string
}

export type Sealed<D> = {
  [K in keyof D]: K extends PersonalField ? Person | Extract<D[K], null> : D[K]
}

/** A text that is kept beside the chain. */
export interface KnownPerson {
  digest: string
  text: string
}

export interface Sealing<D> {
  data: Sealed<D>
  shown: string | null
  people: KnownPerson[]
}

/** Quotes, brackets and the sentence's own signs stay outside; an apostrophe may be part of a name. */
const ADDRESS = /[^\s@<>()[\]"“”«»,;:、。（）「」]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu
/** Typed in a person's own words; in all others (ids, UIDs, outcomes) every letter counts. */
const FREE_TEXTS: ReadonlySet<string> = new Set(['reason', 'ticket'])
/** Two letters would be found inside of any word. */
const SHORTEST_NAME = 4
const TOKEN = /\[([^\s[\]:]*):([0-9a-f]{32})\]/g

/** Takes personal data out of an event's data and of the words that were shown. */
export function seal<D extends object>(data: D, shown: string | null, salt: string): Sealing<D> {
  const people = new Map<string, string>()
  const keep = (person: Person, text: string, isKept: boolean) => {
    if (isKept) people.set(person.digest, text)
    return person
  }
  const token = ({ domain, digest }: Person) => `[${domain ?? ''}:${digest}]`
  const named = namedIn(data)
  const freed = (text: string) =>
    wellFormed(text).replace(ADDRESS, (address) =>
      token(keep(personOf(address, salt), address, isKeptAccount(address))),
    )
  const unnamed = (text: string) =>
    named.reduce(
      (left, name) => left.replaceAll(name, () => token(personOf(name, salt))),
      freed(text),
    )
  const sealedField = ([key, value]: [string, unknown]): [string, unknown] => {
    if (typeof value !== 'string') return [key, value]
    const text = wellFormed(value).trim()
    if (key === 'account') return [key, keep(personOf(text, salt), text, isKeptAccount(text))]
    if (key === 'by') return [key, keep(personOf(text, salt), text, isKeptName(text))]
    return [key, FREE_TEXTS.has(key) ? unnamed(value) : freed(value)]
  }
  // The compiler cannot follow the fields one by one; `Sealed` says what becomes of each.
  const sealed = Object.fromEntries(Object.entries(data).map(sealedField)) as Sealed<D>
  const words = shown === null ? null : unnamed(shown)
  return {
    data: sealed,
    shown: words,
    people: [...people].map(([digest, text]) => ({ digest, text })),
  }
}

/** People who are no address: those the free text is searched for anyway. */
function namedIn(data: object): string[] {
  return PERSONAL_FIELDS.flatMap((field) => {
    const value: unknown = Reflect.get(data, field)
    const name = typeof value === 'string' ? wellFormed(value).trim() : ''
    return name.length < SHORTEST_NAME || name.includes('@') ? [] : [name]
  })
}

/** Free text with the addresses put back that are still known; others show their domain only. */
export function readable(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(TOKEN, (_, domain: string, digest: string) => {
    const known = Object.hasOwn(names, digest) ? names[digest] : undefined
    return known ?? (domain === '' ? '…' : `…@${domain}`)
  })
}

/** 32 random bytes, hex. */
export function newSalt(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(32)))
}

const NOBODY: Person = { domain: null, digest: '' }

/** Capitals and the way letters are composed make no other person. */
function personOf(text: string, salt: string): Person {
  const same = text.normalize('NFC').trim().toLowerCase()
  if (same === '') return NOBODY
  const digest = toHex(hmac(sha256, utf8ToBytes(salt), utf8ToBytes(same))).slice(0, 32)
  return { domain: domainOf(same) || null, digest }
}

function isKeptAccount(text: string): boolean {
  return domainOf(text) !== '' && accountKind(text) !== 'consumer'
}

/** A name is kept; an address is judged as one. */
function isKeptName(text: string): boolean {
  return text.includes('@') ? isKeptAccount(text) : text !== ''
}

/**
 * What this browser profile keeps of confirming: the challenges it answered, so that the same
 * profile on both sides is noticed; its signing key, which cannot be taken out; and the list that was
 * confirmed for the day.
 */
import { createStore, get, set } from 'idb-keyval'
import * as v from 'valibot'
import type { DayList, PastChallenge } from '../domain/confirmation'
import { given, pastChallenge } from './confirm-schemas'
import { createQueue } from './queue'
import * as shape from './schemas'
import { isKeyPair, newKeyPair, pointOf } from './shadow-keys'

export interface ShadowKept {
  /** Canonical challenges that were answered in this profile, newest first. */
  answered: string[]
  /** Challenges shown here that were answered or replaced, newest first: an answer counts once. */
  past: PastChallenge[]
  dayList: DayList | null
}

export interface OwnKey {
  /** The public key's 65 bytes. */
  point: Uint8Array
  pair: CryptoKeyPair
}

export interface ShadowStore {
  read(): Promise<ShadowKept>
  update(change: (kept: ShadowKept) => ShadowKept): Promise<ShadowKept>
  /** Null while none was enrolled in this profile. */
  key(): Promise<OwnKey | null>
  /** Makes a key unless there is one: an enrolled key is never replaced. */
  enrol(): Promise<OwnKey>
}

const KEPT = 'kept'
const KEY = 'key'
export const MOST_ANSWERED = 100
export const MOST_PAST_KEPT = 50
const NOTHING: ShadowKept = { answered: [], past: [], dayList: null }

const stored = v.object({
  answered: v.fallback(
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(MOST_ANSWERED)),
    [],
  ),
  past: v.fallback(v.pipe(v.array(pastChallenge), v.maxLength(MOST_PAST_KEPT)), []),
  dayList: v.fallback(v.nullable(v.strictObject({ topics: v.array(shape.topic), given })), null),
})

/** A stored value of any version; each part stands for itself. */
export function normaliseKept(value: unknown): ShadowKept {
  const result = v.safeParse(stored, { ...NOTHING, ...Object(value) })
  return result.success ? result.output : NOTHING
}

export function createShadowStore(): ShadowStore {
  const store = createStore('pushcert-guard-shadow', 'shadow')
  const queue = createQueue()
  let known: ShadowKept | null = null

  async function read(): Promise<ShadowKept> {
    known ??= normaliseKept(await get<unknown>(KEPT, store))
    return known
  }

  async function key(): Promise<OwnKey | null> {
    const pair = await get<unknown>(KEY, store)
    return isKeyPair(pair) ? { pair, point: await pointOf(pair.publicKey) } : null
  }

  return {
    read: () => queue.run(read),
    update: (change) =>
      queue.run(async () => {
        const next = change(await read())
        await set(KEPT, next, store)
        known = next
        return next
      }),
    key: () => queue.run(key),
    enrol: () =>
      queue.run(async () => {
        const old = await key()
        if (old !== null) return old
        const pair = await newKeyPair()
        await set(KEY, pair, store)
        return { pair, point: await pointOf(pair.publicKey) }
      }),
  }
}

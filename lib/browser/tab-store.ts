/**
 * What each portal tab carries, in session storage: it survives the end of the worker and is
 * gone with the browser. A duplicated tab has an id of its own and so carries nothing.
 */
import * as v from 'valibot'
import { EMPTY_TAB, expire, isEmptyTab, type TabState } from '../domain/tab-state'
import { confirmation } from './confirm-schemas'
import * as shape from './schemas'

/** The part of `storage.session` that is used. */
export interface SessionArea {
  get(keys: null): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(keys: string): Promise<void>
}

export interface TabStore {
  /** The state as it holds at `now` (ms): what is over by the clock is gone. */
  get(tabId: number, now: number): Promise<TabState>
  /** One step; steps of one tab never interleave. */
  update(tabId: number, now: number, step: (state: TabState) => TabState): Promise<TabState>
  remove(tabId: number): Promise<void>
  /** Tabs that carry something. */
  ids(): Promise<number[]>
}

const PREFIX = 'tab:'

/** Each part stands for itself: what cannot be read is absent, which holds rather than frees. */
const stored = v.object({
  task: part(shape.task),
  release: part(shape.release),
  renewal: part(shape.renewal),
  armed: part(
    v.strictObject({ topic: shape.topic, account: v.nullable(shape.text), at: shape.time }),
  ),
  asked: part(v.strictObject({ request: shape.releaseRequest, at: shape.time })),
  request: part(shape.seenRequest),
  confirmation: part(confirmation),
  status: part(shape.status),
  account: part(shape.text),
})

function part<T>(schema: v.GenericSchema<unknown, T>) {
  return v.fallback(v.nullable(schema), null)
}

/** A state as it was stored by any version of the extension. */
export function normaliseTab(value: unknown): TabState {
  const result = v.safeParse(stored, { ...EMPTY_TAB, ...Object(value) })
  return result.success ? result.output : EMPTY_TAB
}

export function createTabStore(area: SessionArea): TabStore {
  const tabs = new Map<number, TabState>()
  let loading: Promise<void> | null = null

  async function load(): Promise<void> {
    for (const [key, value] of Object.entries(await area.get(null))) {
      const tabId = Number(key.slice(PREFIX.length))
      if (key.startsWith(PREFIX) && Number.isInteger(tabId)) tabs.set(tabId, normaliseTab(value))
    }
  }

  /** Once per worker; a failed reading is tried again by whoever asks next. */
  function ready(): Promise<void> {
    loading ??= load().catch((error: unknown) => {
      loading = null
      throw error
    })
    return loading
  }

  return {
    async get(tabId, now) {
      await ready()
      return expire(tabs.get(tabId) ?? EMPTY_TAB, now)
    },
    async update(tabId, now, step) {
      await ready()
      // From reading to writing the map nothing waits, so steps cannot interleave.
      const next = step(expire(tabs.get(tabId) ?? EMPTY_TAB, now))
      tabs.set(tabId, next)
      await area.set({ [PREFIX + tabId]: next })
      return next
    },
    async remove(tabId) {
      await ready()
      tabs.delete(tabId)
      await area.remove(PREFIX + tabId)
    },
    async ids() {
      await ready()
      return [...tabs].filter(([, state]) => !isEmptyTab(state)).map(([tabId]) => tabId)
    },
  }
}

/** The user's own settings, beside the records. A value that cannot be read is the default. */
import { createStore, get, set } from 'idb-keyval'
import * as v from 'valibot'
import { DEFAULT_SETTINGS, type UserSettings } from '../domain/settings'
import { createQueue } from './queue'
import { settings as shape } from './schemas'

export interface SettingsStore {
  read(): Promise<UserSettings>
  save(settings: UserSettings): Promise<void>
}

const KEY = 'settings'
const VERSION = 1

/** Each field stands for itself: one bad entry does not cost the others. */
const fields = v.object({
  admin: v.fallback(v.pipe(v.string(), v.maxLength(2000)), DEFAULT_SETTINGS.admin),
  notesTemplate: v.fallback(v.pipe(v.string(), v.maxLength(2000)), DEFAULT_SETTINGS.notesTemplate),
  createMode: v.fallback(v.picklist(['confirm', 'block']), DEFAULT_SETTINGS.createMode),
  contact: v.fallback(v.pipe(v.string(), v.maxLength(2000)), DEFAULT_SETTINGS.contact),
  shadow: v.fallback(
    v.picklist(['off', 'witnessed', 'independent', 'signed']),
    DEFAULT_SETTINGS.shadow,
  ),
  breakGlass: v.fallback(v.boolean(), DEFAULT_SETTINGS.breakGlass),
  shadowKeys: v.fallback(
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(2000))), v.maxLength(100)),
    DEFAULT_SETTINGS.shadowKeys,
  ),
})

const stored = v.object({ version: v.literal(VERSION), settings: fields })

/** The settings in a stored value of any version; the defaults for anything else. */
export function normaliseSettings(value: unknown): UserSettings {
  const result = v.safeParse(stored, value)
  return result.success ? result.output.settings : DEFAULT_SETTINGS
}

/** The form that is stored; throws on settings that would not be read back. */
export function storedSettings(settings: UserSettings): unknown {
  return { version: VERSION, settings: v.parse(shape, settings) }
}

export function createSettingsStore(): SettingsStore {
  const store = createStore('pushcert-guard-settings', 'settings')
  const queue = createQueue()
  return {
    read: () => queue.run(async () => normaliseSettings(await get<unknown>(KEY, store))),
    save: (settings) => queue.run(() => set(KEY, storedSettings(settings), store)),
  }
}

/**
 * The only door to the message catalogue (public/_locales). No polyfill: this file is also
 * part of the content scripts, whose size is budgeted.
 */
import type catalogue from '../../public/_locales/en/messages.json'

export type MessageKey = keyof typeof catalogue

interface I18nApi {
  getMessage(key: string, substitutions?: string[]): string
  getUILanguage(): string
}

const host = globalThis as unknown as Record<'browser' | 'chrome', { i18n: I18nApi } | undefined>

function api(): I18nApi | undefined {
  return (host.browser ?? host.chrome)?.i18n
}

/** The message in the user's language, `substitutions` put into its placeholders in order. */
export function t(key: MessageKey, ...substitutions: string[]): string {
  return api()?.getMessage(key, substitutions) || key
}

/** BCP 47 tag of the language the browser speaks, for dates and numbers. */
export function language(): string {
  return api()?.getUILanguage() ?? 'en'
}

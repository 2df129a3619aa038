/**
 * A page of the extension on a table: the real components and containers, the real background
 * handlers over stores in memory, and the real English catalogue.
 */
import axe from 'axe-core'
import { type ComponentChild, render } from 'preact'
import { vi } from 'vitest'
import { hear } from '../../lib/browser/messages-heard'
import type { PageClient } from '../../lib/browser/page-client'
import type { CertificateRecord } from '../../lib/domain/record'
import catalogue from '../../public/_locales/en/messages.json'
import { type Bench, createBench, PAGE_SENDER, SELF } from '../browser/fake-services'

interface Entry {
  message: string
  placeholders?: Record<string, { content: string }>
}

/** What the browser's i18n does, for one language. */
export function getMessage(key: string, substitutions: string[] = []): string {
  const entry = (catalogue as Record<string, Entry>)[key]
  if (entry === undefined) return ''
  return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content ?? ''
    return substitutions[Number(content.slice(1)) - 1] ?? ''
  })
}

export function speakEnglish(): void {
  vi.stubGlobal('browser', { i18n: { getMessage, getUILanguage: () => 'en' } })
}

export interface Stage {
  bench: Bench
  client: PageClient
  /** What the page asked the browser for, beside messages. */
  asked: string[]
}

/** `grants`: what the person answers when the browser asks to let the guard into a console. */
export function stage(records: CertificateRecord[] = [], grants = true): Stage {
  const bench = createBench(records)
  const asked: string[] = []
  const client: PageClient = {
    send: async (message) =>
      (await hear(message, PAGE_SENDER, SELF, bench.services)) as Awaited<
        ReturnType<PageClient['send']>
      > as never,
    onChange: () => () => undefined,
    askSiteAccess: async () => asked.push('site-access') > 0,
    askConsoles: async (patterns) => {
      asked.push(`consoles ${patterns.join(' ')}`)
      if (grants) bench.consoles = [...new Set([...bench.consoles, ...patterns])]
      return grants
    },
    dropConsoles: async (patterns) => {
      bench.consoles = bench.consoles.filter((one) => !patterns.includes(one))
    },
    consoles: async () => bench.consoles,
    reloadTab: async (tabId) => void asked.push(`reload ${tabId}`),
    openPage: async (path) => void asked.push(path),
  }
  return { bench, client, asked }
}

/** The page's root element, attached, with `page` rendered into it. */
export function show(page: ComponentChild): HTMLElement {
  document.documentElement.lang = 'en'
  document.title = 'Pushcert Guard'
  document.body.replaceChildren()
  const root = document.createElement('div')
  document.body.append(root)
  render(page, root)
  return root
}

/** The element with this role-like selector whose accessible words match. */
export function find<E extends HTMLElement>(root: HTMLElement, selector: string, words: RegExp): E {
  const all = [...root.querySelectorAll<E>(selector)]
  const found = all.find((one) =>
    words.test(one.getAttribute('aria-label') ?? one.textContent ?? ''),
  )
  if (found === undefined) throw new Error(`No ${selector} says ${words}: ${root.textContent}`)
  return found
}

export const press = (root: HTMLElement, words: RegExp) => find(root, 'button', words).click()

/** The field whose label matches. */
export function field(root: HTMLElement, label: RegExp): HTMLInputElement | HTMLTextAreaElement {
  const { htmlFor } = find<HTMLLabelElement>(root, 'label[for]', label)
  const found = document.getElementById(htmlFor)
  if (found === null) throw new Error(`No field for ${label}`)
  return found as HTMLInputElement | HTMLTextAreaElement
}

/** Types `text` and waits until the page has taken it in. */
export async function type(root: HTMLElement, label: RegExp, text: string): Promise<void> {
  const target = field(root, label)
  target.value = text
  target.dispatchEvent(new Event('input', { bubbles: true }))
  await rendered()
}

/** Preact has drawn what was set so far. */
export async function rendered(): Promise<void> {
  await new Promise((done) => setTimeout(done, 0))
}

/** A store for drafts that can be looked into. */
export function draftStore(items: Record<string, string> = {}) {
  return {
    items,
    getItem: (key: string) => items[key] ?? null,
    setItem: (key: string, value: string) => {
      items[key] = value
    },
    removeItem: (key: string) => {
      delete items[key]
    },
  }
}

/** Rules that need layout or colours are left to the end-to-end tests. */
const NEEDS_LAYOUT = ['color-contrast', 'target-size', 'scrollable-region-focusable']

/** The ids of the axe rules that `root` breaks. */
export async function violations(root: HTMLElement): Promise<string[]> {
  const rules = Object.fromEntries(NEEDS_LAYOUT.map((id) => [id, { enabled: false }]))
  const result = await axe.run(root, { rules })
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}

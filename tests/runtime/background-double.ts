/** One guarded frame over a fake list, with a background that answers as it is told. */
import { vi } from 'vitest'
import type { TabSnapshot } from '../../lib/domain/tab'
import type { Topic } from '../../lib/domain/topic'
import { EARLY_RULES } from '../../lib/gate/early-rules'
import type { Gate, Ruling } from '../../lib/gate/gate'
import { noticesOf } from '../../lib/guards/says'
import type { PortalMessage } from '../../lib/messages'
import { Form } from '../../lib/runtime/form'
import { FrameGuard } from '../../lib/runtime/frame-guard'
import { shared } from '../../lib/runtime/shared-hold'
import type { Said } from '../../lib/words/notice'
import { NOTICES } from '../../lib/words/notices'
import { RECORD, snapshot } from '../guards/facts-builder'
import { pathOf } from '../portal/page'
import { controlAt, icons, TOPICS } from './fake-list'

type Listener = (message: unknown, sender: unknown, reply: (answer: unknown) => void) => void
type Answer = (message: PortalMessage) => unknown

const CUT_OFF = {
  id: 'cut_off',
  tone: 'stop',
  title: 'cut_off',
  body: '',
  buttons: [{ label: 'reload', act: { do: 'reload' } }],
  contact: '',
}

function spokenAs([stem]: Said) {
  return { id: stem, tone: NOTICES[stem].tone, title: stem, body: '', buttons: [], contact: '' }
}

export class Background {
  readonly heard: PortalMessage[] = []
  snapshot: TabSnapshot
  /** Answers that differ from the usual ones; `undefined` is no answer. */
  answers: Partial<Record<PortalMessage['type'], Answer>> = {}
  #listeners: Listener[] = []

  constructor(over: Partial<TabSnapshot> = {}) {
    this.snapshot = snapshot({ task: taskOf(1), ...over })
  }

  get api() {
    return {
      runtime: {
        id: 'guard' as string | undefined,
        sendMessage: (message: PortalMessage) => this.#answer(message),
        onMessage: { addListener: (listener: Listener) => this.#listeners.push(listener) },
      },
      i18n: { getMessage: (key: string) => key, getUILanguage: () => 'en' },
    }
  }

  async #answer(message: PortalMessage): Promise<unknown> {
    this.heard.push(message)
    const own = this.answers[message.type]
    return own === undefined ? this.#usual(message) : own(message)
  }

  #usual(message: PortalMessage): unknown {
    switch (message.type) {
      case 'portal/file-seen':
        return { held: null, asked: null, label: '' }
      case 'portal/arm':
        return { written: true }
      case 'portal/whose':
        return {
          relation: message.topic === this.snapshot.task?.record?.topic ? 'task' : 'foreign',
          name: null,
        }
      case 'portal/voice':
        return { css: '', name: 'Guard', renewThis: 'this one', cutOff: CUT_OFF }
      case 'portal/spell':
        return spokenAs(message.said)
      case 'portal/scene':
        return {
          notices: noticesOf({
            ...message.scene,
            snapshot: this.snapshot,
            now: Date.now(),
            isCutOff: false,
            allowedDownload: null,
          }).map(spokenAs),
          marks: Object.fromEntries(message.marks.map((mark) => [mark, `word ${mark}`])),
        }
      case 'portal/renew-pressed':
        this.snapshot = {
          ...this.snapshot,
          renewal: { ...message.renewal, recordId: 'r1', at: Date.now() },
        }
        return this.snapshot
      case 'portal/end':
        if (message.what !== 'release') this.snapshot = { ...this.snapshot, renewal: null }
        if (message.what !== 'renewal') this.snapshot = { ...this.snapshot, release: null }
        return this.snapshot
      case 'portal/status':
      case 'portal/open':
      case 'portal/held':
      case 'portal/ask-release':
        return null
      default:
        return this.snapshot
    }
  }

  push(over: Partial<TabSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...over }
    for (const listener of this.#listeners)
      listener({ type: 'background/snapshot', snapshot: this.snapshot }, null, () => undefined)
  }

  of<T extends PortalMessage['type']>(type: T): Extract<PortalMessage, { type: T }>[] {
    return this.heard.filter((one): one is Extract<PortalMessage, { type: T }> => one.type === type)
  }
}

/** The task is the row at this place of the fake list. */
export function taskOf(place: number): TabSnapshot['task'] {
  const topic = TOPICS[place] as Topic
  const record = { ...RECORD, topic, serial: null, readAt: Date.now() - 60_000 }
  return { kind: 'renew', organisation: 'Contoso', record }
}

export function connect(background: Background): { disconnect(): void } {
  const { api } = background
  vi.stubGlobal('browser', api)
  return {
    disconnect() {
      api.runtime.id = undefined
      api.runtime.sendMessage = () => Promise.reject(new Error('gone'))
    },
  }
}

export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

export function guardFrame(): FrameGuard {
  const gate = { rules: EARLY_RULES, own: null, pressing: false } as unknown as Gate
  shared.pushcertHold = { gate, kit: {}, form: new Form() }
  const guard = new FrameGuard(gate)
  guard.start()
  return guard
}

/** A person's press as the gate asks about it; the page hears it only when it passes. */
export function press(guard: FrameGuard, element: HTMLElement, isTrusted = true): Ruling {
  const event = { isTrusted, type: 'click' } as Event
  const ruling = guard.press(guard.find(pathOf(element)), event)
  if (ruling === 'pass' || ruling === 'release') element.click()
  return ruling
}

export function open(guard: FrameGuard, place: number): Ruling {
  return press(guard, icons()[place] as HTMLElement)
}

export function renew(guard: FrameGuard, place: number): Ruling {
  return press(guard, controlAt(place, 'Renew'))
}

/** What the page shows of the guard: its state, and the attribute of every row. */
export function shown(guard: FrameGuard): { state: string | null; marks: (string | null)[] } {
  return {
    state: guard.overlay.element.getAttribute('data-state'),
    marks: [...document.querySelectorAll('tbody tr')].map((row) =>
      row.getAttribute('data-pushcert-guard'),
    ),
  }
}

/** The stems in the bar, and the frames drawn over the rows. */
export function drawn(guard: FrameGuard): { bar: string[]; frames: string[] } {
  const root = guard.overlay.element.shadowRoot
  const all = (selector: string) => [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])]
  return {
    bar: all('.bar [data-notice]').map(({ dataset }) => dataset.notice ?? ''),
    frames: all('[data-mark]').map(({ dataset }) => dataset.mark ?? ''),
  }
}

const observers = new Set<MutationObserver>()
const listened: [string, EventListener][] = []

/** What a guard leaves on the window is taken away again after each test. */
export function isolate(): void {
  const Real = MutationObserver
  vi.stubGlobal(
    'MutationObserver',
    class extends Real {
      constructor(callback: MutationCallback) {
        super(callback)
        observers.add(this)
      }
    },
  )
  const listen = window.addEventListener.bind(window)
  vi.stubGlobal('addEventListener', (type: string, listener: EventListener) => {
    listened.push([type, listener])
    listen(type, listener)
  })
}

export function release(): void {
  for (const observer of observers) observer.disconnect()
  for (const [type, listener] of listened) window.removeEventListener(type, listener)
  delete shared.pushcertHold
  observers.clear()
  listened.length = 0
  vi.unstubAllGlobals()
}

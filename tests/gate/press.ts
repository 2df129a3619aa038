/** A gate over the test's window, rules that write down what they were asked, and events at will. */
import { type Gate, Gate as RealGate, type Rules, type Ruling } from '../../lib/gate/gate'
import { controlIn } from '../../lib/portal/controls'

export interface Asked extends Rules {
  presses: string[]
  files: number
  submits: number
  ruling: (kind: string | null) => Ruling
  mayFile: boolean
  maySubmit: boolean
}

export function askedRules(): Asked {
  const asked: Asked = {
    presses: [],
    files: 0,
    submits: 0,
    ruling: () => 'pass',
    mayFile: false,
    maySubmit: false,
    find: controlIn,
    press(control, event) {
      asked.presses.push(`${event.type} ${control?.kind ?? '-'}`)
      return asked.ruling(control?.kind ?? null)
    },
    file() {
      asked.files++
      return asked.mayFile
    },
    submit() {
      asked.submits++
      return asked.maySubmit
    },
  }
  return asked
}

/** The one gate of this test file: listeners on the window cannot be taken away again. */
export function openGate(rules: Rules): Gate {
  return new RealGate(window, rules)
}

interface Made {
  isTrusted?: boolean
  at?: number
  key?: string
  repeat?: boolean
}

let clock = 1000

/** Later events are later: `ms` after the last one. */
export function wait(ms: number): void {
  clock += ms
}

/** Dispatches one event as a browser would; false when its default was prevented. */
export function send(target: EventTarget, type: string, made: Made = {}): Event {
  const init = { bubbles: true, composed: true, cancelable: true, key: made.key ?? 'Enter' }
  const event = type.startsWith('key')
    ? new KeyboardEvent(type, { ...init, repeat: made.repeat ?? false })
    : new MouseEvent(type, init)
  Object.defineProperty(event, 'timeStamp', { value: clock++ })
  Object.defineProperty(event, 'isTrusted', { value: made.isTrusted ?? true })
  target.dispatchEvent(event)
  return event
}

export const CLICK = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const

/** A whole click; the events that reached the page. */
export function click(target: EventTarget): Event[] {
  return CLICK.map((type) => send(target, type))
}

/** What listeners of the page hear, in capture and in bubble, on every level. */
export function listenAsPage(element: Element): string[] {
  const heard: string[] = []
  const roads = [...CLICK, 'auxclick', 'dblclick', 'touchstart', 'touchend']
  for (const type of [
    ...roads,
    'keydown',
    'keypress',
    'keyup',
    'submit',
    'change',
    'input',
    'drop',
    'paste',
  ])
    for (const [place, target] of [
      ['window', window],
      ['document', document],
      ['element', element],
    ] as const)
      for (const capture of [true, false])
        target.addEventListener(type, () => heard.push(`${type} ${place} ${capture}`), capture)
  return heard
}

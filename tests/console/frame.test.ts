// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ConsoleGate } from '../../lib/console/console-gate'
import { ConsoleFrame } from '../../lib/console/frame'
import type { SentFile } from '../../lib/domain/sent-file'
import type { ConsoleMessage } from '../../lib/messages'
import type { Spoken } from '../../lib/words/notice'
import { RENEW } from './samples'

const NOTICE: Spoken = {
  id: 'console_right',
  tone: 'proved',
  title: 'Contoso',
  body: 'Same UID',
  buttons: [],
  contact: '',
}
const CUT_OFF: Spoken = {
  ...NOTICE,
  id: 'console_cut_off',
  tone: 'stop',
  title: 'Reload this page.',
}
const FILE: SentFile = { name: 'a.pem', size: 4, content: 'YWJj', road: 'choose' }

type Listener = (message: unknown, sender: unknown, reply: (answer: unknown) => void) => void

/** The extension's side of the line. */
let sent: ConsoleMessage[]
let listeners: Listener[]
let answer: (message: ConsoleMessage) => unknown
const runtime: { id: string | undefined } = { id: 'guard' }

beforeAll(() => {
  HTMLElement.prototype.showPopover ??= () => undefined
  HTMLElement.prototype.hidePopover ??= () => undefined
  HTMLDialogElement.prototype.showModal ??= function () {
    this.open = true
  }
})

beforeEach(() => {
  vi.useFakeTimers()
  sent = []
  listeners = []
  runtime.id = 'guard'
  document.documentElement.querySelector('pushcert-guard')?.remove()
  answer = ({ type }) =>
    type === 'console/attach'
      ? {
          snapshot: { expected: RENEW, release: null },
          voice: { css: '', name: 'Guard', cutOff: CUT_OFF },
        }
      : { notice: null }
  vi.stubGlobal('chrome', {
    runtime: {
      get id() {
        return runtime.id
      },
      sendMessage: async (message: ConsoleMessage) => {
        sent.push(message)
        return answer(message)
      },
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

async function frame(): Promise<ConsoleFrame> {
  const made = new ConsoleFrame(window)
  await vi.advanceTimersByTimeAsync(0)
  return made
}

function push(message: object): unknown {
  let replied: unknown
  for (const listener of listeners) listener(message, {}, (said) => (replied = said))
  return replied
}

const shown = () =>
  [
    ...(document.querySelector('pushcert-guard')?.shadowRoot?.querySelectorAll('[data-notice]') ??
      []),
  ].map((one) => one.getAttribute('data-notice'))
const files = () => sent.filter(({ type }) => type === 'console/file')

describe('a frame of a console', () => {
  it('asks what is expected, and shows the page nothing', async () => {
    const made = await frame()
    expect(made.known()).toMatchObject({ expected: RENEW, isCutOff: false })
    expect(document.querySelector('pushcert-guard')).toBeNull()
  })

  it('follows what the background pushes, and answers that it is alive', async () => {
    const made = await frame()
    push({ type: 'background/console', snapshot: { expected: null, release: null } })
    expect(made.known().expected).toBeNull()
    expect(push({ type: 'background/ping' })).toBe('alive')
    expect(push({ type: 'background/console-notice', notice: NOTICE })).toBe('alive')
    expect(shown()).toEqual(['console_right'])
  })

  it('judges anew when something else is expected, not when a release was used up', async () => {
    const made = await frame()
    const forget = vi.spyOn(ConsoleGate.prototype, 'forget')
    const release = { name: 'a.p12', size: 3, topic: null, serial: null }
    push({ type: 'background/console', snapshot: { expected: RENEW, release } })
    expect(made.known().release).toEqual(release)
    push({ type: 'background/console', snapshot: { expected: RENEW, release: null } })
    expect(forget).not.toHaveBeenCalled()
    push({ type: 'background/console', snapshot: { expected: null, release: null } })
    expect(forget).toHaveBeenCalledOnce()
  })

  it('tells a file once, however many events it came with', async () => {
    const made = await frame()
    made.tell({ ...FILE, road: 'drop' }, true, null)
    made.tell(FILE, true, null)
    made.tell(FILE, false, 'other-topic')
    expect(files()).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(3000)
    made.tell(FILE, false, 'other-topic')
    expect(files()).toHaveLength(3)
  })

  it('asks again while the worker is starting, then counts it as gone', async () => {
    answer = () => undefined
    const made = await frame()
    expect(made.known().isCutOff).toBe(false)
    await vi.advanceTimersByTimeAsync(2500)
    expect(sent).toHaveLength(4)
    expect(made.known().isCutOff).toBe(true)
  })

  it('says “reload this page” once the extension was updated', async () => {
    const made = await frame()
    runtime.id = undefined
    answer = () => undefined
    expect(made.known().isCutOff).toBe(true)
    made.tell(FILE, false, 'no-task')
    await vi.advanceTimersByTimeAsync(200)
    expect(shown()).toEqual(['console_cut_off'])
  })

  it('is silent about a file that passed while the background is gone', async () => {
    const made = await frame()
    answer = () => undefined
    made.tell(FILE, true, null)
    await vi.advanceTimersByTimeAsync(200)
    expect(document.querySelector('pushcert-guard')).toBeNull()
  })

  it('is small where nobody could read a dialog', async () => {
    const made = await frame()
    made.tell(FILE, true, null)
    vi.stubGlobal('innerWidth', 200)
    made.tell(FILE, false, 'cut')
    expect(files().map((one) => one.type === 'console/file' && one.isSmall)).toEqual([false, true])
  })
})

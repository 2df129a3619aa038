// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ConsoleGate } from '../../lib/console/console-gate'
import type { Known } from '../../lib/console/judge'
import type { Withheld } from '../../lib/domain/console'
import type { SentFile } from '../../lib/domain/sent-file'
import { PEM, RENEW } from './samples'

/** happy-dom has no synchronous request on a blob: what would be read is looked up by name. */
const reads: string[] = []
const contents = new Map<string, string>()
let mayRead = true
vi.mock('../../lib/gate/read-now', () => ({
  readNow: (file: File) => {
    // Whether anything can be read here at all.
    if (file.name === undefined) return mayRead ? '' : null
    reads.push(file.name)
    return mayRead ? (contents.get(file.name) ?? null) : null
  },
}))

let known: Known
let told: { file: SentFile; isLetIn: boolean; fault: Withheld | null }[]
let gate: ConsoleGate
const heard: string[] = []

beforeAll(() => {
  gate = new ConsoleGate(window, {
    known: () => known,
    tell: (file, isLetIn, fault) => void told.push({ file, isLetIn, fault }),
  })
  for (const type of ['change', 'input', 'submit', 'drop', 'paste'])
    document.addEventListener(type, (event) => heard.push(event.type), true)
})

beforeEach(() => {
  document.body.innerHTML =
    '<form><input type="file" id="one"><input type="file" id="two"></form><textarea></textarea><div id="host"></div>'
  known = { expected: RENEW, release: null, isCutOff: false, now: Date.now() }
  told = []
  mayRead = true
  reads.length = 0
  heard.length = 0
})

const find = <E extends Element>(selector: string) => document.querySelector(selector) as E

function file(name: string, bytes: string): File {
  contents.set(name, bytes)
  return new File([Uint8Array.from(bytes, (one) => one.charCodeAt(0))], name)
}

const right = () => file('right.pem', PEM.right)
const wrong = () => file('wrong.pem', PEM.other)

function put(input: HTMLInputElement, files: File[]): HTMLInputElement {
  let held = files
  Object.defineProperty(input, 'files', { configurable: true, get: () => held })
  Object.defineProperty(input, 'value', {
    configurable: true,
    get: () => '',
    set: () => (held = []),
  })
  return input
}

function fire(target: EventTarget, type: string, parts: object = {}, composed = true): Event {
  const event = new Event(type, { bubbles: true, cancelable: true, composed })
  for (const [name, value] of Object.entries(parts)) Object.defineProperty(event, name, { value })
  target.dispatchEvent(event)
  return event
}

function choose(files: File[], input = find<HTMLInputElement>('#one')): HTMLInputElement {
  put(input, files)
  fire(input, 'input')
  fire(input, 'change')
  return input
}

const left = (input: HTMLInputElement) => [...(input.files ?? [])].map(({ name }) => name)
const faults = () => told.map(({ isLetIn, fault }) => (isLetIn ? 'in' : fault))
const data = (files: File[]) => ({ types: ['Files'], files })

describe('a chosen file', () => {
  it('that fits passes, its events as they are, and is told once', () => {
    const input = choose([right()])
    expect([left(input), heard, faults()]).toEqual([['right.pem'], ['input', 'change'], ['in']])
    expect(atob(told[0]?.file.content ?? '')).toBe(PEM.right)
    expect(told[0]?.file).toMatchObject({
      name: 'right.pem',
      size: PEM.right.length,
      road: 'choose',
    })
  })

  it('that does not is taken out before the page hears of it', () => {
    const input = put(find('#one'), [wrong()])
    fire(input, 'input')
    expect([left(input), heard, faults()]).toEqual([[], [], ['other-topic']])
  })

  it('one wrong one among several takes all of them out', () => {
    const input = put(find('#one'), [right(), wrong()])
    fire(input, 'change')
    expect([left(input), heard]).toEqual([[], []])
  })

  it('that fits is not told as let in when it stays out with a wrong one', () => {
    fire(put(find('#one'), [right(), wrong()]), 'change')
    expect(faults()).toEqual(['other-topic'])
  })

  it.each(['change', 'drop'])('a folder, or what is gone, is the page’s own matter: %s', (type) => {
    const folder = new File([], 'Apps')
    contents.delete('Apps')
    if (type === 'drop') fire(find('textarea'), type, { dataTransfer: data([folder]) })
    else fire(put(find('#one'), [folder]), type)
    expect([heard, told]).toEqual([[type], []])
  })

  it.each(['Tabelle 端末', '\u{1f4f1}'])('%s in a text is no hindrance', (text) => {
    const utf8 = [...new TextEncoder().encode(`\ufeff${text}`)]
    const list = file('list.txt', utf8.map((byte) => String.fromCharCode(byte)).join(''))
    const input = choose([list])
    expect([left(input), heard]).toEqual([['list.txt'], ['input', 'change']])
  })

  it('is judged anew when the task changed meanwhile', () => {
    const input = choose([right()])
    known = { ...known, expected: null }
    fire(input, 'change')
    expect(faults()).toEqual(['in'])
    gate.forget()
    fire(input, 'change')
    expect([faults(), left(input)]).toEqual([['in', 'no-task'], []])
  })

  it('that is none of its business is never read', () => {
    const big = new File([new Uint8Array(70_000)], 'big.pem')
    const input = choose([file('a.png', PEM.other), file('b.pkg', ''), big])
    expect([left(input).length, reads, told]).toEqual([3, [], []])
  })

  it('ten thousand ordinary files pass unread', () => {
    const many = Array.from({ length: 10_000 }, (_, place) => new File([''], `${place}.png`))
    choose(many)
    expect([reads, told, heard.length]).toEqual([[], [], 2])
  })

  it('of a thousand that could be one, not all are read', () => {
    const many = Array.from({ length: 1000 }, (_, place) => file(`${place}.txt`, 'x'))
    choose(many)
    expect([reads.length, told, heard.length]).toEqual([50, [], 2])
  })
})

describe('dropped and pasted', () => {
  it.each([
    ['drop', 'dataTransfer'],
    ['paste', 'clipboardData'],
  ])('%s: the right file passes, the wrong one does not', (type, name) => {
    const good = fire(find('textarea'), type, { [name]: data([right()]) })
    const bad = fire(find('textarea'), type, { [name]: data([wrong()]) })
    expect([good.defaultPrevented, bad.defaultPrevented, faults()]).toEqual([
      false,
      true,
      ['in', 'other-topic'],
    ])
    expect(heard).toEqual([type])
    expect(told[1]?.file.road).toBe(type)
  })

  const text = (words: string) => ({ types: ['text/plain'], getData: () => words })

  it.each([
    ['paste', 'clipboardData'],
    ['drop', 'dataTransfer'],
  ])('a certificate as text: %s', (type, name) => {
    const bad = fire(find('textarea'), type, { [name]: text(`Hello 日本\n${PEM.other}`) })
    const good = fire(find('textarea'), type, { [name]: text(PEM.right) })
    expect([bad.defaultPrevented, good.defaultPrevented, faults()]).toEqual([
      true,
      false,
      ['other-topic', 'in'],
    ])
  })

  it('other text is not looked into', () => {
    const event = fire(find('textarea'), 'paste', { clipboardData: text('MDM is due -- renew!') })
    expect([event.defaultPrevented, told]).toEqual([false, []])
  })
})

describe('a form', () => {
  it('with a file that came in unseen is emptied and stopped', () => {
    const second = put(find('#two'), [wrong()])
    put(find('#one'), [right()])
    const event = fire(find('form'), 'submit')
    expect([event.defaultPrevented, left(second), heard]).toEqual([true, [], []])
  })

  it('with the right file goes', () => {
    const input = choose([right()])
    expect(fire(find('form'), 'submit').defaultPrevented).toBe(false)
    expect([left(input), faults()]).toEqual([['right.pem'], ['in']])
  })
})

describe('where no event leads', () => {
  const handOver = (type: string, node: EventTarget) =>
    window.dispatchEvent(
      new MouseEvent(`pushcert-guard:${type}`, { cancelable: true, relatedTarget: node }),
    )
  const detached = () => {
    const input = document.createElement('input')
    input.type = 'file'
    return input
  }

  it('an input in no document is watched from its click on', () => {
    const input = detached()
    input.addEventListener('change', () => heard.push('page'))
    expect(handOver('file-input', input)).toBe(true)
    fire(put(input, [wrong()]), 'change')
    expect([left(input), heard, faults()]).toEqual([[], [], ['other-topic']])
    fire(put(input, [right()]), 'change')
    expect([left(input), heard]).toEqual([['right.pem'], ['page']])
  })

  it('also when the page listens above it', () => {
    const box = document.createElement('div')
    const input = detached()
    box.append(input)
    handOver('file-input', input)
    box.addEventListener('change', () => heard.push('page'), true)
    fire(put(input, [wrong()]), 'change')
    expect([left(input), heard]).toEqual([[], []])
  })

  it.each(['open', 'closed'] as const)(
    'an input in a shadow root (%s), announced by its host',
    (mode) => {
      const host = find<HTMLElement>('#host')
      const root = host.attachShadow({ mode })
      Object.defineProperty(host, 'openOrClosedShadowRoot', { configurable: true, value: root })
      const input = detached()
      root.append(input)
      handOver('file-input', host)
      fire(put(input, [wrong()]), 'change', {}, false)
      expect([left(input), faults()]).toEqual([[], ['other-topic']])
    },
  )

  it.each(['open', 'closed'] as const)(
    'an input in a shadow root (%s), met on the way to it',
    (mode) => {
      const host = find<HTMLElement>('#host')
      const root = host.attachShadow({ mode })
      Object.defineProperty(host, 'openOrClosedShadowRoot', { configurable: true, value: root })
      const input = detached()
      root.append(input)
      input.addEventListener('change', () => heard.push('page'))
      fire(host, 'pointerdown')
      fire(input, 'pointerdown')
      fire(put(input, [wrong()]), 'change', {}, false)
      expect([left(input), heard, faults()]).toEqual([[], [], ['other-topic']])
    },
  )

  it('what a picker brought is judged before the page gets it', () => {
    expect(handOver('file-picked', put(detached(), [wrong()]))).toBe(false)
    expect(handOver('file-picked', put(detached(), [right()]))).toBe(true)
    expect(handOver('file-picked', put(detached(), [file('a.png', '')]))).toBe(true)
  })
})

describe('where the page forbids reading at once', () => {
  beforeEach(() => {
    mayRead = false
  })

  it('a chosen file waits, and its events come again', async () => {
    const input = choose([right()])
    expect([heard, left(input)]).toEqual([[], ['right.pem']])
    await vi.waitFor(() => expect(heard).toEqual(['input', 'change']))
    expect([left(input), faults()]).toEqual([['right.pem'], ['in']])
  })

  it('a wrong one is taken out, and nothing comes', async () => {
    const input = choose([wrong()])
    await vi.waitFor(() => expect(faults()).toEqual(['other-topic']))
    expect([left(input), heard]).toEqual([[], []])
  })

  it('a form does not overtake the reading', () => {
    choose([wrong()])
    expect(fire(find('form'), 'submit').defaultPrevented).toBe(true)
  })

  it('a drop is refused and says so; pictures are not concerned', () => {
    const event = fire(find('textarea'), 'drop', { dataTransfer: data([right()]) })
    expect([event.defaultPrevented, faults(), told[0]?.file.content]).toEqual([
      true,
      ['unread'],
      null,
    ])
    const other = fire(find('textarea'), 'drop', { dataTransfer: data([file('a.png', '')]) })
    expect([other.defaultPrevented, told.length]).toEqual([false, 1])
  })
})

describe('without a task', () => {
  it('a certificate is withheld, a .p12 and a damaged one are nobody’s business', () => {
    known = { ...known, expected: null }
    const input = choose([file('x.p12', 'p12'), file('cut.pem', PEM.cut)])
    expect([left(input).length, told]).toEqual([2, []])
    choose([right()])
    expect(faults()).toEqual(['no-task'])
  })
})

// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { EARLY_RULES } from '../../lib/gate/early-rules'
import { clearAllFiles, fileFieldsOf } from '../../lib/gate/files'
import type { Gate } from '../../lib/gate/gate'
import { draw, find, giveLayout } from '../portal/page'
import { type Asked, askedRules, openGate } from './press'

let gate: Gate
let rules: Asked
const heard: string[] = []

beforeAll(() => {
  giveLayout()
  gate = openGate(EARLY_RULES)
  for (const type of ['change', 'input', 'submit', 'drop', 'paste'])
    document.addEventListener(type, (event) => heard.push(event.type), true)
})

beforeEach(() => {
  draw(
    '<form id="f"><input type="file" id="in"><button>Upload</button></form><input type="file" form="f" id="out"><textarea></textarea>',
  )
  rules = askedRules()
  gate.rules = rules
  heard.length = 0
})

const FILE = new File(['PD94bWwg'], 'IntuneCSR.csr')

/** Puts a file where a person's choice would; a cleared field gives it up, as in a browser. */
function choose(selector: string, file = FILE): HTMLInputElement {
  const input = find<HTMLInputElement>(selector)
  let files = [file]
  Object.defineProperty(input, 'files', { configurable: true, get: () => files })
  Object.defineProperty(input, 'value', {
    configurable: true,
    get: () => '',
    set: () => (files = []),
  })
  return input
}

const left = (input: HTMLInputElement) => input.files?.length ?? 0

function fire(target: Element, type: string, parts: object = {}): Event {
  const event = new Event(type, { bubbles: true, cancelable: true, composed: true })
  for (const [name, value] of Object.entries(parts)) Object.defineProperty(event, name, { value })
  target.dispatchEvent(event)
  return event
}

describe('a chosen file', () => {
  it.each(['change', 'input'])('that may not enter is taken out at %s, unheard', (type) => {
    const input = choose('#in')
    fire(input, type)
    expect([left(input), heard]).toEqual([0, []])
  })

  it('that may enter stays, and the page hears of it', () => {
    rules.mayFile = true
    const input = choose('#in')
    fire(input, 'change')
    expect([left(input), heard]).toEqual([1, ['change']])
  })

  it('other fields are none of its business', () => {
    fire(find('textarea'), 'input')
    fire(find('#in'), 'change')
    expect([rules.files, heard]).toEqual([0, ['input', 'change']])
  })
})

describe('a form', () => {
  it('with a file that may not go is emptied and stopped', () => {
    const input = choose('#in')
    rules.maySubmit = true
    const event = fire(find('form'), 'submit')
    expect([event.defaultPrevented, left(input), heard]).toEqual([true, 0, []])
  })

  it('also when the field stands elsewhere on the page', () => {
    const input = choose('#out')
    rules.maySubmit = true
    const event = fire(find('form'), 'submit')
    expect([event.defaultPrevented, left(input), heard]).toEqual([true, 0, []])
  })

  it('that may go goes, its file kept', () => {
    rules.mayFile = true
    rules.maySubmit = true
    const input = choose('#in')
    const event = fire(find('form'), 'submit')
    expect([event.defaultPrevented, left(input), heard]).toEqual([false, 1, ['submit']])
  })

  it('without a gesture before it is stopped, file or none', () => {
    rules.mayFile = true
    expect(fire(find('form'), 'submit').defaultPrevented).toBe(true)
    const input = choose('#in')
    expect(fire(find('form'), 'submit').defaultPrevented).toBe(true)
    expect([left(input), heard]).toEqual([1, []])
  })

  it('is stopped until the guard has read the page', () => {
    gate.rules = EARLY_RULES
    find('form').innerHTML = '<button>Sign out</button>'
    find('#out').remove()
    expect(fire(find('form'), 'submit').defaultPrevented).toBe(true)
  })

  it('has the fields in it and those tied to it, once each', () => {
    expect(
      fileFieldsOf(find('form'))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['in', 'out'])
    draw('<form><input type="file" id="in"></form>')
    const clobbered = find('form')
    Object.defineProperty(clobbered, 'elements', { value: find('#in') })
    expect(fileFieldsOf(clobbered).map(({ id }) => id)).toEqual(['in'])
    draw('<form><input><textarea></textarea></form>')
    expect(fileFieldsOf(find('form'))).toEqual([])
  })
})

describe('dropping and pasting', () => {
  const data = (types: string[]) => ({ types, files: types.includes('Files') ? [FILE] : [] })

  it.each([
    ['drop', 'dataTransfer'],
    ['paste', 'clipboardData'],
  ])('%s with a file is stopped', (type, name) => {
    const event = fire(find('textarea'), type, { [name]: data(['text/plain', 'Files']) })
    expect([event.defaultPrevented, heard]).toEqual([true, []])
  })

  it.each([
    ['drop', 'dataTransfer'],
    ['paste', 'clipboardData'],
  ])('%s of text passes without a question', (type, name) => {
    const event = fire(find('textarea'), type, { [name]: data(['text/plain']) })
    expect([event.defaultPrevented, rules.files, heard]).toEqual([false, 0, [type]])
  })

  it('a file that may enter may be dropped', () => {
    rules.mayFile = true
    const event = fire(find('textarea'), 'drop', { dataTransfer: data(['Files']) })
    expect(event.defaultPrevented).toBe(false)
  })
})

describe("what the page's side hands over", () => {
  const handOver = (input: EventTarget | null) => {
    const event = new MouseEvent('pushcert-guard:file-input', {
      cancelable: true,
      relatedTarget: input,
    })
    return window.dispatchEvent(event)
  }
  const detached = () => {
    const input = document.createElement('input')
    input.type = 'file'
    return input
  }

  it('an input in no document is refused where no file may enter', () => {
    expect(handOver(detached())).toBe(false)
    rules.mayFile = true
    expect(handOver(detached())).toBe(true)
  })

  it('its file is taken out when it may not stay by then', () => {
    rules.mayFile = true
    const input = detached()
    document.body.append(input)
    input.id = 'late'
    handOver(input)
    input.remove()
    rules.mayFile = false
    document.body.append(input)
    const held = choose('#late')
    input.remove()
    fire(held, 'change')
    expect(left(held)).toBe(0)
  })

  it('anything else is let be', () => {
    expect(handOver(find('textarea'))).toBe(true)
    expect(handOver(null)).toBe(true)
  })

  it('a picker is refused, or asked for', () => {
    const ask = () =>
      window.dispatchEvent(new Event('pushcert-guard:file-picker', { cancelable: true }))
    expect(ask()).toBe(false)
    rules.mayFile = true
    expect(ask()).toBe(true)
  })
})

describe('clearing', () => {
  it('empties every field of the page, hidden and in shadow roots too', () => {
    draw(
      '<section hidden><input type="file" id="a"></section><div id="host"></div><input type="file" id="b">',
    )
    const root = find('#host').attachShadow({ mode: 'open' })
    root.innerHTML = '<p><input type="file" id="c"></p>'
    const inner = root.querySelector('input') as HTMLInputElement
    let files = [FILE]
    Object.defineProperty(inner, 'files', { get: () => files })
    Object.defineProperty(inner, 'value', { set: () => (files = []) })
    const inputs = [choose('#a'), choose('#b'), inner]
    expect(clearAllFiles(document)).toBe(3)
    expect(inputs.map(left)).toEqual([0, 0, 0])
    expect(clearAllFiles(document)).toBe(0)
  })
})

// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { EARLY_RULES } from '../../lib/gate/early-rules'
import type { Gate } from '../../lib/gate/gate'
import { handOverHiddenInputs } from '../../lib/gate/page-side'
import { hiddenRoot, rootsIn } from '../../lib/gate/shadow-roots'
import { draw, find, giveLayout } from '../portal/page'
import { type Asked, askedRules, openGate } from './press'

let gate: Gate
let rules: Asked
const pages: { picked: number; original(): Promise<string[]> } = {
  picked: 0,
  original: () => {
    pages.picked++
    return Promise.resolve(['file'])
  },
}

beforeAll(() => {
  giveLayout()
  Object.assign(window, { showOpenFilePicker: pages.original })
  HTMLInputElement.prototype.showPicker = function () {
    this.dispatchEvent(new Event('shown'))
  }
  gate = openGate(EARLY_RULES)
  handOverHiddenInputs()
})

beforeEach(() => {
  draw('<div id="host"></div>')
  rules = askedRules()
  gate.rules = rules
  pages.picked = 0
})

function input(type: string): { input: HTMLInputElement; heard: string[] } {
  const made = document.createElement('input')
  made.type = type
  const heard: string[] = []
  for (const name of ['click', 'shown']) made.addEventListener(name, () => heard.push(name))
  return { input: made, heard }
}

describe('a file input that no content script can see', () => {
  it.each(['click', 'showPicker'] as const)(
    'in no document: %s does nothing where no file may enter',
    (name) => {
      const { input: hidden, heard } = input('file')
      hidden[name]()
      expect([heard, rules.files]).toEqual([[], 1])
      rules.mayFile = true
      hidden[name]()
      expect(heard).toHaveLength(1)
    },
  )

  it('deep in a shadow root: the same', () => {
    const { input: hidden, heard } = input('file')
    find('#host').attachShadow({ mode: 'closed' }).append(hidden)
    hidden.click()
    expect([heard, rules.files]).toEqual([[], 1])
  })

  it('in the document it is an event like any other', () => {
    const { input: seen, heard } = input('file')
    document.body.append(seen)
    seen.click()
    expect([heard, rules.files, rules.presses]).toEqual([['click'], 0, ['click file']])
  })

  it('other inputs are let be', () => {
    const { input: box, heard } = input('checkbox')
    box.click()
    expect([heard, rules.files]).toEqual([['click'], 0])
  })

  it('with a bug in the rules nothing is opened', () => {
    const { input: hidden, heard } = input('file')
    rules.file = () => {
      throw new Error('a bug')
    }
    try {
      hidden.click()
    } catch (error) {
      expect(String(error)).toContain('a bug')
    }
    expect(heard).toEqual([])
  })
})

describe('a picker without an event', () => {
  const pick = () =>
    (window as unknown as { showOpenFilePicker(): Promise<unknown> }).showOpenFilePicker()

  it('is refused as if the person had closed it', async () => {
    await expect(pick()).rejects.toMatchObject({ name: 'AbortError' })
    expect(pages.picked).toBe(0)
  })

  it('opens where a file may enter', async () => {
    rules.mayFile = true
    expect(await pick()).toEqual(['file'])
  })
})

describe('what lies in a shadow root', () => {
  /** In a browser an extension sees closed roots; here the element is given what it would show. */
  function closed(html: string): ShadowRoot {
    const host = find('#host')
    const root = host.attachShadow({ mode: 'closed' })
    root.innerHTML = html
    Object.defineProperty(host, 'openOrClosedShadowRoot', { configurable: true, value: root })
    return root
  }

  it('is closed and under the innermost element, or is in the path itself', () => {
    const root = closed('<button>Revoke</button>')
    expect([
      hiddenRoot([find('#host'), document.body]),
      rootsIn([find('#host'), document]),
    ]).toEqual([root, []])
    expect(rootsIn([root.firstElementChild as Element, root, find('#host'), document])).toEqual([
      root,
    ])
  })

  it('nothing lies in an element without one', () => {
    for (const path of [[document.body], [window], [document], []]) {
      expect(hiddenRoot(path)).toBeNull()
      expect(rootsIn(path)).toEqual([])
    }
  })

  it('a control in a closed root is ruled there, from the first press on', () => {
    const button = closed('<section><button>Revoke</button></section>').querySelector(
      'button',
    ) as HTMLElement
    let pressed = 0
    button.addEventListener('click', () => pressed++)
    rules.ruling = (kind) => (kind === 'revoke' ? 'deny' : 'pass')
    button.click()
    button.click()
    expect([pressed, rules.presses.includes('click revoke')]).toEqual([0, true])
  })

  it('a file that is chosen in a closed root is taken out', () => {
    const root = closed('<button>Choose</button><input type="file">')
    root.querySelector('button')?.click()
    const field = root.querySelector('input') as HTMLInputElement
    let files = [new File(['x'], 'a.csr')]
    Object.defineProperty(field, 'files', { get: () => files })
    Object.defineProperty(field, 'value', { set: () => (files = []) })
    field.dispatchEvent(new Event('change', { bubbles: true }))
    expect(files).toEqual([])
  })

  it('a control in an open root is the one that is judged', () => {
    const root = find('#host').attachShadow({ mode: 'open' })
    root.innerHTML = '<button>Revoke</button>'
    root.querySelector('button')?.click()
    expect(rules.presses).toEqual(['click revoke'])
  })

  it('a file that is chosen in an open root is taken out', () => {
    const root = find('#host').attachShadow({ mode: 'open' })
    root.innerHTML = '<button>Choose</button><input type="file">'
    root.querySelector('button')?.click()
    const field = root.querySelector('input') as HTMLInputElement
    let files = [new File(['x'], 'a.csr')]
    Object.defineProperty(field, 'files', { get: () => files })
    Object.defineProperty(field, 'value', { set: () => (files = []) })
    field.dispatchEvent(new Event('change', { bubbles: true }))
    expect(files).toEqual([])
  })
})

// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { handOverPickedFiles } from '../../lib/gate/console-side'

const FILE = new File(['x'], 'a.pem')
const HANDLE = { kind: 'file', getFile: async () => FILE }
const page = window as unknown as { showOpenFilePicker(...options: unknown[]): Promise<unknown> }

let isRefused: boolean
let announced: string[]
let asked: unknown[]

beforeAll(() => {
  page.showOpenFilePicker = async (...options) => {
    asked.push(...options)
    return [HANDLE]
  }
  for (const type of ['pushcert-guard:file-picked', 'pushcert-guard:file-input'])
    window.addEventListener(type, (event) => {
      const { files } = (event as MouseEvent).relatedTarget as HTMLInputElement
      announced.push(`${type} ${[...(files ?? [])].map(({ name }) => name).join()}`)
      if (isRefused) event.preventDefault()
    })
  handOverPickedFiles()
})

beforeEach(() => {
  isRefused = false
  announced = []
  asked = []
})

describe('what showOpenFilePicker brings', () => {
  it('is shown to the guard, then the page gets it as it was', async () => {
    expect(await page.showOpenFilePicker({ multiple: true })).toEqual([HANDLE])
    expect(announced).toEqual(['pushcert-guard:file-picked a.pem'])
    expect(asked).toEqual([{ multiple: true }])
  })

  it('is kept from the page when the guard refuses, as if nothing had been picked', async () => {
    isRefused = true
    await expect(page.showOpenFilePicker()).rejects.toMatchObject({ name: 'AbortError' })
  })
})

it('an input in no document is announced before it opens', () => {
  const input = document.createElement('input')
  input.type = 'file'
  let clicks = 0
  input.addEventListener('click', () => clicks++)
  input.click()
  isRefused = true
  input.click()
  // This DOM makes its own clicks by `dispatchEvent`: they are announced once more.
  expect([clicks, new Set(announced).size]).toEqual([1, 1])
})

it.each([
  ['click', (label: HTMLLabelElement) => label.click()],
  ['dispatchEvent', (label: HTMLLabelElement) => label.dispatchEvent(new MouseEvent('click'))],
])('also when a label around it is pressed by %s', (_, press) => {
  const label = document.createElement('label')
  label.innerHTML = '<input type="file">'
  let clicks = 0
  label.addEventListener('click', () => clicks++)
  isRefused = true
  press(label)
  expect([clicks, announced]).toEqual([0, ['pushcert-guard:file-input ']])
  label.innerHTML = '<input type="checkbox">'
  press(label)
  expect([clicks > 0, announced.length]).toEqual([true, 1])
})

it('also when the page opens it by a click of its own making', () => {
  const input = document.createElement('input')
  input.type = 'file'
  const heard: string[] = []
  for (const type of ['click', 'change']) input.addEventListener(type, () => heard.push(type))
  expect(input.dispatchEvent(new MouseEvent('click'))).toBe(true)
  expect([heard, [...new Set(announced)]]).toEqual([['click'], ['pushcert-guard:file-input ']])
  isRefused = true
  expect(input.dispatchEvent(new MouseEvent('click'))).toBe(false)
  announced = []
  // No other event, and no other input, is its business.
  input.dispatchEvent(new Event('change'))
  input.type = 'checkbox'
  input.dispatchEvent(new MouseEvent('click'))
  expect([heard, announced.length]).toEqual([['click', 'change', 'click'], 0])
})

describe('a file chosen in a shadow root, by an event that does not leave it', () => {
  function chosen(composed: boolean): { left: number; heard: string[] } {
    const host = document.createElement('div')
    document.body.append(host)
    const root = host.attachShadow({ mode: 'closed' })
    const heard: string[] = []
    root.addEventListener('input', () => heard.push('page'), true)
    const input = document.createElement('input')
    root.append(input)
    let files = [FILE]
    Object.defineProperty(input, 'files', { get: () => files })
    Object.defineProperty(input, 'value', { set: () => (files = []) })
    input.dispatchEvent(new Event('input', { bubbles: true, composed }))
    return { left: files.length, heard }
  }

  it('is shown to the guard before the page hears of it', () => {
    expect(chosen(false)).toEqual({ left: 1, heard: ['page'] })
    expect(announced).toEqual(['pushcert-guard:file-picked a.pem'])
    isRefused = true
    expect(chosen(false)).toEqual({ left: 0, heard: [] })
  })

  it('what leaves the root is heard on the window, and not announced', () => {
    isRefused = true
    expect(chosen(true)).toEqual({ left: 1, heard: ['page'] })
    expect(announced).toEqual([])
  })
})

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Screen, TabSnapshot } from '../../lib/domain/tab'
import type { FileSeen, PortalMessage } from '../../lib/messages'
import { Form } from '../../lib/runtime/form'
import { vendorSignedRequest } from '../../practice/server/samples.ts'
import { snapshot } from '../guards/facts-builder'
import { find, giveLayout } from '../portal/page'
import { Background, connect } from './background-double'
import { readableFile, readBlobs } from './readable-files'

const REQUEST = vendorSignedRequest().content
const SEEN: FileSeen = { held: null, asked: null, label: 'A request' }
const HELD = { id: 'x', tone: 'stop', title: '', body: '', buttons: [], contact: '' } as const

let background: Background
let answers: Promise<Partial<FileSeen>>[]
let form: Form

beforeEach(() => {
  giveLayout()
  readBlobs()
  background = new Background()
  background.answers = { 'portal/file-seen': () => SEEN }
  connect(background)
  document.body.innerHTML = '<input type="file"><button>Upload</button>'
  answers = []
  form = new Form()
})
afterEach(() => vi.unstubAllGlobals())

const input = () => find<HTMLInputElement>('input')
const hear = (answer: Promise<Partial<FileSeen>>) => void answers.push(answer)

/** Puts files into the field; emptying the field takes them out. */
function put(...files: File[]): FileList {
  let now = files
  Object.defineProperty(input(), 'files', { configurable: true, get: () => now })
  Object.defineProperty(input(), 'value', { configurable: true, set: () => (now = []) })
  return files as unknown as FileList
}

/** What the rule says of the event as it passes. */
function happen(type: string, files: FileList, isFree = false, target: Element = input()) {
  const event = new Event(type, { bubbles: true, cancelable: true })
  let ruling: boolean | null | undefined
  const rule = (one: Event) => {
    ruling = form.letIn(one, files, isFree, hear)
  }
  window.addEventListener(type, rule, { capture: true, once: true })
  target.dispatchEvent(event)
  return ruling
}

const stands = (request: TabSnapshot['request'], screen: Screen = 'renew') =>
  form.stands({ screen, snapshot: snapshot({ request }) }, null, null, hear)

function sent(): Extract<PortalMessage, { type: 'portal/file-seen' }>[] {
  return background.heard.filter((one) => one.type === 'portal/file-seen')
}

describe('a file that can be read at once', () => {
  it('passes when it is a request, and the background gets all of it, once', async () => {
    const files = put(readableFile(REQUEST))
    expect([happen('input', files), happen('change', files)]).toEqual([true, true])
    expect(sent()).toMatchObject([
      { isLetIn: true, file: { name: 'IntuneCSR.csr', road: 'choose' } },
    ])
    expect(atob(sent()[0]?.file.content ?? '')).toBe(REQUEST)
  })

  it('reaches the background byte for byte', () => {
    const bytes = Array.from({ length: 256 }, (_, one) => String.fromCharCode(one)).join('')
    happen('change', put(readableFile(bytes)))
    expect(atob(sent()[0]?.file.content ?? '')).toBe(bytes)
  })

  it.each([
    ['a certificate', '-----BEGIN CERTIFICATE-----'],
    ['nothing', ''],
  ])('does not pass when it is %s', (_, content) => {
    expect(happen('change', put(readableFile(content)))).toBe(false)
    expect(sent()).toMatchObject([{ isLetIn: false }])
  })

  it('is not even read when it is larger than any request', () => {
    expect(happen('change', put(readableFile('x'.repeat(70_000))))).toBe(false)
    expect(sent()).toMatchObject([{ file: { content: null, size: 70_000 } }])
  })

  it('passes whatever it is where the guard stands aside, and is told of all the same', () => {
    expect(happen('change', put(readableFile('x')), true)).toBe(true)
    expect(sent()).toMatchObject([{ isLetIn: true }])
  })

  it('does not pass beside another that is none', () => {
    expect(happen('drop', put(readableFile(REQUEST), readableFile('x', 'other.pem')))).toBe(false)
  })

  it('is taken out again when the full judgement finds it wrong', async () => {
    background.answers = { 'portal/file-seen': () => ({ ...SEEN, held: HELD }) }
    expect(happen('change', put(readableFile(REQUEST)))).toBe(true)
    await answers[0]
    expect(input().files).toHaveLength(0)
    expect(stands(null)).toEqual([])
  })

  it('has its words beside the field as long as it is in it', async () => {
    happen('change', put(readableFile(REQUEST)))
    await answers[0]
    expect(stands(null)).toMatchObject([{ name: 'A request', mark: { name: 'request' } }])
    input().value = ''
    expect(stands(null)).toEqual([])
    expect(background.heard.at(-1)).toEqual({ type: 'portal/file-gone' })
  })
})

describe('where the page forbids reading at once', () => {
  beforeEach(() => readBlobs({ mayReadNow: false }))

  it('the choice is stopped, read, and made again', async () => {
    const files = put(readableFile(REQUEST))
    const heard: string[] = []
    for (const type of ['input', 'change'])
      document.addEventListener(type, (event) => heard.push(event.type))
    expect([happen('input', files), happen('change', files)]).toEqual([null, null])
    expect(heard).toEqual([])
    await vi.waitFor(() => expect(heard).toEqual(['input', 'change']))
    expect(happen('change', files)).toBe(true)
    expect(sent()).toHaveLength(1)
  })

  it('what is no request is taken out, and the page hears nothing', async () => {
    const files = put(readableFile('no request'))
    const heard = vi.fn()
    document.addEventListener('change', heard)
    expect(happen('change', files)).toBeNull()
    await vi.waitFor(() => expect(input().files).toHaveLength(0))
    expect(heard).not.toHaveBeenCalled()
    expect(sent()).toMatchObject([{ isLetIn: false }])
  })

  it('another file that was chosen meanwhile is not replaced by the first', async () => {
    happen('change', put(readableFile(REQUEST)))
    put(readableFile('other'))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(sent()).toEqual([])
  })

  it('a drop is refused, unread, and passes where the guard stands aside', () => {
    const files = put(readableFile(REQUEST))
    expect(happen('drop', files, false, document.body)).toBe(false)
    expect(sent()).toMatchObject([{ isLetIn: false, file: { content: null, road: 'drop' } }])
    expect(happen('drop', put(readableFile(REQUEST, 'b.csr')), true, document.body)).toBe(true)
  })
})

describe('a form that still stands after the upload', () => {
  const view = (uploadedAt: number) => ({ uploadedAt }) as TabSnapshot['request']
  const stood = () => background.heard.filter(({ type }) => type === 'portal/form-stands').length

  it('is told of once, not before Apple had time to answer, and not while it uploads', () => {
    stands(view(Date.now() - 1000))
    expect(stood()).toBe(0)
    const late = view(Date.now() - 4000)
    find('button').textContent = 'Uploading...'
    stands(late)
    expect(stood()).toBe(0)
    find('button').textContent = 'Upload'
    stands(late, 'confirmation')
    expect(stood()).toBe(0)
    stands(late)
    stands(late)
    expect(stood()).toBe(1)
  })
})

it('the Notes are filled once, and stay as somebody leaves them', () => {
  document.body.innerHTML = '<textarea></textarea>'
  const notes = find<HTMLTextAreaElement>('textarea')
  const fill = () => form.stands({ screen: 'renew', snapshot: snapshot() }, notes, 'Renewed', hear)
  fill()
  expect(notes.value).toBe('Renewed')
  notes.value = ''
  fill()
  expect(notes.value).toBe('')
})

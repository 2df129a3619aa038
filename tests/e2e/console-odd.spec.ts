/** Odd ways into a console, and odd files: wrong ones stay out, and nothing else is in their way. */
import { expect, test } from './harness'
import { opensGuarded } from './steps/console-detached'
import { FILES } from './steps/console-files'
import { openConsole } from './steps/console-hand'
import { beginConsole, renewTask, setTask } from './steps/console-task'

let isReady = false
test.beforeEach(async ({ guard }) => {
  if (isReady) return
  await beginConsole(guard)
  await setTask(guard, await renewTask(guard))
  isReady = true
})

interface Given {
  road: 'choose' | 'drop'
  bytes: number[]
}

/** Runs in the page: gives itself the file by that road, and says what of it it heard. */
function give({ road, bytes }: Given): string[] {
  const heard: string[] = []
  const bag = new DataTransfer()
  bag.items.add(new File([new Uint8Array(bytes)], 'list.txt'))
  const input = document.createElement('input')
  input.type = 'file'
  document.body.append(input)
  for (const type of ['input', 'change', 'drop'])
    input.addEventListener(type, () => input.files?.length !== 0 && heard.push(type))
  input.files = bag.files
  const all = { bubbles: true, cancelable: true, composed: true }
  if (road === 'drop') input.dispatchEvent(new DragEvent('drop', { ...all, dataTransfer: bag }))
  else for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, all))
  input.remove()
  return heard
}

const ROADS = ['choose', 'drop'] as const
const WHOLE = { choose: ['input', 'change'], drop: ['drop'] }
const utf8 = (text: string) => [...new TextEncoder().encode(text)]
const utf16 = (text: string) => [...Buffer.from(text, 'utf16le')]

const ORDINARY: Record<string, number[]> = {
  'a list in UTF-8 with its mark': utf8('\ufeff端末一覧 — J. Smith\n'),
  'a list in UTF-16': [0xff, 0xfe, ...utf16('端末一覧')],
  'a text that begins with a nought': utf8('0.9.1\n'),
}

const CREATED: Record<string, number[]> = {
  'with a mark and other words': utf8(`\ufeff端末一覧\n${FILES.created.text}`),
  'in UTF-16': [0xff, 0xfe, ...utf16(FILES.created.text)],
  'in UTF-16 without its mark': utf16(FILES.created.text),
}

test('texts in any encoding pass, certificates in none', async ({ guard }) => {
  const tab = await openConsole(guard, 'plain')
  for (const road of ROADS) {
    for (const [what, bytes] of Object.entries(ORDINARY))
      expect(await tab.evaluate(give, { road, bytes }), `${what}, ${road}`).toEqual(WHOLE[road])
    for (const [what, bytes] of Object.entries(CREATED))
      expect(await tab.evaluate(give, { road, bytes }), `${what}, ${road}`).toEqual([])
  }
})

test('a form with a field named elements is sent', async ({ guard }) => {
  const tab = await openConsole(guard, 'plain')
  const sent = await tab.evaluate(() => {
    const form = document.createElement('form')
    form.innerHTML = '<input name="elements"><button></button>'
    document.body.append(form)
    let count = 0
    form.addEventListener('submit', (event) => {
      count++
      event.preventDefault()
    })
    form.requestSubmit()
    return count
  })
  expect(sent).toBe(1)
})

test('an input in no document, opened by a click of the page’s making', ({ guard }) =>
  opensGuarded(guard, 'dispatch'))

/** Runs in the page: a frame made of a blob chooses the file; how many are left in its field. */
function chooseInBlob({ html, text }: { html: string; text: string }): Promise<number> {
  const frame = document.createElement('iframe')
  frame.style.cssText = 'width:700px;height:500px'
  frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
  document.body.append(frame)
  return new Promise((done) => {
    window.addEventListener('message', ({ data }) => done(data as number))
    // The guard in it has to have been told what is expected.
    setTimeout(() => frame.contentWindow?.postMessage(text, '*'), 2500)
  })
}

const FRAME = `<script>onmessage = ({ data }) => {
  const bag = new DataTransfer()
  bag.items.add(new File([data], 'a.pem'))
  const input = document.createElement('input')
  input.type = 'file'
  document.body.append(input)
  input.files = bag.files
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
  setTimeout(() => parent.postMessage(input.files.length, '*'), 300)
}</script>`

test('in a frame made of a blob only the right file arrives', async ({ guard }) => {
  for (const [file, left] of [
    ['created', 0],
    ['renewed', 1],
  ] as const) {
    const tab = await openConsole(guard, 'plain')
    expect(await tab.evaluate(chooseInBlob, { html: FRAME, text: FILES[file].text })).toBe(left)
  }
})
